/** Holds CloudFront's limits. Sources: "SDK" is the API model, "quotas" the developer guide's page of that name. */
export const limits = {
  /** SDK: bytes of a function's code in a request, decoded. */
  codeBytesInRequest: { min: 1, max: 40_960 },
  /** Quotas: "10 KB", taken as 10,240 and not 10,000 (guess). */
  codeBytes: 10_240,
  /** Observed: a longer comment is refused as "too big". */
  commentCharacters: 128,
  /** Quotas. */
  functions: 100,
  /** Quotas. */
  distributions: 500,
  /** Quotas. */
  distributionsPerFunction: 100,
  /** Documented: one for each of the two viewer events. */
  functionsPerBehavior: 2,
  /** Quotas. */
  keyValueStores: 50,
  /** Quotas. */
  functionsPerKeyValueStore: 10,
  /** SDK: bytes of a test event, decoded. */
  eventBytes: { min: 0, max: 40_960 },
  /** SDK: `Key`. */
  keyCharacters: { min: 1, max: 1024 },
  /** Quotas. */
  keyBytes: 512,
  /** Quotas: "1 KB". */
  valueBytes: 1024,
  /** Quotas: keys of one UpdateKeys. */
  keysPerUpdate: 50,
  /** Quotas: "5 MB" of keys and values in one key value store, taken as 5 * 1,048,576 (guess). */
  keyValueStoreBytes: 5_242_880,
  /** SDK: `MaxResults` of ListKeys. */
  keysPerPage: { min: 1, max: 50, default: 10 },
  /** Quotas: "3 MB" of one UpdateKeys, taken as 3 * 1,048,576 (guess). */
  keyValueBodyBytes: 3_145_728,
  /** Quotas; the API model has a list. */
  keyValueStoresPerFunction: 1,
  /** SDK: `KeyValueStoreARN`. */
  keyValueStoreArnCharacters: 85,
  /** Guess: AWS's usual number of tags of a resource. */
  tags: 50,
  /** SDK: `TagKey`, `TagValue`. */
  tagKeyCharacters: 128,
  tagValueCharacters: 256,
  /** Default and largest page of ListFunctions (guess, after an SDK example for key value stores). */
  pageSize: 100,
  /** Guess: more than the largest request needs, which holds 40,960 bytes in base64. */
  bodyBytes: 1_048_576,
  /** Guess: time for a request to arrive. */
  requestMs: 5_000,
} as const;
