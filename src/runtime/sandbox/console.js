import { ask } from './host.js';
import { inspect } from './inspect.js';

let isFull = false;

/** Provides the global `console`. It has `log` only; each call adds one item to FunctionExecutionLogs. */
export const console = {
  log(...values) {
    if (isFull) return;
    isFull = ask('log', values.map((value) => inspect(value)).join(' ')) === 'full';
  },
};
