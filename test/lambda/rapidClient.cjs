/**
 * Stands in for the native client of aws-lambda-ric, which waits for events in a thread of its own: reads each event as a
 * line of JSON from file descriptor 3, and writes each answer as a line to 4. Loads nothing but `node:fs`.
 */
'use strict';
const { read, readFileSync, writeSync } = require('node:fs');

const chunk = Buffer.alloc(65_536);
let unread = Buffer.alloc(0);
let invoked = now();

/** Gives the ms that the main thread was ready to run and did not: proc(5), `schedstat`. */
function queuedMs() {
  return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]) / 1e6;
}

function now() {
  const { user, system } = process.cpuUsage();
  const atMs = performance.timeOrigin + performance.now();
  return { atMs, queuedMs: queuedMs(), cpuMs: (user + system) / 1_000 };
}

function nextLine(resolve, reject) {
  const end = unread.indexOf('\n');
  if (end >= 0) {
    const line = unread.subarray(0, end).toString();
    unread = unread.subarray(end + 1);
    invoked = now();
    resolve(JSON.parse(line));
    return;
  }
  read(3, chunk, 0, chunk.length, null, (error, length) => {
    if (error) {
      reject(error);
      return;
    }
    // Who started the Lambda has ended it.
    if (length === 0) process.exit(0);
    unread = Buffer.concat([unread, chunk.subarray(0, length)]);
    nextLine(resolve, reject);
  });
}

function answer(body) {
  writeSync(4, `${JSON.stringify({ invoked, answered: now(), ...body })}\n`);
}

module.exports = {
  initializeClient: () => {},
  next: () => new Promise(nextLine),
  done: (id, body) => answer({ body }),
  error: (id, error) => answer({ error }),
};
