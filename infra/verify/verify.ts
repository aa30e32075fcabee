import { checks, type Finding, type Given } from './checks.ts';
import { askAt } from './gateway.ts';
import { reasonOf } from './reasonOf.ts';

/** Names where a gateway is: its address, and the region that signatures are for. */
export interface Place {
  url: string;
  region: string;
}

/**
 * Runs all checks of a gateway, and gives each finding as it comes. A check whose request has no answer has failed; where the
 * first has none the others are not tried.
 */
export async function* verify({ url, region }: Place, given: Given): AsyncGenerator<Finding> {
  const ask = askAt(url, region);
  for (const [index, check] of checks.entries()) {
    try {
      yield await check(ask, given);
    } catch (error) {
      const found = `no answer from ${url}: ${reasonOf(error)}`;
      yield { is: 'failed', title: 'a request was answered', found };
      if (index === 0) return;
    }
  }
}

/** Finds the place of a gateway: the region in an address of API Gateway's own, else `AWS_REGION`, else us-east-1. */
export function placeOf(url: string, environment: NodeJS.ProcessEnv): Place {
  const [, inHost] = /\.execute-api\.([\w-]+)\.amazonaws\./.exec(url) ?? [];
  return { url, region: inHost ?? environment['AWS_REGION'] ?? 'us-east-1' };
}

/** Takes token and credentials from the environment: no other user of the machine reads them there. */
export function givenIn(environment: NodeJS.ProcessEnv, origin: string | undefined): Given {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, CFF_TOKEN } = environment;
  const credentials = AWS_ACCESS_KEY_ID &&
    AWS_SECRET_ACCESS_KEY && {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  return { token: CFF_TOKEN || undefined, credentials: credentials || undefined, origin };
}

/** Prints the findings of a gateway. Gives whether none of them has failed. */
export async function printFindings(place: Place, given: Given): Promise<boolean> {
  let isFine = true;
  for await (const { is, title, found } of verify(place, given)) {
    if (is === 'failed') isFine = false;
    console.log(`${is.padEnd(7)} ${title}${found === undefined ? '' : ` (${found})`}`);
  }
  return isFine;
}
