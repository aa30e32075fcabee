import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import type { Route } from './route.ts';

/** Holds the route that tells where a function is used. */
export const associationsRoute: Route = defineRoute({
  method: 'GET',
  path: '/v1/functions/{name}/associations',
  operationId: 'listAssociations',
  summary: 'Lists where a function is used',
  status: 200,
  responseType: 'AssociationList',
  input: { query: 'function' },
  run: operations.listAssociations,
  reply: (associations) => ({
    status: 200,
    body: { items: associations.map(({ __typename: _, ...association }) => association) },
  }),
});
