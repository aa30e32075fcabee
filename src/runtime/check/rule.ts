import type { Runtime } from '../runtimes.ts';
import type { CheckedCode } from './checkedCode.ts';

/** Describes what a rule has found. `at` is an offset in the source; undefined for the code as a whole. */
export interface Finding {
  at?: number | undefined;
  message: string;
}

/** Holds code for a rule's tests: in runtime 2.0 and without key value stores unless it says otherwise. */
export interface Example {
  code: string | Uint8Array;
  runtime?: Runtime;
  keyValueStoreArns?: readonly string[];
}

/** Describes one rule of the check. */
export interface Rule {
  /** The word for programs: `handler-missing`. */
  id: string;
  /** ERROR where CloudFront is known to refuse the code or to fail in every run; WARNING where that is likely. */
  severity: 'ERROR' | 'WARNING';
  /** Says what is found, for the list of rules. */
  finds: string;
  /** Says how it is known: a page of the CloudFront developer guide, an observation, or njs. */
  source: string;
  /** Code in which the rule finds something. */
  bad: Example;
  /** The same done well: code in which no rule finds anything. */
  good: Example;
  find: (code: CheckedCode) => readonly Finding[];
}
