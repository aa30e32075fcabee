import type { Program } from 'acorn';
import { parseCode } from '../grammar/parseCode.ts';
import type { Runtime } from '../runtimes.ts';
import { handlerDeclarations, type HandlerDeclaration } from './handler.ts';
import { headerWrites, type HeaderWrite } from './headerWrites.ts';
import { namesOf, type Names } from './names.ts';
import { parseTree, visitedNodes, type Visited } from './syntaxTree.ts';

/** Describes code to be checked, with the configuration that it will have. */
export interface CodeToCheck {
  code: Uint8Array;
  runtime: Runtime;
  keyValueStoreArns: readonly string[];
  /** CloudFront's quota of code in bytes. */
  maxSizeBytes: number;
}

/** Holds what the rules look at. */
export interface CheckedCode extends CodeToCheck {
  source: string;
  isUtf8: boolean;
  /** Why the runtime refuses the code; undefined when it accepts it. */
  refusal: { error: string; at: number | undefined } | undefined;
  /** The syntax tree; undefined when there is none, also by the newest ECMAScript. */
  program: Program | undefined;
  /** All nodes, in the order of the source; none without a tree. */
  nodes: readonly Visited[];
  names: Names;
  handlers: readonly HandlerDeclaration[];
  /** The headers that the code writes. */
  headerWrites: readonly HeaderWrite[];
  commentSizeBytes: number;
}

function decode(code: Uint8Array): { source: string; isUtf8: boolean } {
  try {
    return { source: new TextDecoder('utf-8', { fatal: true }).decode(code), isUtf8: true };
  } catch {
    return { source: new TextDecoder().decode(code), isUtf8: false };
  }
}

/** Parses code twice: by the runtime's grammar, and by the newest ECMAScript to find more in what is refused. */
export function readCode(given: CodeToCheck): CheckedCode {
  const decoded = decode(given.code);
  const { source } = decoded;
  const parsed = parseCode(source, given.runtime);
  const { program: newest, comments } = parseTree(source);
  const program = 'program' in parsed ? parsed.program : newest;
  const nodes = program ? visitedNodes(program) : [];
  const names = namesOf(nodes);
  const commentSizes = comments.map(({ start, end }) =>
    Buffer.byteLength(source.slice(start, end)),
  );
  return {
    ...given,
    ...decoded,
    refusal: 'error' in parsed ? parsed : undefined,
    program,
    nodes,
    names,
    handlers: handlerDeclarations(program),
    headerWrites: headerWrites(nodes, names),
    commentSizeBytes: commentSizes.reduce((sum, size) => sum + size, 0),
  };
}
