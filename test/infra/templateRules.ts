/** Checks what must hold for every packaged template: each rule lists what breaks it. */

interface Statement {
  Effect: string;
  Principal?: unknown;
  Action: string | string[];
}

interface Resource {
  Type: string;
  DependsOn?: string[];
  Properties: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- CloudFormation's, checked by its own validator
}

export interface Template {
  Resources: Record<string, Resource>;
}

type TemplateRule = (template: Template) => string[];

const ofType = ({ Resources }: Template, type: string) =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

/** Lists every statement of every policy, with the logical id of its resource. */
function statementsOf({ Resources }: Template): [string, Statement][] {
  const found: [string, Statement][] = [];
  const visit = (id: string, part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, item] of Object.entries(part)) {
      if (key === 'Statement') for (const statement of item) found.push([id, statement]);
      else visit(id, item);
    }
  };
  for (const [id, resource] of Object.entries(Resources)) visit(id, resource);
  return found;
}

const allowed = (template: Template) =>
  statementsOf(template).filter(([, { Effect }]) => Effect === 'Allow');
const actionsOf = ({ Action }: Statement) => [Action].flat();

const noPrincipalIsAnybody: TemplateRule = (template) =>
  allowed(template)
    .filter(([, { Principal }]) => JSON.stringify(Principal ?? '').includes('"*"'))
    .map(([id]) => `${id} lets anybody in`);

const noActionIsAnything: TemplateRule = (template) =>
  allowed(template).flatMap(([id, statement]) =>
    actionsOf(statement)
      .filter((action) => action.includes('*'))
      .map((action) => `${id} allows ${action}`),
  );

/** Names what the observer may do at CloudFront. No caller's request reaches its Lambda. */
const observed = new Set([
  'cloudfront:DescribeFunction',
  'cloudfront:GetFunction',
  'cloudfront:ListFunctions',
  'cloudfront:DescribeKeyValueStore',
]);

/** Lets only the operator role call CloudFront, because every caller would have the rights of a Lambda's role; and the observer read. */
const onlyTheOperatorReachesCloudFront: TemplateRule = (template) =>
  allowed(template)
    .filter(([id, statement]) => {
      const actions = actionsOf(statement).filter(
        (action) => id !== 'ObserverRole' || !observed.has(action),
      );
      return id !== 'OperatorRole' && /"cloudfront:/.test(JSON.stringify(actions));
    })
    .map(([id]) => `${id} allows actions of CloudFront`);

/** Lets only the API's Lambdas assume the operator role. */
const onlyTheApiBecomesTheOperator: TemplateRule = ({ Resources }) => {
  const trust = Resources['OperatorRole']?.Properties['AssumeRolePolicyDocument'];
  const statements: Statement[] = trust?.Statement ?? [];
  const api = JSON.stringify({ AWS: { 'Fn::GetAtt': ['ApiRole', 'Arn'] } });
  return statements
    .filter(({ Principal }) => JSON.stringify(Principal) !== api)
    .map(({ Principal }) => `OperatorRole trusts ${JSON.stringify(Principal)}`);
};

const everyLogEnds: TemplateRule = (template) =>
  ofType(template, 'AWS::Logs::LogGroup')
    .filter(([, { Properties }]) => !(Properties['RetentionInDays'] > 0))
    .map(([id]) => `${id} keeps logs for ever`);

const everyLambdaHasItsLog: TemplateRule = (template) => {
  const names = new Set(
    ofType(template, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties['LogGroupName']),
  );
  return ofType(template, 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => !names.has(`/aws/lambda/${Properties['FunctionName']}`))
    .map(([id]) => `${id} makes a log group of its own`);
};

const accessLogIsJson: TemplateRule = (template) =>
  ofType(template, 'AWS::ApiGatewayV2::Stage').flatMap(([id, { Properties }]) => {
    const format: string = Properties['AccessLogSettings']?.Format ?? '';
    if (/header|query|querystring|body|token/i.test(format))
      return [`${id} logs what may be secret`];
    // API Gateway escapes nothing: what a caller writes could end the text, and begin another member.
    const free = /path|userAgent|message|authorizer\.error|domainName|protocol/i.exec(format);
    if (free) return [`${id} logs ${free[0]}, which may hold quotation marks`];
    try {
      JSON.parse(format);
      return [];
    } catch {
      return [`${id} logs no JSON`];
    }
  });

const corsNamesItsOrigins: TemplateRule = (template) =>
  ofType(template, 'AWS::ApiGatewayV2::Api')
    .filter(([, { Properties }]) =>
      JSON.stringify(Properties['CorsConfiguration'] ?? '').includes('"*"'),
    )
    .map(([id]) => `${id} lets any origin read`);

