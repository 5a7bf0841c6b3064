import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { en } from '../../src/messages/en.ts';
import { unescapeLine } from '../../src/replies/escape.ts';
import { limits } from '../../src/replies/limits.ts';
import { ProofError } from '../../src/replies/proof.ts';
import { type MessageBody, renderMessage } from '../../src/replies/render.ts';
import type { Excerpt } from '../../src/story/excerpt.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '@everyone ',
    '<@1> ',
    '[x](https://e.example) ',
    '```',
    '||',
    '\n# ',
    '\n- ',
    '**',
    '\u200b',
    '\u202e',
    '\ud800',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
);
const hostileStory = fc.array(piece, { maxLength: 60 }).map((parts) => readPlainText(parts.join('')));

function answerOf(story: Story): Answer {
  const passages = story.sentences.map((sentence, position) => ({
    story,
    excerpt: story.excerpt(sentence.span),
    bold: position % 2 ? [[sentence.span[0], sentence.span[0] + 1] as const] : [],
  }));
  return { kind: 'answer', answered: true, sections: [{ passages }], controls: [], searched: [story] };
}

function textOf(message: MessageBody): string {
  return message.components
    .flatMap((c) => (c.type === ComponentType.Container ? c.components : []))
    .flatMap((c) => (c.type === ComponentType.TextDisplay ? c.content : []))
    .join('\n');
}

describe('renderMessage', () => {
  it('quotes nothing that the story does not say, whatever the story holds', () => {
    fc.assert(
      fc.property(hostileStory, (story) => {
        const text = textOf(renderMessage(answerOf(story), { isPrivate: false, messages: en }));
        expect(text.length).toBeLessThanOrEqual(limits.text);
        for (const line of text.split('\n').filter((l) => l.startsWith('> '))) {
          const shown = unescapeLine(line.slice(2).replace(/(?<!\\)\*\*/gu, ''));
          expect(story.text.includes(shown)).toBe(true);
        }
        expect(text).not.toMatch(/(?<!\\)[@<`|[]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets what nobody says stand below a speaker as if it were theirs', () => {
    const story = readPlainText(
      'Pier shut\n\n“It is not safe,” Ana Lopez said. The pier was built in 1902. It is long.',
    );
    const [, said, built, long] = story.sentences.map(({ span }) => ({
      story,
      excerpt: story.excerpt(span),
    }));
    if (!said || !built || !long) throw new Error('four sentences were expected');
    const at = story.text.indexOf('Ana Lopez');
    const spoken = { ...said, speaker: story.excerpt([at, at + 'Ana Lopez'.length]) };
    const sections = [{ passages: [spoken, built, long, spoken] }];
    const answer: Answer = { kind: 'answer', answered: true, sections, controls: [], searched: [story] };
    const text = textOf(renderMessage(answer, { isPrivate: false, messages: en }));
    const lines = text.split('\n').filter((line) => /^(?:\*\*|> )/u.test(line));
    expect(lines).toEqual([
      '**Ana Lopez**',
      '> “It is not safe,” Ana Lopez said.',
      '**The story**',
      '> The pier was built in 1902.',
      '> It is long.',
      '**Ana Lopez**',
      '> “It is not safe,” Ana Lopez said.',
    ]);
  });

  it('sends nothing whose excerpt was tampered with', () => {
    const story = readPlainText('Title here\n\nThe minister spoke of peace.');
    const excerpt = {
      ...story.excerpt(story.sentences[1]?.span ?? [0, 1]),
      text: 'The minister spoke of war.',
    };
    const answer: Answer = {
      ...answerOf(story),
      sections: [{ passages: [{ story, excerpt: excerpt as Excerpt }] }],
    };
    expect(() => renderMessage(answer, { isPrivate: false, messages: en })).toThrow(ProofError);
  });

  it('cuts a 10,000-word sentence at a word and says so', () => {
    const story = readPlainText(`${'word '.repeat(10_000)}.`);
    const text = textOf(renderMessage(answerOf(story), { isPrivate: false, messages: en }));
    expect(text.length).toBeLessThanOrEqual(limits.text);
    expect(text.length).toBeGreaterThan(limits.text * 0.9);
    expect(text).toContain('[…]');
    expect(text).toMatch(/word\n/u);
  });
});
