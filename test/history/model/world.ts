/**
 * A world for the history's protocol: CloudFront, a table with DynamoDB's conditions, clocks that differ, and calls that
 * are lost, done without an answer, done minutes later, or whose caller dies. One call happens at a time, in an order
 * that the seed decides.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Gives numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Says that a call got no answer, and may have been carried out. */
export class Lost extends Error {}

export type Random = () => number;

/** Describes how often calls fail: a share of 1. */
export interface FaultRates {
  lost: number;
  death: number;
}

type Fate = 'ANSWERED' | 'LOST' | 'DONE_UNANSWERED' | 'DONE_LATE';

export class World {
  readonly random: Random;
  readonly rates: FaultRates;
  /** CloudFront's time in ms. */
  nowMs = 1_000_000_000_000;
  deaths = 0;
  calls = 0;
  isCalm = false;
  #ready: (() => void)[] = [];
  #late: { atMs: number; run: () => void }[] = [];

  constructor(seed: number, rates: FaultRates) {
    this.random = createRandom(seed);
    this.rates = rates;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** Lets a process make a call. It never returns to a process that has died meanwhile. */
  call<Answer>(process: Process, effect: () => Answer): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    if (process.isDead) return promise;
    const fate = this.#fate();
    const dies = !this.isCalm && process.isMortal && this.random() < this.rates.death;
    const isBefore = this.random() < 0.5;
    this.#ready.push(() => {
      if (dies && isBefore) {
        process.die();
        this.deaths += 1;
        return;
      }
      this.calls += 1;
      const settle = this.#carryOut(fate, effect);
      if (dies) {
        process.die();
        this.deaths += 1;
      }
      if (process.isDead) return;
      settle(resolve, reject);
    });
    return promise;
  }

  #fate(): Fate {
    if (this.isCalm || this.random() >= this.rates.lost) return 'ANSWERED';
    return this.pick(['LOST', 'DONE_UNANSWERED', 'DONE_LATE'] as const);
  }

  #carryOut<Answer>(fate: Fate, effect: () => Answer) {
    let answer: Answer | undefined;
    let error: unknown;
    const run = () => {
      try {
        answer = effect();
      } catch (thrown) {
        error = thrown;
      }
    };
    if (fate === 'DONE_LATE') this.#late.push({ atMs: this.nowMs + this.random() * 300_000, run });
    if (fate === 'ANSWERED' || fate === 'DONE_UNANSWERED') run();
    return (resolve: (answer: Answer) => void, reject: (error: unknown) => void) => {
      if (fate !== 'ANSWERED') reject(new Lost('no answer'));
      else if (error !== undefined) reject(error);
      else resolve(answer as Answer); // undefined is an answer too
    };
  }

  /** Lets calls happen until there are none, or `isOver`. */
  async run(isOver: () => boolean = () => false): Promise<void> {
    for (;;) {
      await nextTurn();
      if (isOver()) return;
      const [call] = this.#ready.splice(Math.floor(this.random() * this.#ready.length), 1);
      if (!call) return;
      this.pass(this.random() < 0.02 ? 12_000 : 400);
      call();
    }
  }

  /** Lets up to this time pass, and what was late happen when it is due. */
  pass(maxMs: number): void {
    const untilMs = this.nowMs + 1 + Math.floor(this.random() * maxMs);
    const due = this.#late.filter(({ atMs }) => atMs <= untilMs);
    this.#late = this.#late.filter(({ atMs }) => atMs > untilMs);
    for (const { atMs, run } of due.toSorted((one, other) => one.atMs - other.atMs)) {
      this.nowMs = Math.max(this.nowMs, Math.floor(atMs));
      run();
    }
    this.nowMs = untilMs;
  }
}

/** A process with a clock of its own. */
export class Process {
  readonly skewMs: number;
  readonly isMortal: boolean;
  isDead = false;
  #onDeath: () => void = () => undefined;

  constructor(skewMs: number, isMortal = true) {
    this.skewMs = skewMs;
    this.isMortal = isMortal;
  }

  onDeath(run: () => void): void {
    this.#onDeath = run;
  }

  die(): void {
    this.isDead = true;
    this.#onDeath();
  }
}
