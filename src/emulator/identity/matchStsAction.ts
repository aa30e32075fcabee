import type { ActionResponse } from '../action.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import { assumeRole } from './assumeRole.ts';
import { getCallerIdentity } from './getCallerIdentity.ts';
import type { StsAction, StsRequest } from './stsRequest.ts';

const actions: ReadonlyMap<string, StsAction> = new Map<string, StsAction>([
  ['AssumeRole', assumeRole],
  ['GetCallerIdentity', getCallerIdentity],
]);

/** Describes the STS action of a request. */
export interface StsActionMatch {
  action: string;
  /** Undefined when the action is not emulated. */
  run:
    | ((request: Omit<StsRequest, 'parameters'>, requestId: string) => Promise<ActionResponse>)
    | undefined;
}

/** Finds the action of a request in AWS's query protocol: the body is a form with the action's name. */
export function matchStsAction(body: Uint8Array): StsActionMatch {
  const parameters = new URLSearchParams(new TextDecoder().decode(body));
  const action = parameters.get('Action') ?? '';
  const act = actions.get(action);
  if (!act || parameters.get('Version') !== '2011-06-15') return { action, run: undefined };
  const run: StsActionMatch['run'] = async (request, requestId) => {
    const result = await act({ ...request, parameters });
    const metadata = renderElement('ResponseMetadata', [renderElement('RequestId', requestId)]);
    const children = [renderElement(`${action}Result`, result), metadata];
    return { status: 200, body: renderDocument(`${action}Response`, children, 'sts') };
  };
  return { action, run };
}
