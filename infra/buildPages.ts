/** Builds the pages: before the tests, of which several want them at once, and for `npm start`, which it tells how it goes. */
import { constants, setPriority } from 'node:os';
import type { BuildFailure } from 'esbuild';
import { buildPages } from './pages.ts';

// It ends with the process that it works for, however that ends, and though it was just about to tell it something.
// Not by process.exit(), which waits for files that are just being opened.
const endAtOnce = () => process.kill(process.pid, 'SIGKILL');
process.once('disconnect', endAtOnce);
// The gateway that starts beside it is wanted first.
if (process.connected) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const tell = (message: 'building' | 'built' | { failed: string }) =>
  process.send?.(message, undefined, undefined, (error) => error && endAtOnce());

try {
  await buildPages(() => tell('building'));
  tell('built');
} catch (error) {
  if (!process.connected) throw error;
  tell({ failed: reasonOf(error) });
}
process.off('disconnect', endAtOnce);
if (process.connected) process.disconnect();

/** Gives one line: the first of what esbuild found, with its place. */
function reasonOf(error: unknown): string {
  const { errors, message } = error as Error & Partial<BuildFailure>; // nothing else is thrown here
  const first = errors?.[0];
  if (!first) return message;
  const { location, text } = first;
  return location ? `${location.file}:${location.line}: ${text}` : text;
}
