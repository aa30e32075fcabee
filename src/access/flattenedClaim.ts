/**
 * Writes a token's claim as API Gateway's HTTP API hands it to a Lambda: as text, `[a b]` for a list, `map[a:b]` for an
 * object (observed).
 */
export function flattenedClaim(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flattenedClaim).join(' ')}]`;
  if (value === null) return '<nil>';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}:${flattenedClaim(field)}`);
  return `map[${fields.toSorted().join(' ')}]`;
}
