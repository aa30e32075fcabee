import type { Runtime } from '../runtimes.ts';

/** Gives the rest of a pattern, from where the engine found the error; undefined when the error does not tell. */
type Rest = (pattern: string) => string | undefined;

const atEnd: Rest = () => '';
const from =
  (place: RegExp): Rest =>
  (pattern) =>
    place.exec(pattern)?.groups?.['rest'] ?? '';
const RANGES = /(.)-((.)[\s\S]*)/g;

function fromWrongRange(pattern: string): string | undefined {
  const wrong = [...pattern.matchAll(RANGES)].find(([, low = '', , high = '']) => low > high);
  return wrong?.[2];
}

interface Wording {
  /** Matches the words of the parser (acorn) or of the engine (QuickJS). */
  known: RegExp;
  /** The words of PCRE, in runtime 1.0, and of PCRE2, in 2.0, each with the rest that they show. */
  pcre: [string, Rest?];
  pcre2: [string, Rest];
}

const QUANTIFIER = from(/(?:^|[(|]|[*+}])(?<rest>[*+?][\s\S]*)/);

const WORDINGS: Wording[] = [
  {
    known: /numbers out of order|invalid repetition count/i,
    pcre: ['numbers out of order in {} quantifier', from(/\{\d+,\d+(?<rest>\}[\s\S]*)/)],
    pcre2: ['numbers out of order in {} quantifier', from(/\{\d+,\d+(?<rest>\}[\s\S]*)/)],
  },
  {
    known: /range out of order|invalid class range/i,
    pcre: ['range out of order in character class', fromWrongRange],
    pcre2: ['range out of order in character class', fromWrongRange],
  },
  {
    known: /nothing to repeat/i,
    pcre: ['nothing to repeat', QUANTIFIER],
    pcre2: ['quantifier does not follow a repeatable item', QUANTIFIER],
  },
  {
    known: /unterminated group|expecting '\)'/i,
    pcre: ['missing )'],
    pcre2: ['missing closing parenthesis', atEnd],
  },
  {
    known: /unmatched '\)'|extraneous characters/i,
    pcre: ['unmatched parentheses', from(/(?<rest>\)[\s\S]*)/)],
    pcre2: ['unmatched closing parenthesis', from(/(?<rest>\)[\s\S]*)/)],
  },
  {
    known: /unterminated character class/i,
    pcre: ['missing terminating ] for character class'],
    pcre2: ['missing terminating ] for character class', atEnd],
  },
  {
    known: /duplicate (?:capture )?group name/i,
    pcre: ['two named subpatterns have the same name', from(/\(\?<\w+(?<rest>>[^(]*)$/)],
    pcre2: [
      'two named subpatterns have the same name (PCRE2_DUPNAMES not set)',
      from(/\(\?<\w+>(?<rest>[^(]*)$/),
    ],
  },
];

const LONE_BACKSLASH: Omit<Wording, 'known'> = {
  pcre: ['\\ at end of pattern'],
  pcre2: ['\\ at end of pattern', atEnd],
};
const OPEN_CLASS = WORDINGS[5];

function wordingOf(pattern: string, known: string): Omit<Wording, 'known'> | undefined {
  // The engine says the same of both.
  if (/unexpected end/i.test(known))
    return /(^|[^\\])(\\\\)*\\$/.test(pattern) ? LONE_BACKSLASH : OPEN_CLASS;
  return WORDINGS.find((wording) => wording.known.test(known));
}

/** Words the error of a regular expression as njs does, which shows PCRE's words. `known` are those of another parser. */
export function regExpError(pattern: string, known: string, runtime: Runtime): string {
  const wording = wordingOf(pattern, known);
  if (wording === undefined) return `Invalid regular expression /${pattern}/: ${known}`;
  const isRuntime1 = runtime === 'cloudfront-js-1.0';
  const [words, rest] = isRuntime1 ? wording.pcre : wording.pcre2;
  const shown = rest === undefined ? '' : ` at "${rest(pattern) ?? ''}"`;
  return `${isRuntime1 ? 'pcre_compile' : 'pcre_compile2'}("${pattern}") failed: ${words}${shown}`;
}
