import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution.ts';
import type { Reading, TokenRange } from '../reading.ts';
import { columnsOf } from './columns.ts';
import { type FirstLookModel, firstLook } from './first-look.ts';
import { FeatureSink } from './hashing.ts';
import type { CueLexicon } from './lexicon.ts';
import type { StackedModel } from './linear.ts';
import type { Found } from './proposals.ts';
import { type RevisionModel, revise } from './revision.ts';
import { secondLook } from './second-look.ts';

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
