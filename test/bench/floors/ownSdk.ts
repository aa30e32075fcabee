/** The calls that our Lambdas make, with our own clients, and nothing around them: no operation, log, or face. */
import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { accessOf } from '../../../src/access.ts';
import { callerOf } from '../../../src/caller.ts';
import { sendWatched } from '../../../src/cloudFrontClient.ts';
import { gatewayConfig } from '../../../src/config.ts';
import { clientOf } from '../../../src/credentials.ts';
import { loadRules } from '../../../src/rules.ts';
import { IfMatch } from '../events.ts';

const config = gatewayConfig(process.env);
const rules = loadRules(config);
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
  const client = clientOf(caller, accessOf(caller, rules), config.operatorRoleArn);
  const { FunctionSummary } = await sendWatched(client, command, {
    endsAtMs: Date.now() + endsInMs,
    attempt: (make) => make(),
  });
  return { statusCode: 200, body: JSON.stringify(FunctionSummary) };
}
