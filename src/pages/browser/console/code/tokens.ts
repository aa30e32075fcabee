/** Holds a piece of code and the class that colours it; none for plain text. */
export interface Token {
  text: string;
  kind: 'k' | 'q' | 'n' | 'c' | '';
}

const keywords =
  'async|await|break|case|catch|class|const|continue|default|delete|do|else|export|false|finally|for|from|function|if|import|in|instanceof|let|new|null|of|return|switch|this|throw|true|try|typeof|undefined|var|void|while|yield';

/** Tells regular expressions from divisions well enough for colours: after these, `/` begins one. */
const form = new RegExp(
  [
    String.raw`(?<c>\/\/.*|\/\*.*?(?:\*\/|$))`,
    String.raw`(?<q>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|${'`'}(?:\\.|[^${'`'}\\])*${'`'}?|(?<=[(,=:[!&|?{};\s]|^)\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\[])+\/[a-z]*)`,
    String.raw`(?<k>(?<![\w.$])(?:${keywords})(?![\w$]))`,
    String.raw`(?<n>(?<![\w$.])\d[\w.]*)`,
  ].join('|'),
  'gu',
);

/** Splits a line of JavaScript into tokens for colours. Their texts together are the line. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(form)) {
    if (match.index > end) tokens.push({ text: line.slice(end, match.index), kind: '' });
    const kind = (['c', 'q', 'k', 'n'] as const).find((each) => match.groups?.[each] !== undefined);
    tokens.push({ text: match[0], kind: kind ?? '' });
    end = match.index + match[0].length;
  }
  if (end < line.length) tokens.push({ text: line.slice(end), kind: '' });
  return tokens;
}
