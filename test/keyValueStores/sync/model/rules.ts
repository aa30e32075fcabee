import { lagging, type Size } from './schedule.ts';

/** Names a rule of the protocol, with its code, and what that becomes without the rule. */
export interface Rule {
  name: string;
  file: string;
  code: string;
  without: string;
  /** Where it is noticed; `small` by default. */
  size?: Size;
}

/** Lists the rules that the model must notice the absence of. */
export const rules: readonly Rule[] = [
  {
    name: 'an ETag that has moved is not taken for ours',
    file: 'writePlan.ts',
    code: 'if (seen.etag !== at.etag) return moved(writing, seen, sent);',
    without: 'if (seen.etag !== at.etag) return seen;',
  },
  {
    name: 'when nothing is written, a second description proves what was read',
    file: 'runSync.ts',
    code: 'const proof = await describe(store);',
    without: 'const proof = described as typeof described | import("./step.ts").Stopped<Failure>;',
  },
  {
    name: 'a batch is sent again under the same ETag',
    file: 'writePlan.ts',
    code: 'if (seen.etag !== at.etag) return moved(writing, seen, sent);',
    without: 'at = seen;',
  },
  {
    name: 'a lost batch is told as in doubt',
    file: 'progress.ts',
    code: 'this.pending = batch;',
    without: '',
  },
  {
    name: 'the doubt lasts until the ETag moves',
    file: 'writePlan.ts',
    code: 'progress.prove(plan, at, batches.slice(index));',
    without: 'progress.prove(plan, at, batches.slice(index)); progress.pending = undefined;',
  },
  {
    name: 'a lost batch counts as sent',
    file: 'progress.ts',
    code: 'this.hasSent = true;\n    this.hasLost = true;',
    without: 'this.hasLost = true;',
  },
  {
    name: 'deletes are counted over all rounds',
    file: 'runSync.ts',
    code: 'progress.deletesWith(plan) > progress.allowed',
    without: 'plan.counts.DELETE > progress.allowed',
  },
  {
    name: 'lost deletes are counted too',
    file: 'progress.ts',
    code: 'this.pending = batch;\n    for (const key of batch.deletes) this.deleted.add(key);',
    without: 'this.pending = batch;',
  },
  {
    name: 'what may be deleted is fixed by the first plan of which something is sent',
    file: 'runSync.ts',
    code: 'if (!progress.hasSent) progress.allowed',
    without: 'progress.allowed',
  },
  {
    name: 'everything that is there is not deleted unasked',
    file: 'plan.ts',
    code: 'there - 1',
    without: 'there',
  },
  {
    name: 'creates come before deletes',
    file: 'plan.ts',
    code: 'const batches: Batch[] = [];',
    without: 'const batches: Batch[] = []; changes = [...changes].reverse();',
  },
  {
    name: 'MERGE deletes nothing',
    file: 'plan.ts',
    code: "mode === 'REPLACE' ? under",
    without: 'true ? under',
  },
  {
    name: 'only keys under the prefix are deleted',
    file: 'plan.ts',
    code: '.filter((key) => key.startsWith(prefix))',
    without: '',
  },
  {
    name: 'the plan that is told is of a version that was there',
    file: 'writePlan.ts',
    code: 'let at = plan.version;',
    without: 'let at = plan.version; progress.plan ??= plan;',
  },
  {
    name: 'what remains is told of a proved version only',
    file: 'writePlan.ts',
    code: 'let at = plan.version;',
    without: 'let at = plan.version; progress.prove(plan, at, batches);',
  },
  {
    name: 'after a lost batch that cannot be told from a rival, there is no inverse',
    file: 'progress.ts',
    code: 'if (this.pending) this.before = undefined;',
    without: '',
  },
  {
    name: 'ifMatch is compared until something is sent, and not after',
    file: 'runSync.ts',
    code: 'ifMatch !== undefined && !progress.hasSent && ',
    without: 'ifMatch !== undefined && ',
  },
  {
    name: '(all rules, while ListKeys lags)',
    file: 'readEntries.ts',
    code: 'let items = 0;',
    without: 'let items = 0;',
    size: lagging,
  },
  {
    name: 'the number of entries is compared with the description',
    file: 'readEntries.ts',
    code: 'token === undefined && items === itemCount && entries.size === itemCount',
    without: 'true',
    size: lagging,
  },
  {
    name: 'the number of entries is compared after each batch',
    file: 'writePlan.ts',
    code: 'at.itemCount !== expected',
    without: 'false',
    size: lagging,
  },
];
