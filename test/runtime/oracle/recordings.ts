import { readFileSync } from 'node:fs';
import type { Runtime, TestEvent } from '../../../src/runtime/index.ts';

/** Holds what njs answered: the lines that the code logged and the error that ended it. */
export interface Answer {
  logs: string[];
  error?: string;
  /** Marks an answer that another version of njs gives otherwise. */
  isUnsure?: true;
}

/** Describes one recorded piece of code in one runtime. Its id ends in 1 or 2 for the runtime. */
export interface Recording {
  id: string;
  runtime: Runtime;
  /** The whole function. */
  code: string;
  answer: Answer;
}

type Kind = 'body' | 'async' | 'top' | 'expression';

/** A line of cases.jsonl. `both` stands for two equal answers. */
interface Line {
  id: string;
  kind: Kind;
  code: string;
  both?: Answer;
  '1.0'?: Answer;
  '2.0'?: Answer;
}

/** Turns a piece of code into a function, as it was when njs ran it. */
const FUNCTIONS: Record<Kind, (code: string) => string> = {
  body: (code) => `function handler(event) {\n${code}\n;return event.request;\n}\n`,
  async: (code) => `async function handler(event) {\n${code}\n;return event.request;\n}\n`,
  top: (code) => `${code}\nfunction handler(event) { return event.request; }\n`,
  // Logs the value as text, or `! ` and the error that the expression throws.
  expression: (code) => `function handler(event) {
try { console.log(show(${code})); } catch (e) { console.log('! ' + e.name + ': ' + e.message); }
return event.request;
}
function show(v) { if (v === undefined) return 'undefined'; if (typeof v === 'function' || typeof v === 'symbol') return typeof v; if (typeof v === 'number') return 'n:' + v + (v === 0 && 1 / v < 0 ? '-' : ''); if (typeof v === 'string') return 's:' + v; return JSON.stringify(v); }
`,
};

function recordingsOf(line: Line): Recording[] {
  const code = FUNCTIONS[line.kind](line.code);
  const answers: [string, Runtime, Answer | undefined][] = [
    ['1', 'cloudfront-js-1.0', line.both ?? line['1.0']],
    ['2', 'cloudfront-js-2.0', line.both ?? line['2.0']],
  ];
  return answers.flatMap(([digit, runtime, answer]) =>
    answer === undefined ? [] : [{ id: `${line.id}-${digit}`, runtime, code, answer }],
  );
}

/** The event with which njs ran the code. */
export const EVENT: TestEvent = {
  version: '1.0',
  context: {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'EDFDVBD6EXAMPLE',
    eventType: 'viewer-request',
    requestId: 'oracle',
  },
  viewer: { ip: '198.51.100.11' },
  request: {
    method: 'GET',
    uri: '/index.html',
    querystring: {},
    headers: { host: { value: 'www.example.com' } },
    cookies: {},
  },
};

/** Reads the answers of njs 0.5.3, for runtime 1.0, and of njs 0.7.12, for 2.0. */
export function readRecordings(): Recording[] {
  const text = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => recordingsOf(JSON.parse(line) as Line));
}
