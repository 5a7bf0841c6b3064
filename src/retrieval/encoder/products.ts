import { readFileSync } from 'node:fs';

/** What products.wat exports; numbers are addresses and counts. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  products(left: number, lefts: number, right: number, rights: number, width: number, out: number): void;
  productsOfBytes(left: number, right: number, rights: number, width: number, out: number): void;
  widen(from: number, count: number, to: number): void;
}

/** Vectors are multiplied so many bytes at a time: as many as stay in a processor's nearest memory. */
const AT_ONCE = 2 ** 17;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

const kernel = load();

/** Undefined on a processor that cannot multiply four numbers at once. */
function load(): Kernel | undefined {
  const bytes = readFileSync(new URL('products.wasm', import.meta.url));
  if (!WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
}

/**
 * The product of each vector on the left with each on the right: a row for each vector on the left. WebAssembly multiplies four numbers
 * at once, and takes a tenth of the time of a loop in JavaScript.
 *
 * @param left vectors one after the other, as on the right
 * @param width numbers of a vector, divisible by 16 for bytes and by 4 for others
 * @throws RangeError if the left side takes more than a quarter of a megabyte
 */
export function products(left: Float32Array, right: Float32Array | Int8Array, width: number): Float32Array {
  return kernel ? kernelProducts(kernel, left, right, width) : plainProducts(left, right, width);
}

function kernelProducts(
  run: Kernel,
  left: Float32Array,
  right: Float32Array | Int8Array,
  width: number,
): Float32Array {
  const { buffer } = run.memory;
  const lefts = left.length / width;
  const rights = right.length / width;
  const rightAt = left.byteLength + AT_ONCE;
  const wideAt = rightAt + AT_ONCE;
  if (wideAt + AT_ONCE * FLOAT > buffer.byteLength) throw new RangeError('too many vectors on the left');
  const most = Math.floor(AT_ONCE / Math.max(width * right.BYTES_PER_ELEMENT, lefts * FLOAT));
  const all = new Float32Array(lefts * rights);
  new Float32Array(buffer, 0, left.length).set(left);
  for (let from = 0; from < rights; from += most) {
    const count = Math.min(most, rights - from);
    const part = right.subarray(from * width, (from + count) * width);
    if (part instanceof Int8Array) {
      new Int8Array(buffer, rightAt, part.length).set(part);
      if (lefts === 1) run.productsOfBytes(0, rightAt, count, width, left.byteLength);
      else {
        run.widen(rightAt, part.length, wideAt);
        run.products(0, lefts, wideAt, count, width, left.byteLength);
      }
    } else {
      new Float32Array(buffer, rightAt, part.length).set(part);
      run.products(0, lefts, rightAt, count, width, left.byteLength);
    }
    if (count === rights) all.set(new Float32Array(buffer, left.byteLength, all.length));
    else
      for (let row = 0; row < lefts; row++)
        all.set(new Float32Array(buffer, left.byteLength + row * count * FLOAT, count), row * rights + from);
  }
  return all;
}

/** The same without WebAssembly. Four sums at once: a processor adds them side by side. */
export function plainProducts(
  left: Float32Array,
  right: Float32Array | Int8Array,
  width: number,
): Float32Array {
  const lefts = left.length / width;
  const rights = right.length / width;
  const all = new Float32Array(lefts * rights);
  for (let row = 0; row < lefts; row++)
    for (let column = 0; column < rights; column++) {
      const [from, to] = [row * width, column * width];
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let at = 0; at < width; at += 4) {
        a += (left[from + at] as number) * (right[to + at] as number);
        b += (left[from + at + 1] as number) * (right[to + at + 1] as number);
        c += (left[from + at + 2] as number) * (right[to + at + 2] as number);
        d += (left[from + at + 3] as number) * (right[to + at + 3] as number);
      }
      all[row * rights + column] = a + b + c + d;
    }
  return all;
}
