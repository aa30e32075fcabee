import { CommandError } from '../commandError.ts';
import { nextSteps } from './problem.ts';
import type { GraphqlAnswer, GraphqlProblem } from './send.ts';

/** Gives the type of the one field of an answer. */
export type ValueOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;

/** Gives the value of the one field of an answer. Throws `CommandError` for a request that the gateway did not take. */
export function onlyValue<Data>(answer: GraphqlAnswer): ValueOf<Data> {
  const values = typeof answer.data === 'object' && answer.data ? Object.values(answer.data) : [];
  const value = values.find((each) => typeof each === 'object' && each !== null);
  if (value !== undefined) return value as ValueOf<Data>; // the document tells what it is
  throw notTaken(answer.errors?.[0]);
}

/** Reports a request that the gateway did not take, or could not answer. */
export function notTaken(problem: GraphqlProblem | undefined): CommandError {
  const { message = 'The answer was empty.', extensions } = problem ?? {};
  const id = extensions?.requestId;
  const next = nextSteps[extensions?.code ?? ''];
  return new CommandError(
    `The gateway could not do this: ${message}${id === undefined ? '' : ` [request ${id}]`}`,
    next,
  );
}
