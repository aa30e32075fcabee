/** Makes the calls of our Lambdas with our own clients, without operation, log and API. */
import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { accessOf } from '../../../src/access/access.ts';
import { callerOf } from '../../../src/access/caller.ts';
import { sendCommand } from '../../../src/aws/cloudFrontClient.ts';
import { gatewayConfig } from '../../../src/config.ts';
import { createCallerClients } from '../../../src/aws/callerClients.ts';
import { loadRules } from '../../../src/access/loadRules.ts';
import { IfMatch } from '../events.ts';

const config = gatewayConfig(process.env);
const rules = loadRules(config);
const { clientFor } = createCallerClients(config);
const endsInMs = 20_000;

export async function handler(event: { body: string }) {
  const caller = callerOf(event, config.groupsClaim);
  if (!caller) return { statusCode: 401, body: '{}' };
  const { variables } = JSON.parse(event.body) as {
    variables: { input: { comment: string; code: { text: string } } };
  }; // a GraphQL update
  const { comment, code } = variables.input;
  const command = new UpdateFunctionCommand({
    Name: 'bench',
    IfMatch,
    FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
    FunctionCode: Buffer.from(code.text),
  });
  const client = clientFor(caller, accessOf(caller, rules));
  const { FunctionSummary } = await sendCommand(client, command, {
    endsAtMs: Date.now() + endsInMs,
    aroundAttempt: (attempt) => attempt(),
  });
  return { statusCode: 200, body: JSON.stringify(FunctionSummary) };
}
