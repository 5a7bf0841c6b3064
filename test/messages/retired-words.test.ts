import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (folder: string) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, 'utf8') }));

/** Words that no newsroom prints in a message to its readers, with what it prints in their place. */
const RETIRED_ENGLISH = [
  ['somebody', 'someone'],
  ['nobody', 'no one'],
  ['everybody', 'everyone'],
  ['whoever', 'the person who'],
  ['erase', 'delete'],
  ['bold added', 'emphasis added'],
  ['quote marks', 'quotation marks'],
  ['stands so', 'is printed that way'],
  ['any more', 'no longer'],
] as const;

/** Names that were given up for the field's own: one word for one thing. */
const RETIRED_NAMES = [
  ['Who', 'Caller'],
  ['whoActs', 'callerOfInteraction'],
  ['requireAdministrator', 'requires: "administrator"'],
  ['requireManager', 'requires: "manager"'],
  ['Shelf', 'DatabaseContext'],
  ['Filled', 'ModalValues'],
  ['Reading', 'Document'],
  ['Words', 'Messages'],
] as const;

describe('the bot’s own English', () => {
  const texts = read('src/messages/en').flatMap(({ name, text }) =>
    // Comments and the names of keys are not shown to anyone.
    [...text.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/gu, '').matchAll(/'([^'\n]*)'|`([^`]*)`/gu)].map(
      ([, plain, template]) => ({ name, text: plain ?? template ?? '' }),
    ),
  );

  it.each(RETIRED_ENGLISH)('does not say “%s” but “%s”', (word) => {
    const said = texts.filter(({ text }) => new RegExp(`\\b${word}\\b`, 'iu').test(text));
    expect(said).toEqual([]);
  });
});

describe('the code', () => {
  const code = ['src', 'commands'].flatMap(read);

  it.each(RETIRED_NAMES)('has no %s: it is %s', (name) => {
    const having = code.filter(({ text }) =>
      new RegExp(`(?:function|interface|class|type|const) ${name}\\b`, 'u').test(text),
    );
    expect(having.map((file) => file.name)).toEqual([]);
  });
});
