import { defineProperty, fromCharCode, uncurry } from './primordials.js';

const exec = uncurry(RegExp.prototype.exec);
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /(?:\d*\.?\d*(?:[eE][+-]?\d+)?)/y;
const WORDS = { t: ['true', true], f: ['false', false], n: ['null', null] };
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const PLAIN = { writable: true, enumerable: true, configurable: true };
const LAST_DIGIT = 57;

let text = '';
let at = 0;

/** Throws an error that names a place. A unit of the sandbox's texts is a character, as njs counts them. */
function fail(message, place = at) {
  throw new SyntaxError(`${message} at position ${place}`);
}

const failAtEnd = () => fail('Unexpected end of input');
const failAtToken = () => fail('Unexpected token');

function skip(pattern) {
  pattern.lastIndex = at;
  const [found] = exec(pattern, text);
  at += found.length;
  return found;
}

/** Moves to the next character after white space. Fails at the end of the text. */
function next(step) {
  at += step;
  skip(SPACE);
  if (at >= text.length) failAtEnd();
  return text[at];
}

function unicodeEscape() {
  let code = 0;
  for (let count = 0; count < 4; count += 1) {
    at += 1;
    if (at >= text.length) failAtEnd();
    const digit = parseInt(text[at], 16);
    if (digit !== digit) fail('Invalid Unicode escape sequence');
    code = code * 16 + digit;
  }
  return fromCharCode(code);
}

function escaped() {
  at += 1;
  if (at >= text.length) failAtEnd();
  const character = text[at];
  if (character === 'u') return unicodeEscape();
  return ESCAPES[character] ?? fail('Unknown escape char');
}

function parseString() {
  let value = '';
  for (at += 1; text[at] !== '"'; at += 1) {
    if (at >= text.length) failAtEnd();
    if (text.charCodeAt(at) < 32) fail('Forbidden source char');
    value += text[at] === '\\' ? escaped() : text[at];
  }
  at += 1;
  return value;
}

function parseNumber() {
  const isNegative = text[at] === '-' && at + 1 < text.length;
  if (isNegative) at += 1;
  const digits = skip(NUMBER);
  if (digits === '') fail('Unexpected number');
  return (isNegative ? -1 : 1) * Number(digits === '.' ? 0 : digits);
}

/** Parses what is between brackets. `parseItem` parses one item; commas are read here. */
function parseItems(close, parseItem) {
  let comma = -1;
  for (;;) {
    if (next(1) === close) {
      if (comma >= 0) fail('Trailing comma', comma);
      break;
    }
    parseItem();
    skip(SPACE);
    if (at >= text.length) failAtEnd();
    if (text[at] === close) break;
    if (text[at] !== ',') failAtToken();
    comma = at;
  }
  at += 1;
}

function parseObject() {
  const object = {};
  parseItems('}', () => {
    if (text[at] !== '"') failAtToken();
    const name = parseString();
    skip(SPACE);
    if (text[at] !== ':') failAtToken();
    next(1);
    defineProperty(object, name, { value: parseValue(), ...PLAIN });
  });
  return object;
}

function parseArray() {
  const array = [];
  parseItems(']', () => {
    array[array.length] = parseValue();
  });
  return array;
}

function parseValue() {
  const character = text[at];
  if (character === '{') return parseObject();
  if (character === '[') return parseArray();
  if (character === '"') return parseString();
  const word = WORDS[character];
  if (word !== undefined && text.startsWith(word[0], at)) {
    at += word[0].length;
    return word[1];
  }
  return text.charCodeAt(at) <= LAST_DIGIT ? parseNumber() : failAtToken();
}

/** Parses JSON as njs does: it takes `.5` and `1.`, and words and places errors in its own way. */
export function parseAsNjs(source) {
  text = source;
  at = 0;
  next(0);
  const value = parseValue();
  skip(SPACE);
  if (at < text.length) failAtToken();
  return value;
}
