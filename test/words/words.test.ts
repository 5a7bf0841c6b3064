import { describe, expect, it } from 'vitest';
import { limits } from '../../src/replies/limits.ts';
import { labels } from '../../src/words/en/labels.ts';
import { en } from '../../src/words/en.ts';
import { EVERY_LANGUAGE, LANGUAGES, wordsFor } from '../../src/words/languages.ts';
import { say, type Wording, type Words, word } from '../../src/words/words.ts';
import { type FunctionKey, NAMES, PLACEHOLDERS, ROOM, SAME, SAMPLES } from './samples.ts';

type Key = keyof Words;
const KEYS = Object.keys(en) as Key[];
const isFunction = (key: Key): key is FunctionKey => typeof en[key] === 'function';

/** Everything that can be said with a key. */
function sayings(words: Words, key: Key): string[] {
  const said = words[key];
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

describe.each([['en-US', en] as const, ...Object.entries(LANGUAGES)])('the words in %s', (_, words) => {
  it('are there, each made of words alone', () => {
    expect(Object.keys(words).sort()).toEqual([...KEYS].sort());
    const odd = KEYS.flatMap((key) => sayings(words, key)).filter(
      (text) => text.trim() === '' || /undefined|NaN|\[object|null| {2}| $/u.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('fit where Discord shows them', () => {
    const most = (key: Key) => ROOM[key] ?? (Object.hasOwn(labels, key) ? limits.buttonLabel : limits.text);
    const long = KEYS.filter((key) => sayings(words, key).some((text) => text.length > most(key)));
    expect(long).toEqual([]);
    // Room that is left free for it below an answer.
    expect(`\n-# ${words.sourceChanged}`.length).toBeLessThanOrEqual(60);
  });

  it('are short enough for a phone: one row below a quotation, a list that shows what it is for', () => {
    for (const last of [words.delete, words.share])
      expect(`${words.context}${words.also} ${words.place(5)}${last}`.length).toBeLessThanOrEqual(33);
    expect(PLACEHOLDERS.filter((label) => words[label].length > 36)).toEqual([]);
  });

  it('name the same commands, channels, roles and times as in English', () => {
    const differing = KEYS.filter(
      (key) => JSON.stringify(sayings(words, key).map(fixed)) !== JSON.stringify(sayings(en, key).map(fixed)),
    );
    expect(differing).toEqual([]);
  });

  it('say the same numbers and names as in English', () => {
    const differing = KEYS.filter((key) => {
      const said = sayings(words, key);
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
  (locale, words) => {
    const language = Object.hasOwn(SAME, locale) ? locale : (locale.split('-')[0] ?? '');
    const allowed = new Set([...(SAME.all ?? []), ...(SAME[language] ?? [])]);
    const english = KEYS.filter(
      (key) => !allowed.has(key) && sayings(words, key).some((text, at) => text === sayings(en, key)[at]),
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
    expect([0, 1, 2, 1234].map((count) => wordsFor(locale).storyCount(count))).toEqual(expected);
  });
});

describe('whoever reads', () => {
  it('another language is told things in English', () => {
    for (const locale of ['it', 'en-GB', 'ja', 'toString', '', undefined, null])
      expect(wordsFor(locale)).toBe(en);
    expect(EVERY_LANGUAGE).toHaveLength(5);
  });

  it('is told the same wording in their language', () => {
    const wording: Wording = word('page', 2, 3);
    expect(EVERY_LANGUAGE.map((words) => say(words, wording))).toEqual([
      'page 2 of 3',
      'Seite 2 von 3',
      'page 2 sur 3',
      'página 2 de 3',
      'página 2 de 3',
    ]);
  });
});
