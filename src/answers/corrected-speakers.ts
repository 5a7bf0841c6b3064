import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import { peopleOf } from '../facts/people.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer } from './answer.ts';
import { quotationPassage } from './passages.ts';
import { ownSpans, wayBack } from './way-back.ts';

export const machineAction = defineStoryAction({
  name: 'machine',
  argument: wayBack,
  hasBack: true,
  run: (analysis, back, spans) => machineReading(analysis, ownSpans(spans, back)),
});

/** What the machine read in place of the moderator's corrections. */
export function machineReading(analysed: Analysis, spans: readonly Span[]): Answer {
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
    again: machineAction.with({ to: 'passage' }, { story, spans }),
  };
}

/** Where the quotation at the span begins: a correction is kept under it. */
export function correctableAt(analysis: Analysis, span: Span): Span | undefined {
  return attributionAt(analysis, span)?.content[0];
}

/** Who says the words at the span, for now; null if no one can tell. */
export function speakerAt(analysis: Analysis, span: Span): string | null {
  const { speaker } = attributionAt(analysis, span) ?? {};
  return speaker && speaker.resolution.rule !== 'unclear' ? speaker.name : null;
}

/** Names that are looked for in the whole story; a menu holds a few of them. */
const MOST_NAMES = 100;

/** Everyone who could say it: the story's speakers, then the others it names, each group nearest first. */
export function possibleSpeakers(analysis: Analysis, content: Span): { name: string; span: Span }[] {
  const { story, attributions } = analysis;
  const speaking = attributions.flatMap(({ speaker }) =>
    speaker && speaker.resolution.rule !== 'unclear' ? [speaker.name] : [],
  );
  const named = peopleOf(analysis).map(({ name }) => story.slice(name));
  const distance = ([start]: Span) => (start <= content[0] ? content[0] - start : story.text.length + start);
  const listed = new Set<string>();
  return [speaking, named].flatMap((names) =>
    [...new Set(names)]
      .slice(0, MOST_NAMES)
      .flatMap((name) => {
        const span = findName(story, name, content);
        if (!span || listed.has(String(span))) return [];
        listed.add(String(span));
        return [{ name, span }];
      })
      .sort((a, b) => distance(a.span) - distance(b.span)),
  );
}

/** Words; what is longer is no name, and of thousands no expression can be made. */
const LONGEST_NAME = 30;

/** Where the story prints a name as it was typed, case and spaces aside: last before `near`, else first. */
export function findName(story: Story, typed: string, near: Span): Span | undefined {
  const words = typed.trim().split(/\s+/u).filter(Boolean).map(escapePattern);
  if (words.length === 0 || words.length > LONGEST_NAME) return undefined;
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  const found = [...story.text.matchAll(name)]
    .map(({ index, 0: { length } }): Span => [index, index + length])
    .filter(([start]) => story.paragraphAt(start) !== undefined);
  return found.findLast(([, end]) => end <= near[0]) ?? found[0];
}

function escapePattern(text: string): string {
  // No hyphen among them: with the flag `u` it may not be escaped outside of a class.
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
