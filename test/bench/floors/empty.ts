/** Does nothing: the floor of every start. */
export const handler = () => Promise.resolve({ statusCode: 200, body: '{}' });
