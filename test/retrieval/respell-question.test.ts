import { expect, it } from 'vitest';
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
