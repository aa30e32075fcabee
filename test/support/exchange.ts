import { connect } from 'node:net';

/** Sends raw bytes to a server and gives all that it answers until the connection ends. */
export function exchange(
  url: string,
  bytes: string | Uint8Array,
  { end = true } = {},
): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => socket.destroy()).on('close', () => resolve(answer));
    socket.write(bytes);
    if (end) socket.end();
  });
}

/** Gives the status of a raw answer; 0 when there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}
