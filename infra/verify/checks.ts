import type { Answer, Ask, Credentials } from './gateway.ts';

/** Holds what a gateway is verified with; without one of them its checks are skipped. */
export interface Given {
  token: string | undefined;
  credentials: Credentials | undefined;
  /** An origin that the stage's setting `origins` has. */
  origin: string | undefined;
}

/** Says how a check ended, with what was found. */
export type Finding = { is: 'ok' | 'failed' | 'skipped'; title: string; found?: string };

type Check = (ask: Ask, given: Given) => Promise<Finding>;

/** Looks like a token, signed by nobody. */
const forged = `${segment({ alg: 'RS256', kid: 'none' })}.${segment({ sub: 'admin' })}.AAAA`;

function segment(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const list = '/v1/functions?limit=1';

/** Lists all checks, in their order: each needs what those before it have shown. */
export const checks: readonly Check[] = [
  status('the gateway answers', 200, { path: '/healthz' }),
  status('without a token: 401', 401, { path: list }),
  status('with a forged token: 401', 401, { path: list, headers: bearer(forged) }),
  status('GraphQL without a token: 401', 401, {
    path: '/graphql',
    method: 'POST',
    body: '{"query":"{ __typename }"}',
  }),
  status('without a signature: 403', 403, { path: `/service${list}` }),
  async (ask) => {
    const title = 'a page of another origin reads nothing';
    const allowed = await allowedOrigin(ask, 'https://verify.invalid');
    return allowed === null ? ok(title) : failed(title, `${allowed} may read`);
  },
  async (ask, { origin }) => {
    const title = 'a page of an origin of the stage may ask';
    if (origin === undefined) return skipped(title, 'give --origin=https://…');
    const allowed = await allowedOrigin(ask, origin);
    return allowed === origin ? ok(title) : failed(title, `${origin} is not in \`origins\``);
  },
  withToken('the token names a caller', async (ask, headers) => {
    const { status: found, body } = await ask({ path: '/v1/viewer', headers });
    if (found !== 200) return { problem: problemOf({ status: found, body }) };
    const { subject, groups } = body as { subject?: string; groups?: string[] }; // the contract's Viewer
    return { found: `${subject}, groups: ${groups?.join(', ') || 'none'}` };
  }),
  withToken('a session and a read by REST', async (ask, headers) =>
    read(await ask({ path: list, headers })),
  ),
  withToken('a session and a read by GraphQL', async (ask, headers) => {
    const body = JSON.stringify({ query: '{ functions(first: 1) { nodes { name } } }' });
    const answer = await ask({ path: '/graphql', method: 'POST', headers, body });
    const [error] = (answer.body?.['errors'] ?? []) as { message?: string }[]; // GraphQL's form
    return error ? { problem: error.message ?? 'errors' } : read(answer);
  }),
  async (ask, { credentials }) => {
    const title = 'a session and a read with a signature';
    if (!credentials)
      return skipped(title, 'give npm run verify AWS_ACCESS_KEY_ID and the others of a role');
    const { problem } = read(await ask({ path: `/service${list}`, credentials }));
    return problem === undefined ? ok(title) : failed(title, problem);
  },
  async (ask) => {
    const title = 'REST has started from a code cache';
    const { body } = await ask({ path: '/healthz' });
    const { codeCache } = (body ?? {}) as { codeCache?: boolean }; // ours
    if (codeCache === true) return ok(title);
    const why = codeCache === undefined ? 'it runs from its sources' : 'see `npm run caches`';
    return skipped(title, why);
  },
];

function ok(title: string, found?: string): Finding {
  return { is: 'ok', title, ...(found !== undefined && { found }) };
}

function failed(title: string, found: string): Finding {
  return { is: 'failed', title, found };
}

function skipped(title: string, found: string): Finding {
  return { is: 'skipped', title, found };
}

function status(title: string, expected: number, request: Parameters<Ask>[0]): Check {
  return async (ask) => {
    const { status: found } = await ask(request);
    return found === expected ? ok(title) : failed(title, `it is ${found}`);
  };
}

function withToken(
  title: string,
  run: (ask: Ask, headers: Record<string, string>) => Promise<{ problem?: string; found?: string }>,
): Check {
  return async (ask, { token }) => {
    if (token === undefined) return skipped(title, 'set CFF_TOKEN to a token');
    const { problem, found } = await run(ask, bearer(token));
    return problem === undefined ? ok(title, found) : failed(title, problem);
  };
}

function read(answer: Pick<Answer, 'status' | 'body'>): { problem?: string } {
  return answer.status === 200 ? {} : { problem: problemOf(answer) };
}

/** Says what a refusal means for who has just deployed. */
function problemOf({ status: found, body = {} }: Pick<Answer, 'status' | 'body'>): string {
  const { detail, message, action } = body as Record<string, string>; // ours, or API Gateway's
  const said = `it is ${found}: ${detail ?? message ?? 'no reason'}`;
  if (action === 'sts:AssumeRole')
    return `${said} STS refuses a session: deploy with --param=sessionNameCondition=false`;
  if (found === 403 && action === undefined)
    return `${said}. The role needs execute-api:Invoke and a rule in infra/access.json`;
  if (found === 403) return `${said} No rule of infra/access.json gives this caller \`read\``;
  if (found === 401) return `${said}. Issuer and audience of the token must be the stage's`;
  return said;
}

async function allowedOrigin(ask: Ask, origin: string): Promise<string | null> {
  const headers = { origin, 'access-control-request-method': 'GET' };
  const answer = await ask({ path: '/v1/functions', method: 'OPTIONS', headers });
  return answer.headers.get('access-control-allow-origin');
}