/** Lists what anybody may read: how to call the API, and the pages. */
const publicRoutes = new Set([
  'GET /openapi.json',
  'GET /schema.graphql',
  'GET /problems',
  'GET /problems/{code}',
  'GET /healthz',
  'HEAD /openapi.json',
  'HEAD /schema.graphql',
  'HEAD /problems',
  'HEAD /problems/{code}',
  'HEAD /healthz',
  'OPTIONS /v1/{proxy+}',
  'OPTIONS /service/v1/{proxy+}',
  'GET /',
  'GET /graphiql',
  'GET /docs',
  'GET /pages/{file}',
  '$default',
]);

const everyOtherRouteAsksWho: TemplateRule = (template) =>
  ofType(template, 'AWS::ApiGatewayV2::Route').flatMap(([, { Properties }]) => {
    const { RouteKey: key, AuthorizationType: type, AuthorizerId: authorizer } = Properties;
    const expected = publicRoutes.has(key)
      ? undefined
      : key.includes(' /service/')
        ? 'AWS_IAM'
        : 'JWT';
    const isRight = type === expected && (type === 'JWT') === (authorizer !== undefined);
    return isRight ? [] : [`${key} is ${type ?? 'public'}`];
  });

/** Lets nobody but the API invoke the sandbox, and its role do nothing. */
const onlyTheApiInvokesTheSandbox: TemplateRule = (template) =>
  allowed(template)
    .filter(([id, statement]) => {
      const invokes = actionsOf(statement).some((action) => action.startsWith('lambda:'));
      return invokes && id !== 'InvokeSandboxPolicy';
    })
    .map(([id]) => `${id} allows actions of Lambda`);

/** Holds the timeouts, in s, of Lambdas that API Gateway does not call: a sweep ends before the next, and a draft loops. */
const timeouts: Readonly<Record<string, number>> = {
  ObserverLambdaFunction: 240,
  SandboxLambdaFunction: 5,
};

/** API Gateway waits 30 s for a Lambda. */
const everyLambdaRunsTheSame: TemplateRule = (template) =>
  ofType(template, 'AWS::Lambda::Function')
    .filter(([id, { Properties }]) => {
      const { Runtime, Architectures, Timeout } = Properties;
      return `${Runtime} ${Architectures} ${Timeout}` !== `nodejs24.x arm64 ${timeouts[id] ?? 29}`;
    })
    .map(([id]) => `${id} has another runtime, architecture or timeout`);

/** A setting of a route that is not there yet fails the stack. */
const everyRouteSettingHasItsRoute: TemplateRule = (template) =>
  ofType(template, 'AWS::ApiGatewayV2::Stage').flatMap(([id, { DependsOn = [], Properties }]) =>
    Object.keys(Properties['RouteSettings'] ?? {})
      .filter(
        (key) => !DependsOn.some((on) => template.Resources[on]?.Properties['RouteKey'] === key),
      )
      .map((key) => `${id} does not wait for the route ${key}`),
  );

/** With another name each log group of an API takes room in the account's one resource policy of CloudWatch Logs. */
const apiLogsAreVended: TemplateRule = ({ Resources }) =>
  String(Resources['HttpApiLogGroup']?.Properties['LogGroupName']).startsWith('/aws/vendedlogs/')
    ? []
    : ['HttpApiLogGroup is no vended log'];

/** An organisation may require a boundary and a path of each role. */
const everyRoleTakesBoundaryAndPath: TemplateRule = (template) =>
  ofType(template, 'AWS::IAM::Role')
    .filter(([, { Properties }]) => {
      const boundary = JSON.stringify(Properties['PermissionsBoundary'] ?? '');
      return !boundary.includes('"HasBoundary"') || Properties['Path'] === undefined;
    })
    .map(([id]) => `${id} has no place for a boundary or a path`);

const noAccountIsNamed: TemplateRule = (template) =>
  (JSON.stringify(template).match(/(?<!\d)\d{12}(?!\d)/g) ?? []).map(
    (id) => `${id} looks like an account`,
  );

export const templateRules = {
  noPrincipalIsAnybody,
  noActionIsAnything,
  onlyTheOperatorReachesCloudFront,
  onlyTheApiBecomesTheOperator,
  everyLogEnds,
  everyLambdaHasItsLog,
  accessLogIsJson,
  corsNamesItsOrigins,
  everyOtherRouteAsksWho,
  everyLambdaRunsTheSame,
  onlyTheApiInvokesTheSandbox,
  everyRouteSettingHasItsRoute,
  apiLogsAreVended,
  everyRoleTakesBoundaryAndPath,
  noAccountIsNamed,
} satisfies Record<string, TemplateRule>;
