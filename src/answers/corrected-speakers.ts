import { peopleOf } from '../facts/people.ts';
import type { Attribution, Speaker } from '../quotations/attribution.ts';
import { indexStory } from '../retrieval/story-index.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer } from './answer.ts';
import { attributionAt, quotationPassage } from './passages.ts';

/** A moderator's word on who says something; spans of the story's text. */
export interface SpeakerCorrection {
  /** The first part of what is said. */
  readonly content: Span;
  /** The speaker's name as the story prints it; null where it names nobody. */
  readonly speaker: Span | null;
}

/** Corrected readings kept for one reading of the machine's: servers may differ. */
const KEPT = 8;
const corrected = new WeakMap<AnalysedStory, Map<string, AnalysedStory>>();

/** The story as it is read with a moderator's corrections; each attribution keeps what the machine read. */
export function withCorrections(
  analysed: AnalysedStory,
  corrections: readonly SpeakerCorrection[],
): AnalysedStory {
  if (corrections.length === 0) return analysed;
  const known = corrected.get(analysed) ?? new Map<string, AnalysedStory>();
  corrected.set(analysed, known);
  const key = JSON.stringify(corrections);
  const read = known.get(key) ?? indexStory(analysed.story, correct(analysed, corrections));
  known.delete(key);
  known.set(key, read);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return read;
}

function correct(analysed: AnalysedStory, corrections: readonly SpeakerCorrection[]): Attribution[] {
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

/** The speaker of that name where the story has one, else a new one. */
function speakerAt({ story, attributions }: AnalysedStory, span: Span): Speaker {
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

/** What the machine read in place of the moderator's corrections. */
export function machineReading(analysed: AnalysedStory, spans: readonly Span[]): Answer {
  const { story } = analysed;
  const passages = spans.flatMap((span) => {
    const attribution = attributionAt(analysed, span);
    if (!attribution) return [];
    const { readSpeaker, ...rest } = attribution;
    return [
      quotationPassage(
        story,
        readSpeaker === undefined ? attribution : { ...rest, speaker: readSpeaker },
        span,
      ),
    ];
  });
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ label: 'machineReading', passages }],
    controls: [],
    searched: [story],
    again: { action: 'machine', story, spans },
  };
}

/** Everybody who could say it: those who speak in the story, then those whom it names, each the nearest before it first. */
export function possibleSpeakers(
  { story, attributions }: AnalysedStory,
  content: Span,
): { name: string; span: Span }[] {
  const speaking = attributions.flatMap(({ speaker }) =>
    speaker && speaker.resolution.rule !== 'unclear' ? [speaker.name] : [],
  );
  const named = peopleOf(story, attributions).map(({ name }) => story.slice(name));
  const distance = ([start]: Span) => (start <= content[0] ? content[0] - start : story.text.length + start);
  const listed = new Set<string>();
  return [speaking, named].flatMap((names) =>
    names
      .flatMap((name) => {
        const span = findName(story, name, content);
        if (!span || listed.has(String(span))) return [];
        listed.add(String(span));
        return [{ name, span }];
      })
      .sort((a, b) => distance(a.span) - distance(b.span)),
  );
}

/** Where the story prints a name as it was typed, case and spaces aside: last before `near`, else first. */
export function findName(story: Story, typed: string, near: Span): Span | undefined {
  const words = typed.trim().split(/\s+/u).filter(Boolean).map(escapePattern);
  if (words.length === 0) return undefined;
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  const found = [...story.text.matchAll(name)]
    .map(({ index, 0: { length } }): Span => [index, index + length])
    .filter(([start]) => story.paragraphAt(start) !== undefined);
  return found.findLast(([, end]) => end <= near[0]) ?? found[0];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
