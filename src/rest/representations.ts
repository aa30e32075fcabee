import type { CloudFrontFunction, FunctionVersion } from '../contract/schema.generated.ts';

/** Gives a function's fields under the contract's names, without those that cost further requests to CloudFront. */
export function representation(fn: CloudFrontFunction) {
  const {
    __typename: _,
    code: _code,
    counterpart: _counterpart,
    versions: _versions,
    testCases: _testCases,
    associations: _associations,
    tags: _tags,
    ...fields
  } = fn;
  return fields;
}

/** Gives a version's fields under the contract's names, without its code, which has a path of its own. */
export function versionRepresentation(version: FunctionVersion) {
  const { __typename: _, code: _code, ...fields } = version;
  return fields;
}
