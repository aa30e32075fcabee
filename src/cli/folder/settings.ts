import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../commandError.ts';
import type { Surroundings } from '../surroundings.ts';
import { isFinding, isText, memberFindings, readJsonFile, type Member } from './jsonFile.ts';

export const settingsFile = 'cff.json';

/** Holds what cff.json says. */
export interface Settings {
  /** The folder of cff.json. */
  folder: string;
  /** The gateway's address, without a `/` at its end. */
  gateway: string;
  /** Prints a token; run by the shell in that folder. */
  tokenCommand?: string;
  /** The AWS Region to sign for, where the gateway's host does not tell it. */
  region?: string;
}

const members: Readonly<Record<string, Member>> = {
  $schema: { words: 'text', isValid: isText },
  gateway: { words: "the gateway's address, such as https://api.example.com", isValid: isText },
  tokenCommand: { words: 'a command that prints a token', isValid: isText },
  region: { words: 'an AWS Region, such as eu-central-1', isValid: isText },
};

/**
 * Reads cff.json of this folder, or of the nearest folder above that has one. `CFF_GATEWAY` is stronger than `gateway`, so that one
 * repository can serve several stages. Throws `CommandError`.
 */
export async function readSettings({ directory, environment }: Surroundings): Promise<Settings> {
  const folder = await findFolder(directory);
  const given = environment['CFF_GATEWAY'];
  if (folder === undefined && !given)
    throw new CommandError(
      `There is no ${settingsFile} in ${directory}, nor in a folder above it.`,
      'Make one: cff init --gateway ADDRESS',
    );
  const file =
    folder === undefined ? undefined : await readJsonFile(join(folder, settingsFile), settingsFile);
  const findings =
    file === undefined ? [] : isFinding(file) ? [file] : memberFindings(file, members);
  const [fault] = findings;
  if (fault)
    throw new CommandError(
      `${settingsFile}:${fault.line ?? 1}:${fault.column ?? 1} error ${fault.rule}: ${fault.message}`,
    );
  const { gateway, tokenCommand, region } = (
    file && !isFinding(file) ? file.value : {}
  ) as Partial<Settings>; // checked above
  return {
    folder: folder ?? directory,
    gateway: checkedAddress(given || gateway),
    ...(tokenCommand !== undefined && { tokenCommand }),
    ...(region !== undefined && { region }),
  };
}

async function findFolder(directory: string): Promise<string | undefined> {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    const isThere = await access(join(folder, settingsFile)).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Refuses an address that would show tokens to everybody on the way. */
export function checkedAddress(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address))
    throw new CommandError(
      `${settingsFile} says no address of the gateway.`,
      'Add "gateway": "https://…", or set CFF_GATEWAY.',
    );
  const { protocol, hostname, username } = new URL(address);
  const isLoopback = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw new CommandError(
      `${address} is not https: a token would be readable on its way.`,
      'Use the https:// address. Only this machine itself may be called by http://.',
    );
  if (username !== '')
    throw new CommandError(
      'The address of the gateway must hold no user or password.',
      'Use CFF_TOKEN or "tokenCommand".',
    );
  return address.replace(/\/+$/, '').replace(/\/graphql$/, '');
}
