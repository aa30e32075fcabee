import {
  createValidatedPolicy,
  validateIdentityPolicy,
  validateSessionPolicy,
  validateTrustPolicy,
} from '@cloud-copilot/iam-policy';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Denial, PolicyEngine, Question } from './iam.ts';

/**
 * IAM's policy language, for the emulator's `iam` option. A development dependency of the repository: nothing that is
 * bundled imports this file, and whoever uses the emulator without `iam` does not need it.
 */
export const policyEngine: PolicyEngine = {
  async denialOf(question) {
    const simulated = await runSimulation(simulationOf(question), {});
    if (simulated.resultType !== 'single') {
      const why = simulated.resultType === 'error' ? simulated.errors : 'a resource with wildcards';
      throw new Error(`${question.action} cannot be evaluated: ${JSON.stringify(why)}`);
    }
    const { analysis } = simulated.result;
    if (analysis.result === 'Allowed') return undefined;
    return denialOf({
      'identity-based': analysis.identityAnalysis?.result,
      session: analysis.sessionAnalysis?.result,
      'resource-based': analysis.resourceAnalysis?.result,
    });
  },
  problemsOf: (sessionPolicy) =>
    validateSessionPolicy(sessionPolicy).map(({ path, message }) => `${path} ${message}`.trim()),
};

type Validate = typeof validateIdentityPolicy;
type Validated = ReturnType<typeof createValidatedPolicy>;

const validated = new WeakMap<object, Validated>();

/** A document is looked through once, not at every request. */
function once(document: object, validate: Validate): Validated {
  const known = validated.get(document) ?? createValidatedPolicy(document, validate);
  validated.set(document, known);
  return known;
}

function simulationOf(question: Question): Parameters<typeof runSimulation>[0] {
  const { principal, accountId, action, resource, context } = question;
  const { identityPolicies, sessionPolicy, resourcePolicy } = question;
  return {
    request: { principal, action, resource: { resource, accountId }, contextVariables: context },
    identityPolicies: identityPolicies.map((document, index) => ({
      name: `policy ${index + 1}`,
      policy: once(document, validateIdentityPolicy),
    })),
    sessionPolicy: sessionPolicy && once(sessionPolicy, validateSessionPolicy),
    resourcePolicy: resourcePolicy && once(resourcePolicy, validateTrustPolicy),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  };
}

/** An explicit deny comes before all; of what merely does not allow, the identity's policies (IAM user guide's order). */
function denialOf(results: Record<Denial['by'], string | undefined>): Denial {
  const order = ['identity-based', 'session', 'resource-based'] as const;
  const explicit = order.find((by) =>
    /^(?:ExplicitlyDenied|DeniedForAccount)$/.test(results[by] ?? ''),
  );
  if (explicit) return { by: explicit, isExplicit: true };
  const by = order.find((each) => results[each] === 'ImplicitlyDenied') ?? 'identity-based';
  return { by, isExplicit: false };
}
