import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What of serverless.yml is read here. */
interface Stack {
  functions: Record<string, { events: { httpApi: { method: string; path: string } }[] }>;
}

/** Route keys as API Gateway has them (`POST /graphql`), each with the name of its Lambda. */
export type RouteTable = ReadonlyMap<string, string>;

/** The routes that the stack would have, so that both can never differ. */
export async function routesOfStack(): Promise<RouteTable> {
  const text = await readFile(new URL('../../serverless.yml', import.meta.url), 'utf8');
  const options = { logLevel: 'error' } as const; // CloudFormation's tags, such as !Sub, are nothing to warn of
  const { functions } = parse(text, options) as Stack; // osls has checked its form
  return new Map(
    Object.entries(functions).flatMap(([name, { events }]) =>
      events.map(({ httpApi: { method, path } }) => [`${method} ${path}`, name] as const),
    ),
  );
}
