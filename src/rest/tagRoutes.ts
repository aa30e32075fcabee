import type { SetFunctionTagsSuccess, Tag } from '../contract/schema.generated.ts';
import { operations } from '../operations/index.ts';
import { defineRoute } from './defineRoute.ts';
import type { Reply } from './replies.ts';
import type { Route } from './route.ts';

const path = '/v1/functions/{name}/tags';

/** Holds the routes of a function's tags. */
export const tagRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path,
    operationId: 'listFunctionTags',
    summary: 'Lists the tags of a function',
    status: 200,
    responseType: 'TagList',
    input: { query: 'function' },
    run: operations.listFunctionTags,
    reply: (tags): Reply => ({ status: 200, body: { items: tags.map(withoutType) } }),
  }),
  defineRoute({
    method: 'PUT',
    path,
    operationId: 'setFunctionTags',
    summary: 'Gives a function these tags and no others',
    status: 200,
    responseType: 'SetTags',
    input: { type: 'SetFunctionTagsInput' },
    bodyFields: ['tags'],
    run: operations.setFunctionTags,
    reply: setTagsReply,
  }),
];

function setTagsReply({
  __typename: _,
  tags,
  previousTags,
  ...others
}: SetFunctionTagsSuccess): Reply {
  const body = {
    ...others,
    tags: tags.map(withoutType),
    previousTags: previousTags.map(withoutType),
  };
  return { status: 200, body };
}

function withoutType({ key, value }: Tag) {
  return { key, value };
}
