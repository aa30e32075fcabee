import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import { countUses } from '../distributions/functionAssociations.ts';
import { findFunction, type Store } from '../store.ts';
import { readName } from './nameAndStage.ts';

/** Deletes a function in both stages. */
export function deleteFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, development } = findFunction(store, readName(request));
  checkIfMatch(request.ifMatch, development);
  const inUseBy = countUses(store, name);
  if (inUseBy > 0) {
    const message = `Cannot delete function ${name}, it is in use by ${inUseBy} distributions`; // observed form
    throw new AwsError('FunctionInUse', message);
  }
  store.functions.delete(name);
  return { status: 204 };
}
