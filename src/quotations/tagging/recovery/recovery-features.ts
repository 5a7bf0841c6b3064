import { addAcceptanceFeatures } from '../acceptance/acceptance-features.ts';
import type { Detection } from '../acceptance/detection.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { clamp, stepOf } from '../spans/cue-context.ts';
import { PAD } from '../tokens/token-attributes.ts';
import { isLeftOpen, shared } from '../tokens/token-ranges.ts';
import type { ProposalMeasures } from './proposal-features.ts';
import type { Proposal } from './proposals.ts';

const RELATIONS = { own: 0, before: 1, after: 2, taken: 3 };

/** Adds what speaks for and against a proposal: the quoted stretch, the cue, and how the two go together. */
export function addProposalFeatures(
  look: Detection,
  proposal: Proposal,
  measures: ProposalMeasures,
  sink: FeatureSink,
): void {
  const { document, columns } = look;
  const { quote, cue: judged, accepted } = proposal;
  const { taken, side, isOwn, bare: clear, way, size, held } = measures;
  const { words, verbs, pronouns } = measures.quote;
  const { tokens } = document;
  const [from, to] = quote;
  const { cue, lemma, pos } = judged.context;
  const { source, content } = judged.analysis;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const posAt = (at: number): number => columns.pos[at + PAD] ?? 0;
  const relation = RELATIONS[proposal.relation] + 4 * side;

  // The quoted stretch.
  const bare = (clear.before ? 1 : 0) + (clear.behind ? 2 : 0);
  const alone = clear.opensParagraph ? (clear.endsParagraph ? 2 : 1) : 0;
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
  const goesOn = tokens[from - 1] && isLeftOpen(document, from - 1) ? 1 : 0;
  sink.pair(goesOn, relation);
  sink.triple(goesOn, relation, bare);
  sink.triple(goesOn, relation, isLeftOpen(document, to - 1) ? 1 : 0);

  // The stretch and the cue.
  const logit = clamp(Math.round(2 * Math.log((accepted + 1e-4) / (1 - accepted + 1e-4))), 12);
  const away = clamp((tokens[cue[0]]?.sentence ?? 0) - (side === 0 ? first : last).sentence, 4);
  const apart = clamp((tokens[cue[0]]?.paragraph ?? 0) - first.paragraph, 3);
  const gap = stepOf(way.words);
  const fewNames = Math.min(way.names, 3);
  const speaker = source[0];
  const tail = speaker ? posAt(speaker[1] - 1) : 0;
  const order = speaker ? (speaker[0] < cue[0] ? 1 : 2) : 0;
  const quotedContent = content.some(([at]) => (tokens[at]?.region ?? -1) >= 0) ? 1 : 0;
  const rivals = Math.min(
    taken.filter(({ cue: other }) => shared(other.analysis.content, quote) > 0).length,
    2,
  );
  const mass = Math.round(12 * Math.min(1, measures.cueMass));
  const speaks = measures.speaks > 0 ? 1 : 0;
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

  if (!isOwn) return;
  // What else the reading would hold, and whether others hold it already.
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
