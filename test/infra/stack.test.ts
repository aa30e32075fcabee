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
    (template) => {
      propertiesOf(template, 'HttpApiStage')['AccessLogSettings'].Format =
        '{"path":"$context.path"}';
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
  everyRouteSettingHasItsRoute: [
    (template) => {
      propertiesOf(template, 'HttpApiStage')['RouteSettings']['GET /healthz'] = {};
    },
    (template) => {
      propertiesOf(template, 'HttpApiRouteGetDocs')['RouteKey'] = 'GET /doc';
    },
  ],
  apiLogsAreVended: [
    (template) => {
      propertiesOf(template, 'HttpApiLogGroup')['LogGroupName'] = '/aws/http-api/one';
    },
  ],
  everyRoleTakesBoundaryAndPath: [
    (template) => delete propertiesOf(template, 'SandboxRole')['Path'],
    (template) => delete propertiesOf(template, 'ApiRole')['PermissionsBoundary'],
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

test('without a setting a stage shows no schema, traces nothing, tells nobody, serves no other origin', () => {
  const template = templateOf(text);
  const { CorsConfiguration, DisableExecuteApiEndpoint } = propertiesOf(template, 'HttpApi');
  expect(CorsConfiguration).toEqual({
    'Fn::If': ['HasOrigins', expect.any(Object), { Ref: 'AWS::NoValue' }],
  });
  expect(DisableExecuteApiEndpoint).toEqual({ 'Fn::If': ['HasDomain', true, false] });
  const lambda = propertiesOf(template, 'GraphqlLambdaFunction');
  expect(lambda['TracingConfig']).toEqual({
    Mode: { 'Fn::If': ['TracingOn', 'Active', 'PassThrough'] },
  });
  expect(lambda['Environment'].Variables).toEqual({
    INTROSPECTION: 'false',
    GROUPS_CLAIM: 'groups',
    SUBJECT_CLAIM: 'sub',
    BASE_PATH: '',
    OPERATOR_ROLE_ARN: { 'Fn::GetAtt': ['OperatorRole', 'Arn'] },
    HISTORY_TABLE: { 'Fn::If': ['HistoryOn', { Ref: 'HistoryTable' }, 'off'] },
    SANDBOX_FUNCTION: { 'Fn::GetAtt': ['SandboxLambdaFunction', 'Arn'] },
    NODE_OPTIONS: `${nodeOptions} --import=/var/task/dist/preload/preload.mjs`,
  });
  const isEmpty = { 'Fn::Not': [{ 'Fn::Equals': ['', ''] }] };
  expect(JSON.parse(text).Conditions).toEqual({
    TracingOn: { 'Fn::Equals': ['false', 'true'] },
    SessionNameIsIdentity: { 'Fn::Equals': ['true', 'true'] },
    HistoryOn: { 'Fn::Not': [{ 'Fn::Equals': ['on', 'off'] }] },
    HasAlarmTopic: { 'Fn::Not': [{ 'Fn::Equals': ['none', 'none'] }] },
    HasBoundary: isEmpty,
    HasDomain: isEmpty,
    HasOrigins: isEmpty,
  });
});

test('the table outlives the stack and can be restored', () => {
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
      Effect: { 'Fn::If': ['TracingOn', 'Allow', 'Deny'] },
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
    subjectClaim: 'cognito:username',
    basePath: '/functions-gateway',
    origins: 'https://tool.example, http://localhost:3000',
    tracing: 'true',
    alarmTopic,
  });
  expect(await errorsIn(json)).toEqual([]);
  const template = templateOf(json);
  expect(propertiesOf(template, 'HttpApiAuthorizerJwt')['JwtConfiguration']).toEqual({
    Issuer: required.issuer,
    Audience: { 'Fn::Split': [',', required.audience] },
  });
  const [, cors] = propertiesOf(template, 'HttpApi')['CorsConfiguration']['Fn::If'];
  expect(cors).toMatchObject({
    AllowOrigins: { 'Fn::Split': [',', 'https://tool.example,http://localhost:3000'] },
    AllowHeaders: expect.arrayContaining(['authorization', 'if-match']),
    ExposeHeaders: expect.arrayContaining(['etag', 'x-request-id']),
  });
  expect(propertiesOf(template, 'RestLambdaFunction')).toMatchObject({
    Environment: {
      Variables: {
        INTROSPECTION: 'true',
        GROUPS_CLAIM: 'cognito:groups',
        SUBJECT_CLAIM: 'cognito:username',
      },
    },
  });
  // Their roles may write no traces.
  for (const lambda of ['Caches', 'Observer', 'Sandbox'])
    expect(propertiesOf(template, `${lambda}LambdaFunction`)).not.toHaveProperty('TracingConfig');
  for (const lambda of ['Graphql', 'Rest', 'Pages'])
    expect(propertiesOf(template, `${lambda}LambdaFunction`)).toMatchObject({
      Environment: { Variables: { BASE_PATH: '/functions-gateway' } },
    });
  expect(JSON.parse(json).Conditions.TracingOn).toEqual({ 'Fn::Equals': ['true', 'true'] });
  expect(propertiesOf(template, 'ApiLatencyAlarm')['AlarmActions']).toEqual([
    { 'Fn::If': ['HasAlarmTopic', alarmTopic, { Ref: 'AWS::NoValue' }] },
  ]);
});

