/**
 * Says what callers may do by infra/access.json: `npm run access -- GROUP…` for a caller with these groups, or
 * `npm run access -- arn:aws:iam::ACCOUNT:role/NAME` for the sessions of a role.
 */
import { accessOf } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { loadRules } from '../access/loadRules.ts';
import { maxPolicyCharacters, sessionPolicy } from '../access/sessionPolicy.ts';

const given = process.argv.slice(2);
const stage = { accessFile: undefined, operatorRoleArn: undefined, historyTable: 'history' };

if (given.length === 0) {
  console.error('Name a group, or the ARN of a role: npm run access -- team-a');
  process.exitCode = 1;
} else {
  for (const line of linesFor(callerWith(given))) console.log(line);
}

/** Makes the caller that these groups, or this role, stand for. */
function callerWith([first = '', ...others]: readonly string[]): Caller {
  const [, account, name] = /^arn:aws[\w-]*:iam::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(first) ?? [];
  if (account === undefined)
    return { kind: 'JWT', subject: 'anybody', issuer: 'the issuer', groups: [first, ...others] };
  const subject = `arn:aws:sts::${account}:assumed-role/${name}/session`;
  return { kind: 'IAM', subject, issuer: account, groups: [] };
}

function words(actions: readonly string[]): string {
  return actions.join(', ').toLowerCase();
}

function linesFor(caller: Caller): string[] {
  const access = accessOf(caller, loadRules(stage));
  const { grants, keyValueStoreGrants } = access;
  if (grants.length + keyValueStoreGrants.length === 0)
    return ['nothing: no rule of infra/access.json matches'];
  const arns = 'arn:aws:cloudfront::123456789012:function/';
  const { length } = sessionPolicy(access, { arns, history: true });
  return [
    ...grants.map(
      ({ functions, actions }) => `functions ${functions.join(', ')}: ${words(actions)}`,
    ),
    ...keyValueStoreGrants.map(
      ({ keyValueStores, actions }) =>
        `key value stores ${keyValueStores.join(', ')}: ${words(actions)}`,
    ),
    `session policy: about ${length} of ${maxPolicyCharacters} characters`,
  ];
}
