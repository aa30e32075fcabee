import { resolve } from 'node:path';

/** Names a handler: the folder of an unpacked zip, and what AWS Lambda would call in it. */
export interface Packaged {
  /** `LAMBDA_TASK_ROOT` */
  root: string;
  /** `_HANDLER` */
  handler: string;
}

/** Gives `NODE_OPTIONS` as serverless.yml sets them, but for what our Lambdas load first. */
export const nodeOptions = '--max-semi-space-size=8';

/**
 * Makes the environment that AWS Lambda and serverless.yml would set, with an upstream on loopback and nothing of this
 * process.
 */
export function lambdaEnvironment({ root, handler }: Packaged, upstreamUrl: string) {
  const isZip = handler.startsWith('dist/');
  const preload = isZip ? ` --import=${root}/dist/preload/preload.mjs` : '';
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    LAMBDA_TASK_ROOT: root,
    _HANDLER: handler,
    AWS_LAMBDA_FUNCTION_NAME: 'cloudfront-functions-gateway-prod-graphql',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
    NODE_OPTIONS: `${nodeOptions}${preload}`,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'ASIABENCHBENCHBENCH1',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
    AWS_ENDPOINT_URL_CLOUDFRONT: upstreamUrl,
    AWS_ENDPOINT_URL_STS: upstreamUrl,
    AWS_ENDPOINT_URL_DYNAMODB: upstreamUrl,
    HISTORY_TABLE: 'off',
    OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/OperatorRole',
    ACCESS_FILE: resolve('src/local/access.json'),
    INTROSPECTION: 'false',
  };
}
