import { ask } from './events.ts';
import type { Host } from './host.ts';

/** Asks for a mutation, and gives its result with the `selection`. Throws if that is an error. */
export type Change = (
  field: string,
  input: object,
  selection?: string,
) => Promise<Record<string, unknown>>;

/** Makes what changes functions and stores through a host of the GraphQL Lambda. */
export function createChange(host: Host): Change {
  return async (field, input, selection = '') => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ServiceError { message } ${selection} } }`;
    const { body = '' } = await host.invoke(ask(query, { input }));
    const { data } = JSON.parse(body) as { data?: Record<string, { message?: string }> };
    const result = data?.[field];
    if (!result || result.message !== undefined) throw new Error(`${field}: ${body}`);
    return result;
  };
}
