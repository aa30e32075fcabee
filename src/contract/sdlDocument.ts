import { parse, type DocumentNode } from 'graphql';
import { sdl } from './sdl.generated.ts';

/** The contract, parsed. The bundles hold what this gives, rather than parse it at each start. */
export function sdlDocument(): DocumentNode {
  return parse(sdl, { noLocation: true });
}
