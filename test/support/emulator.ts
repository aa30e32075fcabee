import {
  CloudFrontClient,
  CreateFunctionCommand,
  CreateKeyValueStoreCommand,
  type CloudFrontClientConfig,
} from '@aws-sdk/client-cloudfront';
import { afterAll } from '@jest/globals';
import {
  createEmulator,
  type AnsweredRequest,
  type Emulator,
  type EmulatorOptions,
} from '../../src/emulator/index.ts';

/** An emulator with what a test needs around it: a clock on which no two looks are alike, and a record of the calls. */
export interface TestEmulator extends Emulator {
  client: CloudFrontClient;
  /** Actions in the order in which they were answered. */
  answered: AnsweredRequest[];
}

const started: Emulator[] = [];
afterAll(() => Promise.all(started.map((emulator) => emulator.close())));

/** Closed when the test file ends, unless the test does it. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const answered: AnsweredRequest[] = [];
  let lastMs = 0;
  const emulator = await createEmulator({
    now: () => new Date((lastMs = Math.max(lastMs + 1, Date.now()))),
    onAnswer: (answer) => answered.push(answer),
    ...options,
  });
  started.push(emulator);
  return { ...emulator, client: clientOf(emulator.url), answered };
}

export const developmentKey = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The real SDK, pointed at an emulator. */
export function clientOf(endpoint: string, config: CloudFrontClientConfig = {}): CloudFrontClient {
  return new CloudFrontClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentKey,
    ...config,
  });
}

export const someCode = 'function handler(event) {\n  return event.request;\n}\n';

/** Creates a key value store through the SDK, and gives its ARN. */
export async function createStore(client: CloudFrontClient, name: string): Promise<string> {
  const { KeyValueStore } = await client.send(new CreateKeyValueStoreCommand({ Name: name }));
  return KeyValueStore?.ARN ?? '';
}

/** Creates a function through the SDK. */
export function createSample(client: CloudFrontClient, name: string, code = someCode) {
  return client.send(
    new CreateFunctionCommand({
      Name: name,
      FunctionConfig: { Comment: 'a sample', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(code),
    }),
  );
}
