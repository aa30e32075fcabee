import { Parser, type AnyNode, type Expression, type Options, type Program } from 'acorn';
import type { Runtime } from '../runtimes.ts';

/** Describes what acorn's parser offers to its plugins. */
interface ParserInternals {
  readonly input: string;
  readonly start: number;
  readonly inAsync: boolean;
  pos: number;
  strict: boolean;
  isContextual(name: string): boolean;
  raise(offset: number, message: string): never;
  inModule: boolean;
  reservedWordsStrict: RegExp;
  reservedWordsStrictBind: RegExp;
  readToken(code: number): void;
  parseMaybeUnary(...context: unknown[]): Expression;
  readEscapedChar(inTemplate: boolean): string;
  parseBindingAtom(): AnyNode;
  finishNode(node: AnyNode, type: string): AnyNode;
  parse(): Program;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- acorn does not declare what plugins use
const AcornParser = Parser as unknown as new (options: Options, input: string) => ParserInternals;

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowHashBang: false,
  allowImportExportEverywhere: true,
};

/** Matches the words that are no names: in strict code but for `yield` and `await`, and in runtime 1.0. */
const RESERVED = /^(?:enum|implements|interface|let|package|private|protected|public|static)$/;
const RUNTIME_1_RESERVED = /^enum$/;
const NOT_BINDABLE = /^(?:eval|arguments)$/;

/**
 * Parses as njs does where that is not ECMAScript: the code is strict, top-level names can be declared again, `yield`
 * and `await` are names, and a backslash before a digit of a string means nothing. Other differences are found in the
 * tree (firstRefusal.ts).
 */
export class NjsParser extends AcornParser {
  /** Holds the finished nodes, for when an error ends the parsing. */
  readonly nodes: AnyNode[] = [];
  /** Holds the offsets at which destructuring begins, finished or not. */
  readonly patternStarts: number[] = [];
  constructor(source: string, runtime: Runtime) {
    super(OPTIONS, source);
    this.strict = true;
    this.reservedWordsStrict = runtime === 'cloudfront-js-1.0' ? RUNTIME_1_RESERVED : RESERVED;
    this.reservedWordsStrictBind = NOT_BINDABLE;
  }

  override readToken(code: number): void {
    this.inModule = true; // a module has no comments of HTML
    super.readToken(code);
    this.inModule = false;
  }

  override parseMaybeUnary(...context: unknown[]): Expression {
    if (this.isContextual('await') && !this.inAsync) this.raise(this.start, 'Await expression');
    return super.parseMaybeUnary(...context);
  }

  override readEscapedChar(inTemplate: boolean): string {
    const next = this.input.slice(this.pos + 1, this.pos + 3);
    if (inTemplate || !/^(?:[1-9]|0[0-9])/.test(next)) return super.readEscapedChar(inTemplate);
    this.pos += 2;
    return next.startsWith('0') ? '\0' : next.slice(0, 1);
  }

  override parseBindingAtom(): AnyNode {
    if (/^[[{]/.test(this.input.slice(this.start))) this.patternStarts.push(this.start);
    return super.parseBindingAtom();
  }

  override finishNode(node: AnyNode, type: string): AnyNode {
    const finished = super.finishNode(node, type);
    this.nodes.push(finished);
    return finished;
  }
}
