import { readFileSync } from 'node:fs';
import deployedRules from '../../infra/access.json' with { type: 'json' };
import { parseRules, type Rule } from './rules.ts';
import { ConfigError, type GatewayConfig } from '../config.ts';
import { accessBy } from './access.ts';
import { functionArns, maxPolicyCharacters, sessionPolicy } from './sessionPolicy.ts';

/** An account number and a partition as long as any. */
const someRole = 'arn:aws-cn:iam::123456789012:role/operator';

/** The rules of `ACCESS_FILE`, else those of infra/access.json. Throws `ConfigError` with the place of what is wrong. */
export function loadRules({
  accessFile,
  operatorRoleArn = someRole,
}: Pick<GatewayConfig, 'accessFile' | 'operatorRoleArn'>): readonly Rule[] {
  const rules = parseRules(accessFile === undefined ? deployedRules : readJson(accessFile));
  for (const [index, rule] of rules.entries()) {
    const { length } = sessionPolicy(accessBy([rule]).grants, functionArns(operatorRoleArn));
    if (length <= maxPolicyCharacters) continue;
    const limit = `more than the ${maxPolicyCharacters} that AWS STS takes`;
    throw new ConfigError(
      `rules[${index}] makes a session policy of ${length} characters, ${limit}`,
    );
  }
  return rules;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`ACCESS_FILE ${file} could not be read: ${String(error)}`);
  }
}
