import { expect, it } from 'vitest';
import { asQuestion } from '../../src/retrieval/text/bare-nouns.ts';
import { inPlainWords } from '../../src/retrieval/text/chat-words.ts';
import { respellQuestion } from '../../src/retrieval/text/respell-question.ts';

const texts = ['The minister resigned on Monday.', 'Zelenskyy had asked her to stay, Marlow said.'];

it.each([
  ['why did the minster resing?', 'why did the minster resign?', 'a word that is spelt right is left alone'],
  ['why did the ministar resigne?', 'why did the minister resigned?', 'as the text writes it'],
  ['did zelensky ask her', 'did zelenskyy ask her', 'a name that the text spells differently'],
  ['becuase of whom did she go', 'because of whom did she go', 'as general English does'],
  ['what did Okonkwo say', 'what did Okonkwo say', 'a name that is only unknown'],
  ['did she quit in 2019', 'did she quit in 2019', 'nothing is misspelt'],
])('“%s” is read as “%s”: %s', (typed, read) => {
  expect(respellQuestion(typed, texts)).toBe(read);
});

it('a long row of misspelt words costs what six cost: the others stay', () => {
  const typed = Array.from({ length: 500 }, () => 'ministar').join(' ');
  expect(respellQuestion(typed, texts).match(/minister/gu)).toHaveLength(6);
});

it('of a long text only the beginning is looked through', () => {
  const long = [...Array.from({ length: 2_000 }, () => 'A sentence of thirty characters.'), ...texts];
  expect(respellQuestion('why did the ministar go', long)).toBe('why did the ministar go');
});

it('only what is misspelt changes: signs, capitals and spaces stay', () => {
  expect(respellQuestion('  Why did Marlow’s MINISTAR — resign?! ', texts)).toBe(
    '  Why did Marlow’s minister — resign?! ',
  );
});

it.each([
  ['wat did the cops say tho', 'what did the police say'],
  ['how many ppl r gonna lose their jobs lol', 'how many people are going to lose their jobs'],
  ['Wheres the ref from?', 'where is the referee from?'],
  ['did Dude Flynn pay 5 quid', 'did Dude Flynn pay 5 pounds'],
  ['lol', 'lol'],
])('what is typed as in a chat finds what is printed: %s', (typed, read) => {
  expect(inPlainWords(typed, () => false)).toBe(read);
});

it('what the story prints itself stays', () => {
  expect(inPlainWords('what did the cops want', (word) => word === 'cops')).toBe('what did the cops want');
});

it.each([
  ['reward?', 'what about the reward?'],
  ['any side effects', 'what about the side effects?'],
  ['age?', 'age?'],
  ['who won', 'who won'],
  ['?', '?'],
])('a bare noun is put as a question: %s', (typed, read) => {
  expect(asQuestion(typed)).toBe(read);
});