test('a stage can be kept to functions of some names, and go without a history or a condition of its trust policy', async () => {
  const json = await packageStack({
    ...required,
    functions: 'staging-*',
    sessionNameCondition: 'false',
    history: 'off',
  });
  expect(await errorsIn(json)).toEqual([]);
  const template = templateOf(json);
  const { Policies } = propertiesOf(template, 'OperatorRole');
  const [onFunctions] = Policies[0].PolicyDocument.Statement;
  expect(resolveIntrinsics(onFunctions.Resource, valueHere)).toBe(
    'arn:aws:cloudfront::123456789012:function/staging-*',
  );
  expect(JSON.parse(json).Conditions).toMatchObject({
    SessionNameIsIdentity: { 'Fn::Equals': ['false', 'true'] },
    HistoryOn: { 'Fn::Not': [{ 'Fn::Equals': ['off', 'off'] }] },
  });
  const [assume] = propertiesOf(template, 'OperatorRole')['AssumeRolePolicyDocument'].Statement;
  expect(assume.Condition).toEqual({
    StringLike: { 'sts:SourceIdentity': ['jwt.*', 'iam.*'] },
    StringEquals: {
      'Fn::If': ['SessionNameIsIdentity', expect.any(Object), { Ref: 'AWS::NoValue' }],
    },
  });
});

test.each([
  [{}, ['the setting issuer is missing', 'the setting audience is missing']],
  [
    {
      origins: '*',
      issuer: 'http://issuer.example',
      introspection: 'yes',
      logDays: '31',
      rolePath: 'gateway',
      domain: 'functions.example.com',
      audience: 'one,,two',
      subjectClaim: 'the name',
    },
    [
      'the setting origins must be exact origins',
      "the setting issuer must be the issuer's address, https",
      'the setting introspection must be true or false, not "yes"',
      'the setting logDays must be a number of days that CloudWatch Logs knows',
      'the setting rolePath must be a path that begins and ends with a slash',
      'the settings domain and certificate need each other',
      'the setting audience must be one or more audiences',
      'the setting subjectClaim must be the name of a claim',
    ],
  ],
  [
    { ...required, origins: 'https://*.example', audience: ' ' },
    ['the setting origins must be exact origins', 'the setting audience is missing'],
  ],
  [
    { ...required, origins: 'https://tool.example/' },
    ['the setting origins must be exact origins'],
  ],
])('%j is refused, with all that is wrong', async (settings, messages) => {
  const refusal = packageStack(settings).then(
    () => '',
    (error: Error) => error.message,
  );
  const told = (await refusal).match(/^.*\bthe settings? .*$/gm) ?? [];
  expect(told).toHaveLength(messages.length);
  for (const message of messages) expect(told).toContainEqual(expect.stringContaining(message));
});

test('audiences that are numbers must be texts in a block, where YAML would round them', async () => {
  const audience = '269847362514984967';
  const params = { dev: { ...required, audience: Number(audience) } };
  await expect(packageStack({}, { params })).rejects.toThrow(
    'the setting audience must stand in quotation marks',
  );
  const json = await packageStack(
    {},
    { params: { dev: { ...required, audience: [audience, 2] } } },
  );
  expect(
    propertiesOf(templateOf(json), 'HttpApiAuthorizerJwt')['JwtConfiguration'].Audience,
  ).toEqual({ 'Fn::Split': [',', `${audience},2`] });
});

