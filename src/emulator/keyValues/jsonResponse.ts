import type { ActionResponse } from '../action.ts';
import { etagOf } from '../etag.ts';
import type { KeyValues } from './keyValues.ts';

/** Renders a successful answer of the data plane. */
export function jsonResponse(body: object, headers: Record<string, string> = {}): ActionResponse {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** Gives the count and the size that most answers have. */
export function totals({ pairs, sizeBytes }: KeyValues): object {
  return { ItemCount: pairs.size, TotalSizeInBytes: sizeBytes };
}

/** Gives the ETag of the present data: the sequence of CloudFront's with another beginning (observed). */
export function dataETag({ version }: KeyValues): string {
  return `KV${etagOf(version).slice(1)}`;
}
