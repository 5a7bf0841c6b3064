import { describe, expect, it } from 'vitest';
import { differingFigures } from '../../src/facts/disagreements.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const read = (...paragraphs: string[]) =>
  readPlainText(['A headline of its own', ...paragraphs].join('\n\n'));

/** Each pair as the two stories print it. */
function differing(a: string, b: string): string[] {
  const [one, other] = [read(a), read(b)];
  return differingFigures(one, other).map((pair) => `${one.slice(pair.a)} | ${other.slice(pair.b)}`);
}

describe('figures that two stories print differently', () => {
  it('“seven votes to two” is 7-2', () => {
    expect(
      differing(
        'The council voted 7-2 on Wednesday to close the bridge.',
        'The bridge will close, the council decided on Wednesday by seven votes to two.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'The closure will last at least 18 months, the city’s public works department said.',
      'The bridge will be closed for at least two years, the city council decided.',
      ['last at least 18 months | closed for at least two years'],
    ],
    [
      'The closure will last at least 18 months and cost a lot.',
      'The Carrick bridge will close on Monday for at least two years. Some waited three months.',
      ['last at least 18 months | at least two years'],
    ],
    [
      'Repairs will cost $43 million, according to the public works department.',
      'The repairs will cost $45 million, the department of public works said.',
      ['cost $43 million | cost $45 million'],
    ],
    [
      'The council voted after an engineer found cracks in three of its girders.',
      'An engineer, Tomas Varga, had found cracks in four of its girders.',
      ['three of its girders | four of its girders'],
    ],
    [
      'Turnout fell to 38% in the northern districts, the electoral office said.',
      'The electoral office put turnout in the northern districts at 41%.',
      ['Turnout fell to 38% | northern districts at 41%'],
    ],
    [
      'Repairs will take 18 months and cost €210 million, she said. The council voted 7-2 to close the bridge.',
      'The repairs cost €218m and will last two years. The council voted 6-3.',
      [
        'council voted 7-2 | council voted 6-3',
        'cost €210 million | repairs cost €218m',
        'take 18 months | last two years',
      ],
    ],
    [
      'Fisk earned £52,000 and charged £80 for each forged passport.',
      'Fisk earned £61,000 and charged £95 for each forged passport.',
      ['charged £80 | charged £95', 'Fisk earned £52,000 | Fisk earned £61,000'],
    ],
    [
      'The quake of magnitude 6.3 hit the Lessa coast on Tuesday, injuring 320.',
      'More than 400 were injured in the quake of magnitude 6.4 on the Lessa coast.',
      ['magnitude 6.3 | magnitude 6.4', 'injuring 320 | More than 400 were injured'],
    ],
    [
      'Two people were killed and 14 injured when a coach left the road near Inverbeg, police said.',
      'The number of people killed when a coach left the road near Inverbeg has risen to three. Thirteen others were injured.',
      ['Two people were killed | has risen to three', '14 injured | Thirteen others were injured'],
    ],
    [
      'Holly Crane, 24, crawled out of the coach through the skylight.',
      'Ms Crane crawled out. The skylight of the coach saved 26-year-old passenger Holly Crane.',
      ['24 | 26-year-old'],
    ],
  ])('stand side by side: %s', (a, b, expected) => {
    expect(differing(a, b)).toEqual(expected);
  });

  it.each([
    [
      'the dead of another crash',
      'Two people were killed in a crash on the A9 near Harl, police said.',
      'Two lorries collided on the A9 near Harl. Six people were killed in a crash on that road near Harl in 2019, police said.',
    ],
    [
      'the dead of what it answers',
      'The strike on Harl killed 12 people, the army said.',
      'The army said the strike on Harl answered an attack that killed 30 people.',
    ],
    [
      'soldiers and civilians',
      'The strike on Harl killed 12 soldiers, the army said.',
      'The strike on Harl killed five civilians, the army said.',
    ],
    [
      'mother and son',
      'Marta Ruiz, 43, was pulled from the river at Harl by a boat crew.',
      'Leo Ruiz, 12, was pulled from the river at Harl by a boat crew.',
    ],
  ])('do not where they count others, as %s', (_, a, b) => {
    expect(differing(a, b)).toEqual([]);
  });

  it.each([
    [
      'the same in words and figures',
      'Some 21,000 vehicles cross the bridge each day.',
      'About 21,000 vehicles cross the bridge daily.',
    ],
    [
      'a year and its twelve months',
      'The bridge will be closed for one year of repairs.',
      'The bridge will be closed for 12 months of repairs.',
    ],
    [
      'what counts something else',
      'Police said that 12 people were injured in the crash.',
      'Three people were killed in the storm, the ministry said.',
    ],
    [
      'a year in a date',
      'The 2016 elections were close in the northern districts.',
      'The 2020 elections were close in the northern districts.',
    ],
    [
      'two people of different ages',
      'A 67-year-old man and a 43-year-old woman died at the scene near Inverbeg, police said.',
      'A 19-year-old woman died in hospital, police said. A man of 67 and a woman of 43 died near Inverbeg at the scene.',
    ],
    [
      'two people of one town',
      'A 43-year-old woman from Inverbeg died at the scene, police said.',
      'A 19-year-old woman from Inverbeg died at the scene, police said.',
    ],
  ])('are none: %s', (_, a, b) => {
    expect(differing(a, b)).toEqual([]);
  });
});
