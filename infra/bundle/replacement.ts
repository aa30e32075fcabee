import type { LambdaName } from './lambdaName.ts';

/** Describes a module that a bundle holds in another form, or not at all. */
export interface Replacement {
  /** Its file below node_modules, or in this repository. */
  module: string;
  /** The Lambdas whose bundles have it replaced. Each must import it. */
  lambdas: readonly LambdaName[];
  /** Why it is not needed as it is. */
  reason: string;
  /** Source that takes its place; imports are relative to its folder. Without it, whatever it exports throws when used. */
  source?: string | ((original: string) => string);
  /** The exports of the original that `source` does not have, as nothing imports them. */
  omits?: readonly string[];
}