/** Lists what the validator finds that is no error, by its rule and the type of what it is about. */
async function remarksOn(template: string): Promise<string[]> {
  const file = join(directory, 'remarks.json');
  await writeFile(file, template);
  const { diagnostics } = engine.validateStandard(new TemplateFile(file));
  const remarks = diagnostics.map(({ severity, ruleId, entity }) =>
    [severity, ruleId, entity?.resourceType ?? entity?.entityType ?? ''].join(' ').trim(),
  );
  return [...new Set(remarks)].toSorted();
}

test("what AWS's validator remarks besides is known", async () => {
  // I9001: what cannot be changed in place. I9040: no tags, which `tags` gives. W3005: osls names each dependency.
  const known = /^INFO I9001 |^INFO I9040 |^WARN W3005 /;
  const remarks = await remarksOn(text);
  expect(remarks.filter((remark) => !known.test(remark))).toEqual([
    // Written by osls.
    'INFO I1022 AWS::Lambda::Permission',
    'INFO I1022 AWS::S3::BucketPolicy',
    'INFO I1022 Output',
    // The logs of the Lambdas without a caller go with the stack.
    'INFO I3011 AWS::Logs::LogGroup',
    // Settings are filled in as text.
    'WARN W8003 Condition',
    'WARN W9003 AWS::Logs::LogGroup',
    'WARN W9053',
  ]);
  expect(remarks.filter((remark) => known.test(remark)).length).toBeGreaterThan(10);
});

test('settings in a block of serverless.yml may be of any type of YAML, and come out as the same text', async () => {
  const settings = {
    audience: 1234567890,
    introspection: true,
    tracing: true,
    sessionNameCondition: false,
    logDays: 90,
    logsOnRemoval: 'Retain',
  };
  const block = { dev: { ...required, ...settings, tags: { team: 'edge' } } };
  const ofBlock = await packageStack({}, { params: block });
  const texts = Object.entries({ ...required, ...settings }).map(([name, value]) => [
    name,
    `${value}`,
  ]);
  expect(withoutTimes(ofBlock)).toBe(withoutTimes(await packageStack(Object.fromEntries(texts))));
  expect(await errorsIn(ofBlock)).toEqual([]);
  expect(JSON.parse(ofBlock).Conditions).toMatchObject({
    TracingOn: { 'Fn::Equals': ['true', 'true'] },
    SessionNameIsIdentity: { 'Fn::Equals': ['false', 'true'] },
  });
  // Not those of a stack that could not be made: their names would stand in the way of the next try.
  const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
  for (const [id, policies] of [
    ['HttpApiLogGroup', kept],
    ['GraphqlLogGroup', kept],
    ['RestLogGroup', kept],
    ['PagesLogGroup', {}],
  ] as const)
    expect(templateOf(ofBlock).Resources[id]).toMatchObject({
      Properties: { RetentionInDays: '90' },
      ...policies,
    });
});

/** Osls puts the time of packaging into the places of the zips. */
function withoutTimes(template: string): string {
  return template.replaceAll(/\d{13}-\d{4}-[\d-]+T[\d:.]+Z/g, 'TIME');
}

test('a stage may have a domain, a boundary, a path, several audiences and a claim with an address for its name', async () => {
  const permissionsBoundary = 'boundaries/lambda';
  const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1234-abcd';
  const json = await packageStack({
    ...required,
    audience: 'one, two',
    subjectClaim: 'https://example.com/email',
    domain: 'functions.example.com',
    certificate,
    permissionsBoundary,
    rolePath: '/gateway/',
  });
  expect(await errorsIn(json)).toEqual([]);
  const template = templateOf(json);
  expect(propertiesOf(template, 'HttpApiAuthorizerJwt')['JwtConfiguration'].Audience).toEqual({
    'Fn::Split': [',', 'one,two'],
  });
  expect(propertiesOf(template, 'OperatorRole')).toMatchObject({
    Path: '/gateway/',
    PermissionsBoundary: {
      'Fn::If': [
        'HasBoundary',
        { 'Fn::Sub': expect.stringMatching(/:policy\/boundaries\/lambda$/) },
        { Ref: 'AWS::NoValue' },
      ],
    },
  });
  expect(propertiesOf(template, 'RestLambdaFunction')['Environment'].Variables).toMatchObject({
    SUBJECT_CLAIM: 'https://example.com/email',
  });
  expect(propertiesOf(template, 'ApiDomain')['DomainNameConfigurations']).toMatchObject([
    { CertificateArn: certificate },
  ]);
});
