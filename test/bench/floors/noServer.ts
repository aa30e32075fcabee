/** Does what every server has to do besides its own work: context, operation, JSON. */
import { operations } from '../../../src/operations/index.ts';
import type { UpdateFunctionInput } from '../../../src/contract/schema.generated.ts';
import { contextOf, finish, type Event, type LambdaContext } from '../peers/context.ts';

export async function handler(event: Event, lambdaContext: LambdaContext) {
  const context = contextOf(event, lambdaContext);
  const { variables } = JSON.parse(event.body ?? '') as {
    variables: { input: UpdateFunctionInput };
  }; // a GraphQL update
  const updateFunction = await operations.updateFunction(variables.input, context);
  finish(context);
  return { statusCode: 200, body: JSON.stringify({ data: { updateFunction } }) };
}
