/** Gives the operations to both APIs: all of them counted, and the mutations audited too. */
import { audited, counted } from './audit.ts';
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
import { furtherOperations, onDemand, storeOperations } from './onDemand.ts';

export const operations = {
  deployFunction: counted('DeployFunction', onDemand(furtherOperations, 'deployFunction')),
  listAssociations: counted('ListAssociations', onDemand(furtherOperations, 'listAssociations')),
  listFunctionTags: counted('ListFunctionTags', onDemand(furtherOperations, 'listFunctionTags')),
  setFunctionTags: audited('SetFunctionTags', onDemand(furtherOperations, 'setFunctionTags')),
  listTestCases: counted('ListTestCases', onDemand(furtherOperations, 'listTestCases')),
  getTestCase: counted('GetTestCase', onDemand(furtherOperations, 'getTestCase')),
  saveTestCase: audited('SaveTestCase', onDemand(furtherOperations, 'saveTestCase')),
  deleteTestCase: audited('DeleteTestCase', onDemand(furtherOperations, 'deleteTestCase')),
  runTestCases: audited('RunTestCases', onDemand(furtherOperations, 'runTestCases')),
  restoreFunction: audited('RestoreFunction', onDemand(furtherOperations, 'restoreFunction')),
  listVersions: counted('ListVersions', onDemand(furtherOperations, 'listVersions')),
  getVersion: counted('GetVersion', onDemand(furtherOperations, 'getVersion')),
  getVersionCode: counted('GetVersionCode', onDemand(furtherOperations, 'getVersionCode')),
  functionDiff: counted('FunctionDiff', onDemand(furtherOperations, 'functionDiff')),
  createFunction: audited('CreateFunction', createFunction),
  updateFunction: audited('UpdateFunction', updateFunction),
  testFunction: audited('TestFunction', testFunction),
  publishFunction: audited('PublishFunction', publishFunction),
  deleteFunction: audited('DeleteFunction', deleteFunction),
  checkFunction: counted('CheckFunction', checkFunction),
  describeFunction: counted('DescribeFunction', describeFunction),
  getFunction: counted('GetFunction', getFunction),
  listFunctions: counted('ListFunctions', listFunctions),
  listKeyValueStores: counted(
    'ListKeyValueStores',
    onDemand(storeOperations, 'listKeyValueStores'),
  ),
  getKeyValueStore: counted('GetKeyValueStore', onDemand(storeOperations, 'getKeyValueStore')),
  listKeyValueStoreFunctions: counted(
    'ListKeyValueStoreFunctions',
    onDemand(storeOperations, 'listKeyValueStoreFunctions'),
  ),
  listEntries: counted('ListEntries', onDemand(storeOperations, 'listEntries')),
  getEntry: counted('GetEntry', onDemand(storeOperations, 'getEntry')),
  createKeyValueStore: auditedStore(
    'CreateKeyValueStore',
    onDemand(storeOperations, 'createKeyValueStore'),
  ),
  updateKeyValueStore: auditedStore(
    'UpdateKeyValueStore',
    onDemand(storeOperations, 'updateKeyValueStore'),
  ),
  deleteKeyValueStore: auditedStore(
    'DeleteKeyValueStore',
    onDemand(storeOperations, 'deleteKeyValueStore'),
  ),
  changeEntries: auditedStore('ChangeEntries', onDemand(storeOperations, 'changeEntries')),
  syncEntries: auditedSync('SyncEntries', onDemand(storeOperations, 'syncEntries')),
};
