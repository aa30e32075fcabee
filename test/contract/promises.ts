import { deployPromises } from './deployPromises.ts';
import { storePromises } from './storePromises.ts';
import { testCasePromises } from './testCasePromises.ts';

/** Names a test and the promising sentences of the contract that it holds. */
export interface Promised {
  file: string;
  title: string;
  sentences: readonly string[];
}

/**
 * Finds the sentences that promise something: those with one of these words. Where AWS keeps the promise, the test is one
 * of the emulator.
 */
export const promisingWord =
  /\b(?:never|always|only|at most|no more than|nothing|cannot|unchanged|unique|every|everything|each|all|until|unless|costs?|keeps|null|is answered|the answer is|must|(?:is|are|does|do|may) not(?! allowed)|(?:has|have) no)\b/i;

/** Holds each promising sentence of the contract and of openapi.json, by the test that fails when it is not kept. */
export const promises: readonly Promised[] = [
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: a deploy writes, tests and publishes, and tells each',
    sentences: ['Null for every other change, and without test cases.'],
  },
  ...testCasePromises,
  ...deployPromises,
  ...storePromises,
  {
    file: 'test/history/message.test.ts',
    title:
      '%s refuses a message of more than 256 characters or with control characters, and asks nobody',
    sentences: ['Says why, for the history: at most 256 characters.'],
  },
  {
    file: 'test/rest/requests.test.ts',
    title: '$request refuses every query parameter but its own',
    sentences: [
      'A request is taken as it is described here, or not at all: an unknown or repeated query parameter, an unknown member of a body and a body where none is described are answered 400.',
    ],
  },
  {
    file: 'test/rest/put.test.ts',
    title: 'PUT with If-None-Match: * of a function that is there is 412 and changes nothing',
    sentences: ['The answer is 412 if there is one of this name.'],
  },
  {
    file: 'test/faults/matrix.test.ts',
    title: '$api: $kind meets $scope',
    sentences: [
      "The answer is the same if CloudFront's answer was lost and a read showed that it is gone.",
    ],
  },
  {
    file: 'test/rest/handler.test.ts',
    title: '%s %s without If-Match is 428 without a call to CloudFront',
    sentences: ['Each change needs `If-Match`: without it the answer is 428.'],
  },
  {
    file: 'test/rest/handler.test.ts',
    title: 'a stale If-Match is 412 with the present function in `current`',
    sentences: [
      'If the function has changed since that version, nothing is written, and the answer is 412 with the present function in `current`.',
      'If the function has changed since the version of `If-Match`, nothing is written and the answer is 412.',
      'If the function has changed since that version, nothing is written and the answer is 412.',
    ],
  },
  {
    file: 'test/contract/restAnswers.test.ts',
    title: '%s that openapi.json does not have is found in a problem',
    sentences: ['Each error is a problem of RFC 9457, `application/problem+json`.'],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: 'one function is one page, of each stage that exists',
    sentences: [
      'Lists the functions that the caller may read, in pages: one entry for each stage that exists, sorted by name and stage.',
      'A page of functions, one entry for each stage.',
    ],
  },
  {
    file: 'test/access/rights.test.ts',
    title:
      'a list has only what the caller may read, and its cursors and links reveal nothing else',
    sentences: [
      'Lists the functions that the caller may read, in pages: one entry for each stage that exists, sorted by name and stage.',
    ],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: 'a hundred functions are one request, or as many as there are pages',
    sentences: [
      'Each page costs one ListFunctions request to CloudFront for each hundred entries of the account.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'a list can be of one stage, and its entries over REST have no etag',
    sentences: [
      'Lists only the entries of this stage.',
      "The entries have no `etag`, as CloudFront's list has none.",
    ],
  },
  {
    file: 'test/local/callers.test.ts',
    title: 'without a token, or with an empty one, it is asked for',
    sentences: [
      "API Gateway's own answer has only a `message`.",
      "API Gateway's own answers do not have it.",
      'What API Gateway refuses, such as a token that is not valid, it answers itself: with `{"message": "…"}` as `application/json`.',
    ],
  },
  {
    file: 'test/rest/problems.test.ts',
    title: '%s sends Retry-After only with a problem that is retryable',
    sentences: ['Only sent if `retryable` is true.'],
  },
  {
    file: 'test/rest/handler.test.ts',
    title:
      '412: a read whose If-Match does not name the present ETag, and a write whose If-None-Match does',
    sentences: ['The answer is 412 if it is not the present version.'],
  },
  {
    file: 'test/rest/handler.test.ts',
    title:
      'GET describes a stage by one call; HEAD answers without a body; If-None-Match of the present ETag is 304',
    sentences: [
      'The answer is 304 if it is still the present version.',
      'If-None-Match names the present version: configuration and code are unchanged, `status` may differ.',
    ],
  },
  {
    file: 'test/rest/handler.test.ts',
    title:
      'PUT replaces by one call and needs every field; PATCH keeps the fields that are left out',
    sentences: [
      "Replaces code and configuration of a function's DEVELOPMENT stage, and so needs every member.",
      'A member that the body leaves out keeps its present value, which the gateway reads under the same `If-Match`.',
      'All of the new values.',
      'Members that are left out or null keep their present value.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'LIVE stays as it is when DEVELOPMENT changes',
    sentences: ['LIVE does not change until the function is published.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'a function in use is 409 over REST, and stays',
    sentences: [
      'If a distribution is associated with it, the answer is 409, `FunctionInUse`.',
      'A distribution is associated with the function, so it cannot be deleted.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'code that throws is 200 with functionError, and no output',
    sentences: [
      'If the code throws, or returns a value that CloudFront refuses at the edge, the answer is 200 with `functionError`.',
      'Null if the code failed; the text itself if it is no JSON.',
    ],
  },
  {
    file: 'test/rest/problems.test.ts',
    title: "an event that CloudFront refuses is the caller's fault: 422",
    sentences: [
      'An event that CloudFront cannot use is 422.',
      'CloudFront could not run the test, most often because the event object is not valid.',
    ],
  },
  {
    file: 'test/local/callers.test.ts',
    title: 'each door takes its own kind of caller only',
    sentences: ['Only for paths below /service.'],
  },
  {
    file: 'test/operations/functions/describeFunction.test.ts',
    title: 'the stages of a function have ids of their own',
    sentences: [
      'The identifier of name and stage together: opaque, and unique in the account.',
      "The object's identifier: opaque, and unique in the account.",
    ],
  },
  {
    file: 'test/operations/write.test.ts',
    title: 'a name that is taken: not created, or, after a lost answer, who knows',
    sentences: [
      'It is unique in the account and cannot be changed.',
      'The name, unique in the account: 1 to 64 characters of `a-z A-Z 0-9 - _`.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'a function keeps its name: no change takes another',
    sentences: [
      'It is unique in the account and cannot be changed.',
      'It cannot be changed later.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'a runtime that the contract does not know is null beside its name, in lists too',
    sentences: [
      'Null for one that this API does not know yet: see `runtimeName`.',
      'Null for one that this contract does not know yet: see `runtimeName`.',
    ],
  },
  {
    file: 'test/emulator/refusals.test.ts',
    title: '%s is InvalidArgument',
    sentences: ['CloudFront allows at most one at present.'],
  },
  {
    file: 'test/rest/handler.test.ts',
    title: 'the Links of the list lead through all pages',
    sentences: ['Null on the last page.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'output that is no JSON is its text, and a utilization that is no number is null',
    sentences: [
      'Null if the code failed; the text itself if it is no JSON.',
      'Null if CloudFront did not report a number.',
    ],
  },
  {
    file: 'test/graphql/lifecycle.test.ts',
    title: 'a test gives JSON and numbers, not strings of them',
    sentences: ['Null if it did not fail.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'a malformed request is told of 5 values',
    sentences: ['The values of a malformed request that are not valid, at most 5 of them.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'code has its bytes whatever its encoding, and text if it is UTF-8',
    sentences: [
      'They are stored unchanged.',
      'Null if the bytes are not valid UTF-8.',
      'Never null, whatever the encoding of the code.',
    ],
  },
  {
    file: 'test/graphql/lifecycle.test.ts',
    title: 'what cannot be created is told in full, or by CloudFront',
    sentences: ["The tag's value: at most 256 letters, digits, spaces and `_ . : / = + - @`."],
  },
  {
    file: 'test/contract/errors.test.ts',
    title: 'the error table, the enum and the types of the contract name the same errors',
    sentences: [
      'The codes of all expected errors.',
      '`__typename` tells them apart, and each error implements `ServiceError`.',
      'The fields that every expected error has.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'all violations are told at once, before anything is sent',
    sentences: [
      'The rule in words, for people: `must have at most 64 characters`.',
      'If the gateway found them, nothing was written and `violations` lists them.',
    ],
  },
  {
    file: 'test/access/access.test.ts',
    title: 'all matching rules count, and the actions of one do not apply to the names of another',
    sentences: ["The caller's rights, one entry for each rule that matches."],
  },
  {
    file: 'test/access/access.test.ts',
    title: 'a caller whom no rule matches may do nothing',
    sentences: ['If the list is empty, nothing is allowed.'],
  },
  {
    file: 'test/infra/permissions.test.ts',
    title: '$word on team-a-* is that, on those, and nothing else',
    sentences: ["Each stands for one or more of CloudFront's IAM actions."],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: '128 characters of comment are allowed, emoji counted as one',
    sentences: [
      "A comment that tells the function's purpose, at most 128 characters.",
      'The new comment, at most 128 characters.',
    ],
  },
  {
    file: 'test/graphql/lifecycle.test.ts',
    title: 'what cannot be tested is told',
    sentences: [
      'The event object, `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON.',
    ],
  },
  {
    file: 'test/faults/matrix.test.ts',
    title: '$api: $kind meets $scope',
    sentences: [
      'True if nothing was changed and the same request may succeed when it is sent again.',
      'Null if `retryable` is false.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: '20 violations are told, however many values are wrong',
    sentences: ['The values that are not allowed: all of them, but no more than 20.'],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'the present function of one that is gone meanwhile is null',
    sentences: [
      'Null if the function no longer exists, or if the read failed: `errors` then holds the reason.',
    ],
  },
  {
    file: 'test/operations/write.test.ts',
    title: 'a refusal after a lost answer is told, once it is seen that nothing was written',
    sentences: ['Nothing was written.'],
  },
  {
    file: 'test/graphql/lifecycle.test.ts',
    title: 'delete tells which cache entries are gone; a function in use stays',
    sentences: [
      'A distribution is associated with the function, so it cannot be deleted.',
      'The `id` of each deleted stage, for removal from client caches.',
    ],
  },
  {
    file: 'test/emulator/lifecycle.test.ts',
    title: 'the 101st function is refused',
    sentences: [
      'The account has reached its maximum number of functions: 100, unless AWS has raised it.',
    ],
  },
  {
    file: 'test/rest/problems.test.ts',
    title: "%s answers a refusal without a code with AWS's own status",
    sentences: [
      'Always `NOT_APPLIED`: AWS has refused.',
      'AWS refused the request for a reason that has no code here.',
      'AWS refused the request for a reason that has no code of its own here: CloudFront, or AWS STS, which gives the gateway its session.',
      'AwsRefusal: AWS refused the request for a reason that has no code here.',
    ],
  },
  {
    file: 'test/contract/errors.test.ts',
    title: '%s has the exceptions that the SDK documents for %s, and the common errors',
    sentences: [
      'Each mutation, and the queries `function` and `checkFunction`, returns a union of its success and its expected errors.',
    ],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'node gives a stage by its id, null if there is none, and errors if it cannot be read',
    sentences: [
      'Null if there is none.',
      'If it cannot be read, `errors` holds the failure with a code of `ErrorCode`.',
    ],
  },
  {
    file: 'test/operations/functions/describeFunction.test.ts',
    title: 'a function is one request, its code another that is sent only when asked for',
    sentences: [
      'Select `code` only when you need it: the code costs a second request to CloudFront, GetFunction after DescribeFunction.',
      'The gateway reads it only when it is selected, and not before `etag`, so the code is never older than `etag`.',
    ],
  },
  {
    file: 'test/graphql/budgets.test.ts',
    title: 'the same for fewer functions takes a call for each stage that there is',
    sentences: [
      'Selecting `etag` or `code` costs a further request for each entry, at most 8 at a time; `counterpart` costs a further list, not a request for each entry.',
    ],
  },
  {
    file: 'test/graphql/budgets.test.ts',
    title: 'the list of both stages knows which were published',
    sentences: [
      'Selecting `etag` or `code` costs a further request for each entry, at most 8 at a time; `counterpart` costs a further list, not a request for each entry.',
    ],
  },
  {
    file: 'test/operations/reads.test.ts',
    title: 'a hundred reads run 8 at a time, and all of them',
    sentences: [
      'Selecting `etag` or `code` costs a further request for each entry, at most 8 at a time; `counterpart` costs a further list, not a request for each entry.',
    ],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: 'a refused list is in errors under its code',
    sentences: [
      'If the list itself cannot be read, `errors` holds the failure with a code of `ErrorCode`.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'what is left out or null keeps its value, [] takes the store away',
    sentences: [
      'A field that the input leaves out keeps its present value, which the gateway reads under the same `ifMatch`.',
      '`comment`, `runtime`, `keyValueStoreArns` and `code` keep their present value if left out or null.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'a stale ifMatch with %s is PreconditionFailed, and nothing is written',
    sentences: [
      'If the function has changed since that version, nothing is written and the result is `PreconditionFailed`.',
    ],
  },
  {
    file: 'test/operations/functions/associations.test.ts',
    title: 'a store that stays needs no right, a store that comes back does',
    sentences: ['A change that keeps an association needs no right to the store.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'an ETag of 1,024 characters is accepted, a longer one is malformed',
    sentences: ['As input, any string of at most 1,024 characters is accepted.'],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title:
      'an ifMatch of %j, which no header can carry, is InvalidIfMatchVersion and is not told again',
    sentences: ['One that no HTTP header can carry is answered with `InvalidIfMatchVersion`.'],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: 'an entry that vanishes while its ETag is read has none, and errors says why',
    sentences: [
      'Null only if the version had to be read separately and that read failed: `errors` then holds the reason.',
    ],
  },
  {
    file: 'test/operations/functions/readOnDemand.test.ts',
    title: 'code that was read before the version is read again',
    sentences: [
      'The gateway reads it only when it is selected, and not before `etag`, so the code is never older than `etag`.',
    ],
  },
  {
    file: 'test/operations/functions/describeFunction.test.ts',
    title: 'a failure to read the code goes to errors under the same code, and the rest stays',
    sentences: ['Null only if that read failed: `errors` then holds the reason.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'the other stage is read only when it is selected',
    sentences: [
      'The gateway reads it only when it is selected.',
      'Null if that stage does not exist, such as LIVE of a function that was never published.',
    ],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: "any entry's cursor goes on behind that entry, however much is asked for",
    sentences: [
      'The entries of this page, each with its cursor.',
      'Pages cannot be read backwards, as CloudFront only lists forward.',
    ],
  },
  {
    file: 'test/operations/functions/listFunctions.test.ts',
    title: 'an empty account is an empty page',
    sentences: ['Null if the page is empty.'],
  },
  {
    file: 'test/graphql/lifecycle.test.ts',
    title: 'publish gives LIVE; its ETag is a request of its own, and only when asked for',
    sentences: [
      'Selecting `etag` costs a further request: CloudFront does not return it from a publication.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'the present function is read only when it is asked for, and only once',
    sentences: ['The stage as it is now, which the gateway reads only when it is selected.'],
  },
  {
    file: 'test/operations/functions/readOnDemand.test.ts',
    title: 'a version that is asked for together with the code comes with it: %s',
    sentences: [
      'A client with a cache must take `code` and `etag` from one answer.',
      'A client with a cache must take `etag` and `code` from one answer: a change that is based on older code under a newer `etag` undoes what happened in between.',
    ],
  },
  {
    file: 'test/access/rights.test.ts',
    title:
      'a forbidden function and an unknown one get the same answer, but for the name and the id',
    sentences: ['AccessDenied: The caller may not do this.', 'The caller may not do this.'],
  },
  {
    file: 'test/contract/promised.test.ts',
    title: 'code that cannot run is created all the same, and fails when it is tested',
    sentences: ['CloudFront does not check the code before it is tested or runs.'],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title: 'an operation that the Region lacks is UnsupportedOperation',
    sentences: [
      'CloudFront does not offer the operation in this Region or partition.',
      'UnsupportedOperation: CloudFront does not offer the operation in this Region or partition.',
    ],
  },
  {
    file: 'test/rest/handler.test.ts',
    title: 'an If-Match of %j is 400 with the reason',
    sentences: [
      'InvalidIfMatchVersion: The expected version is missing or is not a version.',
      'The expected version is missing or is not a version.',
    ],
  },
  {
    file: 'test/operations/functions/updateFunction.test.ts',
    title:
      'an ifMatch of %j is InvalidIfMatchVersion when CloudFront says so, and stale when the gateway compares',
    sentences: [
      '`ifMatch` is empty or is not a version of a function.',
      'The gateway answers any other that is not the present version with `PreconditionFailed` if it has read the function; otherwise CloudFront compares, and may call it `InvalidIfMatchVersion`.',
    ],
  },
  {
    file: 'test/operations/functions/describeFunction.test.ts',
    title: 'LIVE of a function that was never published is NoSuchFunctionExists',
    sentences: [
      'NoSuchFunctionExists: There is no function of this name, or it does not have this stage.',
      'There is no function of this name, or it does not have this stage.',
    ],
  },
  {
    file: 'test/operations/functions/associations.test.ts',
    title: 'a store that %s is no valid argument',
    sentences: ['The value names something that the account does not have.'],
  },
  {
    file: 'test/operations/functions/publishFunction.test.ts',
    title: '%s: code that cannot be loaded is not published: %j',
    sentences: [
      'If CloudFront cannot load the code, the answer is 422, `FunctionBroken`.',
      'If CloudFront cannot load the code, the result is `FunctionBroken`.',
      'FunctionBroken: CloudFront cannot load the code.',
      'CloudFront cannot load the code.',
      'CloudFront cannot load the code: it has a syntax error, or no `handler`.',
      'Nothing was published.',
      'Nothing is published in either case.',
    ],
  },
  {
    file: 'test/operations/functions/publishFunction.test.ts',
    title: '%s: code without a handler is not published, and has no line',
    sentences: ['Null if the code has no `handler`.'],
  },
  {
    file: 'test/operations/functions/publishFunction.test.ts',
    title:
      'when CloudFront answers the question with %s, that is the answer, and nothing is published',
    sentences: [
      'If CloudFront does not say whether it can, that failure is the answer.',
      'If CloudFront does not say whether it can, that failure is the result.',
      'Before a publication it could not say whether it can load the code: nothing was published.',
    ],
  },
  {
    file: 'test/operations/functions/checkFunction.test.ts',
    title: 'both APIs check code without a call to AWS: $code',
    sentences: [
      'Nothing is run, and no request is sent to AWS.',
      'Whether they exist is not checked.',
    ],
  },
  {
    file: 'test/operations/functions/checkFunction.test.ts',
    title: 'at most 100 findings are told, errors before others',
    sentences: ['The findings, at most 100, in the order of the code.'],
  },
  {
    file: 'test/operations/functions/checkFunction.test.ts',
    title: 'what concerns the code as a whole comes first and has no place',
    sentences: ['Null if the finding is on the code as a whole.'],
  },
  {
    file: 'test/history/versions.test.ts',
    title:
      'each change is a version with who made it, why and what it made, newest first, the same through both APIs',
    sentences: [
      'Lists the versions of a function, newest first, also of one that has been deleted: every change that was made through the gateway, and changes made elsewhere once they have been noticed.',
      'Null if nothing was said.',
      'Null if it is not known, and for a deletion.',
      'Null if it is not known, for a publication and for a deletion.',
      'Null if the content was not restored.',
      'Null if there was none, or if the history does not know it.',
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title: 'a change that was refused leaves a gap, and a version of it is not there',
    sentences: [
      'NoSuchVersion: The history has no version of this number.',
      'The history has no version of this number.',
      'Null if the history has no version of this number.',
      "The function's history has no version of this number, or has not kept its content.",
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title:
      'the code of a version is there byte for byte, after it was replaced and after the function was deleted',
    sentences: [
      "Gets the code's bytes as the history keeps them; of a deletion, those of DEVELOPMENT before.",
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title:
      'a change made elsewhere is shown as not recorded, and recorded before the gateway replaces it',
    sentences: [
      'Null for a change made elsewhere.',
      'The stages as they are now that the history does not have yet: they were changed elsewhere.',
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title:
      'a function that was created elsewhere has both its stages recorded, and one that was deleted elsewhere its end',
    sentences: [
      'The answer is 404 if the history has not kept them.',
      'Null for a deletion that was made elsewhere.',
      'Null for one that this contract does not know, and for a deletion that was made elsewhere.',
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title: 'the pages of 250 versions have each version once, in order, by cursors and by links',
    sentences: [
      'The versions of this page, each with its cursor.',
      'Only the first page has this member.',
    ],
  },
  {
    file: 'test/history/versions.test.ts',
    title: 'two functions of one name, one after the other, have one history',
    sentences: [
      "The version's number: it counts from 1 in the order in which changes were begun, over all functions that had this name.",
    ],
  },
  {
    file: 'test/history/pending.test.ts',
    title: 'a change in doubt is PENDING without evidence, with who began it and why',
    sentences: [
      'Null for one that is PENDING or UNKNOWN.',
      'The change is being made, or it is not yet known whether it was.',
    ],
  },
  {
    file: 'test/history/pending.test.ts',
    title:
      'a change that somebody else has replaced before it was settled is UNKNOWN without evidence',
    sentences: [
      'Null for one that is PENDING or UNKNOWN.',
      'It cannot be told any more whether the change was made.',
    ],
  },
  {
    file: 'test/history/pending.test.ts',
    title:
      'what is not selected is not read: a list of versions asks CloudFront nothing, one with `unrecorded` both stages',
    sentences: [
      'The gateway reads them only when this is selected.',
      'The gateway reads it only when it is selected, and gives it only to a caller who may read the function.',
    ],
  },
  {
    file: 'test/history/pending.test.ts',
    title:
      'stages that cannot be read are null: those that are not recorded over REST, and those of a restoration that stopped',
    sentences: [
      'Null if they could not be read.',
      'Null if it could not be read.',
      'Null if there is none, or if it could not be read.',
    ],
  },
  {
    file: 'test/history/off.test.ts',
    title: 'without a history %s is UnsupportedOperation, and changes nothing',
    sentences: ['A gateway that keeps no history answers 400, `UnsupportedOperation`.'],
  },
  {
    file: 'test/history/off.test.ts',
    title:
      'without a history the fields of it are null or in errors, and what else was asked for is there',
    sentences: [
      'If the history cannot be read, `errors` holds the failure with a code of `ErrorCode`; a gateway that keeps no history answers `UnsupportedOperation`.',
    ],
  },
  {
    file: 'test/history/off.test.ts',
    title: 'without a history every change is made, and tells no version',
    sentences: ['Null if the gateway keeps no history.'],
  },
  {
    file: 'test/history/restore.test.ts',
    title:
      'a restoration gives DEVELOPMENT the content of a version, as a new version, and LIVE stays',
    sentences: [
      'Null if no publication was asked for.',
      'Null if nothing was published, if there was none, or if the history does not know it.',
    ],
  },
  {
    file: 'test/history/restore.test.ts',
    title: 'a publication that is refused stops a restoration after DEVELOPMENT has the content',
    sentences: ['True publishes the restored content too, unless CloudFront cannot load the code.'],
  },
  {
    file: 'test/history/restore.test.ts',
    title: 'a restoration whose publication is not answered tells that it may have been made',
    sentences: [
      'The HTTP status is that of `reason`, or 504 if the step may have been made all the same.',
      'Whether the step may have been made all the same.',
    ],
  },
  {
    file: 'test/history/restore.test.ts',
    title: 'a function that was deleted is created anew with a former content',
    sentences: ['Null if the function has been deleted: it is then created.'],
  },
  {
    file: 'test/history/restore.test.ts',
    title: 'a restoration names the key value stores whose data it does not restore',
    sentences: [
      'The data of key value stores is not restored.',
      'Their data is as it is now: the history has no former data.',
    ],
  },
  {
    file: 'test/history/diff.test.ts',
    title: 'a version and a stage, two stages, and a content with itself are compared',
    sentences: ['Null for a stage as it is now.'],
  },
  {
    file: 'test/history/diff.test.ts',
    title: 'code that is not UTF-8 has no text to compare, and its hash tells that it differs',
    sentences: ['Null if one of the two is not valid UTF-8.'],
  },
  {
    file: 'test/history/rights.test.ts',
    title: 'who made the other change is told only to a caller who may read the function',
    sentences: [
      'The gateway reads it only when it is selected, and gives it only to a caller who may read the function.',
    ],
  },
  {
    file: 'test/history/broken.test.ts',
    title:
      'a history that cannot be read is in errors or a problem, and a version without its code has none',
    sentences: [
      'Null if it is not in the history: `errors` then holds the reason if it could not be read.',
      'If the history cannot be read, `errors` holds the failure with a code of `ErrorCode`; a gateway that keeps no history answers `UnsupportedOperation`.',
    ],
  },
  {
    file: 'test/operations/functions/distributions.test.ts',
    title:
      'a function has an association for each event type of each cache behavior, in both APIs and stages',
    sentences: [
      'Where the function is used, the same for both stages: one entry for each event type of each cache behavior.',
      'Lists where a function is used: one entry for each event type of each cache behavior.',
      'Where a function is used: one entry for each event type of each cache behavior.',
      'Null for the default cache behavior.',
    ],
  },
  {
    file: 'test/operations/functions/distributions.test.ts',
    title:
      'the list takes a request for each hundred distributions, after one for the function in REST',
    sentences: [
      'It costs a DescribeFunction request to CloudFront, and a ListDistributions request for each hundred distributions of the account.',
    ],
  },
  {
    file: 'test/operations/functions/distributions.test.ts',
    title:
      'the list of distributions is read only when associations are selected, once for all functions',
    sentences: [
      'The gateway reads it only when it is selected, by a ListDistributions request for each hundred distributions of the account, once for all functions of a document.',
    ],
  },
  {
    file: 'test/access/distributions.test.ts',
    title: 'who may delete a function but not read it is not told which distributions use it',
    sentences: ['Null if they could not be read, or if the caller may not read the function.'],
  },
  {
    file: 'test/operations/functions/tags.test.ts',
    title: 'tags are sorted by key, the same for both stages, and read only when they are selected',
    sentences: [
      'The gateway reads them only when they are selected, by a request for each function.',
    ],
  },
  {
    file: 'test/operations/functions/tags.test.ts',
    title: 'tags that are there already are not sent, and nothing else of the function changes',
    sentences: [
      'Code, configuration and versions do not change, and the history does not record it.',
    ],
  },
  {
    file: 'test/operations/functions/tags.test.ts',
    title: 'setFunctionTags replaces all tags, and tells those that were there before',
    sentences: [
      'All tags that the function is to have.',
      'If the list is empty, all tags are removed.',
    ],
  },
  {
    file: 'test/operations/functions/tags.test.ts',
    title: 'a change of which a part was made says so, and is completed when it is sent again',
    sentences: [
      'If only a part of the change was made, the result is `ServiceUnavailable`, and the same request sent again completes it.',
      'If only a part of the change was made, the answer is 504, and the same request sent again completes it.',
    ],
  },
];
