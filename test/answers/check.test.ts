import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { checkClaims, checkMessage } from '../../src/answers/check/check.ts';
import { en } from '../../src/messages/en.ts';
import { renderMessage } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { inEnglish } from '../in-english.ts';

const bridge = analyse(
  readPlainText(
    [
      'Council votes for the harbour bridge',
      '“We will not close the old bridge before the new one carries traffic,” Mayor Ana Ruiz said on Monday.',
      'Council member Tom Okafor said the project would cost the city 40 million euros over ten years.',
      '“The harbour deserves better than a ferry every second hour,” said Lena Brandt, who runs the port. “I support the plan only if the market stays open.”',
    ].join('\n\n'),
    { source: 'The Daily Example' },
  ),
);
const storm = analyse(
  readPlainText(
    'Storm warning lifted\n\n“The ships are back in port and nobody was hurt,” harbour master Ada Moor said.',
  ),
);

const first = (message: string, stories = [bridge, storm]) => checkClaims(stories, message)[0];

it('words from the middle of a quotation are shown with its beginning, not from a mark that closes nothing', () => {
  const trial = analyse(
    readPlainText(
      'Manager jailed\n\nJudge Sam Orr told her: “You were trusted with their savings. You spent them on yourself, and you lied.”',
    ),
  );
  const [passage] = checkClaims([trial], 'the judge said “you spent them on yourself”')[0]?.passages ?? [];
  expect(passage?.excerpt.text).toContain('“You were trusted');
});

it('a dropped “not” is seen: the message stands above the print', () => {
  const answer = checkMessage(
    [bridge],
    'Ruiz: “We will close the old bridge before the new one carries traffic”',
  );
  expect(answer?.sections[0]?.claim).toContain('We will close the old bridge');
});

it('a claim that is not there names the story in which it was looked for', () => {
  const answer = checkMessage([bridge], 'Ruiz said “we will build a moon base”');
  const drawn = answer && JSON.stringify(renderMessage(answer, { messages: en, isPrivate: true }));
  expect(drawn).toContain('Searched: Council votes for the harbour bridge');
});

describe('a claim about what was said', () => {
  it.each([
    [
      'Lena Brandt said “The harbour deserves better than a ferry every second hour”',
      'verbatim',
      'Lena Brandt',
    ],
    ['Ruiz: "we will not close the old bridge before the new one"', 'verbatim', 'Ana Ruiz'],
    ['Ruiz: "we will not close the old bridge"', 'cut short', 'Ana Ruiz'],
    ['brandt said “the harbour deserves better than a ferry every other hour”', 'altered', 'Lena Brandt'],
    [
      'Okafor said “The harbour deserves better than a ferry every second hour”',
      'misattributed',
      'Lena Brandt',
    ],
    [
      'Ruiz said she would “close the old bridge before the new one carries traffic”',
      'cut short',
      'Ana Ruiz',
    ],
    ['“We will not close the old bridge only if the market stays open,” Ruiz said', 'spliced', 'Ana Ruiz'],
    ['Ruiz said “the bridge will be finished by Christmas”', 'not in this story', undefined],
    ['Moor said “the ships are back in port”', 'verbatim', 'Ada Moor'],
  ])('%s → %s', (message, verdict, speaker) => {
    const checked = first(message);
    expect(checked?.verdict).toBe(verdict);
    expect(checked?.found?.attribution?.speaker?.name).toBe(speaker);
  });

  it('shows each changed word and what the story has in its place', () => {
    const [claim] = checkClaims(
      [bridge],
      'Brandt said “the harbour deserves more than a ferry every second day”',
    );
    expect(claim?.found?.differences.map(({ claimed, printed }) => [claimed, printed])).toEqual([
      ['more', 'better'],
      ['day', 'hour'],
    ]);
    for (const { printed, span } of claim?.found?.differences ?? [])
      expect(span && bridge.story.slice(span)).toBe(printed);
  });

  it('prefers a word-for-word hit in one story to a near one in another', () => {
    const near = analyse(
      readPlainText('Notes\n\n“The ships are back in dock and nobody was hurt,” Ada Moor said.'),
    );
    expect(first('“the ships are back in port and nobody was hurt”', [near, storm])?.found?.index.story).toBe(
      storm.story,
    );
  });

  it('is looked for without quote marks where the message reports it', () => {
    expect(first('Okafor said the project would cost the city 40 million euros')?.verdict).toBe('verbatim');
  });

  it('says nothing of a message that claims nothing', () => {
    expect(checkMessage([bridge], 'lol ok')).toBeNull();
    expect(checkMessage([bridge], '')).toBeNull();
  });

  it('says what was searched, and that it shows what is printed', () => {
    const answer = checkMessage([bridge, storm], 'Ruiz said “we will close the harbour tomorrow morning”');
    expect(answer?.answered).toBe(false);
    expect(answer?.foot && inEnglish(answer.foot)).toBe('Compared with 2 stories, not with the facts');
  });
});
