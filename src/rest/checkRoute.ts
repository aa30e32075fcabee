import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import { checkReply } from './replies.ts';

/** Holds the route of the check of code. */
export const checkRoute = defineRoute({
  method: 'POST',
  path: '/v1/check',
  operationId: 'checkFunction',
  summary: 'Checks code before it is stored',
  status: 200,
  responseType: 'CheckFunctionSuccess',
  input: { type: 'CheckFunctionInput' },
  bodyFields: ['code', 'runtime', 'keyValueStoreArns'],
  run: operations.checkFunction,
  reply: checkReply,
});
