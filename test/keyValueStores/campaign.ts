/**
 * One campaign: a large sync against a gateway that runs as a process of its own, over the emulator, while answers are lost early
 * and late, calls are throttled, rivals write and the process is killed. What it tells is held against what is there.
 */
import { updateKeys } from '../../src/aws/keyValues/keyValueRequests.ts';
import { lambdaEnvironment } from '../../src/local/account.ts';
import { createStore, developmentKey, type TestEmulator } from '../support/emulator.ts';
import { startFaultProxy, type FaultKind, type ProxiedCall } from '../support/faultProxy.ts';
import { ownKeyValueClient } from '../support/keyValueClient.ts';
import { dataETagOf, entriesOf, keyValueClientOf, putEntries } from '../support/keyValues.ts';
import { authorizationOf } from '../support/token.ts';
import { start, type Started } from '../support/process.ts';
import { createRandom } from '../history/model/world.ts';

/** Describes a campaign. */
export interface CampaignOptions {
  cloudFront: TestEmulator;
  seed: number;
  /** Keys under the prefix. */
  keys: number;
  /** Shares of the batches that meet a fault, a rival or a kill. */
  rates: { faults: number; rivals: number; kills: number };
}

/** Holds what a campaign found. */
export interface CampaignReport {
  wrongs: string[];
  tally: Record<string, number>;
}

/** Names the caller as gatewayProcess.ts lets it in. */
const authorizer = {
  jwt: { claims: { sub: 'admin', iss: 'https://issuer.example', groups: '[admin]' } },
};
const prefix = 'p/';
const most = 40;

