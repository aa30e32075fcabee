import { parse, type DocumentNode } from 'graphql';
import { sdl } from './sdl.generated.ts';

/** Parses the contract's SDL. The bundles hold the parsed document instead, so that no start parses it. */
export function sdlDocument(): DocumentNode {
  return parse(sdl, { noLocation: true });
}
