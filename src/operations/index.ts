/** The operations as the faces call them: counted, and those that change something audited. */
import { audited, counted } from './audit.ts';
import { createFunction } from './createFunction.ts';
import { deleteFunction } from './deleteFunction.ts';
import { describeFunction } from './describeFunction.ts';
import { getFunction } from './getFunction.ts';
import { listFunctions } from './listFunctions.ts';
import { publishFunction } from './publishFunction.ts';
import { testFunction } from './testFunction.ts';
import { updateFunction } from './updateFunction.ts';

export const operations = {
  createFunction: audited('CreateFunction', createFunction),
  updateFunction: audited('UpdateFunction', updateFunction),
  testFunction: audited('TestFunction', testFunction),
  publishFunction: audited('PublishFunction', publishFunction),
  deleteFunction: audited('DeleteFunction', deleteFunction),
  describeFunction: counted('DescribeFunction', describeFunction),
  getFunction: counted('GetFunction', getFunction),
  listFunctions: counted('ListFunctions', listFunctions),
};
