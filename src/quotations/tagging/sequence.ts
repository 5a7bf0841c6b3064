/** Which label may follow which: `allowed[from][to]`; row `labels` is the start of a sequence. */
export interface LabelScheme {
  readonly labels: readonly string[];
  readonly allowed: readonly (readonly boolean[])[];
}

/** Labels O, and for each name B-name and I-name; an I follows only its own B or I. */
export function bioScheme(...names: string[]): LabelScheme {
  const labels = ['O', ...names.flatMap((name) => [`B-${name}`, `I-${name}`])];
  const follows = (from: number, to: number): boolean =>
    to === 0 || to % 2 === 1 || from === to || from === to - 1;
  const rows = [...labels.keys(), -9];
  return { labels, allowed: rows.map((from) => labels.map((_, to) => follows(from, to))) };
}

export const FORBIDDEN = -1e9;

/**
 * The most likely label sequence (Viterbi).
 *
 * @param scores `length × labels` scores of each label at each position
 * @param transitions `(labels + 1) × labels`, last row the start; `FORBIDDEN` where not allowed
 */
export function decode(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  labels: number,
): Int8Array {
  const path = new Int8Array(length);
  if (length === 0) return path;
  const best = new Float64Array(length * labels);
  const back = new Int8Array(length * labels);
  for (let label = 0; label < labels; label++)
    best[label] = (scores[label] ?? 0) + (transitions[labels * labels + label] ?? 0);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < labels; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let previous = 0; previous < labels; previous++) {
        const score =
          (best[(at - 1) * labels + previous] as number) + (transitions[previous * labels + label] as number);
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      best[at * labels + label] = top + (scores[at * labels + label] as number);
      back[at * labels + label] = from;
    }
  }
  let last = 0;
  for (let label = 1; label < labels; label++)
    if ((best[(length - 1) * labels + label] as number) > (best[(length - 1) * labels + last] as number))
      last = label;
  for (let at = length - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * labels + last] as number;
  }
  return path;
}

/** One of several label sequences, best first. */
export interface Path {
  readonly labels: Int8Array;
  readonly score: number;
}

/** The `count` most likely label sequences (list Viterbi, Seshadri and Sundberg 1994); arguments as for `decode`. */
export function decodeBest(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  labels: number,
  count: number,
): Path[] {
  if (length === 0) return [];
  const best = new Float64Array(length * labels * count).fill(FORBIDDEN * 2);
  const back = new Int16Array(length * labels * count);
  const next = new Int32Array(labels);
  for (let label = 0; label < labels; label++)
    best[label * count] = (scores[label] as number) + (transitions[labels * labels + label] as number);
  for (let at = 1; at < length; at++)
    for (let label = 0; label < labels; label++) {
      next.fill(0);
      const cell = (at * labels + label) * count;
      for (let rank = 0; rank < count; rank++) {
        let top = FORBIDDEN / 2;
        let from = -1;
        for (let previous = 0; previous < labels; previous++) {
          const place = next[previous] as number;
          if (place >= count) continue;
          const score =
            (best[((at - 1) * labels + previous) * count + place] as number) +
            (transitions[previous * labels + label] as number);
          if (score > top) {
            top = score;
            from = previous;
          }
        }
        if (from < 0) break;
        best[cell + rank] = top + (scores[at * labels + label] as number);
        back[cell + rank] = from * count + (next[from] as number);
        next[from] = (next[from] as number) + 1;
      }
    }
  const first = (length - 1) * labels * count;
  const ends = [...best.subarray(first).keys()].filter(
    (end) => (best[first + end] as number) > FORBIDDEN / 2,
  );
  ends.sort((a, b) => (best[first + b] as number) - (best[first + a] as number));
  return ends.slice(0, count).map((end) => {
    const path = new Int8Array(length);
    let state = end;
    for (let at = length - 1; at >= 0; at--) {
      path[at] = Math.floor(state / count);
      state = back[at * labels * count + state] as number;
    }
    return { labels: path, score: best[first + end] as number };
  });
}

/** Log-sum-exp tables of one sequence under a linear-chain conditional random field (Lafferty et al. 2001). */
export interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly logZ: number;
}

export function runLattice(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  labels: number,
): Lattice {
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  const terms = new Float64Array(labels);
  for (let label = 0; label < labels; label++)
    forward[label] = (scores[label] as number) + (transitions[labels * labels + label] as number);
  for (let at = 1; at < length; at++)
    for (let label = 0; label < labels; label++) {
      for (let previous = 0; previous < labels; previous++)
        terms[previous] =
          (forward[(at - 1) * labels + previous] as number) +
          (transitions[previous * labels + label] as number);
      forward[at * labels + label] = logSum(terms, labels) + (scores[at * labels + label] as number);
    }
  for (let at = length - 2; at >= 0; at--)
    for (let label = 0; label < labels; label++) {
      for (let next = 0; next < labels; next++)
        terms[next] =
          (backward[(at + 1) * labels + next] as number) +
          (scores[(at + 1) * labels + next] as number) +
          (transitions[label * labels + next] as number);
      backward[at * labels + label] = logSum(terms, labels);
    }
  for (let label = 0; label < labels; label++)
    terms[label] = forward[(length - 1) * labels + label] as number;
  return { forward, backward, logZ: logSum(terms, labels) };
}

function logSum(terms: Float64Array, count: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) if ((terms[at] as number) > top) top = terms[at] as number;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const difference = (terms[at] as number) - top;
    if (difference > -30) sum += Math.exp(difference);
  }
  return top + Math.log(sum);
}
