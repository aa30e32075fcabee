import { TestFunctionCommand, type TestFunctionCommandOutput } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import { call } from '../call.ts';
import { errorValue, isErrorValue, type ErrorOf, type Target } from '../errors.ts';
import { conflictMessage } from '../refusal.ts';
import { toFunction } from './cloudFrontFunction.ts';
import { testFunctionErrors } from './testFunction.ts';

/** Holds the event of a first request. CloudFront's other members may be left out in a test (developer guide). */
const defaultEvent = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.1' },
  request: {
    method: 'GET',
    uri: '/',
    querystring: {},
    headers: { host: { value: 'www.example.com' } },
    cookies: {},
  },
};

/**
 * Matches what CloudFront says of code that it cannot load (observed): a syntax error with its line, or that there is no
 * handler. An error that the code throws has no line, as `SyntaxError: Unexpected token at position 0` of `JSON.parse`.
 */
const cannotLoad =
  /^The CloudFront function associated with the CloudFront distribution is invalid or could not run\. (SyntaxError: .* in (\d{1,9})|ReferenceError: "handler" is not defined(?: in \d+)?)$/s;

/**
 * Asks CloudFront's own runtime whether it can load the code of DEVELOPMENT, by a run with a default event. Gives the
 * refusal to publish it; undefined when CloudFront can load it, whatever it does with that event.
 */
export async function loadRefusal(target: Target & { ifMatch: string }, context: Context) {
  const { name, ifMatch, stage } = target;
  const question = { ...target, action: 'cloudfront:TestFunction' };
  const EventObject = Buffer.from(JSON.stringify(defaultEvent));
  const run = { Name: name, IfMatch: ifMatch, Stage: stage, EventObject };
  const answer = await call(
    question,
    {
      expects: testFunctionErrors,
      command: () => new TestFunctionCommand(run),
      read: ({ TestResult: result, $metadata }: TestFunctionCommandOutput) => ({
        tested: toFunction(result?.FunctionSummary, { stage }), // throws when this is no report
        functionError: result?.FunctionErrorMessage ?? '',
        requestId: $metadata.requestId ?? context.requestId,
      }),
    },
    context,
  );
  return isErrorValue(answer) ? unanswered(answer, question) : broken(answer, question);
}

function broken(
  { functionError, requestId }: { functionError: string; requestId: string },
  target: Target,
): ErrorOf<'FunctionBroken'> | undefined {
  const match = cannotLoad.exec(functionError);
  if (!match) return undefined;
  const [, reason = '', lineText] = match;
  const line = lineText === undefined ? null : Number(lineText);
  const message = `CloudFront cannot load this code, so nothing was published: ${reason}`;
  return errorValue('FunctionBroken', { ...target, functionError, line, message, requestId });
}

/** Words a failure of the question as one of the publication, which was not made. */
function unanswered(
  failure: ErrorOf<(typeof testFunctionErrors)[number]>,
  target: Target & { ifMatch: string },
) {
  const { requestId, message } = failure;
  if (failure.errorCode === 'TestFunctionFailed')
    return { ...failure, message: `${notRun} ${message}` };
  // CloudFront's model of TestFunction has no error of its own for a version that has been replaced.
  if (failure.errorCode !== 'InvalidIfMatchVersion') return failure;
  return errorValue('PreconditionFailed', { ...target, message: conflictMessage, requestId });
}

const notRun =
  'CloudFront could not run the code to see whether it can be loaded, so nothing was published. It said:';
