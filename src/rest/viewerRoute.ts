import { viewer } from '../operations/viewer.ts';
import { defineRoute } from './defineRoute.ts';
import { viewerReply } from './replies.ts';
import type { Route } from './route.ts';

/** Holds the route of the caller's rights. */
export const viewerRoute: Route = defineRoute({
  method: 'GET',
  path: '/v1/viewer',
  operationId: 'getViewer',
  summary: "Gets the caller and the caller's rights",
  status: 200,
  responseType: 'Viewer',
  input: { query: 'viewer' },
  run: (_, context) => viewer(context),
  reply: viewerReply,
});
