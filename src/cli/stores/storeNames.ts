import { CommandError } from '../commandError.ts';

/** Gives the ARN of a key value store. */
export function arnOf(store: string): string {
  if (store.startsWith('arn:')) return store;
  throw new CommandError(`${store} is no ARN of a key value store.`);
}
