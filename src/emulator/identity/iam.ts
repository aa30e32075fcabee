/** Describes a role of the emulator's account. Policies are IAM's JSON, parsed. */
export interface Role {
  name: string;
  trustPolicy: object;
  policies: readonly object[];
}

/** Describes a request for the decision of a policy engine: may the principal carry out the action? */
export interface AuthorizationRequest {
  /** ARN of a role session. */
  principal: string;
  accountId: string;
  action: string;
  resource: string;
  /** Maps condition keys, such as `aws:PrincipalArn`, to their values. */
  context: Record<string, string | string[]>;
  identityPolicies: readonly object[];
  sessionPolicy: object | undefined;
  /** The trust policy, when the resource is a role. */
  resourcePolicy: object | undefined;
}

/** Says which kind of policy denied an action: explicitly by a Deny, or implicitly by the lack of an Allow. */
export interface Denial {
  by: 'identity-based' | 'resource-based' | 'session';
  isExplicit: boolean;
}

/** Evaluates IAM's policy language. `policyEngine.ts` has an implementation; the emulator itself needs none. */
export interface PolicyEngine {
  /** Evaluates the policies. Resolves to undefined when they allow the action. */
  denialOf(request: AuthorizationRequest): Promise<Denial | undefined>;
  /** Lists the problems that make a document invalid as a session policy. */
  problemsOf(sessionPolicy: unknown): string[];
}

/** Holds the account's roles and the engine that evaluates their policies. */
export interface Iam {
  roles: readonly Role[];
  engine: PolicyEngine;
}
