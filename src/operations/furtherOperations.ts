/** Gives the operations on what surrounds a function: versions, test cases, the deploy, distributions, tags. */
export { deployFunction } from './deploy/deployFunction.ts';
export { listAssociations, readAssociations, readUsers } from './distributions/associations.ts';
export { listFunctionTags, readTags } from './tags/functionTags.ts';
export { setFunctionTags } from './tags/setFunctionTags.ts';
export { deleteTestCase } from './testCases/deleteTestCase.ts';
export { readLastResult } from './testCases/lastResults.ts';
export { readLastRun } from './testCases/lastRun.ts';
export { getTestCase, listTestCases } from './testCases/listTestCases.ts';
export { runTestCases } from './testCases/runTestCases.ts';
export { saveTestCase } from './testCases/saveTestCase.ts';
export { readChangedBy } from './versions/changedBy.ts';
export { functionDiff } from './versions/functionDiff.ts';
export { getVersion } from './versions/getVersion.ts';
export { getVersionCode } from './versions/getVersionCode.ts';
export { readLastVersion } from './versions/lastVersion.ts';
export { listVersions, readUnrecorded } from './versions/listVersions.ts';
export { restoreFunction } from './versions/restoreFunction.ts';
export { readVersionCode } from './versions/versionCode.ts';
