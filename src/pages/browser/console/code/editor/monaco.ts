/** Loads Monaco, the editor: in a script and a style sheet of its own, when code is first edited. */
import 'monaco-editor/esm/vs/basic-languages/javascript/javascript.contribution.js';
import * as monaco from 'monaco-editor/esm/vs/editor/edcore.main.js';
import { provideCompletion } from './completion.ts';
import { followTheme } from './theme.ts';

provideCompletion(monaco);
followTheme(monaco);

export { monaco };
