import { beginWrite, type Change } from '../../../src/history/beginWrite.ts';
import type { Version } from '../../../src/history/record.ts';
import { settleWrite, type Fate } from '../../../src/history/settleWrite.ts';
import { isErrorValue, errorValue, type ErrorOf } from '../../../src/operations/errors.ts';
import type { Called } from '../../../src/operations/call.ts';
import { concludeWrite, type Truth } from '../../../src/operations/concludeWrite.ts';
import {
  etagOf,
  firstETag,
  Refused,
  sha256,
  type ModelCloudFront,
  type ModelContent,
  type ModelStage,
} from './cloudFront.ts';
import type { ModelTable } from './modelTable.ts';
import { Lost, Process, type World } from './world.ts';

export interface Parts {
  world: World;
  cloudFront: ModelCloudFront;
  table: ModelTable;
}

type Code = 'PreconditionFailed' | 'ServiceUnavailable';

const untilMs = 390_000;
const deadlineMs = 30_000;
const maxSkewMs = 5_000;

/** One request to a gateway that changes the function: in a process that may die. */
export class GatewayRequest {
  readonly process: Process;
  readonly #parts: Parts;
  readonly #startedMs: number;

  constructor(parts: Parts, process: Process) {
    this.#parts = parts;
    this.process = process;
    this.#startedMs = this.#now();
  }

  #now(): number {
    return this.#parts.world.nowMs + this.process.skewMs;
  }

  get #reader() {
    return this.#parts.cloudFront.readerFor(this.process);
  }

  /** Changes the function as the operations do: intent, write, what became of it. */
  async change(kind: Change['kind'], content: ModelContent): Promise<void> {
    const { world, table } = this.#parts;
    const described = kind === 'CREATE' ? undefined : await this.#reader.describe('DEVELOPMENT');
    if (kind !== 'CREATE' && !described) return;
    const bytes = Buffer.from(content.code);
    const writes = kind === 'CREATE' || kind === 'UPDATE';
    const deps = {
      table: table.tableFor(this.process),
      reader: this.#reader,
      sha256,
      untilMs,
      firstETag,
      now: () => this.#now(),
      newId: () => String(world.random()),
    };
    const begun = await beginWrite(
      {
        name: 'f',
        kind,
        by: { author: 'a', session: 's', requestId: 'r' },
        ...(described && { ifMatch: described.etag }),
        ...(described && kind === 'UPDATE' && world.random() < 0.3 && { described }),
        ...(writes && {
          content: {
            bytes,
            codeSha256: sha256(bytes),
            sizeBytes: bytes.length,
            comment: content.comment,
            runtime: 'r',
            keyValueStoreArns: [],
          },
        }),
      },
      deps,
    );
    if (typeof begun === 'string') return;
    const { id } = begun.intent;
    const fate = await this.#write({ kind, content, id, ifMatch: described?.etag ?? '' });
    await settleWrite(begun.intent, fate, deps);
  }

  async #write(wanted: Wanted): Promise<Fate> {
    const target = { action: '', right: 'WRITE', name: 'f', stage: 'DEVELOPMENT' } as const;
    const { result, fate, sends } = await concludeWrite<Version, Code>(target, {
      call: () => this.#send(wanted),
      truth: () => this.#truth(wanted).catch(() => 'UNREADABLE' as const),
      mayRepeat: wanted.kind !== 'DELETE',
      isTimeLeft: () => this.#now() < this.#startedMs + deadlineMs - 6_000,
    });
    if (isErrorValue(result)) return { kind: fate === 'REFUSED' ? 'REFUSED' : 'IN_DOUBT' };
    return { kind: fate === 'RECOVERED' ? 'RECOVERED' : 'ANSWERED', version: result.value, sends };
  }

  async #send(wanted: Wanted): Promise<Called<Version, Code>> {
    if (this.#now() > this.#startedMs + deadlineMs - 3_000)
      return { error: failed('ServiceUnavailable'), isInDoubt: false };
    try {
      const effect = () => this.#effect(wanted);
      return { value: await this.#parts.world.call(this.process, effect) };
    } catch (error) {
      if (error instanceof Lost) return { error: failed('ServiceUnavailable'), isInDoubt: true };
      if (!(error instanceof Refused)) throw error;
      return { error: failed('PreconditionFailed'), isInDoubt: false };
    }
  }

  #effect({ kind, content, id, ifMatch }: Wanted): Version {
    const { cloudFront } = this.#parts;
    if (kind === 'CREATE') return versionOf(cloudFront.create(id, content));
    if (kind === 'UPDATE') return versionOf(cloudFront.update(id, ifMatch, content));
    if (kind === 'PUBLISH') return { modified: cloudFront.publish(id, ifMatch).modified };
    cloudFront.delete(id, ifMatch);
    return {};
  }

  /** Reads back as src/operations/functions do. */
  async #truth({ kind, content, ifMatch }: Wanted): Promise<Truth<Version>> {
    const development = await this.#read('DEVELOPMENT');
    if (kind === 'CREATE') {
      if (!development) return 'UNCHANGED';
      const isNew = etagOf(development) === firstETag && this.#isSince(development.created);
      return isNew && isSame(development, content) ? { done: versionOf(development) } : 'CHANGED';
    }
    if (kind === 'DELETE') {
      if (!development) return { done: {} };
      const isUnchanged = etagOf(development) === ifMatch && !this.#isSince(development.created);
      return isUnchanged ? 'UNCHANGED' : 'CHANGED';
    }
    if (!development) return 'UNREADABLE';
    if (this.#isSince(development.created)) return 'CHANGED';
    if (kind === 'UPDATE') {
      if (etagOf(development) === ifMatch) return 'UNCHANGED';
      return isSame(development, content) ? { done: versionOf(development) } : 'CHANGED';
    }
    if (etagOf(development) !== ifMatch) return 'CHANGED';
    const live = await this.#read('LIVE');
    const isPublished = live && this.#isSince(live.modified) && isSame(live, development);
    return isPublished ? { done: { modified: live.modified } } : 'UNCHANGED';
  }

  #isSince(time: number): boolean {
    return time >= this.#startedMs - maxSkewMs;
  }

  #read(stage: 'DEVELOPMENT' | 'LIVE'): Promise<ModelStage | undefined> {
    return this.#parts.world.call(this.process, () => this.#parts.cloudFront.stage(stage));
  }
}

interface Wanted {
  kind: Change['kind'];
  content: ModelContent;
  id: string;
  ifMatch: string;
}

function failed(code: Code): ErrorOf<Code> {
  const target = { action: '', right: 'WRITE', name: 'f', stage: 'DEVELOPMENT' } as const;
  return errorValue(code, { ...target, message: '', requestId: '' });
}

function versionOf(stage: ModelStage): Version {
  return { etag: etagOf(stage), created: stage.created, modified: stage.modified };
}

function isSame(one: ModelContent, other: ModelContent): boolean {
  return one.code === other.code && one.comment === other.comment;
}
