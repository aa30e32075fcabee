import { AwsError } from '../errors.ts';
import { checkIfMatch, nameOf, type ActionRequest, type ActionResponse } from '../request.ts';
import { functionNamed, type Store } from '../store.ts';

/** Removes both stages. */
export function deleteFunction(request: ActionRequest, store: Store): ActionResponse {
  const { name, development } = functionNamed(store, nameOf(request));
  checkIfMatch(request.ifMatch, development);
  const inUseBy = store.associations.get(name) ?? 0;
  if (inUseBy > 0) {
    const message = `Cannot delete function ${name}, it is in use by ${inUseBy} distributions`; // observed form
    throw new AwsError('FunctionInUse', message);
  }
  store.functions.delete(name);
  return { status: 204 };
}
