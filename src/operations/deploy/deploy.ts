import type {
  CloudFrontFunction,
  DeployFunctionInput,
  FunctionVersion,
} from '../../contract/schema.generated.ts';
import type { Target } from '../errors.ts';
import type { Replacement } from '../functions/completeUpdate.ts';
import type { StoredCase } from '../testCases/storedCase.ts';

/** Holds what a deploy needs before it writes anything. */
export interface Prepared {
  content: Replacement;
  cases: readonly StoredCase[];
  /** What DEVELOPMENT had, to be put back when tests fail. */
  before: Replacement | undefined;
  /** What an earlier request has written, which this one goes on from. */
  earlier: Written | undefined;
}

/** Holds what a deploy has written to DEVELOPMENT. */
export interface Written {
  function: CloudFrontFunction & { etag: string };
  version: FunctionVersion | null;
  recovered: boolean;
  /** True if an earlier request had written it. */
  resumed: boolean;
}

/** Holds a deploy from the first write on. */
export interface Deploy {
  input: DeployFunctionInput;
  target: Target;
  prepared: Prepared;
  written: Written;
}
