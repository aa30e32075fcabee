import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { createDynamoDbClient } from '../../src/aws/dynamoDbClient.ts';
import { likelyEndpoint } from '../../src/aws/likelyEndpoint.ts';
import { createGateway } from '../../src/createContext.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

const serviceEndpoints = ['CLOUDFRONT', 'STS', 'DYNAMODB'].map(
  (name) => `AWS_ENDPOINT_URL_${name}`,
);
beforeEach(() => {
  for (const name of serviceEndpoints) delete process.env[name];
});

/** Starts a server that takes connections, and gives its address and the time when it got one. */
async function startHost() {
  const server = createServer((socket) => socket.end());
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  return { url: `http://127.0.0.1:${port}`, connected: once(server, 'connection') };
}

const settings = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'A',
  AWS_SECRET_ACCESS_KEY: 's',
  OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/operator',
  HISTORY_TABLE: 'history',
};

test('a process opens connections to CloudFront, STS and the history’s table while it starts', async () => {
  const hosts = [await startHost(), await startHost(), await startHost()] as const;
  const [cloudFront, sts, dynamoDb] = hosts;
  Object.assign(process.env, settings, {
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
    AWS_ENDPOINT_URL_STS: sts.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
  });
  createGateway(process.env).openConnections();
  await Promise.all(hosts.map(({ connected }) => connected));
});

test('without a history, none is opened to a table', async () => {
  const [cloudFront, dynamoDb] = [await startHost(), await startHost()];
  Object.assign(process.env, settings, {
    OPERATOR_ROLE_ARN: 'none',
    HISTORY_TABLE: 'off',
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
  });
  createGateway(process.env).openConnections();
  await cloudFront.connected;
  // A connection that was begun before would be there before this one.
  const probe = connect(Number(new URL(dynamoDb.url).port), '127.0.0.1');
  await once(probe, 'connect');
  const [socket] = await dynamoDb.connected;
  expect(socket.remotePort).toBe(probe.localPort);
  probe.destroy();
});

/** Gives the hosts to which preload.ts begins connections in this environment. */
async function preloaded(environment: Record<string, string>): Promise<string> {
  const program = `
    await import('./src/aws/preload.ts');
    const { openedEarly } = await import('./src/aws/openedEarly.ts');
    const opened = [...openedEarly()].flatMap(([key, all]) => all.map(({ socket }) => (socket.destroy(), key)));
    console.log(opened.join());`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { env: environment },
  );
  return stdout.trim();
}

test.each([
  [
    { ...settings },
    'cloudfront.amazonaws.com:443,sts.us-east-1.amazonaws.com:443,dynamodb.us-east-1.amazonaws.com:443,dynamodb.us-east-1.amazonaws.com:443',
  ],
  [
    { ...settings, HISTORY_TABLE: 'off' },
    'cloudfront.amazonaws.com:443,sts.us-east-1.amazonaws.com:443',
  ],
  [{ ...settings, OPERATOR_ROLE_ARN: 'none', HISTORY_TABLE: '' }, 'cloudfront.amazonaws.com:443'],
  [{ ...settings, AWS_REGION: 'us-gov-west-1' }, ''],
])(
  'before the runtime client is loaded, %j begins connections to %s',
  async (environment, hosts) => {
    expect(await preloaded(environment)).toBe(hosts);
  },
);

test('the client of the table goes to the likely endpoint, whatever account its credentials are of', async () => {
  for (const region of ['us-east-1', 'eu-central-1', 'ap-southeast-4']) {
    const credentials = { accessKeyId: 'A', secretAccessKey: 's', accountId: '123456789012' };
    const { config } = createDynamoDbClient({ region, credentials });
    const { url } = await getEndpointFromInstructions({}, GetItemCommand, config);
    expect(url.origin).toBe(likelyEndpoint('DYNAMODB', { AWS_REGION: region }));
  }
});

test('the likely endpoint is what the SDK is told, or that of an ordinary region', () => {
  const own = { AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: 'http://a' };
  expect(likelyEndpoint('DYNAMODB', own)).toBe('http://a');
  expect(likelyEndpoint('DYNAMODB', { ...own, AWS_ENDPOINT_URL_DYNAMODB: 'http://b' })).toBe(
    'http://b',
  );
  expect(likelyEndpoint('DYNAMODB', { AWS_REGION: 'eu-central-1' })).toBe(
    'https://dynamodb.eu-central-1.amazonaws.com',
  );
  expect(
    likelyEndpoint('DYNAMODB', { AWS_REGION: 'eu-central-1', AWS_USE_FIPS_ENDPOINT: 'true' }),
  ).toBeUndefined();
});
