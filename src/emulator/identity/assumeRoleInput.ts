import { AwsError } from '../errors.ts';
import { ModelCheck } from '../validate.ts';

export interface AssumeRoleInput {
  roleArn: string;
  roleSessionName: string;
  durationSeconds: number;
  policy: string | undefined;
  sourceIdentity: string | undefined;
}

/** SDK: `roleSessionNameType`, `sourceIdentityType`. */
const sessionName = { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ };

const emulated = new Set([
  'Action',
  'Version',
  'RoleArn',
  'RoleSessionName',
  'DurationSeconds',
  'Policy',
  'SourceIdentity',
]);

/** Throws `ValidationError`, and `NotImplemented` for what the emulator would leave unheeded. */
export function assumeRoleInputFrom(parameters: URLSearchParams): AssumeRoleInput {
  const other = [...parameters.keys()].find((name) => !emulated.has(name));
  if (other !== undefined) {
    throw new AwsError('NotImplemented', `The emulator does not emulate AssumeRole with ${other}.`);
  }
  const text = (name: string) => parameters.get(name) ?? undefined;
  const check = new ModelCheck();
  const [roleArn, roleSessionName] = [text('RoleArn'), text('RoleSessionName')];
  const [policy, sourceIdentity] = [text('Policy'), text('SourceIdentity')];
  const duration = text('DurationSeconds') ?? '3600';
  check.text('roleArn', roleArn, { min: 20, max: 2048 });
  check.text('roleSessionName', roleSessionName, sessionName);
  if (sourceIdentity !== undefined) check.text('sourceIdentity', sourceIdentity, sessionName);
  // The length is the API reference's; that it is refused like this is a guess.
  if (policy !== undefined) check.text('policy', policy, { min: 1, max: 2048 });
  check.integer('durationSeconds', duration, { min: 900, max: 43_200 });
  check.done('ValidationError');
  const durationSeconds = Number(duration);
  // Whoever may assume a role here is a role session: IAM user guide, "Role chaining".
  if (durationSeconds > 3_600) {
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  const names = { roleArn: roleArn ?? '', roleSessionName: roleSessionName ?? '' }; // checked above
  return { ...names, durationSeconds, policy, sourceIdentity };
}
