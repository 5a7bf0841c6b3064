import { describe, expect, it } from 'vitest';
import { changesAnswer, headline } from '../../src/discord/handlers/story-library/changes.ts';
import { en as words } from '../../src/messages/en.ts';
import { limits } from '../../src/replies/limits.ts';
import { type MessageBody, renderMessage } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const lines = (verb: string) =>
  Array.from(
    { length: 200 },
    (_, at) => `“The harbour ${verb} pier number ${at} in the spring,” the mayor said.`,
  );
const before = readPlainText(`Harbour plan\n\n${lines('builds').join('\n\n')}`);
const after = readPlainText(`Harbour plan\n\n${lines('buys').join('\n\n')}`);
const quotations = (story: typeof before) =>
  story.paragraphs.slice(1).map(({ span }) => ({ excerpts: [story.excerpt(span)], speaker: 'the mayor' }));

function customIds({ components }: MessageBody): string[] {
  return [...JSON.stringify(components).matchAll(/"custom_id":"([^"]*)"/gu)].map(([, id = '']) => id);
}

describe('a refreshed story with more changed quotations than fit', () => {
  const changed = quotations(before).map((old, at) => ({ before: old, after: quotations(after)[at] ?? old }));
  const changes = { kept: 0, changed, vanished: quotations(before), added: quotations(after) };
  const page = (number: number) =>
    changesAnswer(before, after, changes, { label: 'newVersion', passages: headline(after) }, number);

  it('is taken by Discord, and its buttons lead to every one of them', () => {
    const seen = new Set<string>();
    for (let number = 1, of = 1; number <= of; number++) {
      const answer = page(number);
      of = answer.page?.of ?? 1;
      for (const { passages } of answer.sections) for (const { excerpt } of passages) seen.add(excerpt.text);
      const drawn = renderMessage(answer, { isPrivate: true, messages: words });
      const ids = customIds(drawn);
      expect(ids.every((id) => id.length <= limits.customId)).toBe(true);
      if (number < of) expect(ids.some((id) => id.includes(`${before.id}.${number + 1}`))).toBe(true);
    }
    expect(seen.size).toBe(401);
  });

  it('never draws a “More” that Discord refuses, however much is left over', () => {
    const passages = quotations(after).flatMap(({ excerpts }) =>
      excerpts.map((excerpt) => ({ story: after, excerpt })),
    );
    const answer = {
      kind: 'answer' as const,
      answered: true,
      sections: [{ passages }],
      controls: [],
      searched: [],
    };
    const ids = customIds(renderMessage(answer, { isPrivate: false, messages: words }));
    expect(ids).toHaveLength(1);
    expect(ids[0]?.length).toBeLessThanOrEqual(limits.customId);
  });
});
