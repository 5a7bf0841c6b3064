import { describe, expect, it } from 'vitest';
import { rankSpeakers } from '../../src/facts/rank-speakers.ts';
import { weighSentences } from '../../src/facts/salience.ts';
import type { Attribution, SpeakerType } from '../../src/quotations/attribution/attribution.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';

type Row = readonly [speaker: string, type: SpeakerType, cue: string, content: string];

const HEADLINE = 'Council closes the old bridge';

/** The content of each voice, most heard first, in a story that consists of the attributions. */
function voices(...rows: readonly Row[]): string[] {
  const lines = rows.map(([speaker, , cue, content]) => `${speaker} ${cue} ${content}.`);
  const story = readPlainText([HEADLINE, ...lines].join('\n\n'));
  const attributions = rows.map(([name, type, cue, content], at): Attribution => {
    const start = story.paragraphs[at + 1]?.span[0] ?? 0;
    const spanOf = (words: string): Span => {
      const from = story.text.indexOf(words, start);
      return [from, from + words.length];
    };
    const speaker = {
      name,
      type,
      span: spanOf(name),
      entity: name,
      resolution: { rule: 'named', evidence: [] },
    } as const;
    const kind = content.startsWith('“') ? 'direct' : 'indirect';
    return {
      id: `a${at}`,
      kind,
      speaker,
      source: [spanOf(name)],
      cue: [spanOf(cue)],
      content: [spanOf(content)],
    };
  });
  return rankSpeakers(story, attributions, weighSentences(story)).map(({ content }) =>
    story.slice(content[0] as Span),
  );
}

describe('who is heard in a summary', () => {
  it('is a person before a paper that says more', () => {
    expect(
      voices(
        [
          'The report',
          'document',
          'says',
          'that the old bridge has cracks in all of its nine pillars and in the deck',
        ],
        ['Ana Lopez', 'person', 'said', '“we cannot wait until a truck falls into the river”'],
      )[0],
    ).toBe('“we cannot wait until a truck falls into the river”');
  });

  it.each([
    ['never mentioned', 'that the old bridge had been closed before'],
    ['did not say', 'why the old bridge had been closed before'],
    ['wants', 'the old bridge to be closed for another year'],
    ['chose', 'Bo Hall as the bridge keeper of the year'],
  ])('is nobody who %s something', (cue, content) => {
    expect(voices(['Ana Lopez', 'person', cue, content])).toEqual([]);
  });

  it('is nobody in particular', () => {
    expect(voices(['Anyone', 'group', 'said', 'that the old bridge should be closed'])).toEqual([]);
  });

  it('is quoted with words that say something', () => {
    expect(
      voices(
        ['Ana Lopez', 'person', 'said', '“it is late”'],
        ['Ana Lopez', 'person', 'said', '“the old bridge closes in May and opens again next year”'],
        ['Ana Lopez', 'person', 'said', 'that she would take the ferry and walk the rest of her way'],
      ),
    ).toEqual(['“the old bridge closes in May and opens again next year”']);
  });
});
