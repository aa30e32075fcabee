/** What the stubs of CloudFront, AWS STS and DynamoDB answer: a text made before, in their wire forms. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toAttributes } from '../../src/history/dynamoDb/attributes.ts';
import { digestOf, recordKey, type Content, type WriteRecord } from '../../src/history/record.ts';

const hourMs = 3_600_000;

const sessionOf = () => `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleResult><AssumedRoleUser><AssumedRoleId>AROABENCH:jwt.bench</AssumedRoleId>
<Arn>arn:aws:sts::123456789012:assumed-role/OperatorRole/jwt.bench</Arn></AssumedRoleUser>
<Credentials><AccessKeyId>ASIABENCHBENCHBENCH0</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
<SessionToken>${'token'.repeat(100)}</SessionToken>
<Expiration>${new Date(Date.now() + hourMs).toISOString()}</Expiration></Credentials></AssumeRoleResult>
<ResponseMetadata><RequestId>01234567-89ab-4cde-8f01-23456789abcd</RequestId></ResponseMetadata></AssumeRoleResponse>`;

const summary = `<?xml version="1.0"?>
<FunctionSummary xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Name>bench</Name><Status>UNPUBLISHED</Status>
<FunctionConfig><Comment>a comment</Comment><Runtime>cloudfront-js-2.0</Runtime></FunctionConfig><FunctionMetadata>
<FunctionARN>arn:aws:cloudfront::123456789012:function/bench</FunctionARN><Stage>DEVELOPMENT</Stage>
<CreatedTime>2026-01-01T00:00:00Z</CreatedTime><LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime>
</FunctionMetadata></FunctionSummary>`;

const refusal = `<ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type>
<Code>InvalidArgument</Code><Message>The stub knows no such request.</Message></Error>
<RequestId>01234567-89ab-4cde-8f01-23456789abcd</RequestId></ErrorResponse>`;

const createdMs = Date.parse('2026-01-01T00:00:00Z');
const content: Content = {
  codeSha256: 'a'.repeat(64),
  sizeBytes: 1_200,
  comment: 'a comment',
  runtime: 'cloudfront-js-2.0',
  keyValueStoreArns: [],
};
/** The one version that the history knows: the one that the request replaces. */
const version: WriteRecord = {
  ...content,
  pk: 'bench',
  sk: recordKey(1),
  n: 1,
  id: '01234567-89ab-4cde-8f01-23456789abcd',
  at: createdMs,
  kind: 'CREATE',
  state: 'APPLIED',
  evidence: 'ANSWER',
  author: 'bench',
  session: 'jwt.bench',
  requestId: '01234567-89ab-4cde-8f01-23456789abcd',
  digest: digestOf(content),
  until: createdMs,
  etag: 'ETVPDKIKX0DER',
  created: createdMs,
  modified: createdMs,
};
const log = JSON.stringify({ Items: [toAttributes({ ...version })], Count: 1, ScannedCount: 1 });

const onFunction = /^\/2020-05-31\/function\/[\w-]+(\/describe)?(?:\?|$)/;

function answerTo({ method, url = '', headers }: IncomingMessage, body: string) {
  if (headers.authorization === undefined) return { status: 403, text: refusal };
  const table = tableAnswer(headers['x-amz-target']);
  if (table !== undefined) return { status: 200, text: table };
  if (method === 'POST' && url === '/' && body.includes('Action=AssumeRole')) {
    return { status: 200, text: sessionOf() };
  }
  const [isFunction, isDescribe] = onFunction.exec(url) ?? [];
  const isUpdate = isFunction && method === 'PUT' && headers['if-match'] !== undefined;
  const isKnown = isUpdate || (isDescribe && method === 'GET');
  return isKnown ? { status: 200, text: summary } : { status: 400, text: refusal };
}

function tableAnswer(target: string | string[] | undefined): string | undefined {
  if (target === 'DynamoDB_20120810.Query') return log;
  return target === undefined ? undefined : '{}';
}

/** Answers a request after so many ms, which is the time that the service takes. */
export function answer(request: IncomingMessage, response: ServerResponse, afterMs = 0): void {
  let body = '';
  request.setEncoding('latin1').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    if (afterMs > 0) setTimeout(() => end(answerTo(request, body), response), afterMs);
    else end(answerTo(request, body), response);
  });
}

function end({ status, text }: ReturnType<typeof answerTo>, response: ServerResponse): void {
  response.writeHead(status, {
    'content-type': text.startsWith('{') ? 'application/x-amz-json-1.0' : 'text/xml',
    'content-length': text.length,
    'x-amzn-requestid': '01234567-89ab-4cde-8f01-23456789abcd',
    // The SDK's model binds the ETag of an update to `ETtag`.
    ETag: 'ETVPDKIKX0DER',
    ETtag: 'ETVPDKIKX0DER',
  });
  response.end(text);
}
