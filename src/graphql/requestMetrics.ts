import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { recordMetrics } from '../metrics.ts';

/** Records a request's figures when all of it is done. */
export const requestMetrics: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }) => {
        recordMetrics(contextValue);
        return Promise.resolve();
      },
    }),
};
