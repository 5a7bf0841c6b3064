import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Reading, TokenRange } from '../document/document.ts';
import { type DetectionModel, detect } from './acceptance/detect.ts';
import type { TokenAttribution } from './acceptance/detection.ts';
import { FeatureSink } from './learning/feature-hashing.ts';
import type { StackedModel } from './learning/linear.ts';
import { recoverQuotes } from './recovery/recover-quotes.ts';
import { type RevisionModel, revise } from './revision/revision.ts';
import type { CueLexicon } from './tokens/cue-lexicon.ts';
import { tokenAttributesOf } from './tokens/token-attributes.ts';

export interface TaggerModel extends DetectionModel {
  readonly lexicon: CueLexicon;
  readonly revision: RevisionModel;
  readonly recovery: StackedModel;
}

/** Source, cue and content of each attribution as the models see them. */
export function tag(reading: Reading, model: TaggerModel): TaggedAttribution[] {
  const sink = new FeatureSink();
  const first = detect(reading, tokenAttributesOf(reading, model.lexicon), model, sink);
  const look = revise(first, model.revision, sink);
  return recoverQuotes(look, model, sink).map((found) => toAttribution(reading, found));
}

export function toAttribution(
  reading: Reading,
  { cue, source, content }: TokenAttribution,
): TaggedAttribution {
  return {
    source: source.length > 0 ? source.map((range) => toSpan(reading, range)) : null,
    cue: [toSpan(reading, cue)],
    content: content.map((range) => toSpan(reading, range)),
  };
}

function toSpan({ tokens }: Reading, [from, to]: TokenRange): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
