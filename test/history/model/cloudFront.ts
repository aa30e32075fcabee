import { hash } from 'node:crypto';
import type { Description } from '../../../src/history/readWhole.ts';
import type { Stage } from '../../../src/history/record.ts';
import { Process, type World } from './world.ts';

/** Holds what a version consists of in the model: its code is its text. */
export interface ModelContent {
  code: string;
  comment: string;
}

export interface ModelStage extends ModelContent {
  created: number;
  modified: number;
  version: number;
}

export interface ModelFunction {
  development: ModelStage;
  live: ModelStage | undefined;
}

/** Records what CloudFront has done, by whom, and what was there before. */
export interface Deed {
  by: string;
  kind: 'CREATE' | 'UPDATE' | 'PUBLISH' | 'DELETE';
  before: ModelFunction | undefined;
  after: ModelFunction | undefined;
}

export class Refused extends Error {
  readonly code: 'PreconditionFailed' | 'NoSuchFunctionExists' | 'FunctionAlreadyExists';
  constructor(code: Refused['code']) {
    super(code);
    this.code = code;
  }
}

export const etagOf = ({ version }: ModelStage): string => `E${version}`;
export const firstETag = 'E1';
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Models CloudFront with one function name: ETags count versions, and begin anew for a new function. */
export class ModelCloudFront {
  present: ModelFunction | undefined;
  readonly deeds: Deed[] = [];
  readonly #world: World;
  #last = 0;
  /** Is told before anything is changed. */
  beforeDeed: (deed: Deed) => void = () => undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** Gives CloudFront's time: later than that of any change before. */
  #now(): number {
    this.#last = Math.max(this.#world.nowMs, this.#last + 1);
    return this.#last;
  }

  #change(kind: Deed['kind'], by: string, after: ModelFunction | undefined): void {
    const deed = { by, kind, before: this.present, after };
    this.beforeDeed(deed);
    this.present = after;
    this.deeds.push(deed);
  }

  create(by: string, content: ModelContent): ModelStage {
    if (this.present) throw new Refused('FunctionAlreadyExists');
    const now = this.#now();
    const development = { ...content, created: now, modified: now, version: 1 };
    this.#change('CREATE', by, { development, live: undefined });
    return development;
  }

  #expect(ifMatch: string): ModelFunction {
    if (!this.present) throw new Refused('NoSuchFunctionExists');
    if (etagOf(this.present.development) !== ifMatch) throw new Refused('PreconditionFailed');
    return this.present;
  }

  update(by: string, ifMatch: string, content: ModelContent): ModelStage {
    const { development: old, live } = this.#expect(ifMatch);
    const { created, version } = old;
    const development = { ...content, created, modified: this.#now(), version: version + 1 };
    this.#change('UPDATE', by, { development, live });
    return development;
  }

  publish(by: string, ifMatch: string): ModelStage {
    const { development, live: old } = this.#expect(ifMatch);
    const now = this.#now();
    const version = (old?.version ?? 0) + 1;
    const live = { ...development, created: old?.created ?? now, modified: now, version };
    this.#change('PUBLISH', by, { development, live });
    return live;
  }

  delete(by: string, ifMatch: string): void {
    this.#expect(ifMatch);
    this.#change('DELETE', by, undefined);
  }

  stage(stage: Stage): ModelStage | undefined {
    return stage === 'LIVE' ? this.present?.live : this.present?.development;
  }

  /** Reads for a process, as the gateway's operations do. */
  readerFor(process: Process) {
    return {
      describe: (stage: Stage) =>
        this.#world.call(process, () => {
          const found = this.stage(stage);
          return found && describe(found);
        }),
      code: (stage: Stage) =>
        this.#world.call(process, () => {
          const found = this.stage(stage);
          return found && { etag: etagOf(found), bytes: Buffer.from(found.code) };
        }),
    };
  }
}

export function describe(stage: ModelStage): Description {
  const { created, modified, comment } = stage;
  return { created, modified, comment, runtime: 'r', keyValueStoreArns: [], etag: etagOf(stage) };
}
