import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import { deployedAnewReply, deployedReply } from './replies.ts';

/** Holds the common part of a deploy by `If-Match` and of one by `If-None-Match: *`. */
const deployment = {
  method: 'POST',
  path: '/v1/functions/{name}/deploy',
  operationId: 'deployFunction',
  responseType: 'DeployedFunction',
  input: { type: 'DeployFunctionInput' },
  bodyFields: [
    'code',
    'comment',
    'runtime',
    'keyValueStoreArns',
    'message',
    'tests',
    'maxComputeUtilization',
    'publish',
    'onFailure',
  ],
  run: operations.deployFunction,
} as const;

/** Holds the route from new code to LIVE. */
export const deployRoute = defineRoute({
  ...deployment,
  summary: 'Checks, writes, tests and publishes code',
  status: 200,
  ifMatch: true,
  reply: deployedReply,
  creation: defineRoute({
    ...deployment,
    summary: 'Creates a function, tests and publishes it',
    status: 201,
    requiredFields: ['code'],
    reply: deployedAnewReply,
  }),
});
