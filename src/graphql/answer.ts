import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { apiHeaders } from '../http/apiHeaders.ts';
import { negotiateMediaType } from '../http/negotiateMediaType.ts';
import type { BodyRefusal } from '../http/readBytes.ts';

/** Bounds the body of an answer: Lambda's quota of 6 MB, less what the headers take. */
const maxAnswerBytes = 6_000_000;

type Result = APIGatewayProxyStructuredResultV2;

/** Reports a malformed request that is refused before Apollo sees it. */
export class RequestError extends Error {
  readonly refusal: BodyRefusal;
  readonly accept: string | undefined;

  constructor(refused: BodyRefusal, accept: string | undefined) {
    super(refused.detail);
    this.refusal = refused;
    this.accept = accept;
  }
}

export interface Refusal {
  status: number;
  code: string;
  message: string;
  headers?: Record<string, string>;
}

/** Makes an answer with `errors` and no `data`, in the media type that `accept` asks for. */
export function refusal({ status, code, message, headers }: Refusal, accept = ''): Result {
  const json = 'application/json';
  // Of two that are wanted alike Apollo takes the newer one, when it is named.
  const offered = accept.includes(mediaType) ? [mediaType, json] : [json, mediaType];
  const type = negotiateMediaType(accept, offered) ?? json;
  const contentType = { 'content-type': `${type}; charset=utf-8` };
  return {
    statusCode: status,
    headers: { ...contentType, ...apiHeaders, ...headers },
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}

/** Names the media type of GraphQL over HTTP, section "Media Types". */
const mediaType = 'application/graphql-response+json';

/** Adds the headers of every answer. Replaces an answer that is too large, on which Lambda would fail, by a refusal. */
export function checked(result: Result): Result {
  if (isTooLarge(result)) {
    const message = 'The answer would be too large: ask for fewer functions or fields.';
    return refusal({ status: 400, code: 'ANSWER_TOO_LARGE', message });
  }
  return { ...result, headers: { ...result.headers, ...apiHeaders } };
}

/** Measures the body as Lambda does: written as JSON, so that its quotation marks are escaped once more. */
function isTooLarge({ body = '' }: Result): boolean {
  const mayBe = body.length * 6 > maxAnswerBytes;
  return mayBe && Buffer.byteLength(JSON.stringify(body)) > maxAnswerBytes;
}
