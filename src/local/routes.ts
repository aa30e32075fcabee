import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What of serverless.yml is read here. */
interface Stack {
  functions: Record<string, { events: { httpApi: StackEvent | '*' }[] }>;
}

interface StackEvent {
  method: string;
  path: string;
  authorizer?: { name?: string; type?: string };
}

/** One route of API Gateway with the Lambda that it leads to. */
export interface StackRoute {
  /** `POST /graphql`, `ANY /v1/{proxy+}`. */
  routeKey: string;
  lambda: string;
  /** Who checks the caller; undefined when anybody may call. */
  authorizer: 'jwt' | 'iam' | undefined;
  matches: (method: string, path: string) => boolean;
}

/** The routes that the stack would have, so that both can never differ. */
export async function routesOfStack(): Promise<StackRoute[]> {
  const text = await readFile(new URL('../../serverless.yml', import.meta.url), 'utf8');
  const options = { logLevel: 'error' } as const; // CloudFormation's tags, such as !Sub, are nothing to warn of
  const { functions } = parse(text, options) as Stack; // osls has checked its form
  const routes = Object.entries(functions).flatMap(([lambda, { events }]) =>
    events.map(({ httpApi }) => routeOf(lambda, httpApi)),
  );
  // The default route takes what no other does.
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

/** One that is not known here must not make its route public. */
function authorizerOf(authorizer: { name?: string; type?: string }): 'jwt' | 'iam' {
  if (authorizer.name === 'jwt') return 'jwt';
  if (authorizer.type === 'aws_iam') return 'iam';
  throw new Error(`serverless.yml: no such authorizer here: ${JSON.stringify(authorizer)}`);
}

/** `{name}` is one segment of a path, `{proxy+}` one or more. */
function matcher(routeMethod: string, routePath: string): StackRoute['matches'] {
  const pattern = routePath
    .replaceAll(/[.]/g, String.raw`\.`)
    .replaceAll(/\{\w+\+\}/g, '.+')
    .replaceAll(/\{\w+\}/g, '[^/]+');
  const form = new RegExp(`^${pattern}$`);
  return (method, path) => (routeMethod === 'ANY' || routeMethod === method) && form.test(path);
}