/** Sends the same sync until it is done, and checks each answer. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const campaign = await Campaign.begin(options);
  try {
    return await campaign.run();
  } finally {
    await campaign.end();
  }
}

type Entries = Record<string, string>;

class Campaign {
  readonly tally: Record<string, number> = {};
  readonly wrongs: string[] = [];
  readonly #options: CampaignOptions;
  readonly #random: () => number;
  readonly #wanted: Entries;
  readonly #name: string;
  readonly #arn: string;
  readonly #data: ReturnType<typeof keyValueClientOf>;
  readonly #proxy: Awaited<ReturnType<typeof startFaultProxy>>;
  #isCalm = false;
  #gateway: Started | undefined;
  #killed: Promise<unknown> | undefined;
  #late: Promise<unknown>[] = [];
  #rivals = 0;
  #batches = 0;

  private constructor(options: CampaignOptions, parts: Parts) {
    this.#options = options;
    this.#random = parts.random;
    this.#wanted = parts.wanted;
    this.#name = parts.name;
    this.#arn = parts.arn;
    this.#data = parts.data;
    this.#proxy = parts.proxy;
    this.#proxy.plan = (call) => ({ kind: this.#planFor(call) });
    this.#proxy.before = async ({ action }) => {
      if (this.#isCalm || action !== 'UpdateKeys') return;
      this.#batches += 1;
      // Whatever the seed and the machine, a rival writes: this batch waits for it.
      if (this.#batches === 10) await this.#writeAsRival();
    };
  }

  static async begin(options: CampaignOptions): Promise<Campaign> {
    const { cloudFront, seed, keys } = options;
    const random = createRandom(seed);
    const names = Array.from({ length: keys }, (_, index) => `${prefix}${index}`);
    const old = Object.fromEntries(
      names.filter(() => random() < 0.8).map((key) => [key, `old ${'x'.repeat(60)}`]),
    );
    const wanted = Object.fromEntries(
      names
        .filter(() => random() < 0.9)
        .map((key) => [key, random() < 0.5 ? (old[key] ?? 'new') : `new ${'y'.repeat(60)}`]),
    );
    const name = `campaign-${seed}`;
    const arn = await createStore(cloudFront.client, name);
    const data = keyValueClientOf(cloudFront.url);
    await putEntries(data, arn, { ...old, 'outside/a': '1', outside: '2' });
    const proxy = await startFaultProxy(cloudFront.url);
    return new Campaign(options, { random, wanted, name, arn, data, proxy });
  }

  async run(): Promise<CampaignReport> {
    let isDone = false;
    for (let sends = 1; sends <= most && !isDone; sends += 1) {
      this.#isCalm = sends > most / 2;
      isDone = await this.#send();
      await Promise.all(this.#late.splice(0));
    }
    const present = await entriesOf(this.#data, this.#arn);
    const rest = difference(this.#wanted, present);
    if (!isDone) this.wrongs.push('it was not done in the end');
    if (isDone && rest.puts + rest.deletes > 0) this.wrongs.push('it was not as wanted in the end');
    if (present['outside/a'] !== '1' || present['outside'] !== '2')
      this.wrongs.push('an entry outside of the prefix was changed');
    return { wrongs: this.wrongs, tally: this.tally };
  }

  async end(): Promise<void> {
    await this.#gateway?.stop('SIGKILL');
    await this.#proxy.close();
  }

  #count(what: string): void {
    this.tally[what] = (this.tally[what] ?? 0) + 1;
  }

  async #url(): Promise<string> {
    if (this.#gateway) return this.#gateway.lines[0] ?? '';
    const env = {
      ...lambdaEnvironment(this.#options.cloudFront.url),
      AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: this.#proxy.url,
      ACCESS_FILE: 'src/local/access.json',
    };
    this.#gateway = await start('test/keyValueStores/gatewayProcess.ts', /^http:/, env);
    return this.#gateway.lines[0] ?? '';
  }

  /** Sends the sync once, and tells whether it is done. */
  async #send(): Promise<boolean> {
    const before = await entriesOf(this.#data, this.#arn);
    const { deletes } = difference(this.#wanted, before);
    // Now and then less than needed, so that the guard is tried too.
    const maxDeletes =
      this.#isCalm || this.#random() < 0.8 ? deletes + 20 : Math.floor(deletes / 2);
    const entries = Object.entries(this.#wanted).map(([key, value]) => ({ key, value }));
    const body = JSON.stringify({ entries, prefix, mode: 'REPLACE', maxDeletes });
    const url = `${await this.#url()}/v1/key-value-stores/${this.#name}/entries`;
    const callsBefore = this.#proxy.calls.length;
    const rivalsBefore = this.#rivals;
    const headers = { 'content-type': 'application/json', ...authorizationOf(authorizer) };
    const answer = await fetch(url, { method: 'PUT', headers, body }).then(
      async (response) => (await response.json()) as Told,
      () => undefined,
    );
    await this.#killed;
    this.#killed = undefined;
    await Promise.all(this.#late.splice(0));
    const made = this.#proxy.calls.slice(callsBefore);
    this.#checkCalls(made, maxDeletes);
    this.#count(answer ? (answer.errorCode ?? 'Success') : 'no answer');
    if (answer) await this.#checkAnswer(answer, this.#rivals === rivalsBefore, made);
    return answer !== undefined && answer.errorCode === undefined;
  }

  #checkCalls(calls: readonly ProxiedCall[], maxDeletes: number): void {
    const deleted = new Set<string>();
    for (const { action, body } of calls) {
      if (action !== 'UpdateKeys') continue;
      const { Puts = [], Deletes = [] } = JSON.parse(body) as Update;
      for (const { Key } of Deletes) deleted.add(Key);
      const keys = [...Puts, ...Deletes].map(({ Key }) => Key);
      if (keys.some((key) => !key.startsWith(prefix))) this.wrongs.push('a key outside was sent');
      if (keys.length > 50) this.wrongs.push('more than 50 keys were sent');
      if (Deletes.some(({ Key }) => Key in this.#wanted))
        this.wrongs.push('a wanted key was deleted');
    }
    if (deleted.size > maxDeletes)
      this.wrongs.push(`${deleted.size} deletes, ${maxDeletes} allowed`);
    if (calls.length > 256) this.wrongs.push('more than 256 calls');
  }

  /** Holds an answer against what is there, if nothing has come after it. */
  async #checkAnswer(answer: Told, isAlone: boolean, made: readonly ProxiedCall[]): Promise<void> {
    const etag = await dataETagOf(this.#data, this.#arn);
    const rest = difference(this.#wanted, await entriesOf(this.#data, this.#arn));
    const { errorCode } = answer;
    const isWritten = made.some(
      ({ action, answered }) => action === 'UpdateKeys' && answered?.status === 200,
    );
    if (errorCode === undefined && isAlone && etag !== answer.etag) this.wrongs.push('false etag');
    if (errorCode === undefined && etag === answer.etag && rest.puts + rest.deletes > 0)
      this.wrongs.push('false success');
    if (errorCode === 'PartiallyApplied' && answer.remaining && etag === answer.etag) {
      this.#count('remaining checked');
      const { puts, deletes } = answer.remaining;
      if (puts !== rest.puts || deletes !== rest.deletes) this.wrongs.push('false remaining');
    }
    if (errorCode !== undefined && errorCode !== 'PartiallyApplied' && isWritten)
      this.wrongs.push(`${errorCode}, and yet something was written`);
  }

  #planFor(call: ProxiedCall): FaultKind {
    if (this.#isCalm) return 'NONE';
    const { faults, kills, rivals } = this.#options.rates;
    const isWrite = call.action === 'UpdateKeys';
    if (!isWrite) return this.#random() < faults / 20 ? 'RESET_BEFORE' : 'NONE';
    if (this.#random() < rivals) this.#late.push(this.#writeAsRival());
    // Whatever the seed, the process is killed.
    if (this.#random() < kills || this.#batches === 30) return this.#kill(call);
    if (this.#random() >= faults) return 'NONE';
    const kinds = [
      'RESET_BEFORE',
      'RESET_AFTER',
      'UNAVAILABLE_AFTER',
      'TRUNCATED',
      'THROTTLED',
      'LATE',
    ] as const;
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'NONE';
    this.#count(`fault ${kind}`);
    if (kind !== 'LATE') return kind;
    this.#late.push(this.#replay(call, 30));
    return 'RESET_BEFORE';
  }

  /** Kills the gateway before or after the batch is carried out; now and then it is carried out only later. */
  #kill(call: ProxiedCall): FaultKind {
    if (this.#gateway) this.#count('killed');
    const kinds = ['SILENT_BEFORE', 'SILENT_AFTER', 'LATE'] as const;
    const kind = kinds[Math.floor(this.#random() * kinds.length)] ?? 'LATE';
    const gateway = this.#gateway;
    this.#gateway = undefined;
    this.#killed = gateway?.stop('SIGKILL');
    if (kind !== 'LATE') return kind;
    this.#late.push(this.#replay(call, 30));
    return 'SILENT_BEFORE';
  }

  /** Carries a lost batch out after its sender has given it up. */
  async #replay({ body, ifMatch = '' }: ProxiedCall, ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const { Puts = [], Deletes = [] } = JSON.parse(body) as Update;
    const puts = Puts.map(({ Key: key, Value: value }) => ({ key, value }));
    await this.#write(ifMatch, { puts, deletes: Deletes.map(({ Key }) => Key) });
  }

  /** Writes an entry. As the sync goes on meanwhile, its version may be stale: then it tries again. */
  async #writeAsRival(): Promise<void> {
    this.#rivals += 1;
    const key = `${prefix}${this.#random() < 0.5 ? 'rival' : Math.floor(this.#random() * 50)}`;
    for (let tries = 1; tries <= 5; tries += 1) {
      const ifMatch = (await dataETagOf(this.#data, this.#arn)) ?? '';
      if (!(await this.#write(ifMatch, { puts: [{ key, value: 'rival' }], deletes: [] }))) continue;
      this.#count('rival wrote');
      return;
    }
  }

  async #write(ifMatch: string, changes: Parameters<typeof updateKeys>[2]): Promise<boolean> {
    const client = ownKeyValueClient(this.#options.cloudFront.url);
    const request = updateKeys(this.#arn, ifMatch, changes);
    const sent = client.attempt(request, { timeoutMs: 5_000, signedBy: developmentKey });
    const isDone = await sent.then(
      () => true,
      () => false,
    );
    if (!isDone) this.#count('refused late');
    return isDone;
  }
}

interface Parts {
  random: () => number;
  wanted: Entries;
  name: string;
  arn: string;
  data: ReturnType<typeof keyValueClientOf>;
  proxy: Awaited<ReturnType<typeof startFaultProxy>>;
}

interface Update {
  Puts?: { Key: string; Value: string }[];
  Deletes?: { Key: string }[];
}

interface Told {
  errorCode?: string;
  etag: string;
  remaining?: { puts: number; deletes: number } | null;
}

function difference(wanted: Entries, present: Entries): { puts: number; deletes: number } {
  const puts = Object.entries(wanted).filter(([key, value]) => present[key] !== value).length;
  const under = Object.keys(present).filter((key) => key.startsWith(prefix));
  return { puts, deletes: under.filter((key) => !(key in wanted)).length };
}
