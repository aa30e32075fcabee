/** Stands for an answer without its one field, which the contract allows. */
export const nothing: {
  __typename: 'UnsupportedOperation';
  errorCode: 'UnsupportedOperation';
  message: string;
  requestId: string;
} = {
  __typename: 'UnsupportedOperation',
  errorCode: 'UnsupportedOperation',
  message: 'The gateway gave nothing.',
  requestId: 'unknown',
};
