import { describe, expect, it } from 'vitest';
import { isNote, tellsOfChange } from '../../src/story/notes.ts';

describe('what an outlet says of its own story is a note', () => {
  it.each([
    'This story has been updated.',
    'This article was amended on 13 December 2024 to correct the spelling of a name.',
    '• This article was amended on 13 December 2024.',
    'An earlier version of this article misstated the number of votes.',
    'A previous version of this story gave a wrong year; it has been corrected.',
    'Correction: The bridge was built in 1931.',
    'CORRECTION, May 3: The bridge was built in 1931.',
    'Correction 3 January 2025: The bridge was built in 1931.',
    'Corrections & Clarifications: The bridge was built in 1931.',
    'A correction was made on Oct. 7, 2024: An earlier version misstated a name.',
    'Editor’s note: The mayor is a shareholder of this paper.',
    "Editor's Note (May 3): The mayor is a shareholder of this paper.",
    '(This Oct. 24 story has been corrected to fix the name in paragraph 3)',
    '(Corrects spelling of name in paragraph 3)',
    'This version corrects that the bridge was built in 1931.',
    '[Update: The bridge has been closed.]',
    'UPDATE, 5 p.m.: The bridge has been closed.',
    'UPDATED at 3:15 p.m.: The board said that the road would be closed.',
    'Nov. 14, 2031: An earlier version of this story gave the wrong year.',
  ])('%s', (paragraph) => {
    expect(isNote(paragraph)).toBe(true);
  });

  it.each([
    'This story begins on a bridge.',
    'The article that the paper printed was wrong, the mayor said.',
    'The correction of the river cost 9 million euros.',
    'The update of the software took nine hours, and nobody was told.',
    'Correction officers walked out on Monday.',
    'Update your clock: the bridge opens an hour earlier.',
    'A correction officer was hurt on May 3: he fell from the bridge.',
    'This version of the bridge is older.',
    'Updated: Thursday, May 3, 2031 at 5 p.m. by Ana Lopez',
  ])('and nothing else is: %s', (paragraph) => {
    expect(isNote(paragraph)).toBe(false);
  });
});

describe('a note tells of a change to the story', () => {
  it.each([
    ['Editor’s note: This story was corrected on May 3.', true],
    ['Correction: The bridge was built in 1931.', true],
    ['This story has been updated.', true],
    ['Editor’s note: The author’s brother works for the board.', false],
    ['Editor’s note: This story describes violence.', false],
    ['Editor’s note: This story will be updated.', false],
    ['This story will be updated as the county says more.', false],
    ['Editor’s note: This interview has been edited and condensed for clarity.', false],
    ['Editor’s note: The names of the children have been changed.', false],
    ['Editor’s note: Ms. Ruiz, who edited this story, is a cousin of the mayor.', false],
    ['Editor’s note: The names of two towns were changed in this story, which is corrected.', true],
  ])('%s: %s', (note, tells) => {
    expect(tellsOfChange(note)).toBe(tells);
  });
});
