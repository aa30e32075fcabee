/** What CloudFront takes, as far as the gateway checks it before it calls: the SDK itself checks nothing. */

/** SDK model, `FunctionName`: 1 to 64 of these characters. */
export const functionNameForm = /^[a-zA-Z0-9-_]{1,64}$/;

/** SDK model, `KeyValueStoreARN`. */
export const keyValueStoreArnForm =
  /^arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}$/;

/** Observed: a longer comment is refused as "too big". The model states no limit. */
export const maxCommentCharacters = 128;

/** SDK model, `FunctionBlob`: bytes of code that the wire takes. */
export const minCodeBytes = 1;
export const maxCodeBytesOnWire = 40_960;

/** Developer guide, quotas: 10 KB of code, comments included. CloudFront enforces it, the gateway only tells it. */
export const maxCodeBytes = 10_240;

/** SDK model, `FunctionEventObject`: bytes. */
export const maxEventBytes = 40_960;

/** SDK model, `TagKey` and `TagValue`. */
export const maxTagKeyCharacters = 128;
export const maxTagValueCharacters = 256;
/** Made when it is needed: of a start, these classes would take half a millisecond. */
export const tagForm = () => /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Entries of one page: the gateway's own bound, that of CloudFront's other lists. */
export const maxPageSize = 100;

/** Entries of a page when the request does not say: the contract's default of `first`. */
export const defaultPageSize = 50;

/** The ETag of each function's first version (observed). */
export const firstETag = 'ETVPDKIKX0DER';

/** Observed form of CloudFront's ETags. Clients treat them as opaque: good for a diagnosis, never for a decision. */
export const etagForm = /^E[0-9A-Z]{1,13}$/;
