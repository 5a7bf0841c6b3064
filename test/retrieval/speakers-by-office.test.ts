import { describe, expect, it } from 'vitest';
import { extractAttributions } from '../../src/quotations/extract.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { indexStory } from '../../src/retrieval/story-index.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const story = readPlainText(`Council to meet finance minister about the bridge

The council voted on Monday to rebuild the bridge.

“This bridge should have been closed,” said Mayor Carla Mendez on Monday.

Work takes 18 months, said the town's engineer, Tom Birch.
`);
const { questions } = indexStory(story, extractAttributions(story));
const sentences = story.paragraphs.flatMap(({ sentences: own }) => own.map(({ span }) => story.slice(span)));

describe('somebody asked for by office', () => {
  it.each([
    ['What did the mayor say?', 'Carla Mendez'],
    ['What did the engineer say?', 'Tom Birch'],
  ])('is found: %s', (question, name) => {
    const { answered, ranking } = rankSentences(questions, question);
    expect([answered, sentences[ranking[0]?.index ?? -1]]).toEqual([true, expect.stringContaining(name)]);
  });

  it.each(['What did the governor say?', 'What did the finance minister say?'])(
    'is no answer where the story has none of their words: %s',
    (question) => {
      expect(rankSentences(questions, question).answered).toBe(false);
    },
  );
});
