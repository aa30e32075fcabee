/** Runs the page /console and all below it. */
import { createRoot } from 'react-dom/client';
import { loadSettings } from '../loadSettings.ts';
import { Console } from './app/Console.tsx';

const root = document.querySelector('#console');
if (root) createRoot(root).render(<Console settings={await loadSettings()} />);
