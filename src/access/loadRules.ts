import { readFileSync } from 'node:fs';
import deployedRules from '../../infra/access.json' with { type: 'json' };
import { parseRules, type Rule } from './rules.ts';
import { ConfigError, type GatewayConfig } from '../config.ts';
import { accessBy } from './access.ts';
import { oversizedCombination } from './oversizedCombination.ts';
import {
  functionArns,
  maxPolicyCharacters,
  sessionPolicy,
  type PolicyScope,
} from './sessionPolicy.ts';

/**
 * Reports that an access file cannot be used. Its message names the file, then says what is wrong and at which place.
 */
export class AccessFileError extends ConfigError {
  readonly file: string;
  /** Begins with the place, such as `rules[1].actions[0]`, unless the file is not JSON. */
  readonly problem: string;

  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.file = file;
    this.problem = problem;
  }
}

/** Stands for the operator role's ARN when it is not known: no account number or partition is longer. */
const longestRoleArn = 'arn:aws-cn:iam::123456789012:role/operator';

/** Reads the rules of `ACCESS_FILE`, else those of infra/access.json. Throws `ConfigError`. */
export function loadRules({
  accessFile,
  operatorRoleArn = longestRoleArn,
  historyTable,
}: Pick<GatewayConfig, 'accessFile' | 'operatorRoleArn' | 'historyTable'>): readonly Rule[] {
  const text = accessFile === undefined ? undefined : readText(accessFile);
  try {
    const rules = parseRules(text === undefined ? deployedRules : parseJson(text));
    const arns = functionArns(operatorRoleArn);
    rejectLongPolicies(rules, { arns, history: historyTable !== undefined });
    return rules;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new AccessFileError(accessFile ?? 'infra/access.json', error.message);
  }
}

/** Refuses a rule that alone makes a larger session policy than AWS STS takes. */
function rejectLongPolicies(rules: readonly Rule[], scope: PolicyScope): void {
  for (const [index, rule] of rules.entries()) {
    const { length } = sessionPolicy(accessBy([rule]), scope);
    if (length <= maxPolicyCharacters) continue;
    const limit = `more than the ${maxPolicyCharacters} that AWS STS takes`;
    throw new ConfigError(
      `rules[${index}] makes a session policy of ${length} characters, ${limit}`,
    );
  }
}

/**
 * Says in one line which rules make a session policy that is too large when one caller matches all of them; undefined
 * when every combination fits. This is a warning, not an error, because there may be no such caller.
 */
export function combinationWarning(
  rules: readonly Rule[],
  {
    operatorRoleArn = longestRoleArn,
    historyTable,
  }: Pick<GatewayConfig, 'operatorRoleArn' | 'historyTable'>,
): string | undefined {
  const found = oversizedCombination(rules, {
    operatorRoleArn,
    history: historyTable !== undefined,
  });
  if (!found) return undefined;
  const places = found.rules.map((place) => `rules[${place}]`).join(', ');
  return `A caller whom ${places} match cannot call AWS: together they make a session policy of ${found.characters} characters, more than the ${maxPolicyCharacters} that AWS STS takes.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`no JSON: ${(error as SyntaxError).message}`); // parse throws nothing else
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what Node's readFile throws
    throw new ConfigError(`ACCESS_FILE ${file} could not be read (${code})`);
  }
}
