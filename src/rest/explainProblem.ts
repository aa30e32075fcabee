import { accepts } from 'hono/accepts';
import { isObjectType } from 'graphql';
import { fullSchema } from '../contract/fullSchema.ts';
import { pageHeaders } from '../http/pageHeaders.ts';
import { describe } from './openapi/descriptions.ts';
import { problemTitles, sendPlainProblem } from './problem.ts';
import { noProblemPage, problemPage, problemsPage, type Explanation } from './problemPage.ts';
import type { RestContext } from './restContext.ts';

/** Holds the members of the contract's errors that RFC 9457 has under another name or of its own. */
const standardMembers = new Set(['message', 'requestId']);

function explanationOf(code: string): Explanation | undefined {
  const title = problemTitles.get(code);
  const type = fullSchema().getType(code);
  if (title === undefined || !isObjectType(type)) return undefined;
  const fields = Object.values(type.getFields()).filter(({ name }) => !standardMembers.has(name));
  const members = fields.map(({ name, description }) => {
    const key = name === 'errorCode' ? 'ServiceError.errorCode' : `${code}.${name}`;
    return { name, description: describe(key, description) ?? '' };
  });
  return { code, title, description: describe(code, type.description) ?? '', members };
}

/** Gives an explanation as JSON, whose `type` is that of the problem. */
function toJson({ code, title, description, members }: Explanation, c: RestContext) {
  return { type: `${c.env.event.basePath}/problems/${code}`, title, description, members };
}

/** Answers with the explanation of one problem: a page for people, JSON for programs. */
export function explainProblem(c: RestContext): Response {
  const explanation = explanationOf(c.req.param('code') ?? '');
  if (explanation) {
    return wantsPage(c) ? sendPage(problemPage(explanation)) : sendJson(toJson(explanation, c));
  }
  if (wantsPage(c)) return sendPage(noProblemPage(), 404);
  const answer = sendPlainProblem(
    404,
    `There is no such problem. See ${c.env.event.basePath}/problems.`,
    c.get('requestId'),
  );
  answer.headers.set('vary', 'accept');
  return answer;
}

/** Answers with all problems, likewise. */
export function listProblems(c: RestContext): Response {
  const all = [...problemTitles.keys()].flatMap((code) => explanationOf(code) ?? []);
  return wantsPage(c)
    ? sendPage(problemsPage(all))
    : sendJson({ problems: all.map((one) => toJson(one, c)) });
}

/** Checks that a client prefers HTML to JSON, as browsers do. Source: RFC 9110, section 12.5.1. */
function wantsPage(c: RestContext): boolean {
  const supports = ['application/json', 'text/html'];
  const match = (ranges: { type: string; q: number }[]) => {
    const accepted = ranges.filter(({ q }) => q > 0).toSorted((one, other) => other.q - one.q);
    const types = accepted.map(({ type }) => type.toLowerCase());
    return types.find((type) => supports.includes(type)) ?? 'application/json';
  };
  const header = { header: 'Accept', supports, default: 'application/json', match } as const;
  return accepts(c, header) === 'text/html';
}

function sendPage(html: string, status = 200): Response {
  const headers = { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', vary: 'accept' };
  return new Response(html, { status, headers });
}

function sendJson(value: object): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json', vary: 'accept' },
  });
}
