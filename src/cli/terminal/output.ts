import type { Writable } from 'node:stream';
import type { Surroundings } from '../surroundings.ts';
import { createStyle, hasColours, printable, type Style } from './style.ts';

/** Writes what a command has to say. */
export interface Output {
  /** Writes a part of the result to standard output; to standard error when the result is JSON. */
  print(text: string): void;
  /** Writes a value as JSON to standard output. */
  printJson(value: unknown): void;
  /** Writes news to standard error: what is no result. */
  tell(text: string): void;
  /** Writes a command for GitHub's runner as it is. */
  command(text: string): void;
  /** Shows how far long work has come, in one line of a terminal; `''` removes it. In a pipe each 25th is a line. */
  progress(done: number, total: number, words: string): void;
  style: Style;
  /** Tells whether the result is JSON, which is then alone on standard output. */
  isJson: boolean;
  /** Tells whether GitHub's runner reads what is written. */
  isGitHub: boolean;
  /** The folder of cff.json below the repository's, for GitHub: '' or ending with `/`. */
  prefix: string;
}

/** Makes an output. When a reader has closed its pipe, or a disk is full, what follows is not written, and the work goes on. */
export function createOutput({ stdout, stderr, environment }: Surroundings): Output {
  const isGitHub = environment['GITHUB_ACTIONS'] === 'true';
  const write = createWriter(stdout);
  const writeNews = createWriter(stderr);
  const isAnimated = stderr.isTTY === true && environment['TERM'] !== 'dumb' && !isGitHub;
  let isShown = false;
  const clear = () => {
    if (isShown) writeNews('\r\u001b[K');
    isShown = false;
  };
  const safe = (text: string) => (isGitHub ? withoutCommands(printable(text)) : printable(text));
  const output: Output = {
    isGitHub,
    isJson: false,
    prefix: '',
    style: createStyle(hasColours(stdout, environment)),
    print(text) {
      clear();
      (output.isJson ? writeNews : write)(`${safe(text)}\n`);
    },
    printJson: (value) => write(`${JSON.stringify(value, null, 2)}\n`),
    tell(text) {
      clear();
      writeNews(`${safe(text)}\n`);
    },
    command: (text) => (output.isJson ? writeNews : write)(`${text}\n`),
    progress(done, total, words) {
      const line = `${words} ${done} of ${total}`;
      clear();
      if (isAnimated && done < total) {
        isShown = true;
        writeNews(`\r${line}`);
      } else if (!isAnimated && done % 25 === 0) writeNews(`${line}\n`);
    },
  };
  return output;
}

function createWriter(stream: Writable): (text: string) => void {
  let isClosed = false;
  stream.on('error', () => {
    isClosed = true;
  });
  return (text) => {
    if (!isClosed) stream.write(text);
  };
}

/** Keeps a line that is not ours from being taken for a command of GitHub's runner, which begins with `::` or `##[`. */
function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*)(::|##\[)/gm, '$1\u200b$2');
}
