/** Names a Lambda that is bundled with changes to its libraries; its handler is src/NAME/handler.ts. */
export type LambdaName = 'graphql' | 'rest';
