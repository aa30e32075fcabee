/** CloudFront's limits. Sources: `SDK` is the API model, `quotas` the developer guide's page of that name. */
export const limits = {
  /** SDK: decoded bytes of a function's code on the wire. */
  codeBytesOnWire: { min: 1, max: 40_960 },
  /** Quotas: "10 KB", read as 10,240 (guess: not 10,000). */
  codeBytes: 10_240,
  /** Observed: refused as "too big" above. */
  commentCharacters: 128,
  /** Quotas. */
  functions: 100,
  /** Quotas. */
  keyValueStores: 50,
  /** SDK: decoded bytes of a test event. */
  eventBytes: { min: 0, max: 40_960 },
  /** Quotas, although the member is a list. */
  storesPerFunction: 1,
  /** SDK: `KeyValueStoreARN`. */
  storeArnCharacters: 85,
  /** SDK: `TagKey`, `TagValue`. */
  tagKeyCharacters: 128,
  tagValueCharacters: 256,
  /** SDK example of stores; for functions a guess, as are its use as the largest page. */
  pageSize: 100,
  /** Guess: ample for the largest request, 40,960 bytes in base64. */
  bodyBytes: 1_048_576,
  /** Guess: how long a request may take to arrive. */
  requestMs: 5_000,
} as const;
