/** FNV-1a of a string's UTF-16 units, as a 32-bit integer. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

/** One hash of two, by their order. */
export function combine(hash: number, value: number): number {
  return mix(Math.imul(hash, 31) + 17, value);
}

/**
 * Collects the features of one token after another as 32-bit hashes.
 *
 * The position of a call within its token is the feature's template, so every token must make the same calls in the
 * same order; in return no feature is ever built as a string, which is what makes string-based taggers slow.
 */
export class FeatureSink {
  data: Int32Array;
  length = 0;
  #template = 0;

  constructor(capacity = 1 << 14) {
    this.data = new Int32Array(capacity);
  }

  clear(): void {
    this.length = 0;
  }

  /** Starts the next token. */
  next(): void {
    this.#template = 0;
    if (this.length + 256 > this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
  }

  /** Assigns the next call to this template when tokens differ in their number of calls. */
  template(number: number): void {
    this.#template = number;
  }

  add(a: number): void {
    this.#push(mix(this.#open(), a));
  }

  pair(a: number, b: number): void {
    this.#push(mix(mix(this.#open(), a), b));
  }

  triple(a: number, b: number, c: number): void {
    this.#push(mix(mix(mix(this.#open(), a), b), c));
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.#push(mix(mix(mix(mix(this.#open(), a), b), c), d));
  }

  #open(): number {
    return Math.imul(++this.#template, 0x9e3779b1);
  }

  #push(hash: number): void {
    const mixed = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    this.data[this.length++] = mixed ^ (mixed >>> 16);
  }
}
