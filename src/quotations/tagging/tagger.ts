import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Reading, TokenRange } from '../document/document.ts';
import { type FirstLookModel, firstLook } from './acceptance/detect.ts';
import type { Found } from './acceptance/detection.ts';
import { FeatureSink } from './learning/feature-hashing.ts';
import type { StackedModel } from './learning/linear.ts';
import { secondLook } from './recovery/recover-quotes.ts';
import { type RevisionModel, revise } from './revision/revision.ts';
import type { CueLexicon } from './tokens/cue-lexicon.ts';
import { columnsOf } from './tokens/token-attributes.ts';

export interface TaggerModel extends FirstLookModel {
  readonly lexicon: CueLexicon;
  readonly revision: RevisionModel;
  readonly secondLook: StackedModel;
}

/** Source, cue and content of each attribution as the models see them. */
export function tag(reading: Reading, model: TaggerModel): TaggedAttribution[] {
  const sink = new FeatureSink();
  const first = firstLook(reading, columnsOf(reading, model.lexicon), model, sink);
  const look = revise(first, model.revision, sink);
  return secondLook(look, model, sink).map((found) => toAttribution(reading, found));
}

export function toAttribution(reading: Reading, { cue, source, content }: Found): TaggedAttribution {
  return {
    source: source.length > 0 ? source.map((range) => toSpan(reading, range)) : null,
    cue: [toSpan(reading, cue)],
    content: content.map((range) => toSpan(reading, range)),
  };
}

function toSpan({ tokens }: Reading, [from, to]: TokenRange): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
