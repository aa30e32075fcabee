import type { AddressInfo } from 'node:net';
import type { Handler } from 'aws-lambda';
import { startApiGateway } from '../../src/local/apiGateway.ts';
import { authorizerOf } from './gateway.ts';
import { authorizationOf } from './token.ts';

/** Serves a Lambda behind the local API Gateway, with authorizers that take every caller for an administrator. */
export async function serveLambda(handler: Handler) {
  const withToken: Handler = (event, ...others) => {
    const headers = { ...authorizationOf(authorizerOf('admin')), ...event.headers };
    return handler({ ...event, headers }, ...others);
  };
  const admin = () => Promise.resolve({ authorizer: authorizerOf('admin'), subject: 'admin' });
  const route = {
    routeKey: '$default',
    lambda: 'lambda',
    authorizer: 'jwt' as const,
    matches: () => true,
  };
  const front = await startApiGateway(
    {
      routes: [route],
      handlers: new Map([['lambda', withToken]]),
      authorizers: { jwt: admin, iam: admin },
    },
    0,
  );
  const { port } = front.address() as AddressInfo; // a TCP server that listens
  const close = () =>
    new Promise<void>((resolve) => {
      front.close(() => resolve());
      front.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}
