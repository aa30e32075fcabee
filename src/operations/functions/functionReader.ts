import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import type { Description, FunctionReader } from '../../history/readWhole.ts';
import { isErrorValue, type ErrorValue } from '../errors.ts';
import { Unreadable } from '../unreadable.ts';
import { versionOf } from './cloudFrontFunction.ts';
import { describeUnchecked } from './describeFunction.ts';
import { getUnchecked } from './getFunction.ts';

/** Reads a function for the history, each time anew. Rejects with `Unreadable`. */
export function functionReader(name: string, context: Context): FunctionReader {
  return {
    describe: async (stage) => {
      context.reads.forget(name);
      const described = orThrow(await describeUnchecked({ name, stage }, context));
      return described && toDescription(described);
    },
    code: async (stage) => {
      context.reads.forget(name);
      return orThrow(await getUnchecked({ name, stage }, context));
    },
  };
}

/** Gives undefined for a stage that is not there. */
function orThrow<Value extends object>(read: Value | ErrorValue): Value | undefined {
  if (!isErrorValue(read)) return read;
  if (read.errorCode === 'NoSuchFunctionExists') return undefined;
  throw new Unreadable(read);
}

/** Gives what the history keeps of a description. */
export function toDescription(self: CloudFrontFunction): Description {
  const { comment, runtimeName: runtime, keyValueStoreArns } = self;
  return { comment, runtime, keyValueStoreArns, ...versionOf(self) };
}
