import { expect, test } from '@jest/globals';
import { rolesOfStack } from '../../src/local/roles.ts';

const account = '123456789012';

test('the roles of the stack arrive with their trust and all their policies, every ARN filled in', async () => {
  const roles = await rolesOfStack();
  expect(JSON.stringify(roles)).not.toMatch(/"(?:Ref|Fn::\w+)"/);
  const [api, operator] = ['ApiRole', 'OperatorRole'].map((name) =>
    roles.find((role) => role.name === name),
  );
  expect(api?.policies.flatMap(({ Statement }) => Statement)).toEqual([
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: ['GraphqlLogGroup', 'RestLogGroup'].map(
        (name) => `arn:aws:logs:us-east-1:${account}:log-group:${name}:*`,
      ),
    },
    {
      Effect: 'Allow',
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
      Resource: `arn:aws:iam::${account}:role/OperatorRole`,
    },
    {
      Effect: 'Allow',
      Action: 'lambda:InvokeFunction',
      Resource: `arn:aws:lambda:us-east-1:${account}:function:SandboxLambdaFunction`,
    },
  ]);
  expect(operator?.trustPolicy.Statement[0]).toMatchObject({
    Principal: { AWS: `arn:aws:iam::${account}:role/ApiRole` },
    Condition: { StringEquals: { 'sts:RoleSessionName': '${sts:SourceIdentity}' } },
  });
  expect(operator?.policies[0]?.Statement[0]).toMatchObject({
    Resource: `arn:aws:cloudfront::${account}:function/*`,
  });
});
