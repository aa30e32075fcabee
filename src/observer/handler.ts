import { createGateway } from '../createContext.ts';
import { createObserver } from './createObserver.ts';

// Without a session of the operator role: it calls with its own role's credentials.
const observe = createObserver(createGateway({ ...process.env, OPERATOR_ROLE_ARN: 'none' }));

/** Handles the schedule's events as a Lambda. Fails when nothing could be observed, so that the alarm for errors tells. */
export const handler = async (
  _event: unknown,
  invocation: Parameters<typeof observe>[0],
): Promise<void> => {
  await observe(invocation);
};
