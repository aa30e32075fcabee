/** Answers with what describes the API. Few requests ask for it, so the Lambda loads it when it is first needed. */
import { fullSchema } from '../contract/fullSchema.ts';
import { sdl } from '../contract/sdl.generated.ts';
import { createOpenApi } from './openapi/createOpenApi.ts';
import type { RestContext } from './restContext.ts';

export { explainProblem, listProblems } from './explainProblem.ts';

export const sendOpenApi = (c: RestContext): Response =>
  c.json(createOpenApi(fullSchema(), c.env.event.basePath));

/** Answers with the contract's SDL. */
export const sendSchema = (c: RestContext): Response => c.text(sdl);
