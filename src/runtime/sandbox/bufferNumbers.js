import { define } from './primordials.js';

const FIXED = [
  ['Int8', 1, 'Int8'],
  ['UInt8', 1, 'Uint8'],
  ['Int16', 2, 'Int16'],
  ['UInt16', 2, 'Uint16'],
  ['Int32', 4, 'Int32'],
  ['UInt32', 4, 'Uint32'],
  ['Float', 4, 'Float32'],
  ['Double', 8, 'Float64'],
];

function viewAt(buffer, offset, size) {
  const at = offset === undefined ? 0 : Math.trunc(Number(offset)) || 0;
  if (at < 0) throw new RangeError('invalid index');
  if (!(at >= 0 && at + size <= buffer.length)) {
    throw new RangeError(`index ${at} is outside the bound of the buffer`);
  }
  return new DataView(buffer.buffer, buffer.byteOffset + at, size);
}

function installFixed(prototype, [name, size, kind], order) {
  const suffix = size === 1 ? '' : order;
  define(prototype, `read${name}${suffix}`, function read(offset) {
    return viewAt(this, offset, size)[`get${kind}`](0, order === 'LE');
  });
  define(prototype, `write${name}${suffix}`, function write(value, offset) {
    viewAt(this, offset, size)[`set${kind}`](0, value, order === 'LE');
    return (offset ?? 0) + size;
  });
}

function readBytes(buffer, [offset, size], order) {
  const view = viewAt(buffer, offset, size);
  let value = 0;
  for (let index = 0; index < size; index += 1) {
    value = value * 256 + view.getUint8(order === 'BE' ? index : size - 1 - index);
  }
  return value;
}

function writeBytes(buffer, [value, offset, size], order) {
  const view = viewAt(buffer, offset, size);
  let rest = value < 0 ? value + 256 ** size : value;
  for (let index = 0; index < size; index += 1) {
    view.setUint8(order === 'LE' ? index : size - 1 - index, rest % 256);
    rest = Math.floor(rest / 256);
  }
  return offset + size;
}

function checkSize(size) {
  if (size === undefined) throw new TypeError('"byteLength" is not a number');
  if (size > 6) throw new TypeError('"byteLength" must be <= 6');
  if (size >= 1) return size;
  throw new TypeError('"byteLength" must be >= 1');
}

function installVariable(prototype, order) {
  define(prototype, `readUInt${order}`, function readUInt(offset, size) {
    return readBytes(this, [offset, checkSize(size)], order);
  });
  define(prototype, `readInt${order}`, function readInt(offset, size) {
    const value = readBytes(this, [offset, checkSize(size)], order);
    return value >= 256 ** size / 2 ? value - 256 ** size : value;
  });
  for (const name of ['writeUInt', 'writeInt']) {
    define(prototype, name + order, function write(value, offset, size) {
      return writeBytes(this, [value, offset, checkSize(size)], order);
    });
  }
}

function installSwap(prototype, size) {
  define(prototype, `swap${size * 8}`, function swap() {
    if (this.length % size !== 0) {
      throw new RangeError(`Buffer size must be a multiple of ${size * 8}-bits`);
    }
    for (let at = 0; at < this.length; at += size) this.subarray(at, at + size).reverse();
    return this;
  });
}

/** Adds the number methods of Buffer, such as `readInt16LE` and `writeUIntBE`, and `swap16`, `swap32`, `swap64`. */
export function installNumbers(prototype) {
  for (const order of ['LE', 'BE']) {
    for (const row of FIXED) installFixed(prototype, row, order);
    installVariable(prototype, order);
  }
  for (const size of [2, 4, 8]) installSwap(prototype, size);
}
