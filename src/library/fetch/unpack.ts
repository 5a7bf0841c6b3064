import { Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Body } from './exchange.ts';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** False if there is more than `mostBytes`, packed or unpacked. */
  readonly isWhole: boolean;
}

/**
 * A body without its `Content-Encoding`, at most `mostBytes` of it: a small body can hold gigabytes.
 *
 * @returns undefined for an encoding that was not asked for
 * @throws Error if a whole body is not what its encoding says
 */
export async function unpack(
  { bytes, isWhole }: Body,
  encoding: string,
  mostBytes: number,
): Promise<Unpacked | undefined> {
  const stream = unpacker(encoding.trim().toLowerCase(), isWhole);
  if (stream === undefined) return undefined;
  if (stream === 'as it is')
    return { bytes: bytes.subarray(0, mostBytes), isWhole: isWhole && bytes.length <= mostBytes };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.from([bytes]).pipe(stream) as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, mostBytes - size));
    size += chunk.length;
    if (size > mostBytes) break;
  }
  return { bytes: Buffer.concat(chunks), isWhole: isWhole && size <= mostBytes };
}

function unpacker(encoding: string, isWhole: boolean) {
  // Of a body that was cut, what is there is unpacked.
  const finishFlush = isWhole ? undefined : constants.Z_SYNC_FLUSH;
  switch (encoding) {
    case '':
    case 'identity':
      return 'as it is' as const;
    case 'gzip':
    case 'x-gzip':
      return createGunzip({ finishFlush });
    case 'br':
      return createBrotliDecompress({ finishFlush: isWhole ? undefined : constants.BROTLI_OPERATION_FLUSH });
    case 'deflate':
      return createInflate({ finishFlush });
    default:
      return undefined;
  }
}
