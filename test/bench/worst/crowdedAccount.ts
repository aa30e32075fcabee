/** Fills an account with as much as the quotas and the gateway's own limits let somebody put there. */
import {
  CloudFrontClient,
  CreateFunctionCommand,
  CreateKeyValueStoreCommand,
  PublishFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { createEmulator, developmentCredential } from '../../../src/emulator/index.ts';
import type { AnsweredRequest, Emulator } from '../../../src/emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from '../../../src/local/account.ts';
import { observerOf } from '../../support/observer.ts';
import { createChange } from '../change.ts';
import { event } from '../events.ts';
import { progress } from '../figures.ts';
import type { Host } from '../host.ts';

export interface CrowdedAccount {
  emulator: Emulator;
  client: CloudFrontClient;
  /** The calls that it has answered; whoever counts empties it. */
  answered: AnsweredRequest[];
}

export const functionCount = 100;
export const functionName = (index: number) => `f${String(index).padStart(3, '0')}`;
/** The function with many versions and test cases. */
export const crowded = functionName(0);
export const storeName = 'crowded';
export const testCase = (index: number) => `case-${index}`;
const versions = 60;
const testCases = 50;
const keys = 5_000;

/** Code of 10 KB that is longest as JSON: each of these characters takes six bytes there, and seven once more. */
export const longestCode = (mark = '') => {
  const head = `function handler(event) { return event.request; } // ${mark}`;
  return head + '\u0001'.repeat(10_240 - head.length);
};

/** Starts an emulator with the functions and the store. */
export async function openCrowdedAccount(): Promise<CrowdedAccount> {
  const answered: AnsweredRequest[] = [];
  const emulator = await createEmulator({
    ...(await accountOfStack()),
    onAnswer: (answer) => void answered.push(answer),
  });
  const { url: endpoint } = emulator;
  const client = new CloudFrontClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentCredential,
  });
  const FunctionConfig = { Comment: 'c'.repeat(128), Runtime: 'cloudfront-js-2.0' } as const;
  const FunctionCode = Buffer.from(longestCode());
  for (let index = 0; index < functionCount; index += 1) {
    const Name = functionName(index);
    const { ETag } = await client.send(
      new CreateFunctionCommand({ Name, FunctionConfig, FunctionCode }),
    );
    await client.send(new PublishFunctionCommand({ Name, IfMatch: ETag }));
  }
  await client.send(new CreateKeyValueStoreCommand({ Name: storeName }));
  const entries = Array.from({ length: keys }, (_, index) => [
    String(index).padStart(100, '0'),
    '\u0001'.repeat(800),
  ]);
  emulator.putEntries(storeName, Object.fromEntries(entries));
  Object.assign(process.env, lambdaEnvironment(endpoint)); // the SDK of the observer reads its own variables
  await observerOf(endpoint)();
  return { emulator, client, answered };
}

/** Gives one function its versions and its test cases, through the gateway. */
export async function fillHistory(host: Host): Promise<void> {
  const change = createChange(host);
  let ifMatch = 'ETVPDKIKX0DER';
  for (let version = 0; version < versions; version += 1) {
    progress(`Worst documents: version ${version} of ${versions} …`);
    const code = { text: longestCode(String(version)) };
    const changed = (await change(
      'updateFunction',
      { name: crowded, ifMatch, code, message: 'm'.repeat(256) },
      '... on UpdateFunctionSuccess { function { etag } }',
    )) as { function?: { etag: string } };
    ifMatch = changed.function?.etag ?? '';
  }
  const uri = `/${'u'.repeat(8_000)}`;
  for (let index = 0; index < testCases; index += 1) {
    const large = { ...event, request: { ...event.request, uri } };
    const expect = { output: { request: { uri } } };
    await change('saveTestCase', { name: crowded, case: testCase(index), event: large, expect });
  }
  await change('runTestCases', { name: crowded });
}
