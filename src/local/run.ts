import { gatewayConfig, localConfig } from '../config.ts';
import { explain } from './explain.ts';
import { startGateway, type LocalGateway } from './gateway.ts';
import { isQuiet, makeReadable, requestLine } from './logLines.ts';
import { callers } from './tokens.ts';

/** Runs the gateway until a signal ends it. When it cannot start, prints the reason and sets the exit code to 1. */
export async function run({ aws }: { aws: boolean }): Promise<void> {
  makeReadable(console);
  try {
    const gateway = await startGateway({
      ...localConfig(process.env),
      aws,
      say: (line) => console.log(line),
      onAnswer: (answered) => isQuiet(answered) || console.log(requestLine(answered)),
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void gateway.close());
    }
    introduce(gateway);
  } catch (error) {
    console.error(await explain(error));
    process.exitCode = 1;
  }
}

function introduce({ url, upstream, startSecret }: LocalGateway): void {
  // A browser sends no fragment, not even to another page in a Referer.
  const fragment = startSecret === undefined ? '' : `#secret=${startSecret}`;
  console.log(
    'emulatorUrl' in upstream
      ? `embedded CloudFront ${upstream.emulatorUrl} (access key test, secret test)`
      : `real CloudFront of AWS account ${upstream.account}, ${process.env['AWS_REGION']}, as ${upstream.arn}`,
  );
  if ('account' in upstream) {
    const table = gatewayConfig(process.env).historyTable;
    console.log(
      table === undefined
        ? 'no history: HISTORY_TABLE names the table of a stack'
        : `history in the table ${table}`,
    );
  }
  console.log(
    `console ${url}/console${fragment}, playground ${url}/graphiql${fragment}, API page ${url}/docs${fragment}`,
  );
  if (startSecret === undefined) {
    console.log('Loopback only. A token for 12 hours:');
    console.log(`  npm run -s token -- ${callers.join('|')}`);
    console.log(
      `  curl -s ${url}/v1/functions -H "authorization: Bearer $(npm run -s token -- admin)"`,
    );
    console.log(`gateway ready ${url}`);
    return;
  }
  const address = `${url}/graphiql${fragment}`;
  console.log('Loopback only, and only with the secret in these addresses. A token for 12 hours:');
  console.log(`  export GATEWAY_URL='${address}'`);
  console.log(`  npm run -s token -- ${callers.join('|')}`);
  // Every user of the machine can read the arguments of a process, so the token is none.
  console.log(
    `  npm run -s token -- admin | sed 's/^/authorization: Bearer /' | curl -s ${url}/v1/functions -H @-`,
  );
  console.log(`gateway ready ${address}`);
}
