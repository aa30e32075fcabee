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

/** What a stage holds. */
interface Version {
  comment: string;
  code: string;
}

interface Modelled {
  development: Version & { etag: string };
  live: Version | undefined;
  /** Every ETag that DEVELOPMENT has had. */
  etags: Set<string>;
}

type Model = Map<string, Modelled>;
type Step = AsyncCommand<Model, CloudFrontClient>;

/** What a call gave: an error's name, or nothing of it. */
const nameOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: Error) => error.name,
  );

/** The version that a client sends: the present one, one of before, or none that ever was. */
type Guess = 'present' | 'former' | 'never';
function etagFor(guess: Guess, modelled: Modelled | undefined): string {
  const present = modelled?.development.etag ?? 'ETVPDKIKX0DER';
  const former = [...(modelled?.etags ?? [])].find((etag) => etag !== present);
  if (guess === 'former' && former !== undefined) return former;
  return guess === 'never' ? 'E0NEVERTHERE00' : present;
}

/** Why a guarded call is refused; undefined when it is not. */
function refusalOf(etag: string, modelled: Modelled | undefined): string | undefined {
  if (!modelled) return 'NoSuchFunctionExists';
  return etag === modelled.development.etag ? undefined : 'PreconditionFailed';
}

const step = (text: string, run: Step['run']): Step => ({
  check: () => true,
  run,
  toString: () => text,
});

const configOf = ({ comment }: Version) =>
  ({ Comment: comment, Runtime: 'cloudfront-js-2.0' }) as const;

const create = (name: string, version: Version) =>
  step(`create ${name} ${version.comment}`, async (model, client) => {
    const call = client.send(
      new CreateFunctionCommand({
        Name: name,
        FunctionConfig: configOf(version),
        FunctionCode: Buffer.from(version.code),
      }),
    );
    expect(await nameOf(call)).toBe(model.has(name) ? 'FunctionAlreadyExists' : undefined);
    if (model.has(name)) return;
    const { ETag: etag = '' } = await call;
    model.set(name, { development: { ...version, etag }, live: undefined, etags: new Set([etag]) });
  });

const update = (name: string, version: Version, guess: Guess) =>
  step(`update ${name} ${version.comment} ${guess}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(guess, modelled);
    const call = client.send(
      new UpdateFunctionCommand({
        Name: name,
        IfMatch,
        FunctionConfig: configOf(version),
        FunctionCode: Buffer.from(version.code),
      }),
    );
    expect(await nameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (!modelled || refusalOf(IfMatch, modelled)) return;
    const { ETag: etag = '' } = await call;
    // Even when the content is the same: a version of its own.
    expect(modelled.etags).not.toContain(etag);
    modelled.etags.add(etag);
    modelled.development = { ...version, etag };
  });

const publish = (name: string, guess: Guess) =>
  step(`publish ${name} ${guess}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(guess, modelled);
    const call = client.send(new PublishFunctionCommand({ Name: name, IfMatch }));
    expect(await nameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (modelled && !refusalOf(IfMatch, modelled)) modelled.live = modelled.development;
  });

const remove = (name: string, guess: Guess) =>
  step(`delete ${name} ${guess}`, async (model, client) => {
    const modelled = model.get(name);
    const IfMatch = etagFor(guess, modelled);
    const call = client.send(new DeleteFunctionCommand({ Name: name, IfMatch }));
    expect(await nameOf(call)).toBe(refusalOf(IfMatch, modelled));
    if (!refusalOf(IfMatch, modelled)) model.delete(name);
  });

const readStage = (Name: string, Stage: 'DEVELOPMENT' | 'LIVE') =>
  step(`read ${Name} ${Stage}`, async (model, client) => {
    const modelled = model.get(Name);
    const expected = Stage === 'LIVE' ? modelled?.live : modelled?.development;
    const describing = client.send(new DescribeFunctionCommand({ Name, Stage }));
    const getting = client.send(new GetFunctionCommand({ Name, Stage }));
    const refused = expected ? undefined : 'NoSuchFunctionExists';
    expect([await nameOf(describing), await nameOf(getting)]).toEqual([refused, refused]);
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
const versions: Arbitrary<Version> = record({
  comment: constantFrom('', 'a', 'b'),
  code: constantFrom('// 1', '// 2'),
});
const guesses = constantFrom<Guess[]>('present', 'present', 'present', 'former', 'never');
const steps = [
  record({ names, versions }).map((of) => create(of.names, of.versions)),
  record({ names, versions, guesses }).map((of) => update(of.names, of.versions, of.guesses)),
  record({ names, guesses }).map((of) => publish(of.names, of.guesses)),
  record({ names, guesses }).map((of) => remove(of.names, of.guesses)),
  record({ names, stage: constantFrom('DEVELOPMENT' as const, 'LIVE' as const) }).map((of) =>
    readStage(of.names, of.stage),
  ),
  names.map(list),
];

test('whatever is done in whatever order, the emulator does as the model of versions and stages', async () => {
  const property = asyncProperty(commands(steps, { maxCommands: 40 }), async (chosen) => {
    const emulator = await startEmulator();
    await asyncModelRun(() => ({ model: new Map(), real: emulator.client }), chosen);
    await emulator.close();
  });
  await assert(property, { numRuns: 40, seed: 20_261_122 });
});
