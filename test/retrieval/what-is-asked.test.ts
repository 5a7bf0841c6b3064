import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { indexSentences } from '../../src/retrieval/index/sentence-index.ts';
import { askStory, doubted, isNamedHereAlone, isVague } from '../../src/retrieval/search-stories.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const mill = analyse(
  readPlainText(`Old mill to become homes after long fight

The Harrow Mill, empty since 1998, will be turned into 64 flats, the council decided on Tuesday night.

Residents had fought the plan for six and a half years. Ruth Penny, 71, who lives opposite, said she was heartbroken.

The reason is simple. The flats will take the light from her kitchen.

Northbank Chief Executive Nils Aaker welcomed the vote. Two firemen were hurt when the mill burned, police said.

Work costs £12 million. The Northbank tower beside the M-4 road stays.`),
);

function shown(question: string): string | null {
  const { answered, sections } = answerQuestion(mill, question);
  return answered ? (sections[0]?.passages[0]?.excerpt.text ?? null) : null;
}

function marked(question: string): string[] {
  const { sections } = answerQuestion(mill, question);
  const { bold = [], story } = sections[0]?.passages[0] ?? {};
  return bold.map((span) => story?.slice(span) ?? '');
}

describe('who asks for a measure gets it or an honest no', () => {
  it('an age behind a name is the age', () => {
    expect(marked('How old is Ruth Penny?')).toEqual(['71']);
  });

  it.each([
    'How old is Nils Aaker?',
    'How old were the firemen who were hurt?',
    'How many Northbank towers cost £12 million?',
    'How many residents live opposite the 64 flats?',
    'What are the names of the two firemen?',
  ])('%s', (question) => {
    expect(shown(question)).toBeNull();
  });

  it('a half belongs to its number', () => {
    expect(marked('How long had residents fought the plan?')).toEqual(['six and a half years']);
  });
});

it('the whole title stands before the name of whoever heads something', () => {
  expect(marked('Who is the leader of Northbank?')).toEqual(['Nils Aaker']);
});

it('a sentence full of names is no headline, and names whom it names', () => {
  const text =
    'The record of the club was held by Tove Lund, who led the Harbour Foxes to victory in the Northern Cup Final at Ashby Park.';
  const { sentences } = indexSentences({ sentences: [{ text }] });
  expect(sentences[0]?.candidates.some(({ kind, from, to }) => kind === 'person' && to - from === 2)).toBe(
    true,
  );
});

it('what only announces is shown with what it announces', () => {
  expect(shown('What is the reason?')).toBe(
    'The reason is simple. The flats will take the light from her kitchen.',
  );
});

it('another figure behind the same letters is another road', () => {
  expect(shown('What stands beside the M-4 road?')).toContain('M-4');
  expect(shown('What stands beside the M-5 road?')).toBeNull();
  expect(shown('What stands beside the M5?')).toBeNull();
});

it('among many stories a question that says of whom only “he” or has no word of the story needs a clearer lead', () => {
  const answer = { ...askStory(mill, 'how many flats will there be'), answered: true, confidence: 0.8 };
  const asked = (question: string) => doubted(answer, 0.01, isVague(mill, question)).answered;
  expect(asked('what did ruth penny say')).toBe(true);
  expect(asked('how many flats are planned')).toBe(true);
  expect(asked('how old is she')).toBe(false);
  expect(asked('did they sack the guy')).toBe(false);
  expect(asked('when is the election')).toBe(false);
  expect(doubted(answer, undefined, true).answered).toBe(true);
});

it('a question that names somebody whom only one of several stories has is about that story', () => {
  const other = analyse(readPlainText('Lido opens\n\nLena Brandt swam an OK length on Monday.'));
  const isAlone = (question: string) => isNamedHereAlone(mill, [other], question);
  expect(isAlone('what did ruth penny say')).toBe(true);
  expect(isNamedHereAlone(other, [mill], 'did brandt swim')).toBe(true);
  expect(isNamedHereAlone(other, [mill, other], 'did brandt swim')).toBe(false);
  expect(isNamedHereAlone(other, [mill], 'is she ok')).toBe(false);
  expect(isNamedHereAlone(other, [mill], 'what happened on Monday')).toBe(false);
});
