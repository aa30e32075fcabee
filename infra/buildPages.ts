/** Builds the pages before the tests, of which several want them at once. */
import { buildPages } from './pages.ts';

await buildPages();
