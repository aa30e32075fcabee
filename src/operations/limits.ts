/** Lists CloudFront's limits that the gateway checks before it calls, because the SDK checks none. */

/** Matches a function's name: 1 to 64 of these characters (SDK model, `FunctionName`). */
export const functionNameForm = /^[a-zA-Z0-9-_]{1,64}$/;

/** Matches the ARN of a key value store (SDK model, `KeyValueStoreARN`). */
export const keyValueStoreArnForm =
  /^arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}$/;

/** Bounds a comment: a longer one is refused as "too big" (observed; the model states no limit). */
export const maxCommentCharacters = 128;

/** Bounds the characters of a change's message: the gateway's own limit. */
export const maxMessageCharacters = 256;

/** Bounds the bytes of code in a request (SDK model, `FunctionBlob`). */
export const minCodeBytes = 1;
export const maxCodeBytesOnWire = 40_960;

/**
 * States the quota of code in bytes, comments included (developer guide, quotas: 10 KB). CloudFront enforces it; the
 * gateway only tells it.
 */
export const maxCodeBytes = 10_240;

/** Bounds the bytes of an event (SDK model, `FunctionEventObject`). */
export const maxEventBytes = 40_960;

/** Matches a test case's name, which is safe in a path: the gateway's own form. */
export const testCaseNameForm = /^[a-zA-Z0-9][a-zA-Z0-9-_.]{0,63}$/;

/** Bounds the test cases of a function, and all names that its test cases ever had: the gateway's own limits. */
export const maxTestCases = 50;
export const maxTestCaseNames = 1_000;

/** Bounds what a test case holds besides its event: the gateway's own limits. */
export const maxExpectedBytes = 16_384;
export const maxExpectedErrorCharacters = 1_000;
export const maxIgnored = 50;
export const maxPointerCharacters = 256;

/** Bounds the data of a draft's key value store: the gateway's own limit. */
export const maxDraftEntries = 1_000;

/** Bounds a key and a value of a key value store in bytes (developer guide, quotas). */
export const maxKeyBytes = 512;
export const maxValueBytes = 1_024;

/** Bounds the changes that are made together (developer guide, quotas). */
export const maxChanges = 50;

/** Bounds the entries of a deleted store that are given back: the gateway's own limit. */
export const maxKeptEntries = 1_000;

/**
 * Bounds the tags of a resource: the quota of a distribution's tags (developer guide), which AWS raises on request; that it is
 * a function's too is a guess. CloudFront enforces it.
 */
export const maxTags = 50;

/** Tells whether a tag's key is AWS's own, which nobody else may set or remove (AWS General Reference, tagging). */
export const isOfAws = (key: string) => /^aws:/i.test(key);

/** Bounds the keys and values of tags (SDK model, `TagKey` and `TagValue`). */
export const maxTagKeyCharacters = 128;
export const maxTagValueCharacters = 256;
/**
 * Makes the form of a tag's key and value. It is made when it is needed, because it would add half a millisecond to
 * each start.
 */
export const tagForm = () => /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Bounds the entries of a page: the gateway's own limit, equal to that of CloudFront's other lists. */
export const maxPageSize = 100;

/** Gives the entries of a page when the request does not say: the contract's default of `first`. */
export const defaultPageSize = 50;

/** Does the same for a page of versions. */
export const defaultVersionsSize = 20;

/** Gives the ETag of each function's first version (observed). */
export const firstETag = 'ETVPDKIKX0DER';

/** Matches CloudFront's ETags (observed). As they are opaque to clients, only the log uses this, and no decision. */
export const etagForm = /^E[0-9A-Z]{1,13}$/;

/** Bounds the changes of a plan that are told: the gateway's own limit. */
export const maxToldChanges = 1_000;
