import { assumeRole } from './assumeRole.ts';
import { getCallerIdentity } from './getCallerIdentity.ts';
import type { StsRequest } from './stsRequest.ts';
import type { ActionResponse } from '../request.ts';
import { element, xmlDocument } from '../xml.ts';

/** Gives the rendered members of its result. */
type StsAction = (request: StsRequest) => string[] | Promise<string[]>;

const actions: ReadonlyMap<string, StsAction> = new Map<string, StsAction>([
  ['AssumeRole', assumeRole],
  ['GetCallerIdentity', getCallerIdentity],
]);

export interface StsMatch {
  action: string;
  /** Undefined when it is not emulated. */
  run:
    | ((request: Omit<StsRequest, 'parameters'>, requestId: string) => Promise<ActionResponse>)
    | undefined;
}

/** Reads a request of AWS's query protocol: a form that names its action. */
export function matchSts(body: Uint8Array): StsMatch {
  const parameters = new URLSearchParams(new TextDecoder().decode(body));
  const action = parameters.get('Action') ?? '';
  const act = actions.get(action);
  if (!act || parameters.get('Version') !== '2011-06-15') return { action, run: undefined };
  const run: StsMatch['run'] = async (request, requestId) => {
    const result = await act({ ...request, parameters });
    const metadata = element('ResponseMetadata', [element('RequestId', requestId)]);
    const children = [element(`${action}Result`, result), metadata];
    return { status: 200, body: xmlDocument(`${action}Response`, children, 'sts') };
  };
  return { action, run };
}
