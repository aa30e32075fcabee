import { AwsError } from '../awsError.ts';
import { ModelCheck } from '../modelCheck.ts';

/** Holds the parameters of AssumeRole that the emulator supports. */
export interface AssumeRoleInput {
  roleArn: string;
  roleSessionName: string;
  durationSeconds: number;
  policy: string | undefined;
  sourceIdentity: string | undefined;
}

/** Sets the constraint on session names and source identities (SDK: `roleSessionNameType`, `sourceIdentityType`). */
const sessionNameConstraint = { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ };

const emulatedParameters = new Set([
  'Action',
  'Version',
  'RoleArn',
  'RoleSessionName',
  'DurationSeconds',
  'Policy',
  'SourceIdentity',
]);

/** Reads the parameters. Throws `ValidationError`, and `NotImplemented` for a parameter that is not emulated. */
export function readAssumeRoleInput(parameters: URLSearchParams): AssumeRoleInput {
  const other = [...parameters.keys()].find((name) => !emulatedParameters.has(name));
  if (other !== undefined) {
    throw new AwsError('NotImplemented', `The emulator does not emulate AssumeRole with ${other}.`);
  }
  const text = (name: string) => parameters.get(name) ?? undefined;
  const check = new ModelCheck();
  const [roleArn, roleSessionName] = [text('RoleArn'), text('RoleSessionName')];
  const [policy, sourceIdentity] = [text('Policy'), text('SourceIdentity')];
  const duration = text('DurationSeconds') ?? '3600';
  check.text('roleArn', roleArn, { min: 20, max: 2048 });
  check.text('roleSessionName', roleSessionName, sessionNameConstraint);
  if (sourceIdentity !== undefined) {
    check.text('sourceIdentity', sourceIdentity, sessionNameConstraint);
  }
  // The length is from the API reference; its error code is a guess.
  if (policy !== undefined) check.text('policy', policy, { min: 1, max: 2048 });
  check.integer('durationSeconds', duration, { min: 900, max: 43_200 });
  check.throwIfBroken('ValidationError');
  const durationSeconds = Number(duration);
  // Only role sessions can assume a role here, so this is role chaining (IAM user guide).
  if (durationSeconds > 3_600) {
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  const names = { roleArn: roleArn ?? '', roleSessionName: roleSessionName ?? '' }; // checked above
  return { ...names, durationSeconds, policy, sourceIdentity };
}
