import type {
  CheckFunctionInput,
  CreateFunctionInput,
  FunctionCodeInput,
  TagInput,
  UpdateFunctionInput,
  Violation,
} from '../contract/schema.generated.ts';
import {
  functionNameForm,
  isOfAws,
  keyValueStoreArnForm,
  maxCodeBytesOnWire,
  maxCommentCharacters,
  maxEventBytes,
  maxMessageCharacters,
  maxPageSize,
  maxTagKeyCharacters,
  maxTagValueCharacters,
  minCodeBytes,
  tagForm,
} from './limits.ts';

/** Matches characters that XML 1.0 (section 2.2), and so CloudFront's protocol, cannot carry. */
// oxlint-disable-next-line no-misleading-character-class -- lone surrogates are meant
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Says what is wrong with a value, and where it stands. */
export function violation(path: string, rule: Violation['rule'], message: string): Violation {
  return { path, rule, message } as Violation; // in no union, so nobody needs its __typename
}

export function nameViolations(name: string): Violation[] {
  if (functionNameForm.test(name)) return [];
  if (name === '') return [violation('name', 'MIN_LENGTH', 'must have at least 1 character')];
  const tooLong = Array.from(name).length > 64;
  const wrongCharacters = /[^a-zA-Z0-9-_]/.test(name);
  return [
    ...(tooLong ? [violation('name', 'MAX_LENGTH', 'must have at most 64 characters')] : []),
    ...(wrongCharacters
      ? [violation('name', 'PATTERN', 'must consist of a-z, A-Z, 0-9, hyphen and underscore')]
      : []),
  ];
}

/** Checks the comment of a function or of a key value store. */
export function commentViolations(comment: string): Violation[] {
  const found: Violation[] = [];
  if (Array.from(comment).length > maxCommentCharacters) {
    found.push(
      violation('comment', 'MAX_LENGTH', `must have at most ${maxCommentCharacters} characters`),
    );
  }
  if (notInXml.test(comment)) {
    found.push(violation('comment', 'PATTERN', 'must hold no control characters that XML refuses'));
  }
  // The SDK reads such text as none, so that an update of something else would lose it.
  if (comment.includes('\n') && comment.trim() === '') {
    found.push(violation('comment', 'PATTERN', 'must not be white space with a line break'));
  }
  return found;
}

/** Checks what a change says for the history. Line breaks and tabs are allowed, other control characters are not. */
export function messageViolations(message: string | null | undefined): Violation[] {
  if (message == null) return [];
  const isTooLong = Array.from(message).length > maxMessageCharacters;
  const tooLong = `must have at most ${maxMessageCharacters} characters`;
  const found = isTooLong ? [violation('message', 'MAX_LENGTH', tooLong)] : [];
  if (notInXml.test(message))
    found.push(violation('message', 'PATTERN', 'must hold no control characters'));
  return found;
}

function keyValueStoreViolations(arns: string[]): Violation[] {
  const form = 'must be arn:aws:cloudfront::ACCOUNT:key-value-store/UUID';
  return arns.flatMap((arn, index) =>
    keyValueStoreArnForm.test(arn)
      ? []
      : [violation(`keyValueStoreArns.${index}`, 'PATTERN', form)],
  );
}

function codeViolations(code: FunctionCodeInput): Violation[] {
  const path = code.text == null ? 'code.base64' : 'code.text';
  if (code.text != null && !code.text.isWellFormed()) {
    return [violation(path, 'PATTERN', 'must hold no lone surrogates: they have no UTF-8 form')];
  }
  const sizeBytes = codeBytes(code).length;
  if (sizeBytes < minCodeBytes) {
    return [violation(path, 'MIN_LENGTH', `must have at least ${minCodeBytes} byte`)];
  }
  if (sizeBytes > maxCodeBytesOnWire) {
    return [violation(path, 'MAX_LENGTH', `must have at most ${maxCodeBytesOnWire} bytes`)];
  }
  return [];
}

/** Gives the bytes that a code input stands for. */
export function codeBytes(code: FunctionCodeInput): Uint8Array {
  return code.text == null ? code.base64 : Buffer.from(code.text, 'utf8');
}

/** Checks the tags that a function is to have. */
export function tagViolations(tags: TagInput[]): Violation[] {
  return tags.flatMap(({ key, value }, index) => {
    const path = `tags.${index}.key`;
    const isTwice = tags.findIndex((tag) => tag.key === key) < index;
    return [
      ...tagPartViolations(path, key, { min: 1, max: maxTagKeyCharacters }),
      ...tagPartViolations(`tags.${index}.value`, value, { min: 0, max: maxTagValueCharacters }),
      ...(isTwice ? [violation(path, 'PATTERN', 'must not be there twice')] : []),
      ...(isOfAws(key) ? [violation(path, 'PATTERN', 'must not begin with aws:')] : []),
    ];
  });
}

function tagPartViolations(path: string, text: string, { min, max }: { min: number; max: number }) {
  const found: Violation[] = [];
  const { length } = Array.from(text);
  if (length < min) found.push(violation(path, 'MIN_LENGTH', 'must have at least 1 character'));
  if (length > max)
    found.push(violation(path, 'MAX_LENGTH', `must have at most ${max} characters`));
  if (!tagForm().test(text)) {
    found.push(
      violation(path, 'PATTERN', 'must consist of letters, digits, spaces and _ . : / = + - @'),
    );
  }
  return found;
}

/** Lists what cannot be checked in code and the configuration that goes with it. */
export function configuredCodeViolations(input: CheckFunctionInput): Violation[] {
  return [...keyValueStoreViolations(input.keyValueStoreArns ?? []), ...codeViolations(input.code)];
}

type FunctionInput = UpdateFunctionInput | CreateFunctionInput;

/** Lists what CloudFront would refuse or misunderstand in an input, in the order of its fields. */
export function functionViolations(input: FunctionInput): Violation[] {
  return [
    ...nameViolations(input.name),
    ...(input.comment == null ? [] : commentViolations(input.comment)),
    ...(input.keyValueStoreArns == null ? [] : keyValueStoreViolations(input.keyValueStoreArns)),
    ...(input.code == null ? [] : codeViolations(input.code)),
    ...('tags' in input && input.tags ? tagViolations(input.tags) : []),
    ...messageViolations(input.message),
  ];
}

/** Writes an event object as the bytes that are sent; undefined when it is nested too deeply to be written. */
export function eventBytes(event: unknown): Uint8Array | undefined {
  try {
    return Buffer.from(JSON.stringify(event));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function eventViolations(eventObject: Uint8Array | undefined): Violation[] {
  if (!eventObject) return [violation('event', 'PATTERN', 'must not be nested so deeply')];
  if (eventObject.length <= maxEventBytes) return [];
  return [violation('event', 'MAX_LENGTH', `must have at most ${maxEventBytes} bytes as JSON`)];
}

/** Checks the arguments of a page; `place` is what `after` stands for, undefined when `after` is no cursor. */
export function pageViolations(first: number, place: string | undefined): Violation[] {
  const range = `must be from 1 to ${maxPageSize}`;
  return [
    ...(first < 1 || first > maxPageSize ? [violation('first', 'RANGE', range)] : []),
    ...(place !== undefined
      ? []
      : [violation('after', 'PATTERN', 'must be a cursor that a list has given')]),
  ];
}
