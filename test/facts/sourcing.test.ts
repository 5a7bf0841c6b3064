import { describe, expect, it } from 'vitest';
import { countSources } from '../../src/facts/sourcing.ts';
import { extractAttributions } from '../../src/quotations/extract.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { seedAttributions, seedStory } from '../retrieval/fixtures/seed-story.ts';

function kinds(sentence: string): string[] {
  const story = readPlainText(`Council votes on the bridge\n\nIt rained. ${sentence}`);
  return countSources(story, extractAttributions(story)).map(({ kind }) => kind);
}

describe('from whom a story has what is said in it', () => {
  it('counts the seed story’s quotations and words by source', () => {
    const counts = countSources(seedStory, seedAttributions);
    expect(counts.map(({ kind, attributions }) => [kind, attributions.length])).toEqual([
      ['named', 6],
      ['anonymous', 5],
    ]);
    expect(counts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(counts[0]?.words).toBe(7 + 16 + 28 + 35 + 12 + 5);
  });

  it.each([
    ['“The bridge is safe,” Ana Lopez said.', 'named'],
    ['“The bridge is safe,” the mayor’s spokesman said.', 'role'],
    ['“The bridge is safe,” a police spokeswoman said.', 'role'],
    ['“The bridge is safe,” a senior official said.', 'anonymous'],
    ['The bridge is safe, multiple sources familiar with the matter said.', 'anonymous'],
    ['“The bridge is safe,” said a lawyer who spoke on condition of anonymity.', 'anonymous'],
    [
      'A deputy, who asked that he not be named, said on condition that his name not be used that it was safe.',
      'anonymous',
    ],
    ['A caller said that the bridge was safe.', 'anonymous'],
    ['Her neighbor, who feared reprisals, said it was safe.', 'anonymous'],
    ['The State Department said that the bridge was safe.', 'organisation'],
    ['Many residents said that the bridge was safe.', 'organisation'],
    ['The report said that the bridge was safe.', 'document'],
    ['“The bridge is safe,” they said.', 'unclear'],
    ['Britain’s biggest water supplier said that the bridge was safe.', 'organisation'],
    ['The industry regulator said that the bridge was safe.', 'organisation'],
    ['The prime minister’s official spokesman said the bridge was “safe”.', 'role'],
    ['The bridge is safe, according to multiple people familiar with the matter.', 'anonymous'],
    ['The 56-year-old said: “The bridge is safe.”', 'role'],
    ['“The bridge is safe,” reads the judgement.', 'document'],
    ['Labour called the bridge “safe”.', 'organisation'],
    ['The mayor alleged that the bridge was not safe.', 'role'],
    ['The union maintained that the bridge was safe.', 'organisation'],
    ['A Monmouth poll showed that most people thought the bridge was safe.', 'document'],
  ])('%s', (sentence, kind) => {
    expect(kinds(sentence)).toEqual([kind]);
  });

  it.each(['Her allies fear that the bridge is not safe.', 'Party leaders hope that the bridge is safe.'])(
    'counts what is said, not what is felt: %s',
    (sentence) => {
      expect(kinds(sentence)).toEqual([]);
    },
  );

  it('finds nothing to count where nobody says anything', () => {
    expect(countSources(seedStory, [])).toEqual([]);
  });
});

it('counts the turns of a transcript, and no thought with a term in quote marks', () => {
  const story = readPlainText(
    'Hearing\n\nMS. RUIZ: We will not sell it.\n\nMR. HALE: Why not?\n\nMS. RUIZ: It is ours.',
  );
  const [only] = countSources(story, extractAttributions(story));
  expect([only?.kind, only?.attributions.length]).toEqual(['named', 3]);
  expect(kinds('Many users suspected that the girls were flying on “buddy passes.”')).toEqual([]);
});

it('counts later words of somebody who would not be named with the unnamed sources', () => {
  const story =
    'A nurse, who asked not to be identified, said the ward was full.\n\n“We sleep in the hall,” the nurse said.';
  expect(kinds(story)).toEqual(['anonymous']);
});

it('counts investors who speak on condition of anonymity with the unnamed sources', () => {
  expect(
    kinds('Two investors, speaking on condition of anonymity, said the firm had told them to wait.'),
  ).toEqual(['anonymous']);
});
