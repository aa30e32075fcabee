import type { Problem } from './problem.ts';

/** Names the headers that hold a path of this gateway: `/v1/functions/a`, `</v1/functions?limit=1>; rel="next"`. */
const linkHeaders = ['location', 'link'];

/** Puts the base path before the paths of this gateway in an answer: in headers, and in the `type` of a problem. */
export async function withBasePath(response: Response, basePath: string): Promise<Response> {
  const { headers } = response;
  for (const name of linkHeaders) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, value.replace(/^<?(?=\/)/, `$&${basePath}`));
  }
  if (headers.get('content-type') !== 'application/problem+json') return response;
  return new Response(await problemBelow(response, basePath), response);
}

async function problemBelow(response: Response, basePath: string): Promise<string> {
  const problem = JSON.parse(await response.text()) as Problem; // as the media type says
  const { type } = problem;
  return JSON.stringify({ ...problem, type: type.startsWith('/') ? basePath + type : type });
}
