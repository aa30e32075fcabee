/** Makes one change through an operation, in a process that a test kills: `node changeOnce.ts OPERATION INPUT`. */
import { argv, env } from 'node:process';
import { createGateway } from '../../src/createContext.ts';
import { operations } from '../../src/operations/index.ts';

const [operation = '', input = '{}'] = argv.slice(2);
const caller = {
  subject: 'admin',
  kind: 'JWT',
  issuer: 'https://issuer.example',
  groups: ['admin'],
} as const;
const context = createGateway(env).createContext(caller, {
  awsRequestId: 'change',
  getRemainingTimeInMillis: () => 29_000,
});
const { [operation as 'updateFunction']: change } = operations;
await change(JSON.parse(input), context);
