/** Has a part use the classes of fetchApi.ts that code.js has. */
export { Headers, Request, Response } from './fetchApi.ts';
