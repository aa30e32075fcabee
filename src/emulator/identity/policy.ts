import { validateSessionPolicy } from '@cloud-copilot/iam-policy';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Denial, PolicyEngine, Question } from './iam.ts';

/**
 * IAM's policy language, for the emulator's `iam` option. A development dependency of the repository: nothing that is
 * bundled imports this file, and whoever uses the emulator without `iam` does not need it.
 */
export const policyEngine: PolicyEngine = {
  denialOf(question) {
    const key = JSON.stringify(question);
    const known = decisions.get(key);
    if (known) return known;
    const decision = evaluate(question);
    if (decisions.size >= keptDecisions) decisions.clear();
    decisions.set(key, decision);
    return decision;
  },
  problemsOf: (sessionPolicy) =>
    validateSessionPolicy(sessionPolicy).map(({ path, message }) => `${path} ${message}`.trim()),
};

/** An evaluation takes about as long as the rest of a request, and the same questions come again and again. */
const decisions = new Map<string, Promise<Denial | undefined>>();
const keptDecisions = 1_000;

async function evaluate(question: Question): Promise<Denial | undefined> {
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
}

function simulationOf(question: Question): Parameters<typeof runSimulation>[0] {
  const { principal, accountId, action, resource, context } = question;
  const { identityPolicies, sessionPolicy, resourcePolicy } = question;
  return {
    request: { principal, action, resource: { resource, accountId }, contextVariables: context },
    identityPolicies: identityPolicies.map((document, index) => ({
      name: `policy ${index + 1}`,
      policy: document,
    })),
    sessionPolicy,
    resourcePolicy,
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
