import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import { operationCalls } from '../../src/graphql/documentCalls.ts';
import { createSample, createStore } from '../support/emulator.ts';
import { startGateway } from '../support/gateway.ts';

const gateway = await startGateway();
const { cloudFront } = gateway;
const schema = fullSchema();
const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
for (const Name of names) {
  await createSample(cloudFront.client, Name);
  await cloudFront.client.send(new PublishFunctionCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));
}
const arn = await createStore(cloudFront.client, 'store');
const unknownArn = arn.replace(/.{12}$/, '0'.repeat(12));

const { selection } = fc.letrec<{ selection: string }>((tie) => ({
  selection: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('name', 'etag', 'code { sizeBytes }', 'counterpart { etag }', 'id comment'),
        tie('selection').map((inner) => `counterpart { ${inner} }`),
        tie('selection').map((inner) => `... on CloudFrontFunction { ... { ${inner} } }`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((fields) => fields.join(' ')),
}));

const version = fc.constantFrom('ETVPDKIKX0DER', 'E3UN6WX5RRO2AG', 'E0', 'no version', '*');
const name = fc.constantFrom(...names, 'none', 'no name');
const change = fc.constantFrom(
  'comment: "x"',
  'code: { text: "// x" }',
  'runtime: CLOUDFRONT_JS_1_0',
  'keyValueStoreArns: []',
  ...[arn, unknownArn, arn.replace('123456789012', '210987654321'), 'none'].map(
    (each) => `comment: "x" keyValueStoreArns: ["${each}"]`,
  ),
);
const field = fc
  .tuple(
    fc.constantFrom('update', 'publish', 'test', 'delete', 'create'),
    name,
    version,
    change,
    selection,
  )
  .map(([kind, of, ifMatch, changes, fields]) => {
    const [head, Type] = [`name: "${of}"`, kind[0]?.toUpperCase() + kind.slice(1)];
    const inputs: Record<string, string> = {
      update: `${head} ifMatch: "${ifMatch}" ${changes}`,
      create: `${head} code: { text: "// x" } ${changes.replace(/code: \{.*\}|runtime: \w+/, '')}`,
      test: `${head} ifMatch: "${ifMatch}" event: {}`,
    };
    const success = kind === 'delete' ? 'name' : `function { ${fields} }`;
    const input = inputs[kind] ?? `${head} ifMatch: "${ifMatch}"`;
    const refused = `... on PreconditionFailed { current { ${fields} } }`;
    return `${kind}Function(input: { ${input} }) { ... on ${Type}FunctionSuccess { ${success} } ${kind === 'create' ? '' : refused} }`;
  });

test('no mutation makes more calls than it is weighed with', async () => {
  const statuses: number[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 4 }), async (fields) => {
      let count = 0;
      const aliased = fields.map((each, index) => `r${index}: ${each}`).join(' ');
      const query = `mutation { ${aliased.replaceAll(/\bcounterpart \{/g, () => `p${(count += 1)}: counterpart {`)} }`;
      const operation = getOperationAST(parse(query));
      if (!operation) throw new Error('no operation');
      const weight = operationCalls({ operation, fragments: new Map(), schema, variables: {} });
      cloudFront.answered.length = 0;
      const { statusCode = 0, body = '' } = await gateway.invoke({
        body: JSON.stringify({ query }),
      });
      statuses.push(statusCode);
      const made = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;
      expect({ query, isWithin: made <= weight, made, weight }).toMatchObject({ isWithin: true });
      expect(body).not.toContain('INTERNAL');
    }),
    { numRuns: 300 },
  );
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(150);
}, 120_000);
