import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { packAnalysis, unpackAnalysis } from '../../src/analysis/packed.ts';
import { people } from '../../src/answers/people.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';

const odd = readPlainText(
  'Café “Zoë” shuts\n\nFran\u00adçois Noël’s 🙂 bar, he said,\u00a0can’t  pay — “not \ufeffone cent.”\n\nShare\n\nIt rains.',
);

describe('a stored analysis', () => {
  it.each([
    ['the sample story', seedStory],
    ['odd characters', odd],
    ['a text without words', readPlainText('...')],
  ])('reads like a new one, every token, tag and speaker of it: %s', (_, story) => {
    const made = analyse(story);
    const kept = unpackAnalysis(story, packAnalysis(made));
    expect(kept.attributions).toEqual(JSON.parse(JSON.stringify(made.attributions)));
    expect(kept.document).toEqual(made.document);
    expect(kept.speakers).toEqual(made.speakers);
    expect(people(kept)).toEqual(people(made));
  });

  it('that belongs to another text is refused rather than quoted from the wrong place', () => {
    const packed = packAnalysis(analyse(seedStory));
    expect(() => unpackAnalysis(odd, packed).document).toThrow(RangeError);
    expect(() => unpackAnalysis(odd, '{"attributions":[')).toThrow(SyntaxError);
  });
});
