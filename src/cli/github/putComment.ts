import { readFile } from 'node:fs/promises';
import type { Invocation } from '../invocation.ts';

/** Finds our comment among others; nobody sees it. */
const marker = '<!-- cff -->';

/**
 * Writes the comment of a pull request, or replaces the one of an earlier push. Does not fail: a pull request from a fork has a token
 * that may not write. Source: GitHub's REST API, issue comments.
 */
export async function putComment(
  body: string,
  { surroundings, output }: Invocation,
): Promise<void> {
  const { environment } = surroundings;
  const [token, repository, eventPath] = [
    'GITHUB_TOKEN',
    'GITHUB_REPOSITORY',
    'GITHUB_EVENT_PATH',
  ].map((name) => environment[name]);
  if (!token || !repository || !eventPath)
    return output.tell(
      'No comment: GITHUB_TOKEN, GITHUB_REPOSITORY or GITHUB_EVENT_PATH is not set.',
    );
  const event = JSON.parse(await readFile(eventPath, 'utf8')) as { number?: number }; // as GitHub writes it
  const api = `${environment['GITHUB_API_URL'] ?? 'https://api.github.com'}/repos/${repository}/issues`;
  const call = async (method: string, path: string, content?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
    const answer = await fetch(`${api}/${path}`, {
      method,
      headers,
      ...(content && { body: JSON.stringify(content) }),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  };
  try {
    const id = await findComment(event.number, call);
    const text = { body: `${marker}\n${body}` };
    await (id === undefined
      ? call('POST', `${event.number}/comments`, text)
      : call('PATCH', `comments/${id}`, text));
  } catch (error) {
    output.tell(
      `The comment could not be written (${String(error)}). The workflow needs "permissions: pull-requests: write".`,
    );
  }
}

async function findComment(
  number: number | undefined,
  call: (method: string, path: string) => Promise<unknown>,
): Promise<number | undefined> {
  for (let page = 1; ; page += 1) {
    const list = (await call('GET', `${number}/comments?per_page=100&page=${page}`)) as {
      id: number;
      body?: string;
    }[]; // as documented
    const found = list.find((comment) => comment.body?.startsWith(marker));
    if (found || list.length < 100) return found?.id;
  }
}
