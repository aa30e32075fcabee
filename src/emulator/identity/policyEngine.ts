import { validateSessionPolicy } from '@cloud-copilot/iam-policy';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { AuthorizationRequest, Denial, PolicyEngine } from './iam.ts';

/**
 * Evaluates IAM's policy language, for the emulator's option `iam`. It needs development dependencies of this
 * repository: nothing that is bundled imports this file, and the emulator without `iam` does not need it.
 */
export const policyEngine: PolicyEngine = {
  denialOf(request) {
    const key = JSON.stringify(request);
    const cached = decisions.get(key);
    if (cached) return cached;
    const decision = evaluate(request);
    if (decisions.size >= maxCachedDecisions) decisions.clear();
    decisions.set(key, decision);
    return decision;
  },
  problemsOf: (sessionPolicy) =>
    validateSessionPolicy(sessionPolicy).map(({ path, message }) => `${path} ${message}`.trim()),
};

/** Caches decisions: an evaluation takes about as long as the rest of a request, and most requests are repeated. */
const decisions = new Map<string, Promise<Denial | undefined>>();
const maxCachedDecisions = 1_000;

async function evaluate(request: AuthorizationRequest): Promise<Denial | undefined> {
  const simulated = await runSimulation(simulationOf(request), {});
  if (simulated.resultType !== 'single') {
    const why = simulated.resultType === 'error' ? simulated.errors : 'a resource with wildcards';
    throw new Error(`${request.action} cannot be evaluated: ${JSON.stringify(why)}`);
  }
  const { analysis } = simulated.result;
  if (analysis.result === 'Allowed') return undefined;
  return denialFrom({
    'identity-based': analysis.identityAnalysis?.result,
    session: analysis.sessionAnalysis?.result,
    'resource-based': analysis.resourceAnalysis?.result,
  });
}

function simulationOf(request: AuthorizationRequest): Parameters<typeof runSimulation>[0] {
  const { principal, accountId, action, resource, context } = request;
  const { identityPolicies, sessionPolicy, resourcePolicy } = request;
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

/** Picks the denial to report: an explicit one first, then the identity's policies (order of the IAM user guide). */
function denialFrom(results: Record<Denial['by'], string | undefined>): Denial {
  const order = ['identity-based', 'session', 'resource-based'] as const;
  const explicit = order.find((by) =>
    /^(?:ExplicitlyDenied|DeniedForAccount)$/.test(results[by] ?? ''),
  );
  if (explicit) return { by: explicit, isExplicit: true };
  const by = order.find((each) => results[each] === 'ImplicitlyDenied') ?? 'identity-based';
  return { by, isExplicit: false };
}
