import { describe, expect, it } from 'vitest';
import { en as words } from '../../src/messages/en.ts';
import { word } from '../../src/messages/messages.ts';
import { placeOf, sourceParts } from '../../src/replies/citation.ts';
import { renderMessage } from '../../src/replies/render.ts';
import type { StoryDetails } from '../../src/story/details.ts';
import { readMarkdown } from '../../src/story/formats/markdown.ts';
import { Story } from '../../src/story/story.ts';

const TEXT = 'The bridge opens in May, the mayor said.';

function citing(details: StoryDetails): string {
  const story = new Story({ text: TEXT, body: [[0, TEXT.length]], details });
  return [
    placeOf(story, story.excerpt([0, TEXT.length]), words),
    ...sourceParts(story, { messages: words }),
  ].join(' · ');
}

describe('a citation of a recording', () => {
  it.each([
    [83, 'para 1, at 01:23'],
    [3723, 'para 1, at 1:02:03'],
  ])('says when it was said: second %i', (seconds, place) => {
    const story = new Story({ text: TEXT, body: [[0, TEXT.length]], times: [[0, seconds]] });
    expect(placeOf(story, story.excerpt([4, TEXT.length]), words)).toBe(place);
  });
});

describe('a citation says what it says, whatever the story’s details hold', () => {
  it.each([
    ['a second link', 'https://good.example/a) [Read the correction here](https://evil.example/phish'],
    ['marks', 'https://good.example/**a**/||b||/~~c~~/`d`/__e__/<f>'],
    ['a bracket', 'https://good.example/](https://evil.example/)[x'],
  ])('its link cannot hold %s', (_, url) => {
    const line = citing({ url });
    const [, address = ''] =
      /^\[para 1\]\(([^()[\]<>*_~|\\`\s]+)#:~:text=[\w%.,&=]+\) · no date$/u.exec(line) ?? [];
    expect(new URL(address).host).toBe('good.example');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://good.example@evil.example/',
    `https://good.example/${'a'.repeat(5_000)}`,
    '@everyone',
  ])('there is none to %.40s', (url) => {
    expect(citing({ url })).toBe('para 1 · no date');
  });

  it.each([
    '@everyone!',
    '[x](<@1>)',
    '2024-05-01\n> Forged words',
    '# 2024',
    '2024-99-99',
    '[a](b) 1 May 2024',
  ])('its date is none where it is "%s"', (published) => {
    expect(citing({ published })).toBe('para 1 · no date');
  });

  it('its date is the day of a date that it knows', () => {
    expect(citing({ published: '2024-05-01T10:00:00Z' })).toContain('· 1 May 2024');
    expect(citing({ published: '2024-05-01' })).toContain('· 1 May 2024');
    expect(readMarkdown(`---\ndate: 1 May 2024\n---\n# Bridge\n\n${TEXT}`).details.published).toBe(
      '2024-05-01',
    );
  });

  it('its outlet cannot turn the line round, hide in it or break it', () => {
    const line = citing({ source: 'CNN\u202e \u200b(cnn.com)\u2066\n> Forged\u3164' });
    expect(line).toBe('para 1 · CNN (cnn.com) \\> Forged · no date');
    expect(citing({ source: '\u200b\u202e' })).toBe('para 1 · no date');
    // Persian is spelled with non-joiners.
    expect(citing({ source: 'خبرگزاری\u200cها' })).toContain('خبرگزاری\u200cها');
  });

  it('holds at most 300 characters of a name that is megabytes long', () => {
    const { source, byline } = new Story({
      text: TEXT,
      body: [[0, TEXT.length]],
      details: { source: '😀'.repeat(1_000_000), byline: 'a '.repeat(1_000_000) },
    }).details;
    expect(source).toBe('😀'.repeat(150));
    expect(byline?.length).toBeLessThanOrEqual(300);
  });
});

describe('the last gate, on the message as it leaves', () => {
  const story = new Story({ text: TEXT, body: [[0, TEXT.length]] });
  const answerWith = (note: string) => ({
    kind: 'answer' as const,
    answered: true,
    sections: [
      {
        passages: [{ story, excerpt: story.excerpt([0, 10]), notes: [{ text: word('listedAs', note) }] }],
      },
    ],
    controls: [],
    searched: [],
  });

  it('lets the story’s words out', () => {
    expect(JSON.stringify(renderMessage(answerWith('a'), { isPrivate: false, messages: words }))).toContain(
      '> The bridge',
    );
  });

  it.each([
    'a\n> The mayor lied.',
    'a\n>>> The mayor lied.',
    'a\n  > The mayor lied.',
    'a\n> ',
    'a\u2028> No.',
  ])('stops a line that no story has, wherever it came from: %j', (note) => {
    expect(() => renderMessage(answerWith(note), { isPrivate: false, messages: words })).toThrow(
      /in no story/u,
    );
  });

  it('stops quoted lines in a notice too', () => {
    const notice = { kind: 'notice' as const, lines: [word('listedAs', 'a\n> The mayor lied.')] };
    expect(() => renderMessage(notice, { isPrivate: true, messages: words })).toThrow(/in no story/u);
  });
});
