import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
  PublishFunctionCommand,
  UpdateFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { asyncModelRun, asyncProperty, assert, commands, constantFrom, record } from 'fast-check';
import type { AsyncCommand, Arbitrary } from 'fast-check';
import { startEmulator } from '../support/emulator.ts';

/** Describes the content of a stage. */
interface Content {
  comment: string;
  code: string;
}

/** Describes the expected state of a function. */
interface ModelledFunction {
  development: Content & { etag: string };
  live: Content | undefined;
  /** Every ETag that DEVELOPMENT has had. */
  etags: Set<string>;
}

type Model = Map<string, ModelledFunction>;
type Step = AsyncCommand<Model, CloudFrontClient>;

/** Gives the name of a call's error, or undefined when the call succeeded. */
const errorNameOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: Error) => error.name,
  );

/** Says which ETag a client sends: the present one, a former one, or one that no version had. */
type SentETag = 'present' | 'former' | 'never';
function etagFor(sent: SentETag, modelled: ModelledFunction | undefined): string {
  const present = modelled?.development.etag ?? 'ETVPDKIKX0DER';
  const former = [...(modelled?.etags ?? [])].find((etag) => etag !== present);
  if (sent === 'former' && former !== undefined) return former;
  return sent === 'never' ? 'E0NEVERTHERE00' : present;
}

/** Gives the error that refuses a call with `If-Match`; undefined when the call is accepted. */
function refusalOf(etag: string, modelled: ModelledFunction | undefined): string | undefined {
  if (!modelled) return 'NoSuchFunctionExists';
  return etag === modelled.development.etag ? undefined : 'PreconditionFailed';
}

const step = (text: string, run: Step['run']): Step => ({
  check: () => true,
  run,
  toString: () => text,
});

const configOf = ({ comment }: Content) =>
  ({ Comment: comment, Runtime: 'cloudfront-js-2.0' }) as const;

const create = (name: string, content: Content) =>
  step(`create ${name} ${content.comment}`, async (model, client) => {
    const call = client.send(
      new CreateFunctionCommand({
        Name: name,
        FunctionConfig: configOf(content),
        FunctionCode: Buffer.from(content.code),
      }),
    );
    expect(await errorNameOf(call)).toBe(model.has(name) ? 'FunctionAlreadyExists' : undefined);
    if (model.has(name)) return;
    const { ETag: etag = '' } = await call;
    model.set(name, { development: { ...content, etag }, live: undefined, etags: new Set([etag]) });
  });

const update = (name: string, content: Content, sent: SentETag) =>
  step(`update ${name} ${content.comment} ${sent}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(sent, modelled);
    const call = client.send(
      new UpdateFunctionCommand({
        Name: name,
        IfMatch,
        FunctionConfig: configOf(content),
        FunctionCode: Buffer.from(content.code),
      }),
    );
    expect(await errorNameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (!modelled || refusalOf(IfMatch, modelled)) return;
    const { ETag: etag = '' } = await call;
    // The same content is a version of its own, too.
    expect(modelled.etags).not.toContain(etag);
    modelled.etags.add(etag);
    modelled.development = { ...content, etag };
  });

const publish = (name: string, sent: SentETag) =>
  step(`publish ${name} ${sent}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(sent, modelled);
    const call = client.send(new PublishFunctionCommand({ Name: name, IfMatch }));
    expect(await errorNameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (modelled && !refusalOf(IfMatch, modelled)) modelled.live = modelled.development;
  });

const remove = (name: string, sent: SentETag) =>
  step(`delete ${name} ${sent}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(sent, modelled);
    const call = client.send(new DeleteFunctionCommand({ Name: name, IfMatch }));
    expect(await errorNameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (!refusalOf(IfMatch, modelled)) model.delete(name);
  });

const readStage = (Name: string, Stage: 'DEVELOPMENT' | 'LIVE') =>
  step(`read ${Name} ${Stage}`, async (model, client) => {
    const modelled = model.get(Name);
    const expected = Stage === 'LIVE' ? modelled?.live : modelled?.development;
    const describing = client.send(new DescribeFunctionCommand({ Name, Stage }));
    const getting = client.send(new GetFunctionCommand({ Name, Stage }));
    const refused = expected ? undefined : 'NoSuchFunctionExists';
    expect([await errorNameOf(describing), await errorNameOf(getting)]).toEqual([refused, refused]);
    if (!modelled || !expected) return;
    const [described, got] = await Promise.all([describing, getting]);
    expect(described.FunctionSummary?.FunctionConfig?.Comment).toBe(expected.comment);
    expect(Buffer.from(got.FunctionCode ?? []).toString()).toBe(expected.code);
    expect(described.ETag).toBe(got.ETag);
    if (Stage === 'DEVELOPMENT') expect(got.ETag).toBe(modelled.development.etag);
  });

const list = () =>
  step('list', async (model, client) => {
    const { FunctionList } = await client.send(new ListFunctionsCommand({}));
    const listed = (FunctionList?.Items ?? []).map(
      ({ Name, FunctionMetadata, FunctionConfig }) =>
        `${Name} ${FunctionMetadata?.Stage} ${FunctionConfig?.Comment}`,
    );
    const expected: string[] = [];
    for (const [name, { development, live }] of model) {
      expected.push(`${name} DEVELOPMENT ${development.comment}`);
      if (live) expected.push(`${name} LIVE ${live.comment}`);
    }
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

const names = constantFrom('one', 'two');
const contents: Arbitrary<Content> = record({
  comment: constantFrom('', 'a', 'b'),
  code: constantFrom('// 1', '// 2'),
});
const sentETags = constantFrom<SentETag[]>('present', 'present', 'present', 'former', 'never');
const steps = [
  record({ names, contents }).map((of) => create(of.names, of.contents)),
  record({ names, contents, sentETags }).map((of) => update(of.names, of.contents, of.sentETags)),
  record({ names, sentETags }).map((of) => publish(of.names, of.sentETags)),
  record({ names, sentETags }).map((of) => remove(of.names, of.sentETags)),
  record({ names, stage: constantFrom('DEVELOPMENT' as const, 'LIVE' as const) }).map((of) =>
    readStage(of.names, of.stage),
  ),
  names.map(list),
];

test('any sequence of actions gives the results of a model of versions and stages (property)', async () => {
  const property = asyncProperty(commands(steps, { maxCommands: 40 }), async (chosen) => {
    const emulator = await startEmulator();
    await asyncModelRun(() => ({ model: new Map(), real: emulator.client }), chosen);
    await emulator.close();
  });
  await assert(property, { numRuns: 40, seed: 20_261_122 });
});
