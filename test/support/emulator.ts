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

/** Describes an emulator for a test. No two readings of its clock are equal, and it records its answers. */
export interface TestEmulator extends Emulator {
  /** A client of this emulator with the development key. */
  client: CloudFrontClient;
  /** The actions that it has answered, in that order. */
  answered: AnsweredRequest[];
}

const started: Emulator[] = [];
afterAll(() => Promise.all(started.map((emulator) => emulator.close())));

/** Starts an emulator, which is closed when the test file ends. */
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

/** Holds the emulator's own key. */
export const developmentKey = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Makes a client of the SDK for an emulator. */
export function clientOf(endpoint: string, config: CloudFrontClientConfig = {}): CloudFrontClient {
  return new CloudFrontClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentKey,
    ...config,
  });
}

/** Holds the code of a function that works. */
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
