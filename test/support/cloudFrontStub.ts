import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';
import type { Context } from '../../src/context.ts';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';

const admin = { subject: 'admin', kind: 'JWT', issuer: '', groups: ['admin'] } as const;

/**
 * Starts an upstream that answers as the emulator never would; it is closed when the test file ends. Gives a function that
 * makes an administrator's context for one request to it.
 */
export async function startCloudFrontStub(answer: RequestListener): Promise<() => Context> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIA',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_CLOUDFRONT: `http://127.0.0.1:${port}`,
  });
  const gateway = createGateway({
    OPERATOR_ROLE_ARN: 'none',
    ACCESS_FILE: 'src/local/access.json',
  });
  return () => gateway.createContext(admin, toLambdaContext('test', 29_000));
}
