import { fetchGraphql } from './fetchGraphql.ts';

/** Holds what the examples need to know of a function. */
export interface ListedFunction {
  name: string;
  etag: string | null;
  isPublished: boolean;
}

const query = `query ListForExamples {
  functions(first: 20, stage: DEVELOPMENT) { nodes { name etag counterpart { name } } }
}`;

interface Answer {
  data?: {
    functions?: {
      nodes: { name: string; etag: string | null; counterpart: object | null }[];
    } | null;
  };
}

/** Lists functions for the examples. Gives none if they cannot be read: the examples then keep their own names. */
export async function listedFunctions(token: string): Promise<ListedFunction[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetchGraphql({ query }, headers).catch(() => ({}));
  const { data } = answer as Answer; // as asked for, or an error
  const nodes = data?.functions?.nodes ?? [];
  return nodes.map(({ name, etag, counterpart }) => ({
    name,
    etag,
    isPublished: counterpart !== null,
  }));
}
