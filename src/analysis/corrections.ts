import type { Attribution, Speaker } from '../quotations/attribution/attribution.ts';
import type { Span } from '../story/span.ts';
import { type Analysis, analysisOf } from './analysis.ts';
import { attributionAt } from './attribution-at.ts';

/** A moderator's word on who says something; spans of the story's text. */
export interface SpeakerCorrection {
  /** The first part of what is said. */
  readonly content: Span;
  /** The speaker's name as the story prints it; null for no one. */
  readonly speaker: Span | null;
}

/** The story as it is read with a moderator's corrections; each attribution keeps what the machine read. */
export function withCorrections(analysis: Analysis, corrections: readonly SpeakerCorrection[]): Analysis {
  if (corrections.length === 0) return analysis;
  const attributions = correct(analysis, corrections);
  return analysisOf(analysis.story, { attributions, document: () => analysis.document });
}

function correct(analysed: Analysis, corrections: readonly SpeakerCorrection[]): Attribution[] {
  const speakers = new Map<string, Span | null>();
  for (const { content, speaker } of corrections) {
    // By what it covers: a later model may draw the quotation a little differently.
    const id = attributionAt(analysed, content)?.id;
    if (id !== undefined) speakers.set(id, speaker);
  }
  return analysed.attributions.map((attribution) => {
    const span = speakers.get(attribution.id);
    if (span === undefined) return attribution;
    return { ...attribution, speaker: span && speakerAt(analysed, span), readSpeaker: attribution.speaker };
  });
}

/** The speaker of that name if the story has one, else a new one. */
function speakerAt({ story, attributions }: Analysis, span: Span): Speaker {
  const name = story.slice(span);
  const same = attributions.find(({ speaker }) => speaker?.name === name)?.speaker;
  return {
    name,
    type: same?.type ?? 'person',
    span,
    entity: same?.entity ?? `corrected: ${name.toLowerCase()}`,
    resolution: { rule: 'named', evidence: [span] },
  };
}
