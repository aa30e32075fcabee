import type { Outcome } from '../context.ts';
import type { Gateway } from '../createContext.ts';

/** Gives the outcomes of the operations that an invocation, known by its Lambda context, has run so far. */
export type OutcomesOf = (invocation: object | undefined) => readonly Outcome[];

/** Makes a gateway that remembers the outcomes of each invocation, and a function that reads them. */
export function withOutcomes(gateway: Gateway): { gateway: Gateway; outcomesOf: OutcomesOf } {
  const byInvocation = new WeakMap<object, readonly Outcome[]>();
  return {
    gateway: {
      ...gateway,
      createContext: (caller, invocation) => {
        const context = gateway.createContext(caller, invocation);
        byInvocation.set(invocation, context.outcomes);
        return context;
      },
    },
    outcomesOf: (invocation) => (invocation && byInvocation.get(invocation)) ?? [],
  };
}
