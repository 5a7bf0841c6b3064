import { describe, expect, it } from 'vitest';
import { labels } from '../../src/messages/en/labels.ts';
import { en } from '../../src/messages/en.ts';
import { EVERY_LANGUAGE, LANGUAGES, messagesFor } from '../../src/messages/languages.ts';
import { type Messages, say, type Wording, word } from '../../src/messages/messages.ts';
import { limits } from '../../src/replies/limits.ts';
import { type FunctionKey, NAMES, PLACEHOLDERS, ROOM, SAME, SAMPLES } from './samples.ts';

type Key = keyof Messages;
const KEYS = Object.keys(en) as Key[];
const isFunction = (key: Key): key is FunctionKey => typeof en[key] === 'function';

/** Everything that can be said with a key. */
function sayings(messages: Messages, key: Key): string[] {
  const said = messages[key];
  if (typeof said === 'string') return [said];
  const calls = isFunction(key) ? SAMPLES[key] : [];
  return calls.map((args) => (said as (...args: readonly unknown[]) => string)(...args));
}

/** Commands, markup of Discord and small print: the same in every language. */
function fixed(text: string): string[] {
  return [...text.matchAll(/`\/[^`]+`|`(?:Check quotes|Who said this\?|Add this story)`|<[^>]+>|^-# /gmu)]
    .map(([mark]) => mark)
    .sort();
}

/** Without the marks by which a language writes them. */
function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:[.,\u00a0\u202f]\d+)*/gu) ?? []).map((found) =>
    Number(found.replace(/\D/gu, '')),
  );
}

describe.each([['en-US', en] as const, ...Object.entries(LANGUAGES)])('the words in %s', (_, messages) => {
  it('are there, each made of words alone', () => {
    expect(Object.keys(messages).sort()).toEqual([...KEYS].sort());
    const odd = KEYS.flatMap((key) => sayings(messages, key)).filter(
      (text) => text.trim() === '' || /undefined|NaN|\[object|null| {2}| $/u.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('fit where Discord shows them', () => {
    const most = (key: Key) => ROOM[key] ?? (Object.hasOwn(labels, key) ? limits.buttonLabel : limits.text);
    const long = KEYS.filter((key) => sayings(messages, key).some((text) => text.length > most(key)));
    expect(long).toEqual([]);
    // Room that is left free for it below an answer.
    expect(`\n-# ${messages.sourceChanged}`.length).toBeLessThanOrEqual(60);
  });

  it('are short enough for a phone: one row below a quotation, a list that shows what it is for', () => {
    const rows = [messages.delete, messages.share].flatMap((last) => [
      [messages.context, `${messages.also} ${messages.place(5)}`, last],
      [messages.next, messages.askMore, last],
      [messages.previous, messages.next, last],
    ]);
    // Measured at the desk, 390 pixels wide: 30 characters in three buttons still are one row.
    expect(rows.filter((row) => row.join('').length > 29)).toEqual([]);
    expect(PLACEHOLDERS.filter((label) => messages[label].length > 36)).toEqual([]);
  });

  it('name the same commands, channels, roles and times as in English', () => {
    const differing = KEYS.filter(
      (key) =>
        JSON.stringify(sayings(messages, key).map(fixed)) !== JSON.stringify(sayings(en, key).map(fixed)),
    );
    expect(differing).toEqual([]);
  });

  it('say the same numbers and names as in English', () => {
    const differing = KEYS.filter((key) => {
      const said = sayings(messages, key);
      return sayings(en, key).some((text, at) => {
        const numbers = numbersIn(said[at] ?? '');
        const isLost = numbersIn(text).some((number) => number > 2 && !numbers.includes(number));
        return isLost || NAMES.some((name) => text.includes(name) && !said[at]?.includes(name));
      });
    });
    expect(differing).toEqual([]);
  });
});

it.each(Object.entries(LANGUAGES))(
  '%s is not English, save a few texts that read the same',
  (locale, messages) => {
    const language = Object.hasOwn(SAME, locale) ? locale : (locale.split('-')[0] ?? '');
    const allowed = new Set([...(SAME.all ?? []), ...(SAME[language] ?? [])]);
    const english = KEYS.filter(
      (key) => !allowed.has(key) && sayings(messages, key).some((text, at) => text === sayings(en, key)[at]),
    );
    expect(english).toEqual([]);
  },
);

describe('plurals', () => {
  it.each([
    ['en-US', ['0 stories', '1 story', '2 stories', '1,234 stories']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '1.234 Artikel']],
    ['fr', ['0 article', '1 article', '2 articles', '1\u202f234 articles']],
    ['es-ES', ['0 artículos', '1 artículo', '2 artículos', '1234 artículos']],
    ['pt-BR', ['0 matéria', '1 matéria', '2 matérias', '1.234 matérias']],
  ])('are right in %s', (locale, expected) => {
    expect([0, 1, 2, 1234].map((count) => messagesFor(locale).storyCount(count))).toEqual(expected);
  });
});

describe('whoever reads', () => {
  it('another language is told things in English', () => {
    for (const locale of ['it', 'en-GB', 'ja', 'toString', '', undefined, null])
      expect(messagesFor(locale)).toBe(en);
    expect(EVERY_LANGUAGE).toHaveLength(5);
  });

  it('is told the same wording in their language', () => {
    const wording: Wording = word('page', 2, 3);
    expect(EVERY_LANGUAGE.map((messages) => say(messages, wording))).toEqual([
      'page 2 of 3',
      'Seite 2 von 3',
      'page 2 sur 3',
      'página 2 de 3',
      'página 2 de 3',
    ]);
  });
});
