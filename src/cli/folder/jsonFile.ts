import { readFile } from 'node:fs/promises';
import type { Finding } from '../terminal/finding.ts';
import { findJsonFault } from './jsonText.ts';
import { positionOf, positionOfMember } from './position.ts';
import { readable } from './readable.ts';

/** Holds a JSON file that is an object. */
export interface JsonFile {
  file: string;
  text: string;
  value: Record<string, unknown>;
}

/** Says what a member must be. `isValid` gives false for a value that is not. */
export interface Member {
  words: string;
  isValid: (value: unknown) => boolean;
}

/** Reads a JSON file. Gives the finding if it cannot be read or is no object. A byte order mark, as Windows writes it, is passed over. */
export async function readJsonFile(path: string, file: string): Promise<JsonFile | Finding> {
  const read = await readable(file, readFile(path, 'utf8'));
  if (isFinding(read)) return read;
  const text = read.content.replace(/^\ufeff/, '');
  const fault = findJsonFault(text);
  if (fault) {
    const place = positionOf(text, fault.offset);
    return { file, ...place, severity: 'error', rule: 'json', message: fault.message };
  }
  const value: unknown = JSON.parse(text);
  if (isObject(value)) return { file, text, value };
  return { file, severity: 'error', rule: 'json', message: 'expected an object: { … }' };
}

/** Tells whether a read gave a finding. */
export function isFinding(read: object): read is Finding {
  return 'severity' in read;
}

/** Finds members of a file that are not known or not valid. */
export function memberFindings(
  { file, text, value }: JsonFile,
  members: Readonly<Record<string, Member>>,
): Finding[] {
  const at = (name: string) => ({
    file,
    ...positionOfMember(text, name),
    severity: 'error' as const,
  });
  return Object.entries(value).flatMap(([name, each]): Finding[] => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!member) {
      const known = Object.keys(members).join(', ');
      return [
        {
          ...at(name),
          rule: 'unknown-member',
          message: `${name} is not known here. Known: ${known}`,
        },
      ];
    }
    if (member.isValid(each)) return [];
    return [{ ...at(name), rule: 'invalid-member', message: `${name} must be ${member.words}` }];
  });
}

/** Tells whether a value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);
export const isTextRecord = (value: unknown) =>
  isObject(value) && Object.values(value).every(isText);
