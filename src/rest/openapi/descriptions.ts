import { storeDescriptions } from './storeDescriptions.ts';

/**
 * Holds the REST API's words for operations and for types, fields and arguments of the contract whose own description
 * speaks of GraphQL. The keys are operationIds and schema coordinates; the query parameters stand by their names.
 */
export const restDescriptions: Readonly<Record<string, string>> = {
  ...storeDescriptions,
  listFunctions: `Lists the functions that the caller may read, in pages: one entry for each stage that exists, sorted by
name and stage. Each page costs one ListFunctions request to CloudFront for each hundred entries of the account. The
entries have no \`etag\`, as CloudFront's list has none.`,
  cursor: 'The `nextCursor` of the previous page. The page begins after it.',
  getFunction: 'Gets configuration and version of one stage. Read `etag` here before an update.',
  HEAD: 'Answers as GET does, without the body.',
  replaceFunction: `Replaces code and configuration of a function's DEVELOPMENT stage, and so needs every member. LIVE
does not change until the function is published. If the function has changed since the version of \`If-Match\`, nothing is
written and the answer is 412.`,
  replaceFunctionCode: `Replaces the code of a function's DEVELOPMENT stage by the body, byte for byte. Comment, runtime and
stores keep their present values. If the function has changed since the version of \`If-Match\`, nothing is written and
the answer is 412.`,
  updateFunction: `Changes the code or the configuration of a function's DEVELOPMENT stage. LIVE does not change until the
function is published. A member that the body leaves out keeps its present value, which the gateway reads under the same
\`If-Match\`. If the function has changed since that version, nothing is written and the answer is 412.`,
  deleteFunction:
    'Deletes both stages of a function. If a distribution is associated with it, the answer is 409, `FunctionInUse`.',
  getFunctionCode: `Gets the code's bytes as CloudFront stores them. The answer to a function of another encoding than UTF-8
has the same media type.`,
  listFunctionTags: 'Lists the tags of a function, sorted by key.',
  setFunctionTags: `Gives a function these tags and no others. Tags whose keys begin with \`aws:\` are AWS's: they are left as they
are. Code, configuration and versions do not change, and the history does not record it. If only a part of the change was
made, the answer is 504, and the same request sent again completes it.`,
  SetFunctionTagsBody: 'The tags.',
  listAssociations: `Lists where a function is used: one entry for each event type of each cache behavior. It costs a
DescribeFunction request to CloudFront, and a ListDistributions request for each hundred distributions of the account.`,
  'FunctionInUse.distributions':
    'The IDs of the distributions that use the function. Null if they could not be read, or if the caller may not read the function.',
  testFunction: `Runs the code of one stage with an event, without a distribution. If the code throws, or returns a value
that CloudFront refuses at the edge, the answer is 200 with \`functionError\`. An event that CloudFront cannot use is 422.`,
  publishFunction: `Copies a function's DEVELOPMENT stage to LIVE, and answers with LIVE. Distributions that are associated
with the function run the new LIVE stage from then on. The gateway first lets CloudFront run the code with a default event.
If CloudFront cannot load the code, the answer is 422, \`FunctionBroken\`. If CloudFront does not say whether it can, that
failure is the answer. Nothing is published in either case. Code that CloudFront can load is published, also when it fails
for that event.`,
  listVersions: `Lists the versions of a function, newest first, also of one that has been deleted: every change that was
made through the gateway, and changes made elsewhere once they have been noticed. A gateway that keeps no history answers 400,
\`UnsupportedOperation\`.`,
  getVersion: 'Describes one version of a function. Its code has a path of its own.',
  getVersionCode: `Gets the code's bytes as the history keeps them; of a deletion, those of DEVELOPMENT before. The answer is
404 if the history has not kept them.`,
  getFunctionDiff:
    'Compares two contents of a function: versions of the history, or stages as they are now.',
  from: 'The content to compare from: the number of a version, or a stage as it is now.',
  to: 'The content to compare to, likewise.',
  restoreFunction: `Gives DEVELOPMENT the code and the configuration of a former version, and publishes it if asked. With
\`If-None-Match: *\` in place of \`If-Match\` a function that has been deleted is created anew. The data of key value stores is
not restored.`,
  deployFunction: `Brings code to LIVE in one step: checks it, writes it to DEVELOPMENT, runs the function's test cases
there, and publishes it. With \`If-None-Match: *\` in place of \`If-Match\` the function is created. What is wrong before
anything is written is an ordinary problem. After that, \`TestsFailed\` and \`DeployStopped\` tell what is there now. LIVE only
gets what has passed. The same request sent again goes on from what it has written.`,
  listTestCases: `Lists the test cases of a function, sorted by name, each with its last result. Their events are left out. A gateway that keeps
no history has no test cases either, and answers 400, \`UnsupportedOperation\`.`,
  getTestCase: 'Gets one test case of a function, with its last result.',
  saveTestCase: `Stores a test case of a function, or replaces the one of this name. The function need not exist yet. A test case is
an event and what is expected when the code runs with it.`,
  runTestCases: `Runs test cases of a function against one of its stages, as CloudFront itself runs them: four at a time. A case
that fails is part of a success. If CloudFront does not answer one of the calls, that failure is the answer, and no further
case is run. A \`draft\` is run by a sandbox of the gateway, and CloudFront is not asked.`,
  SaveTestCaseBody: 'The test case to store.',
  RunTestCasesBody: 'What is to run. The body may be left out.',
  'TestCase.event': 'The event that the code runs with. The list leaves it out.',
  'TestCase.lastResult': `How the test case ended when it was last run against a stage. Null if it has not been run. Left out by the answer to
PUT, and if it could not be read.`,
  checkFunction: `Checks code before it is stored: its syntax, its \`handler\`, its size, and what the runtime lacks. Nothing is run,
and no request is sent to AWS. Needs the right to write, test or create any function.`,
  CheckFunctionBody: 'The code to check, and its configuration.',
  CheckReport: 'What the check has found.',
  getViewer:
    "Gets the caller that API Gateway has verified, and the caller's rights. Sends no request to CloudFront.",
  'CloudFrontFunction.runtime':
    "The runtime that runs this stage's code. Null for one that this API does not know yet: see `runtimeName`.",
  'CloudFrontFunction.etag':
    'The version of this stage. To change the function, send the version of DEVELOPMENT in `If-Match`. Lists leave it out.',
  'FunctionDiff.changes': 'The members of the configuration that differ.',
  FieldChange: 'A member of the configuration that differs.',
  'FieldChange.field': "The member's name: `comment`, `runtimeName` or `keyValueStoreArns`.",
  'FieldChange.from': "The member's value in the content that is compared from.",
  'FieldChange.to': "The member's value in the content that is compared to.",
  CreateFunctionBody: 'The function to create.',
  ReplaceFunctionBody: 'All of the new values.',
  UpdateFunctionBody: 'The new values. Members that are left out or null keep their present value.',
  TestFunctionBody: 'The event to run the function with, and the stage to run.',
  DeployFunctionBody: `The new values, and how they are tested. \`comment\`, \`runtime\`, \`keyValueStoreArns\` and \`code\` keep their
present value if left out or null.`,
  RestoreFunctionBody: 'The version to restore, and what may be said of it.',
  PublishFunctionBody: 'What may be said of a publication. The body may be left out.',
  TestReport: 'The report of a run.',
  'ServiceError.errorCode': 'The error code for programs: the last part of `type`.',
  'Violation.path':
    'The path of the value in the body, with dots: `name`, `code.text`, `keyValueStoreArns.0`. For a query parameter, its name.',
  InvalidArgument: `One or more values are not allowed. If the gateway found them, nothing was written and \`violations\` lists
them. If CloudFront refused the request, \`violations\` is empty and \`detail\` holds CloudFront's words.`,
  InvalidIfMatchVersion:
    "`If-Match` is missing, or names no version of a function. Read the function's `ETag` and send that.",
  'InvalidIfMatchVersion.ifMatch':
    'The version that `If-Match` named. Empty if it has more than 64 characters, or one that no ETag has.',
  PreconditionFailed: `The function, or the data of the key value store, has changed since the version of \`If-Match\`, so nothing
was written. Merge your change into what is there now, and send the result with its \`etag\` in \`If-Match\`. \`outcome\` tells
the one case in which something may have been written. If \`current.etag\` still is the version of \`If-Match\`, CloudFront has refused the present version,
and \`detail\` says so: try again later.`,
  ServiceUnavailable: `AWS failed, could not be reached, or could not be asked: CloudFront, or AWS STS, which gives the gateway
its session. \`detail\` tells the reason, \`outcome\` whether something may have been written.`,
  'PreconditionFailed.ifMatch':
    'The version that `If-Match` named. Empty if it has more than 64 characters, or one that no ETag has.',
  'PreconditionFailed.stage':
    'The stage whose version `If-Match` was compared with. DEVELOPMENT for a key value store, which has no stages.',
  'PreconditionFailed.current':
    'The stage as it is now. Null if the function no longer exists, if it could not be read, and for a key value store.',
  'PreconditionFailed.changedBy':
    'The version that made the other change. Null if the history does not know it, if the caller may not read the function, and for a key value store.',
  DeployStopped: `A change of several steps stopped after it had written something. What was written stays: \`development\` and
\`live\` are the stages as they are now. The HTTP status is that of \`reason\`, or 504 if the step may have been made all the
same.`,
  AwsRefusal: `AWS refused the request for a reason that has no code of its own here: CloudFront, or AWS STS, which gives the
gateway its session. Nothing was written. \`detail\` holds AWS's words, and the HTTP status is AWS's.`,
};

/** Gives the REST API's words for something that has a key in the table above; otherwise the contract's description. */
export function describe(key: string, contractDescription?: string | null): string | undefined {
  return restDescriptions[key] ?? contractDescription ?? undefined;
}
