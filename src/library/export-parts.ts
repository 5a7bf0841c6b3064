import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';

interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** Bytes that a part may have, frame included. */
  readonly maxBytes: number;
}

/** A long text in parts of limited size, each with the same head and tail; no record is divided. */
export class Parts {
  readonly #frame: Frame;
  readonly #parts: string[][] = [[]];
  readonly #frameBytes: number;
  #bytes: number;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#frameBytes = Buffer.byteLength(frame.head) + Buffer.byteLength(frame.tail);
    this.#bytes = this.#frameBytes;
  }

  /** @throws UserError if the record is too large for a part */
  add(record: string): void {
    if (record === '') return;
    const bytes = Buffer.byteLength(record) + Buffer.byteLength(this.#frame.between);
    if (this.#frameBytes + bytes > this.#frame.maxBytes) throw new UserError(word('exportStoryLarge'));
    if (this.#bytes + bytes > this.#frame.maxBytes) {
      this.#parts.push([]);
      this.#bytes = this.#frameBytes;
    }
    this.#parts.at(-1)?.push(record);
    this.#bytes += bytes;
  }

  /** `name.ending`, or `name-1.ending` and so on. */
  files(name: string, ending: string, type: string): { name: string; type: string; bytes: Uint8Array }[] {
    const { head, between, tail } = this.#frame;
    return this.#parts.map((records, at) => ({
      name: this.#parts.length === 1 ? `${name}.${ending}` : `${name}-${at + 1}.${ending}`,
      type,
      bytes: Buffer.from(head + records.join(between) + tail),
    }));
  }
}
