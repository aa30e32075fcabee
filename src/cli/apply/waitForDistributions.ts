import { associationsQuery } from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { pause } from '../stop.ts';
import { counted } from '../terminal/counted.ts';

/** Bounds the wait: CloudFront takes some minutes. */
const maxMinutes = 30;
const [firstMs, mostMs] = [500, 15_000];

/** Waits until every distribution that uses one of these functions has been deployed. Throws `CommandError`. */
export async function waitForDistributions(
  names: readonly string[],
  invocation: Invocation,
): Promise<void> {
  const { output, stop } = invocation;
  const until = Date.now() + maxMinutes * 60_000;
  let before = '';
  for (let ms = firstMs; ; ms = Math.min(mostMs, ms * 1.5)) {
    const { all, open } = await distributionsOf(names, invocation);
    if (open.length === 0) {
      output.tell(
        all === 0
          ? 'No distribution uses them.'
          : `${counted(all, 'distribution has', 'distributions have')} it.`,
      );
      return;
    }
    const line = `Waiting for ${open.join(', ')} (Ctrl-C ends the wait, not the deployment)`;
    if (line !== before) output.tell(line);
    before = line;
    await pause(ms, stop);
    if (stop.signal.aborted)
      throw new CommandError('The wait was ended. What was published stays published.');
    if (Date.now() > until)
      throw new CommandError(
        `After ${maxMinutes} minutes CloudFront is not done with ${open.join(', ')}.`,
        'What was published stays published. Look at the distributions in the console of AWS.',
      );
  }
}

async function distributionsOf(names: readonly string[], { gateway }: Invocation) {
  const asked = await gateway();
  const found = new Map<string, string>();
  for (const name of names) {
    const { data } = await asked.query(associationsQuery, { name });
    const read = data.function;
    if (read && isProblem(read)) throw toCommandError(read, `${name}: `);
    for (const { distributionId, domainName, status } of read?.associations ?? [])
      found.set(
        distributionId,
        status === 'Deployed' ? '' : `${distributionId} (${domainName}, ${status})`,
      );
  }
  return { all: found.size, open: [...found.values()].filter((text) => text !== '') };
}
