import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { people } from '../../src/answers/people.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { inEnglish } from '../in-english.ts';
import { analysedSeed } from './analysed.ts';

describe('who is who', () => {
  it('introduces each as the story does, cited, with how often they are quoted', () => {
    const [section] = people(analysedSeed).sections;
    expect(section?.label).toBe('people');
    const stoltenberg = section?.passages.find(({ speaker }) => speaker?.text === 'Jens Stoltenberg');
    expect(stoltenberg?.excerpt.text).toContain('also warned Tuesday that');
    expect(stoltenberg?.excerpt.paragraph).toBe(6);
    expect(stoltenberg?.isBare).toBe(true);
    expect(stoltenberg?.role?.text).toBe('NATO Secretary General');
    expect(stoltenberg?.notes?.map(({ text }) => inEnglish(text))).toEqual(['quoted once']);
  });

  it('gives organisations after the people', () => {
    const labels = people(analysedSeed).sections.map(({ label }) => label);
    expect(labels).toEqual(['people', 'organisations']);
  });

  it('says where a name or a role stands that the introducing sentence does not show', () => {
    const story = readPlainText(
      'Lopez opens bridge\n\nThe bridge of Lopez is open.\n\nAna Lopez cut a ribbon.\n\nMayor Lopez said it was late.',
    );
    const [row] = people(analyse(story)).sections[0]?.passages ?? [];
    expect(row?.excerpt.text).toBe('Ana Lopez cut a ribbon.');
    expect(row?.role?.text).toBe('Mayor');
    expect(row?.notes?.map(({ text }) => inEnglish(text))).toEqual([
      'reported once',
      'first mention: headline',
      'description: para 3',
    ]);
  });

  it('says so where nobody is named', () => {
    const { sections } = people(analyse(readPlainText('It rains\n\nIt has rained all day.')));
    expect(sections[0]?.notes?.map(inEnglish)).toEqual(['This story names no one.']);
  });
});
