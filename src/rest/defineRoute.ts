import type { Context } from '../context.ts';
import type { ErrorValue } from '../operations/errors.ts';
import type { Route } from './route.ts';

/** Checks a route's own types and then drops them: an input is checked against the contract before it gets to `run`. */
export function defineRoute<Input, Success extends object>(
  route: Omit<Route<Input, Success>, 'run'> & {
    run: (input: Input, context: Context) => Promise<Success | ErrorValue> | Success;
  },
): Route {
  return route as unknown as Route; // see above
}
