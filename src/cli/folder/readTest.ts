import { HttpRequestError, httpRequestEvent } from '../../contract/httpRequestEvent.ts';
import type { Finding } from '../terminal/finding.ts';
import {
  isFinding,
  isObject,
  isText,
  isTextList,
  memberFindings,
  readJsonFile,
  type JsonFile,
  type Member,
} from './jsonFile.ts';
import type { LocalTest } from './localFunction.ts';
import { positionOfMember } from './position.ts';

const members: Readonly<Record<string, Member>> = {
  $schema: { words: 'text', isValid: isText },
  event: { words: 'an object: the event', isValid: isObject },
  httpRequest: { words: 'the text of an HTTP request', isValid: isText },
  expect: { words: '{ "output": … } or { "functionError": "…" }', isValid: isExpectation },
  ignore: {
    words: 'a list of JSON pointers, such as "/request/headers/x-id"',
    isValid: isTextList,
  },
  maxComputeUtilization: { words: 'a number from 0 to 100', isValid: isPercentage },
};

function isExpectation(value: unknown): boolean {
  if (!isObject(value)) return false;
  const [name, ...others] = Object.keys(value);
  return (
    others.length === 0 && (name === 'output' || (name === 'functionError' && isText(value[name])))
  );
}

function isPercentage(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

/** Reads a file of NAME.tests: a test case, or an event alone as the console of AWS saves it. */
export async function readTest(
  path: string,
  file: string,
  name: string,
): Promise<LocalTest | Finding[]> {
  const json = await readJsonFile(path, file);
  if (isFinding(json)) return [json];
  if (isEvent(json.value)) return { name, file, event: json.value, ignore: [] };
  const findings = memberFindings(json, members);
  if (findings.length > 0) return findings;
  const { event, httpRequest, ...rest } = json.value as unknown as LocalTest & {
    httpRequest?: string;
  }; // checked above
  if ((event === undefined) === (httpRequest === undefined))
    return [finding(json, 'event', 'expected either event or httpRequest')];
  const { $schema: _, ...others } = rest as typeof rest & { $schema?: string };
  const common = { ...others, ignore: rest.ignore ?? [], name, file };
  if (httpRequest === undefined) return { ...common, event };
  try {
    return { ...common, event: httpRequestEvent(httpRequest) };
  } catch (error) {
    if (!(error instanceof HttpRequestError)) throw error;
    return [finding(json, 'httpRequest', `httpRequest, ${error.message}`)];
  }
}

/** Tells an event from a test case. Source: developer guide, "CloudFront Functions event structure". */
export function isEvent(value: Record<string, unknown>): boolean {
  return isObject(value['context']) && isObject(value['request']) && !('event' in value);
}

function finding({ file, text }: JsonFile, member: string, message: string): Finding {
  return { file, ...positionOfMember(text, member), severity: 'error', rule: 'test-case', message };
}
