/** Runs the gateway's handlers behind a server of their own, over the AWS that its environment names: to be killed. */
import type { AddressInfo } from 'node:net';
import { env, stdout } from 'node:process';
import type { Handler } from 'aws-lambda';
import { createGateway } from '../../src/createContext.ts';
import { createGraphqlHandler } from '../../src/graphql/createGraphqlHandler.ts';
import { startApiGateway } from '../../src/local/apiGateway.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import { createRestHandler } from '../../src/rest/createRestHandler.ts';

const gateway = createGateway(env);
const handlers = new Map<string, Handler>([
  ['graphql', createGraphqlHandler(gateway) as Handler],
  ['rest', createRestHandler(gateway) as Handler],
]);
const claims = { sub: 'admin', iss: 'https://issuer.example', groups: '[admin]' };
const admin = () => ({ authorizer: { jwt: { claims, scopes: null } }, subject: 'admin' });
const authorizers = { jwt: admin, iam: admin };
const server = await startApiGateway({ handlers, authorizers, routes: await routesOfStack() }, 0);
stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`); // a TCP server that listens
