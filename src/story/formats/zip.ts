import { inflateRawSync } from 'node:zlib';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';

/** Bytes of all parts unpacked: many times what the text of a story takes, far below what would hurt a small machine. */
const MOST_UNPACKED = 30_000_000;
const MOST_PARTS = 2_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const PART = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Where a zip's directory says that it ends, with the longest comment behind it. */
const LONGEST_END = 22 + 65_535;

/**
 * Makes sure that a zip file unpacks to no more than a story takes. Sizes that a file declares can be false, so each part is
 * unpacked up to the limit.
 *
 * @throws UserError for a damaged, encrypted or too large one
 */
export function checkZip(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < file.length - LONGEST_END || end + 22 > file.length || file.readUInt32LE(end) !== END)
    throw damaged();
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new UserError(word('fileLarge'));
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let part = 0; part < count; part++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw damaged();
    total += sizeOf(file, at, MOST_UNPACKED - total);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

function sizeOf(file: Buffer, entry: number, most: number): number {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const start = file.readUInt32LE(entry + 42);
  if (start + 30 > file.length || file.readUInt32LE(start) !== PART) throw damaged();
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  if (from + packed > file.length) throw damaged();
  if (method === STORED) {
    if (packed > most) throw new UserError(word('fileLarge'));
    return packed;
  }
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const isLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge ? new UserError(word('fileLarge')) : damaged();
  }
}

function damaged(): UserError {
  return new UserError(word('fileDamaged'));
}
