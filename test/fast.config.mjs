/** Configures `npm run test:fast`: the rooms' own tests, without most that start processes or try thousands of cases. */
import { readFileSync } from 'node:fs';

const config = JSON.parse(readFileSync('jest.config.json', 'utf8'));

const rooms = 'attacks browser cli clients docs faults history infra lint local schema';
const files = [
  'access/rights',
  'contract/basePath',
  'contract/bothApis',
  'contract/fields',
  'emulator/hostile',
  'emulator/keyValueStores/dataPlane',
  'graphql/apolloIntegration',
  'graphql/budgets',
  'graphql/mutationBudgets',
  'keyValueStores/',
  'operations/functions/publishFunction',
  'operations/functions/readOnDemand',
  'rest/problems',
  'runtime/escape',
  'runtime/oracle',
  'runtime/thread',
];

export default {
  ...config,
  rootDir: '..',
  testPathIgnorePatterns: [...rooms.split(' ').map((room) => `${room}/`), ...files].map(
    (path) => `<rootDir>/test/${path}`,
  ),
};
