import { CloudFrontClient, CreateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { createEmulator, type Answered, type Emulator } from '../../src/emulator/index.ts';

/** An emulator with what a test needs around it: a clock that ticks a second a look, and a record of the calls. */
export interface TestEmulator extends Emulator {
  client: CloudFrontClient;
  /** Actions in the order in which they were answered. */
  answered: Answered[];
}

export const startOfTime = Date.UTC(2026, 0, 1);

export async function startEmulator(): Promise<TestEmulator> {
  const answered: Answered[] = [];
  let seconds = -1;
  const emulator = await createEmulator({
    now: () => new Date(startOfTime + ++seconds * 1000),
    onAnswer: (answer) => answered.push(answer),
  });
  const client = new CloudFrontClient({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return { ...emulator, client, answered };
}

export const someCode = 'function handler(event) {\n  return event.request;\n}\n';

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
