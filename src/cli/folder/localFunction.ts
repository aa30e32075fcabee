import type { FunctionRuntime } from '../documents.generated.ts';

/** Holds a function as the folder has it. What NAME.json does not say is left as it is on the gateway. */
export interface LocalFunction {
  name: string;
  /** The code's path below the folder of cff.json, with `/`. */
  file: string;
  /** The code's bytes, as they are: line ends included. */
  code: Buffer;
  comment?: string;
  runtime?: FunctionRuntime;
  /** Names or ARNs of key value stores. */
  keyValueStores?: readonly string[];
  tags?: Readonly<Record<string, string>>;
  tests: readonly LocalTest[];
}

/** Holds a test case as the folder has it. */
export interface LocalTest {
  name: string;
  file: string;
  event: unknown;
  expect?: { output: unknown } | { functionError: string };
  ignore: readonly string[];
  maxComputeUtilization?: number;
}
