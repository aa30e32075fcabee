/** The floor of every start: Node, a handler that does nothing. */
export const handler = () => Promise.resolve({ statusCode: 200, body: '{}' });
