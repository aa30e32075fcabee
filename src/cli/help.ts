import { commonOptions, type Command, type Option } from './command.ts';

const exitCodes = `Exit codes: 0 done, or nothing to do; 1 failed; 2 there are differences (diff, --dry-run); 130 stopped by Ctrl-C.`;

/** Writes the help of cff itself. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `cff: a folder of CloudFront Functions, brought to CloudFront through the gateway

Usage: cff COMMAND [NAME…] [options]

${list.join('\n')}

cff COMMAND --help shows options and examples. A NAME is a function's, or the path of its file.
Who calls: CFF_TOKEN, else what "tokenCommand" of cff.json prints, else a signature with the AWS credentials of this machine.
CFF_GATEWAY is used in place of "gateway" of cff.json. NO_COLOR switches colours off.
${exitCodes}`;
}

/** Writes the help of one command. */
export function commandHelp({
  name,
  summary,
  operands,
  options,
  about,
  examples,
}: Command): string {
  const rows = Object.entries({ ...options, ...commonOptions }).map(
    ([long, option]) => [flag(long, option), option.words] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const calls = examples.map(([call]) => `cff ${call}`);
  const callWidth = Math.max(...calls.map((call) => call.length));
  return [
    `cff ${name}: ${summary}`,
    `Usage: cff ${[name, operands, '[options]'].filter(Boolean).join(' ')}`,
    ...(about === undefined ? [] : [about]),
    rows.map(([left, words]) => `  ${left.padEnd(width)}  ${words}`).join('\n'),
    `Examples:\n${examples.map(([, words], index) => `  ${(calls[index] ?? '').padEnd(callWidth)}  ${words}`).join('\n')}`,
    exitCodes,
  ].join('\n\n');
}

function flag(long: string, { short, value }: Option): string {
  const name = value === undefined ? `--${long}` : `--${long} ${value}`;
  return short === undefined ? `    ${name}` : `-${short}, ${name}`;
}
