/** Mercurius with what compiles a document that came before. */
import { mercuriusHandler } from './mercuriusHandler.ts';

export const handler = mercuriusHandler({ jit: 1 });
