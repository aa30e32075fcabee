/** Sees that the policy of whoever deploys covers all that the template has. */
import { readFile } from 'node:fs/promises';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import { beforeAll, expect, test } from '@jest/globals';
import { packageStack, required } from '../support/packageStack.ts';
import type { Template } from './templateRules.ts';

const accountId = '123456789012';
const stack = 'cloudfront-functions-gateway-prod';
const named = async (file: string) =>
  JSON.parse((await readFile(file, 'utf8')).replaceAll('ACCOUNT', accountId));
const policy = await named('infra/deployer.json');

let template: Template;
beforeAll(async () => {
  template = JSON.parse(await packageStack(required));
});

/** Decides on an action of API Gateway, which are HTTP's methods: the simulator does not know them. */
function mayCallApiGateway(action: string, resource: string): boolean {
  const isMatch = (pattern: string) => {
    const parts = pattern.split('*').map((part) => part.replaceAll(/[.$/]/g, String.raw`\$&`));
    return new RegExp(`^${parts.join('.*')}$`).test(resource);
  };
  return policy.Statement.some(
    ({ Action, Resource }: { Action: string | string[]; Resource: string | string[] }) =>
      [Action].flat().includes(action) && [Resource].flat().some(isMatch),
  );
}

async function isAllowed(action: string, resource: string, context = {}): Promise<boolean> {
  if (action.startsWith('apigateway:')) return mayCallApiGateway(action, resource);
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${accountId}:assumed-role/deployer/session`,
        action,
        resource: { resource, accountId },
        contextVariables: context,
      },
      identityPolicies: [{ name: 'deployer', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(JSON.stringify([action, result.errors]));
  return result.overallResult === 'Allowed';
}

const at = (service: string, rest: string) => `arn:aws:${service}:us-east-1:${accountId}:${rest}`;
const role = `arn:aws:iam::${accountId}:role/${stack}-ApiRole-ABC`;
const linkedRoles = `arn:aws:iam::${accountId}:role/aws-service-role`;
const lambda = at('lambda', `function:${stack}-graphql`);
const api = 'arn:aws:apigateway:us-east-1::/apis/abc123';
const bucket = 'arn:aws:s3:::cloudfront-functions-gate-serverlessdeploymentbuck-abc';
const table = at('dynamodb', `table/${stack}-HistoryTable-ABC`);
const rule = at('events', `rule/${stack}-ObserverEventsRule-ABC`);
const log = at('logs', `log-group:/aws/lambda/${stack}-graphql`);
const filters = at('logs', `log-group:/aws/vendedlogs/http-api/${stack}`);
const alarm = at('cloudwatch', `alarm:${stack}-RestErrorsAlarm-ABC`);
const dashboard = `arn:aws:cloudwatch::${accountId}:dashboard/${stack}-us-east-1`;

/** Lists the actions with which CloudFormation creates, changes and deletes a resource, and the resource that each is on. */
const needs: Record<string, [string, string][]> = {
  'AWS::S3::Bucket': [
    ['s3:CreateBucket', bucket],
    ['s3:PutBucketPublicAccessBlock', bucket],
    ['s3:PutEncryptionConfiguration', bucket],
    ['s3:DeleteBucket', bucket],
    ['s3:PutObject', `${bucket}/key`],
    ['s3:DeleteObject', `${bucket}/key`],
  ],
  'AWS::S3::BucketPolicy': [
    ['s3:PutBucketPolicy', bucket],
    ['s3:GetBucketPolicy', bucket],
    ['s3:DeleteBucketPolicy', bucket],
  ],
  'AWS::Logs::LogGroup': [
    ['logs:CreateLogGroup', log],
    ['logs:PutRetentionPolicy', log],
    ['logs:DeleteLogGroup', log],
    ['logs:CreateLogGroup', filters],
    ['logs:DescribeLogGroups', '*'],
  ],
  'AWS::Logs::MetricFilter': [
    ['logs:PutMetricFilter', filters],
    ['logs:DeleteMetricFilter', log],
  ],
  'AWS::Logs::QueryDefinition': [
    ['logs:PutQueryDefinition', '*'],
    ['logs:DeleteQueryDefinition', '*'],
  ],
  'AWS::Lambda::Function': [
    ['lambda:CreateFunction', lambda],
    ['lambda:GetFunction', lambda],
    ['lambda:UpdateFunctionCode', lambda],
    ['lambda:UpdateFunctionConfiguration', lambda],
    ['lambda:DeleteFunction', lambda],
    ['iam:PassRole', role],
  ],
  'AWS::Lambda::EventInvokeConfig': [
    ['lambda:PutFunctionEventInvokeConfig', lambda],
    ['lambda:DeleteFunctionEventInvokeConfig', lambda],
  ],
  'AWS::Lambda::Permission': [
    ['lambda:AddPermission', lambda],
    ['lambda:GetPolicy', lambda],
    ['lambda:RemovePermission', lambda],
  ],
  'AWS::Events::Rule': [
    ['events:PutRule', rule],
    ['events:DescribeRule', rule],
    ['events:PutTargets', rule],
    ['events:RemoveTargets', rule],
    ['events:DeleteRule', rule],
  ],
  'AWS::IAM::Role': [
    ['iam:CreateRole', role],
    ['iam:GetRole', role],
    ['iam:UpdateAssumeRolePolicy', role],
    ['iam:PutRolePermissionsBoundary', role],
    ['iam:DeleteRole', role],
    ['iam:CreateRole', `arn:aws:iam::${accountId}:role/gateway/${stack}-ApiRole-ABC`],
  ],
  'AWS::IAM::Policy': [
    ['iam:PutRolePolicy', role],
    ['iam:GetRolePolicy', role],
    ['iam:DeleteRolePolicy', role],
  ],
  'AWS::DynamoDB::Table': [
    ['dynamodb:CreateTable', table],
    ['dynamodb:DescribeTable', table],
    ['dynamodb:UpdateTable', table],
    ['dynamodb:UpdateContinuousBackups', table],
    ['dynamodb:DescribeContinuousBackups', table],
  ],
  'AWS::CloudWatch::Alarm': [
    ['cloudwatch:PutMetricAlarm', alarm],
    ['cloudwatch:DescribeAlarms', alarm],
    ['cloudwatch:DeleteAlarms', alarm],
  ],
  'AWS::CloudWatch::Dashboard': [
    ['cloudwatch:PutDashboard', dashboard],
    ['cloudwatch:GetDashboard', dashboard],
    ['cloudwatch:DeleteDashboards', dashboard],
  ],
  'AWS::ApiGatewayV2::Api': [
    ['apigateway:POST', 'arn:aws:apigateway:us-east-1::/apis'],
    ['apigateway:GET', api],
    ['apigateway:PATCH', api],
    ['apigateway:DELETE', api],
  ],
  'AWS::ApiGatewayV2::Stage': [
    ['apigateway:POST', `${api}/stages`],
    ['apigateway:PATCH', `${api}/stages/$default`],
    ['logs:CreateLogDelivery', '*'],
    ['logs:GetLogDelivery', '*'],
    ['logs:UpdateLogDelivery', '*'],
    ['logs:DeleteLogDelivery', '*'],
    ['logs:ListLogDeliveries', '*'],
    ['logs:PutResourcePolicy', '*'],
    ['logs:DescribeResourcePolicies', '*'],
  ],
  'AWS::ApiGatewayV2::Authorizer': [
    ['apigateway:POST', `${api}/authorizers`],
    ['apigateway:PATCH', `${api}/authorizers/a`],
  ],
  'AWS::ApiGatewayV2::Integration': [
    ['apigateway:POST', `${api}/integrations`],
    ['apigateway:DELETE', `${api}/integrations/a`],
  ],
  'AWS::ApiGatewayV2::Route': [
    ['apigateway:POST', `${api}/routes`],
    ['apigateway:DELETE', `${api}/routes/a`],
  ],
  'AWS::ApiGatewayV2::DomainName': [
    ['apigateway:POST', 'arn:aws:apigateway:us-east-1::/domainnames'],
    ['apigateway:DELETE', 'arn:aws:apigateway:us-east-1::/domainnames/functions.example.com'],
    ['acm:DescribeCertificate', at('acm', 'certificate/abc')],
    // The account's first domain brings API Gateway's own role, as users of serverless-domain-manager report.
    [
      'iam:CreateServiceLinkedRole',
      `${linkedRoles}/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway`,
    ],
  ],
  'AWS::ApiGatewayV2::ApiMapping': [
    ['apigateway:POST', 'arn:aws:apigateway:us-east-1::/domainnames/d.example/apimappings'],
    ['apigateway:DELETE', 'arn:aws:apigateway:us-east-1::/domainnames/d.example/apimappings/a'],
  ],
};

test('the deployer may create, change and delete each type of resource that the template has', async () => {
  const types = new Set(Object.values(template.Resources).map(({ Type }) => Type));
  expect(Object.keys(needs).toSorted()).toEqual([...types].toSorted());
  const passed = { 'iam:PassedToService': 'lambda.amazonaws.com' };
  for (const [action, resource] of Object.values(needs).flat())
    expect([action, resource, await isAllowed(action, resource, passed)]).toEqual([
      action,
      resource,
      true,
    ]);
});

// What osls 4.3.1 asks for when it deploys, lists, rolls back and removes, as a stand-in for AWS has noted it.
test('the deployer may run the steps of npm run deploy, and what the guide has osls do', async () => {
  const own = at('cloudformation', `stack/${stack}/id`);
  for (const step of [
    'CreateStack',
    'UpdateStack',
    'DeleteStack',
    'DescribeStacks',
    'CreateChangeSet',
    'ExecuteChangeSet',
    'DescribeStackEvents',
    'DescribeStackResource',
    'DescribeChangeSet',
    'DeleteChangeSet',
    'ListStackResources',
  ])
    expect(await isAllowed(`cloudformation:${step}`, own)).toBe(true);
  expect(await isAllowed('cloudformation:ValidateTemplate', '*')).toBe(true);
  for (const [action, resource] of [
    ['s3:ListBucket', bucket],
    ['s3:GetObject', `${bucket}/key`],
    ['lambda:GetFunction', at('lambda', `function:${stack}-caches`)],
  ] as const)
    expect([action, await isAllowed(action, resource)]).toEqual([action, true]);
  expect(await isAllowed('lambda:InvokeFunction', at('lambda', `function:${stack}-caches`))).toBe(
    true,
  );
});

test.each([
  ['lambda:InvokeFunction', lambda],
  ['lambda:UpdateFunctionCode', at('lambda', 'function:other')],
  ['iam:CreateRole', `arn:aws:iam::${accountId}:role/admin`],
  ['iam:AttachRolePolicy', role],
  ['iam:CreateUser', `arn:aws:iam::${accountId}:user/one`],
  ['iam:CreateServiceLinkedRole', `${linkedRoles}/ecs.amazonaws.com/AWSServiceRoleForECS`],
  ['sts:AssumeRole', role],
  ['dynamodb:DeleteTable', table],
  ['dynamodb:GetItem', table],
  ['dynamodb:Scan', table],
  ['s3:GetObject', 'arn:aws:s3:::other/key'],
  ['cloudfront:UpdateFunction', `arn:aws:cloudfront::${accountId}:function/one`],
  ['logs:GetLogEvents', `${log}:log-stream:one`],
  ['cloudformation:UpdateStack', at('cloudformation', 'stack/other/id')],
])('the deployer may not: %s on %s', async (action, resource) => {
  expect(await isAllowed(action, resource)).toBe(false);
});

test('the policy is no longer than IAM takes, 6,144 characters', () => {
  expect(JSON.stringify(policy).length).toBeLessThan(6_144);
  expect(mayCallApiGateway('apigateway:POST', 'arn:aws:apigateway:us-east-1::/restapis')).toBe(
    false,
  );
});

test.each([
  ['lambda', true],
  ['cloudformation', true],
  ['ec2', false],
])('a role of the stack is passed to Lambda and CloudFormation alone: %s', async (service, may) => {
  const context = { 'iam:PassedToService': `${service}.amazonaws.com` };
  const other = `arn:aws:iam::${accountId}:role/admin`;
  expect(await isAllowed('iam:PassRole', role, context)).toBe(may);
  expect(await isAllowed('iam:PassRole', other, context)).toBe(false);
});

test("a CI's role trusts one environment of one repository", async () => {
  const { Statement } = await named('infra/deployerTrust.json');
  expect(Statement).toHaveLength(1);
  expect(Statement[0].Condition.StringEquals).toEqual({
    'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
    'token.actions.githubusercontent.com:sub': 'repo:OWNER/REPOSITORY:environment:production',
  });
});
