/**
 * A CloudFront and an AWS STS as a Lambda meets them: over TLS, with the time that each service takes, and behind a line
 * that delays what is sent by half a round trip each way. A process of its own; takes the folder for the authority's
 * certificate and the round trips (ms), and writes a line of JSON: the certificate's file and a port for each round trip.
 */
import { writeFile } from 'node:fs/promises';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { makeCertificates } from '../support/certificates.ts';
import { hosts, serviceMs, type Service } from './distances.ts';
import { answer } from './stubAnswer.ts';

const hourMs = 3_600_000;
const [, , folder = '', ...roundTrips] = process.argv;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens on TCP
}

/** Hands on each piece so many ms later, in order. */
function delay(from: Socket, to: Socket, ms: number): void {
  from.on('data', (piece) => setTimeout(() => to.writable && to.write(piece), ms));
  from.on('close', () => setTimeout(() => to.destroy(), ms));
  from.on('error', () => undefined); // a Lambda that has answered is killed
}

function startLine(port: number, roundTripMs: number): Promise<number> {
  const line = createServer({ noDelay: true }, (client) => {
    const service = connect({ port, host: '127.0.0.1', noDelay: true });
    delay(client, service, roundTripMs / 2);
    delay(service, client, roundTripMs / 2);
  });
  return listen(line);
}

const { key, cert, authority } = makeCertificates(Object.values(hosts));
const authorityFile = join(folder, 'authority.pem');
await writeFile(authorityFile, authority);
const ports: Record<string, Record<string, number>> = {};
for (const [service, ms] of Object.entries(serviceMs)) {
  const server = createHttpsServer({ key, cert, keepAliveTimeout: hourMs }, (request, response) =>
    answer(request, response, ms),
  );
  const port = await listen(server);
  const lines = roundTrips.map(async (roundTrip) => [
    roundTrip,
    await startLine(port, Number(roundTrip)),
  ]);
  ports[service as Service] = Object.fromEntries(await Promise.all(lines));
}
console.log(JSON.stringify({ authorityFile, ports }));
