import { fileURLToPath } from 'node:url';
import type { Handler } from 'aws-lambda';
import type { LocalFunction } from '../cli/folder/localFunction.ts';
import { readFolder } from '../cli/folder/readFolder.ts';
import { createGateway, type Gateway } from '../createContext.ts';
import { createGraphqlHandler } from '../graphql/createGraphqlHandler.ts';
import { lambdaEnvironment } from './account.ts';
import { toLambdaContext } from './event.ts';
import { sampleFunctions, type SampleFunction } from './sampleFunctions.ts';
import { issuer } from './tokens.ts';

/** Sends a document with an admin's rights, and gives the value of its one field. Throws if that is an error. */
type Ask = (query: string, input: object) => Promise<Members>;
type Members = Record<string, unknown>;

/** Creates the sample functions through the gateway, so that they have a history and tests. It writes nothing to the log. */
export async function createSamples(emulatorUrl: string, storeArn: string): Promise<void> {
  // Whatever rules this start has, the samples are made by an admin of the usual ones.
  const accessFile = fileURLToPath(new URL('access.json', import.meta.url));
  const ask = askAsAdmin(
    createGateway({ ...lambdaEnvironment(emulatorUrl), ACCESS_FILE: accessFile }),
  );
  const { functions } = await readFolder(
    fileURLToPath(new URL('../../examples/', import.meta.url)),
  );
  await Promise.all(
    functions.map(async (local) => {
      const sample = sampleFunctions.find(({ name }) => name === local.name);
      if (sample) await createSample({ ...local, ...sample }, { ask, storeArn });
    }),
  );
}

const result = '__typename ... on ServiceError { message }';
const create = `mutation ($input: CreateFunctionInput!) { field: createFunction(input: $input) { ${result} ... on CreateFunctionSuccess { function { etag } } } }`;
const update = `mutation ($input: UpdateFunctionInput!) { field: updateFunction(input: $input) { ${result} } }`;
const publish = `mutation ($input: PublishFunctionInput!) { field: publishFunction(input: $input) { ${result} } }`;
const save = `mutation ($input: SaveTestCaseInput!) { field: saveTestCase(input: $input) { ${result} } }`;
const run = `mutation ($input: RunTestCasesInput!) { field: runTestCases(input: $input) { ${result} } }`;

async function createSample(
  sample: LocalFunction & SampleFunction,
  { ask, storeArn }: { ask: Ask; storeArn: string },
): Promise<void> {
  const { name, comment, message, isPublished, change, tests, keyValueStores = [] } = sample;
  const text = String(sample.code);
  const keyValueStoreArns = keyValueStores.map(() => storeArn);
  const code = { text: change ? text.replace(change.without, '') : text };
  const created = await ask(create, { name, comment, message, code, keyValueStoreArns });
  const { etag: ifMatch } = created['function'] as { etag: string }; // as asked for
  if (isPublished) await ask(publish, { name, ifMatch, message });
  if (change) await ask(update, { name, ifMatch, code: { text }, message: change.message });
  for (const { name: testCase, event, expect, ignore } of tests)
    await ask(save, { name, case: testCase, event, expect, ignore });
  if (tests.length > 0) await ask(run, { name });
}

const author = { subject: 'npm start', kind: 'JWT', issuer, groups: ['admin'] } as const;
const quiet = () => undefined;
const quietLogger = { info: quiet, warn: quiet, error: quiet, metrics: quiet };

function askAsAdmin({ createContext, ...gateway }: Gateway): Ask {
  const handler = createGraphqlHandler({
    ...gateway,
    logger: quietLogger,
    callerOf: () => author,
    createContext: (caller, invocation) => ({
      ...createContext(caller, invocation),
      logger: quietLogger,
    }),
  }) as Handler;
  const event = {
    version: '2.0',
    routeKey: 'POST /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: '/graphql' } },
    isBase64Encoded: false,
  };
  return async (query, input) => {
    const body = JSON.stringify({ query, variables: { input } });
    const invocation = toLambdaContext('graphql', 29_000);
    const answer = (await handler({ ...event, body }, invocation, quiet)) as { body: string }; // as API Gateway takes it
    const { data } = JSON.parse(answer.body) as {
      data?: { field: Members & { message?: string } };
    };
    if (data?.field && data.field.message === undefined) return data.field;
    throw new Error(`a sample could not be created: ${answer.body}`);
  };
}
