import { readResources } from './cloudFormation.ts';
import { resolveIntrinsics } from './intrinsics.ts';

/** Holds a policy document of IAM, as JSON. */
export interface PolicyDocument {
  Version: string;
  Statement: Record<string, unknown>[];
}

/** Describes a role of the stack as it would be in account 123456789012, region us-east-1. */
export interface StackRole {
  /** Equals its logical id in infra/roles.yml, and ends its ARN here: `arn:aws:iam::123456789012:role/OperatorRole`. */
  name: string;
  trustPolicy: PolicyDocument;
  policies: PolicyDocument[];
}

interface Resource {
  Type: string;
  Properties: {
    AssumeRolePolicyDocument: PolicyDocument;
    Policies?: { PolicyDocument: PolicyDocument }[];
    /** Names the roles that an AWS::IAM::Policy is attached to. */
    Roles?: string[];
    PolicyDocument: PolicyDocument;
  };
}

/** Reads the roles of the stack, with each setting's default, so that the embedded IAM and AWS have the same. */
export async function rolesOfStack(): Promise<StackRole[]> {
  const described = await readResources('roles.yml');
  const Resources = resolveIntrinsics(described, valueHere) as Record<string, Resource>; // the tests validate the file
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::Role')
    .map(([name, { Properties }]) => ({
      name,
      trustPolicy: Properties.AssumeRolePolicyDocument,
      policies: [
        ...(Properties.Policies ?? []).map(({ PolicyDocument }) => PolicyDocument),
        ...Object.values(Resources)
          .filter((resource) => resource.Properties.Roles?.includes(name))
          .map((resource) => resource.Properties.PolicyDocument),
      ],
    }));
}

const pseudoParameters = new Map([
  ['AWS::AccountId', '123456789012'],
  ['AWS::Partition', 'aws'],
  ['AWS::Region', 'us-east-1'],
]);

/** Gives the value that a deployment would fill in: the ARN of a role, log group or table, or the name of a role. */
export function valueHere(reference: string): string {
  const [name = '', attribute] = reference.split('.');
  const isArn = attribute === 'Arn';
  if (isArn && name.endsWith('Role')) return `arn:aws:iam::123456789012:role/${name}`;
  if (isArn && name.endsWith('LogGroup'))
    return `arn:aws:logs:us-east-1:123456789012:log-group:${name}:*`;
  if (isArn && name.endsWith('LambdaFunction'))
    return `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
  if (isArn && name.endsWith('Table'))
    return `arn:aws:dynamodb:us-east-1:123456789012:table/${name}`;
  const value = pseudoParameters.get(reference) ?? (name.endsWith('Role') ? name : undefined);
  if (value === undefined) throw new Error(`${reference} has no value here`);
  return value;
}
