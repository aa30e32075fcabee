/** Lists the JavaScript runtimes of CloudFront Functions (SDK: `FunctionRuntime`). */
export const runtimes = ['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const;

/** Represents one of CloudFront's JavaScript runtimes. */
export type Runtime = (typeof runtimes)[number];
