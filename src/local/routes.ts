import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What of serverless.yml is read here. */
interface Stack {
  functions: Record<string, { events: { httpApi: { method: string; path: string } | '*' }[] }>;
}

/** One route of API Gateway with the Lambda that it leads to. */
export interface StackRoute {
  /** `POST /graphql`, `ANY /v1/{proxy+}`. */
  routeKey: string;
  lambda: string;
  matches: (method: string, path: string) => boolean;
}

/** The routes that the stack would have, so that both can never differ. */
export async function routesOfStack(): Promise<StackRoute[]> {
  const text = await readFile(new URL('../../serverless.yml', import.meta.url), 'utf8');
  const options = { logLevel: 'error' } as const; // CloudFormation's tags, such as !Sub, are nothing to warn of
  const { functions } = parse(text, options) as Stack; // osls has checked its form
  const routes = Object.entries(functions).flatMap(([lambda, { events }]) =>
    events.map(({ httpApi }) => {
      if (httpApi === '*') return { routeKey: '$default', lambda, matches: () => true };
      const { method, path } = httpApi;
      return { routeKey: `${method} ${path}`, lambda, matches: matcher(method, path) };
    }),
  );
  // The default route takes what no other does.
  return routes.toSorted(
    (a, b) => Number(a.routeKey === '$default') - Number(b.routeKey === '$default'),
  );
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
