import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document, TokenRange } from '../document/document.ts';
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
export function tag(document: Document, model: TaggerModel): TaggedAttribution[] {
  const sink = new FeatureSink();
  const first = detect(document, tokenAttributesOf(document, model.lexicon), model, sink);
  const look = revise(first, model.revision, sink);
  return recoverQuotes(look, model, sink).map((found) => toAttribution(document, found));
}

export function toAttribution(
  document: Document,
  { cue, source, content }: TokenAttribution,
): TaggedAttribution {
  return {
    source: source.length > 0 ? source.map((range) => toSpan(document, range)) : null,
    cue: [toSpan(document, cue)],
    content: content.map((range) => toSpan(document, range)),
  };
}

function toSpan({ tokens }: Document, [from, to]: TokenRange): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
