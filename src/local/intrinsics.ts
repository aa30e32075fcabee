/** Gives the value of `Name`, `Name.Attribute` or `AWS::Name`; throws when there is none. */
export type ValueOf = (reference: string) => string;

/**
 * Replaces the intrinsic functions (long form) in a part of a template: Ref, Fn::GetAtt, Fn::Sub without a map, Fn::Join,
 * and Fn::If as if its condition held. Throws on any other. Source: CloudFormation's "Intrinsic function reference".
 */
export function resolveIntrinsics(part: unknown, valueOf: ValueOf): unknown {
  if (Array.isArray(part)) return part.map((item) => resolveIntrinsics(item, valueOf));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part as Record<string, unknown>); // JSON
  const [name = '', argument] = entries[0] ?? [];
  if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::')))
    return call(name, argument, valueOf);
  return Object.fromEntries(entries.map(([key, item]) => [key, resolveIntrinsics(item, valueOf)]));
}

function call(name: string, argument: unknown, valueOf: ValueOf): unknown {
  if (name === 'Ref' && typeof argument === 'string') return valueOf(argument);
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return valueOf(argument.join('.'));
  if (name === 'Fn::Sub' && typeof argument === 'string') {
    // `${!Literal}` stands for `${Literal}`.
    return argument.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, reference: string) =>
      literal ? `\${${reference}}` : valueOf(reference),
    );
  }
  if (name === 'Fn::If' && Array.isArray(argument)) return resolveIntrinsics(argument[1], valueOf);
  if (name === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, items] = resolveIntrinsics(argument, valueOf) as [string, string[]]; // the form of Fn::Join
    return items.join(separator);
  }
  throw new Error(`${name} is not known here`);
}
