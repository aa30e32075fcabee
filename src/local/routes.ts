import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Describes the part of serverless.yml that is read here. */
interface Stack {
  functions: Record<string, { events?: { httpApi?: StackEvent | '*' }[] }>;
}

interface StackEvent {
  method: string;
  path: string;
  authorizer?: { name?: string; type?: string };
}

/** Describes a route of API Gateway and the Lambda behind it. */
export interface StackRoute {
  /** Looks like `POST /graphql` or `ANY /v1/{proxy+}`. */
  routeKey: string;
  lambda: string;
  /** Names the kind that checks the caller; undefined when anybody may call. */
  authorizer: 'jwt' | 'iam' | undefined;
  matches: (method: string, path: string) => boolean;
}

/** Reads the routes of the stack from serverless.yml, so that this machine and AWS have the same. */
export async function routesOfStack(): Promise<StackRoute[]> {
  const text = await readFile(new URL('../../serverless.yml', import.meta.url), 'utf8');
  const options = { logLevel: 'error' } as const; // CloudFormation's tags, such as !Sub, are nothing to warn of
  const { functions } = parse(text, options) as Stack; // osls has checked its form
  const routes = Object.entries(functions).flatMap(([lambda, { events = [] }]) =>
    events.flatMap(({ httpApi }) => (httpApi ? [routeOf(lambda, httpApi)] : [])),
  );
  // The default route is for requests that no other route matches.
  return routes.toSorted((a, b) => Number(a.isDefault) - Number(b.isDefault));
}

const everything = () => true;

function routeOf(lambda: string, httpApi: StackEvent | '*'): StackRoute & { isDefault: boolean } {
  if (httpApi === '*') {
    return {
      routeKey: '$default',
      lambda,
      authorizer: undefined,
      matches: everything,
      isDefault: true,
    };
  }
  const { method, path, authorizer } = httpApi;
  return {
    routeKey: `${method} ${path}`,
    lambda,
    authorizer: authorizer && authorizerOf(authorizer),
    matches: matcher(method, path),
    isDefault: false,
  };
}

/** Tells the kind of an authorizer. Throws on an unknown one, which must not make its route public. */
function authorizerOf(authorizer: { name?: string; type?: string }): 'jwt' | 'iam' {
  if (authorizer.name === 'jwt') return 'jwt';
  if (authorizer.type === 'aws_iam') return 'iam';
  throw new Error(`serverless.yml: no such authorizer here: ${JSON.stringify(authorizer)}`);
}

/** Makes a route's test: `{name}` matches one segment of a path, `{proxy+}` one or more. */
function matcher(routeMethod: string, routePath: string): StackRoute['matches'] {
  const pattern = routePath
    .replaceAll(/[.]/g, String.raw`\.`)
    .replaceAll(/\{\w+\+\}/g, '.+')
    .replaceAll(/\{\w+\}/g, '[^/]+');
  const form = new RegExp(`^${pattern}$`);
  return (method, path) => (routeMethod === 'ANY' || routeMethod === method) && form.test(path);
}
