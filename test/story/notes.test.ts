import { describe, expect, it } from 'vitest';
import { isNote } from '../../src/story/notes.ts';

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
  ])('and nothing else is: %s', (paragraph) => {
    expect(isNote(paragraph)).toBe(false);
  });
});
