import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resolveIntrinsics } from '../../src/local/intrinsics.ts';
import { rolesOfStack, valueHere } from '../../src/local/roles.ts';
import { routesOfStack } from '../../src/local/routes.ts';
import { nodeOptions } from '../bench/environment.ts';
import { packageStack, required } from '../support/packageStack.ts';
import { templateRules, type Template } from './templateRules.ts';

// Each packages a stage or reads AWS's schemas: a second or two, more on a busy machine.

const engine = new CelEngine();
let text: string;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'template-'));
  text = await packageStack(required);
});
afterAll(async () => {
  engine.free();
  await rm(directory, { recursive: true });
});

const templateOf = (json: string): Template => JSON.parse(json);
const propertiesOf = ({ Resources }: Template, id: string) => {
  const resource = Resources[id];
  if (!resource) throw new Error(`there is no ${id}`);
  return resource.Properties;
};

/** Lists the errors that AWS's own validator finds. */
async function errorsIn(template: string): Promise<string[]> {
  const file = join(directory, 'template.json');
  await writeFile(file, template);
  const { status, diagnostics } = engine.validateStandard(new TemplateFile(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR' || severity === 'FATAL');
  return [...(status === 'OK' ? [] : [status]), ...errors.map(({ message }) => message)];
}

test("AWS's validator finds nothing wrong with the template, and would", async () => {
  expect(await errorsIn(text)).toEqual([]);
  const template = templateOf(text);
  propertiesOf(template, 'RestLambdaFunction')['Timeout'] = 'soon';
  expect(await errorsIn(JSON.stringify(template))).not.toEqual([]);
});

const wide = { Effect: 'Allow', Action: 'cloudfront:GetFunction', Resource: '*' };

/** Lists, for each rule, changes of the template that it must notice. */
const breaches: Record<keyof typeof templateRules, ((template: Template) => void)[]> = {
  noPrincipalIsAnybody: [
    (template) => {
      const trust = propertiesOf(template, 'OperatorRole')['AssumeRolePolicyDocument'];
      trust.Statement[0].Principal = { AWS: '*' };
    },
    (template) => {
      const policy = propertiesOf(template, 'ServerlessDeploymentBucketPolicy')['PolicyDocument'];
      policy.Statement[0].Effect = 'Allow';
    },
  ],
  noActionIsAnything: [
    (template) => {
      const [policy] = propertiesOf(template, 'OperatorRole')['Policies'];
      policy.PolicyDocument.Statement[0].Action.push('cloudfront:*');
    },
  ],
  onlyTheOperatorReachesCloudFront: [
    (template) => {
      const [policy] = propertiesOf(template, 'ApiRole')['Policies'];
      policy.PolicyDocument.Statement.push(wide);
    },
    (template) => {
      propertiesOf(template, 'AssumeOperatorPolicy')['PolicyDocument'].Statement.push(wide);
    },
    (template) => {
      const [policy] = propertiesOf(template, 'ObserverRole')['Policies'];
      const writes = { ...wide, Action: 'cloudfront:UpdateFunction' };
      policy.PolicyDocument.Statement.push(writes);
    },
  ],
  onlyTheApiBecomesTheOperator: [
    (template) => {
      const trust = propertiesOf(template, 'OperatorRole')['AssumeRolePolicyDocument'];
      trust.Statement[0].Principal = { Service: 'lambda.amazonaws.com' };
    },
  ],
  everyLogEnds: [
    (template) => delete propertiesOf(template, 'HttpApiLogGroup')['RetentionInDays'],
    (template) => delete propertiesOf(template, 'RestLogGroup')['RetentionInDays'],
  ],
  everyLambdaHasItsLog: [(template) => delete template.Resources['GraphqlLogGroup']],
  accessLogIsJson: [
    (template) => {
      propertiesOf(template, 'HttpApiStage')['AccessLogSettings'].Format = '$context.requestId';
    },
    (template) => {
      const format = '{"authorization":"$context.requestOverride.header.authorization"}';
      propertiesOf(template, 'HttpApiStage')['AccessLogSettings'].Format = format;
    },
    (template) => delete propertiesOf(template, 'HttpApiStage')['AccessLogSettings'],
  ],
  corsNamesItsOrigins: [
    (template) => {
      propertiesOf(template, 'HttpApi')['CorsConfiguration'] = { AllowOrigins: ['*'] };
    },
  ],
  everyOtherRouteAsksWho: [
    (template) => delete propertiesOf(template, 'HttpApiRoutePostGraphql')['AuthorizationType'],
    (template) => delete propertiesOf(template, 'HttpApiRoutePostGraphql')['AuthorizerId'],
    (template) => {
      propertiesOf(template, 'HttpApiRoutePostServiceGraphql')['AuthorizationType'] = 'NONE';
    },
    (template) => {
      propertiesOf(template, 'HttpApiRouteGetHealthz')['RouteKey'] = 'GET /v2/functions';
    },
  ],
  onlyTheApiInvokesTheSandbox: [
    (template) => {
      const [policy] = propertiesOf(template, 'PagesRole')['Policies'];
      const invoke = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' };
      policy.PolicyDocument.Statement.push(invoke);
    },
  ],
  everyLambdaRunsTheSame: [
    (template) => {
      propertiesOf(template, 'SandboxLambdaFunction')['Timeout'] = 6;
    },
    (template) => {
      propertiesOf(template, 'GraphqlLambdaFunction')['Runtime'] = 'nodejs22.x';
    },
    (template) => {
      propertiesOf(template, 'RestLambdaFunction')['Architectures'] = ['x86_64'];
    },
    (template) => {
      propertiesOf(template, 'RestLambdaFunction')['Timeout'] = 31;
    },
    (template) => {
      propertiesOf(template, 'PagesLambdaFunction')['Timeout'] = 240;
    },
    (template) => {
      propertiesOf(template, 'ObserverLambdaFunction')['Timeout'] = 300;
    },
  ],
  noAccountIsNamed: [
    (template) => {
      propertiesOf(template, 'HttpApi')['Description'] = 'of 123456789012';
    },
  ],
};

const names = Object.keys(templateRules) as (keyof typeof templateRules)[]; // Object.keys gives strings

test.each(names)('%s holds, and would be missed', (name) => {
  const rule = templateRules[name];
  expect(rule(templateOf(text))).toEqual([]);
  for (const breach of breaches[name]) {
    const template = templateOf(text);
    breach(template);
    expect(rule(template)).not.toEqual([]);
  }
});

test('the roles that run locally are those of the template', async () => {
  for (const { name, trustPolicy, policies } of await rolesOfStack()) {
    const { AssumeRolePolicyDocument, Policies } = propertiesOf(templateOf(text), name);
    expect(resolveIntrinsics(AssumeRolePolicyDocument, valueHere)).toEqual(trustPolicy);
    const [first] = Policies;
    expect(resolveIntrinsics(first.PolicyDocument, valueHere)).toEqual(policies[0]);
  }
  const { PolicyDocument, Roles } = propertiesOf(templateOf(text), 'AssumeOperatorPolicy');
  const [api] = await rolesOfStack();
  expect(resolveIntrinsics(Roles, valueHere)).toEqual([api?.name]);
  expect(resolveIntrinsics(PolicyDocument, valueHere)).toEqual(api?.policies[1]);
});

test('the local front has the routes of the template, each to its Lambda', async () => {
  const inTemplate = Object.values(templateOf(text).Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => {
      const [, [, { Ref: integration }]] = Properties['Target']['Fn::Join'];
      return `${Properties['RouteKey']} ${integration.replace('HttpApiIntegration', '').toLowerCase()}`;
    });
  const local = (await routesOfStack()).map(({ routeKey, lambda }) => `${routeKey} ${lambda}`);
  expect(new Set(inTemplate)).toEqual(new Set(local));
});

test.each(['issuer', 'audience'] as const)('a stage without %s is none', async (name) => {
  const { [name]: _left, ...others } = required;
  await expect(packageStack(others)).rejects.toThrow(
    /provider\.httpApi\.authorizers\.jwt.*: Value not found at "param" source/,
  );
});

test('without a setting a stage shows no schema, traces nothing, tells nobody, serves no other origin', () => {
  const template = templateOf(text);
  expect(propertiesOf(template, 'HttpApi')).not.toHaveProperty('CorsConfiguration');
  const lambda = propertiesOf(template, 'GraphqlLambdaFunction');
  expect(lambda).not.toHaveProperty('TracingConfig');
  expect(lambda['Environment'].Variables).toEqual({
    INTROSPECTION: 'false',
    GROUPS_CLAIM: 'groups',
    BASE_PATH: '',
    OPERATOR_ROLE_ARN: { 'Fn::GetAtt': ['OperatorRole', 'Arn'] },
    HISTORY_TABLE: { 'Fn::If': ['HistoryOn', { Ref: 'HistoryTable' }, 'off'] },
    SANDBOX_FUNCTION: { 'Fn::GetAtt': ['SandboxLambdaFunction', 'Arn'] },
    NODE_OPTIONS: `${nodeOptions} --require=/var/task/dist/preload/preload.cjs`,
  });
  expect(JSON.parse(text).Conditions).toEqual({
    Tracing: { 'Fn::Equals': ['false', 'true'] },
    SessionNameIsIdentity: { 'Fn::Equals': ['is-true', 'is-true'] },
    HistoryOn: { 'Fn::Not': [{ 'Fn::Equals': ['on', 'off'] }] },
    AlarmTopic: { 'Fn::Not': [{ 'Fn::Equals': ['', ''] }] },
  });
});

test('the table outlives the stack and can be restored, and a stage without history has none', async () => {
  const { HistoryTable, HistoryPolicy } = templateOf(text).Resources;
  expect(HistoryTable).toMatchObject({
    Type: 'AWS::DynamoDB::Table',
    Condition: 'HistoryOn',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
  });
  // DynamoDB encrypts each table with a key of its own, unless told to use another.
  expect(HistoryTable?.Properties).not.toHaveProperty('SSESpecification');
  expect(HistoryPolicy).toMatchObject({ Condition: 'HistoryOn' });
  const off = await packageStack({ ...required, history: 'off' });
  expect(JSON.parse(off).Conditions.HistoryOn).toEqual({
    'Fn::Not': [{ 'Fn::Equals': ['off', 'off'] }],
  });
});

test('a Lambda waits for what it may do at X-Ray, which is nothing unless the stage traces', () => {
  const template = templateOf(text);
  for (const lambda of ['Graphql', 'Rest', 'Pages']) {
    const resource = template.Resources[`${lambda}LambdaFunction`];
    expect(resource?.DependsOn).toContain('TracingPolicy');
  }
  const { Roles, PolicyDocument } = propertiesOf(template, 'TracingPolicy');
  expect(Roles).toEqual([{ Ref: 'ApiRole' }, { Ref: 'PagesRole' }]);
  expect(PolicyDocument.Statement).toEqual([
    {
      Effect: { 'Fn::If': ['Tracing', 'Allow', 'Deny'] },
      Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      Resource: '*',
    },
  ]);
});

test('the settings of a stage reach what they are for', async () => {
  const alarmTopic = 'arn:aws:sns:us-east-1:123456789012:operations';
  const json = await packageStack({
    ...required,
    introspection: 'true',
    groupsClaim: 'cognito:groups',
    basePath: '/functions-gateway',
    origins: 'https://tool.example, http://localhost:3000',
    tracing: 'true',
    alarmTopic,
  });
  expect(await errorsIn(json)).toEqual([]);
  const template = templateOf(json);
  expect(propertiesOf(template, 'HttpApiAuthorizerJwt')['JwtConfiguration']).toEqual({
    Issuer: required.issuer,
    Audience: [required.audience],
  });
  expect(propertiesOf(template, 'HttpApi')['CorsConfiguration']).toMatchObject({
    AllowOrigins: ['https://tool.example', 'http://localhost:3000'],
    AllowHeaders: expect.arrayContaining(['authorization', 'if-match']),
    ExposeHeaders: expect.arrayContaining(['etag', 'x-request-id']),
  });
  expect(propertiesOf(template, 'RestLambdaFunction')).toMatchObject({
    TracingConfig: { Mode: 'Active' },
    Environment: { Variables: { INTROSPECTION: 'true', GROUPS_CLAIM: 'cognito:groups' } },
  });
  expect(propertiesOf(template, 'CachesLambdaFunction')).toMatchObject({
    TracingConfig: { Mode: 'PassThrough' }, // its role may not trace
  });
  for (const lambda of ['Graphql', 'Rest', 'Pages'])
    expect(propertiesOf(template, `${lambda}LambdaFunction`)).toMatchObject({
      Environment: { Variables: { BASE_PATH: '/functions-gateway' } },
    });
  expect(JSON.parse(json).Conditions.Tracing).toEqual({ 'Fn::Equals': ['true', 'true'] });
  expect(propertiesOf(template, 'ApiLatencyAlarm')['AlarmActions']).toEqual([
    { 'Fn::If': ['AlarmTopic', alarmTopic, { Ref: 'AWS::NoValue' }] },
  ]);
});

test('a stage can be kept to functions of some names, and go without a condition of its trust policy', async () => {
  const json = await packageStack({
    ...required,
    functions: 'staging-*',
    sessionNameCondition: 'false',
  });
  expect(await errorsIn(json)).toEqual([]);
  const template = templateOf(json);
  const { Policies } = propertiesOf(template, 'OperatorRole');
  const [onFunctions] = Policies[0].PolicyDocument.Statement;
  expect(resolveIntrinsics(onFunctions.Resource, valueHere)).toBe(
    'arn:aws:cloudfront::123456789012:function/staging-*',
  );
  expect(JSON.parse(json).Conditions.SessionNameIsIdentity).toEqual({
    'Fn::Equals': ['is-false', 'is-true'],
  });
  const [assume] = propertiesOf(template, 'OperatorRole')['AssumeRolePolicyDocument'].Statement;
  expect(assume.Condition).toEqual({
    StringLike: { 'sts:SourceIdentity': ['jwt.*', 'iam.*'] },
    StringEquals: {
      'Fn::If': ['SessionNameIsIdentity', expect.any(Object), { Ref: 'AWS::NoValue' }],
    },
  });
});

test.each(['*', 'https://*.example', 'https://tool.example/'])(
  'the origin %s is refused',
  async (origins) => {
    await expect(packageStack({ ...required, origins })).rejects.toThrow(/origins must be exact/);
  },
);
