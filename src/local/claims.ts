/**
 * A token's claims as API Gateway's HTTP API hands them to a Lambda: all of them text, `[a b]` for a list, `map[a:b]` for
 * an object (observed).
 */
export function flattened(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, text(value)]));
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (value === null) return '<nil>';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}:${text(field)}`);
  return `map[${fields.toSorted().join(' ')}]`;
}
