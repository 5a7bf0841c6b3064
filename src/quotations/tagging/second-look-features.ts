import type { TokenRange } from '../reading.ts';
import { addAcceptanceFeatures } from './acceptance-features.ts';
import { clamp, stepOf } from './analysis.ts';
import { PAD } from './columns.ts';
import { LONGEST_CUE } from './cue-candidates.ts';
import type { FirstLook } from './first-look.ts';
import type { FeatureSink } from './hashing.ts';
import { candidateStart, firstFrom, isLeftOpen, type Proposal, shared, takenNear } from './proposals.ts';

const RELATIONS = { own: 0, before: 1, after: 2, taken: 3 };

/** Adds what speaks for and against a proposal: the quoted stretch, the cue, and how the two go together. */
export function addProposalFeatures(look: FirstLook, proposal: Proposal, sink: FeatureSink): void {
  const { reading, columns } = look;
  const { quote, cue: judged, accepted } = proposal;
  const taken = takenNear(look, quote).filter(({ cue }) => cue !== judged);
  const { tokens, sentences, paragraphs } = reading;
  const [from, to] = quote;
  const { cue, lemma, pos } = judged.context;
  const { source, content } = judged.analysis;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const posAt = (at: number): number => columns.pos[at + PAD] ?? 0;
  const own = proposal.relation === 'own' || proposal.relation === 'taken';
  const side = cue[0] < from ? 0 : 1;
  const relation = RELATIONS[proposal.relation] + 4 * side;

  // The quoted stretch.
  let words = 0;
  let verbs = 0;
  let pronouns = 0;
  for (let at = from; at < to; at++) {
    const tag = tokens[at]?.pos;
    if (tag !== 'PUNCT') words++;
    if (tag === 'VERB' || tag === 'AUX') verbs++;
    if (tag === 'PRON') pronouns++;
  }
  const onlyMarks = (start: number, end: number): boolean => {
    for (let at = start; at < end; at++) if (tokens[at]?.pos !== 'PUNCT') return false;
    return true;
  };
  const bareBefore = onlyMarks(sentences[first.sentence]?.[0] ?? from, from) ? 1 : 0;
  const bareAfter = onlyMarks(to, sentences[last.sentence]?.[1] ?? to) ? 1 : 0;
  const bare = bareBefore + 2 * bareAfter;
  const paragraph = paragraphs[first.paragraph];
  const alone = paragraph && onlyMarks(paragraph[0], from) ? (onlyMarks(to, paragraph[1]) ? 2 : 1) : 0;
  const length = stepOf(words);
  const upper = (columns.shape[from + 1 + PAD] ?? 0) <= 2 ? 1 : 0;
  const ending = posAt(to - 2) === posAt(to - 1) ? word(to - 2) : 0;
  const fewVerbs = Math.min(verbs, 2);
  const kind = length * 8 + fewVerbs * 2 + upper;
  const headline = first.paragraph === 0 ? 1 : 0;
  sink.template(700);
  sink.pair(relation, length);
  sink.pair(relation, kind);
  sink.triple(relation, kind, bare);
  sink.triple(relation, bare, alone);
  sink.triple(relation, upper, ending);
  sink.triple(bare, upper, ending);
  sink.pair(word(from - 1), kind);
  sink.triple(word(from - 2), word(from - 1), fewVerbs > 0 ? 1 : 0);
  sink.triple(posAt(from - 2), posAt(from - 1), length);
  sink.pair(columns.lemma[from - 1 + PAD] ?? 0, relation);
  sink.pair(word(to), kind);
  sink.triple(posAt(to), posAt(to + 1), kind);
  sink.triple(posAt(from - 1), posAt(to), kind);
  sink.pair(posAt(from + 1), posAt(to - 2));
  sink.pair(word(from + 1), relation);
  sink.triple(Math.min(pronouns, 2), length, relation);
  sink.triple(headline, length, relation);
  const goesOn = tokens[from - 1] && isLeftOpen(reading, from - 1) ? 1 : 0;
  sink.pair(goesOn, relation);
  sink.triple(goesOn, relation, bare);
  sink.triple(goesOn, relation, isLeftOpen(reading, to - 1) ? 1 : 0);

  // The stretch and the cue.
  const logit = clamp(Math.round(2 * Math.log((accepted + 1e-4) / (1 - accepted + 1e-4))), 12);
  const away = clamp((tokens[cue[0]]?.sentence ?? 0) - (side === 0 ? first : last).sentence, 4);
  const apart = clamp((tokens[cue[0]]?.paragraph ?? 0) - first.paragraph, 3);
  const parts = [cue, ...source, ...content];
  const end = Math.max(...parts.map((range) => range[1]));
  const begin = Math.min(...parts.map((range) => range[0]));
  let between = 0;
  let names = 0;
  const start = own ? (side === 0 ? cue[1] : to) : side === 0 ? end : to;
  const stop = own ? (side === 0 ? from : cue[0]) : side === 0 ? from : begin;
  for (let at = start; at < stop; at++) {
    const token = tokens[at];
    if (!token || token.region >= 0 || token.pos === 'PUNCT') continue;
    between++;
    if (token.pos === 'PROPN') names++;
  }
  const gap = stepOf(between);
  const fewNames = Math.min(names, 3);
  const speaker = source[0];
  const tail = speaker ? posAt(speaker[1] - 1) : 0;
  const order = speaker ? (speaker[0] < cue[0] ? 1 : 2) : 0;
  const quotedContent = content.some(([at]) => (tokens[at]?.region ?? -1) >= 0) ? 1 : 0;
  const lastWord = (ranges: readonly TokenRange[]): number => word((ranges[0]?.[1] ?? 0) - 1);
  const rivals = Math.min(
    taken.filter(({ cue: other }) => shared(other.analysis.content, quote) > 0).length,
    2,
  );
  const mass = massOf(look, cue);
  const speaks =
    speaker && taken.some(({ cue: other }) => lastWord(other.analysis.source) === word(speaker[1] - 1))
      ? 1
      : 0;
  sink.template(740);
  sink.pair(relation, logit);
  sink.triple(relation, logit, length);
  sink.triple(relation, logit, fewVerbs);
  sink.triple(relation, gap, away);
  sink.quad(relation, gap, away, kind);
  sink.triple(relation, gap, bare);
  sink.quad(relation, gap, bare, fewNames);
  sink.quad(relation, apart, bare, alone);
  sink.quad(relation, apart, away, quotedContent);
  sink.triple(relation, apart, fewNames);
  sink.triple(relation, lemma, bare);
  sink.triple(relation, lemma, apart);
  sink.triple(relation, tail, order);
  sink.triple(relation, tail, bare);
  sink.triple(relation, pos, length);
  sink.pair(relation, rivals);
  sink.pair(relation, mass);
  sink.triple(relation, mass, logit);
  sink.triple(relation, mass, kind);
  sink.triple(relation, speaks, tail);
  const support = Math.min(Math.round(4 * proposal.support), 12);
  const against = Math.min(Math.round(4 * proposal.against), 8);
  sink.pair(relation, support);
  sink.triple(relation, support, against);
  sink.triple(relation, support, logit);
  sink.triple(relation, support, kind);
  sink.quad(relation, word(to), bare, gap);
  sink.quad(relation, word(from - 1), gap, fewVerbs);
  sink.triple(relation, quotedContent, kind);
  sink.triple(relation, (tokens[cue[0]]?.region ?? -1) >= 0 ? 1 : 0, away);

  if (!own) return;
  // What else the reading would hold, and whether others hold it already.
  let size = 0;
  let held = 0;
  for (const range of content) {
    size += range[1] - range[0];
    for (const { cue: other } of taken) held += shared(other.analysis.content, range);
  }
  const cueHeld = taken.some(({ cue: other }) => shared(other.analysis.content, cue) > 0) ? 1 : 0;
  const cueMet = taken.some(({ cue: other }) => shared([other.candidate.range], cue) > 0) ? 1 : 0;
  const wider = stepOf(Math.max(0, size - (to - from)));
  const sourceHeld =
    speaker && taken.some(({ cue: other }) => shared(other.analysis.source, speaker) > 0) ? 1 : 0;
  sink.template(780);
  sink.triple(wider, Math.round((4 * held) / Math.max(1, size)), length);
  sink.triple(cueHeld, cueMet, sourceHeld);
  sink.quad(cueHeld, cueMet, sourceHeld, logit);
  sink.pair(content.length, wider);
  addAcceptanceFeatures(judged.context, judged.analysis, judged.evidence, sink);
}

/** How likely it is that the words are part of a cue of whatever extent, in steps. */
function massOf({ candidates }: FirstLook, [from, to]: TokenRange): number {
  let mass = 0;
  for (
    let index = firstFrom(candidates, from - LONGEST_CUE, candidateStart);
    index < candidates.length;
    index++
  ) {
    const candidate = candidates[index];
    if (!candidate || candidate.range[0] >= to) break;
    if (candidate.range[1] > from) mass += candidate.probability;
  }
  return Math.round(12 * Math.min(1, mass));
}
