/** Gives the operations to both APIs: all of them counted, and the mutations audited too. */
import { audited, counted } from './audit.ts';
import { deployFunction } from './deploy/deployFunction.ts';
import { listAssociations } from './distributions/associations.ts';
import { checkFunction } from './functions/checkFunction.ts';
import { createFunction } from './functions/createFunction.ts';
import { deleteFunction } from './functions/deleteFunction.ts';
import { describeFunction } from './functions/describeFunction.ts';
import { getFunction } from './functions/getFunction.ts';
import { listFunctions } from './functions/listFunctions.ts';
import { publishFunction } from './functions/publishFunction.ts';
import { testFunction } from './functions/testFunction.ts';
import { updateFunction } from './functions/updateFunction.ts';
import { auditedStore, auditedSync } from './keyValueStores/auditedStore.ts';
import { changeEntries } from './keyValueStores/changeEntries.ts';
import { createKeyValueStore } from './keyValueStores/createKeyValueStore.ts';
import { deleteKeyValueStore } from './keyValueStores/deleteKeyValueStore.ts';
import { getEntry } from './keyValueStores/getEntry.ts';
import { getKeyValueStore } from './keyValueStores/getKeyValueStore.ts';
import { listEntries } from './keyValueStores/listEntries.ts';
import { listKeyValueStores } from './keyValueStores/listKeyValueStores.ts';
import { listKeyValueStoreFunctions } from './keyValueStores/storeFunctions.ts';
import { syncEntries } from './keyValueStores/syncEntries.ts';
import { updateKeyValueStore } from './keyValueStores/updateKeyValueStore.ts';
import { listFunctionTags } from './tags/functionTags.ts';
import { setFunctionTags } from './tags/setFunctionTags.ts';
import { deleteTestCase } from './testCases/deleteTestCase.ts';
import { getTestCase, listTestCases } from './testCases/listTestCases.ts';
import { runTestCases } from './testCases/runTestCases.ts';
import { saveTestCase } from './testCases/saveTestCase.ts';
import { functionDiff } from './versions/functionDiff.ts';
import { getVersion } from './versions/getVersion.ts';
import { getVersionCode } from './versions/getVersionCode.ts';
import { listVersions } from './versions/listVersions.ts';
import { restoreFunction } from './versions/restoreFunction.ts';

export const operations = {
  deployFunction: counted('DeployFunction', deployFunction),
  listAssociations: counted('ListAssociations', listAssociations),
  listFunctionTags: counted('ListFunctionTags', listFunctionTags),
  setFunctionTags: audited('SetFunctionTags', setFunctionTags),
  listTestCases: counted('ListTestCases', listTestCases),
  getTestCase: counted('GetTestCase', getTestCase),
  saveTestCase: audited('SaveTestCase', saveTestCase),
  deleteTestCase: audited('DeleteTestCase', deleteTestCase),
  runTestCases: audited('RunTestCases', runTestCases),
  restoreFunction: audited('RestoreFunction', restoreFunction),
  listVersions: counted('ListVersions', listVersions),
  getVersion: counted('GetVersion', getVersion),
  getVersionCode: counted('GetVersionCode', getVersionCode),
  functionDiff: counted('FunctionDiff', functionDiff),
  createFunction: audited('CreateFunction', createFunction),
  updateFunction: audited('UpdateFunction', updateFunction),
  testFunction: audited('TestFunction', testFunction),
  publishFunction: audited('PublishFunction', publishFunction),
  deleteFunction: audited('DeleteFunction', deleteFunction),
  checkFunction: counted('CheckFunction', checkFunction),
  describeFunction: counted('DescribeFunction', describeFunction),
  getFunction: counted('GetFunction', getFunction),
  listFunctions: counted('ListFunctions', listFunctions),
  listKeyValueStores: counted('ListKeyValueStores', listKeyValueStores),
  getKeyValueStore: counted('GetKeyValueStore', getKeyValueStore),
  listKeyValueStoreFunctions: counted('ListKeyValueStoreFunctions', listKeyValueStoreFunctions),
  listEntries: counted('ListEntries', listEntries),
  getEntry: counted('GetEntry', getEntry),
  createKeyValueStore: auditedStore('CreateKeyValueStore', createKeyValueStore),
  updateKeyValueStore: auditedStore('UpdateKeyValueStore', updateKeyValueStore),
  deleteKeyValueStore: auditedStore('DeleteKeyValueStore', deleteKeyValueStore),
  changeEntries: auditedStore('ChangeEntries', changeEntries),
  syncEntries: auditedSync('SyncEntries', syncEntries),
};
