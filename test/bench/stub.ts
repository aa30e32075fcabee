/**
 * Answers as CloudFront and AWS STS do on the wire, at once and with prepared texts, so that it costs less than its
 * callers. Runs in a process of its own; its first line of output is its URL.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './stubAnswer.ts';

const hourMs = 3_600_000;

const server = createServer((request, response) => answer(request, response));
server.keepAliveTimeout = hourMs;
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on TCP
});
