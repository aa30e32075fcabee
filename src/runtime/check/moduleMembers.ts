/**
 * Lists the members of each module that functions can load (developer guide, helper methods and runtime features). A test
 * compares them with the sandbox's.
 */
export const moduleMembers: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'cloudfront',
    [
      'createRequestOriginGroup',
      'cwt',
      'distributionTenant',
      'edgeLocation',
      'kvs',
      'logCustomData',
      'selectRequestOriginById',
      'updateRequestOrigin',
    ],
  ],
  ['crypto', ['createHash', 'createHmac']],
  ['querystring', ['decode', 'encode', 'escape', 'parse', 'stringify', 'unescape']],
  ['buffer', ['Buffer']],
]);

/** Lists the methods of a key value store (developer guide, helper methods for key value stores). */
export const keyValueStoreMethods: readonly string[] = ['exists', 'get', 'meta'];
