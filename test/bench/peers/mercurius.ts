/** Mercurius on Fastify: its cache of parsed and validated documents is on by default. */
import { mercuriusHandler } from './mercuriusHandler.ts';

export const handler = mercuriusHandler({});
