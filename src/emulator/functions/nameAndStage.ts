import type { ActionRequest } from '../action.ts';
import { ModelCheck } from '../modelCheck.ts';
import type { Stage } from '../store.ts';

/** Sets the constraint on a function's name (SDK: `FunctionName`). */
export const functionNameConstraint = { min: 1, max: 64, pattern: /^[a-zA-Z0-9-_]{1,64}$/ };

/**
 * Reads a stage (SDK: `FunctionStage`) and adds what breaks the API model to the check. A request without a stage means
 * DEVELOPMENT (guess: in every documented flow that omits it, an update follows).
 */
export function readStage(text: string | null | undefined, check: ModelCheck): Stage {
  if (text == null) return 'DEVELOPMENT';
  check.text('stage', text, { oneOf: ['DEVELOPMENT', 'LIVE'] });
  return text === 'LIVE' ? 'LIVE' : 'DEVELOPMENT';
}

/** Reads the name and stage of a request for one stage. Throws `MalformedXML`. */
export function readNameAndStage({ name, query }: ActionRequest): { name: string; stage: Stage } {
  const check = new ModelCheck();
  check.text('name', name, functionNameConstraint);
  const stage = readStage(query.get('Stage'), check);
  check.throwIfBroken();
  return { name, stage };
}

/** Reads the name of a request for a whole function. Throws `MalformedXML`. */
export function readName({ name }: ActionRequest): string {
  const check = new ModelCheck();
  check.text('name', name, functionNameConstraint);
  check.throwIfBroken();
  return name;
}
