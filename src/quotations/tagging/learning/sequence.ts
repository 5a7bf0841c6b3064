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

/** For each position and label the score of the best path that ends there, and the label before on that path. */
function viterbi(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  labels: number,
): { best: Float64Array; back: Int8Array } {
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
  return { best, back };
}

/** One of several label sequences, best first. */
export interface Path {
  readonly labels: Int8Array;
  readonly score: number;
}

/** A path that leaves a known one at one position and goes on from there, backwards, as well as it can. */
interface Branch {
  readonly score: number;
  readonly at: number;
  readonly label: number;
  /** The path it leaves; its labels hold behind `at`. */
  readonly parent: Int8Array | null;
}

/**
 * The `count` most likely label sequences: after one Viterbi pass the next best path is always one that leaves a better
 * one at a single position (tree-trellis search, Soong and Huang 1991).
 *
 * @param scores `length × labels` scores of each label at each position
 * @param transitions `(labels + 1) × labels`, last row the start; `FORBIDDEN` if not allowed
 */
export function decodeBest(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  labels: number,
  count: number,
): Path[] {
  if (length === 0) return [];
  const { best, back } = viterbi(scores, transitions, length, labels);
  const end = (length - 1) * labels;
  const pending: Branch[] = [];
  for (let label = 0; label < labels; label++) {
    const score = best[end + label] as number;
    if (score > FORBIDDEN / 2) keep(pending, { score, at: length - 1, label, parent: null }, count);
  }
  const paths: Path[] = [];
  for (let branch = pending.shift(); branch && paths.length < count; branch = pending.shift()) {
    const path = branch.parent?.slice() ?? new Int8Array(length);
    path[branch.at] = branch.label;
    for (let at = branch.at; at > 0; at--) path[at - 1] = back[at * labels + (path[at] as number)] as number;
    paths.push({ labels: path, score: branch.score });
    const wanted = count - paths.length;
    if (wanted === 0) break;
    pending.length = Math.min(pending.length, wanted);
    let least = pending.length === wanted ? (pending[wanted - 1] as Branch).score : FORBIDDEN / 2;
    let behind = branch.score - (best[branch.at * labels + branch.label] as number);
    for (let at = branch.at; at > 0; at--) {
      const label = path[at] as number;
      const taken = path[at - 1] as number;
      const from = behind + (scores[at * labels + label] as number);
      for (let other = 0; other < labels; other++) {
        if (other === taken) continue;
        const score =
          from +
          (best[(at - 1) * labels + other] as number) +
          (transitions[other * labels + label] as number);
        if (score > least) {
          keep(pending, { score, at: at - 1, label: other, parent: path }, wanted);
          if (pending.length === wanted) least = (pending[wanted - 1] as Branch).score;
        }
      }
      behind = from + (transitions[taken * labels + label] as number);
    }
  }
  return paths;
}

/** Inserts a branch in order of score if it is among the `count` best. */
function keep(pending: Branch[], branch: Branch, count: number): void {
  let place = pending.length;
  while (place > 0 && (pending[place - 1] as Branch).score < branch.score) place--;
  if (place >= count) return;
  pending.splice(place, 0, branch);
  if (pending.length > count) pending.pop();
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
