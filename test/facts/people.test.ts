import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/facts/people.ts';
import { extractAttributions } from '../../src/quotations/extract.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { seedAttributions, seedStory } from '../retrieval/fixtures/seed-story.ts';

function people(text: string) {
  const story = readPlainText(`Council votes on the bridge\n\n${text}`);
  return peopleOf(story, extractAttributions(story)).map(({ name, role }) => [
    story.slice(name),
    role && story.slice(role),
  ]);
}

describe('who is who', () => {
  it('finds everybody in the seed story with the office that it gives them, quoted or not', () => {
    const found = peopleOf(seedStory, seedAttributions);
    expect(
      found.map(({ type, name, role, quoted, reported }) => [
        type,
        seedStory.slice(name),
        role && seedStory.slice(role),
        quoted,
        reported,
      ]),
    ).toEqual([
      ['person', 'Antony Blinken', 'Secretary of State', 4, 0],
      ['person', 'Dmytro Kuleba', 'Ukrainian Foreign Minister', 0, 0],
      ['person', 'Edgars Rinkēvičs', 'Latvian Foreign Minister', 0, 0],
      ['person', 'Jens Stoltenberg', 'NATO Secretary General', 1, 0],
      ['person', 'Bill Burns', 'CIA Director', 1, 0],
      ['person', 'Vladimir Putin', 'Russian President', 0, 0],
      ['organisation', 'Organization for Security and Cooperation in Europe', null, 0, 0],
      ['organisation', 'NATO', null, 0, 0],
      ['organisation', 'CNN', null, 0, 0],
    ]);
  });

  it.each([
    ['John Baker, the governor of Ohio, spoke first.', 'John Baker', 'the governor of Ohio'],
    ['Mary Jones (D-Mass.) spoke first.', 'Mary Jones', 'D-Mass.'],
    ['Sen. Mary Jones, R-Texas, spoke first.', 'Mary Jones', 'Sen.'],
    ['Susan Clark, 45, a teacher from Ohio who came early, spoke.', 'Susan Clark', 'a teacher from Ohio'],
    [
      'It failed, said the mayor’s campaign manager, Robert Smith.',
      'Robert Smith',
      'mayor’s campaign manager',
    ],
    ['Former Florida Gov. James Miller spoke first.', 'James Miller', 'Former Florida Gov.'],
    ['Mr. Peter Brown spoke. It was late.', 'Peter Brown', null],
    ['Peter Brown, Senator Mary Jones and others spoke.', 'Peter Brown', null],
    ['On Monday, Peter Brown, the clerk said, was late.', 'Peter Brown', null],
    ['She praised John Baker, the new mayor, Mary Jones said.', 'Mary Jones', null],
    [
      'Local voters support former Democratic governor John Baker.',
      'John Baker',
      'former Democratic governor',
    ],
    ['Her rival Mary Jones spoke. Mary Jones, a doctor from Ohio, left.', 'Mary Jones', 'a doctor from Ohio'],
    ['Her rival Mary Jones spoke first.', 'Mary Jones', 'rival'],
  ])('%s', (text, name, role) => {
    expect(people(text)).toContainEqual([name, role]);
  });

  it('lists no returns, counties, weekdays or things among the people', () => {
    const found = people(
      'The unofficial returns suggested on Tuesday that Mary Jones had won in Clark County. The victory showed that the bridge mattered, Mary Jones said.',
    );
    expect(found.map(([name]) => name)).toEqual(['Mary Jones']);
  });

  it('counts words in quotation marks apart from reported ones, and groups after people', () => {
    const story = readPlainText(
      'Council votes\n\n“The bridge is safe,” Mayor Ana Lopez said. Lopez said the work would begin soon. Many residents said they were worried about noise.',
    );
    const found = peopleOf(story, extractAttributions(story));
    expect(found.map(({ type, quoted, reported }) => [type, quoted, reported])).toEqual([
      ['person', 1, 1],
      ['group', 0, 1],
    ]);
  });
});
