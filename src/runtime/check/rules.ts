import type { Rule } from './rule.ts';
import { engineRules } from './rules/engine.ts';
import { headerRules } from './rules/headers.ts';
import { keyValueStoreRules } from './rules/keyValueStores.ts';
import { loadingRules } from './rules/loading.ts';
import { memberRules } from './rules/members.ts';
import { moduleRules } from './rules/modules.ts';
import { resultRules } from './rules/results.ts';

/** Lists all rules of the check. */
export const rules: readonly Rule[] = [
  ...loadingRules,
  ...moduleRules,
  ...memberRules,
  ...keyValueStoreRules,
  ...headerRules,
  ...resultRules,
  ...engineRules,
];
