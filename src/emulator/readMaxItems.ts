import { AwsError } from './awsError.ts';
import { limits } from './limits.ts';

/** Reads the page size of a list; 100, the most, unless told. Throws `InvalidArgument`. */
export function readMaxItems(text: string | null): number {
  if (text === null) return limits.pageSize;
  if (/^[0-9]{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), limits.pageSize);
  throw new AwsError('InvalidArgument', 'The parameter MaxItems must be a positive integer.');
}
