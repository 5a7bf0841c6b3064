import { expect, it } from 'vitest';
import { isForeign } from '../../src/story/language.ts';

it.each([
  'was ist passiert?',
  'wer ist der Außenminister',
  'qui est le ministre',
  '¿qué dijo Blinken?',
  'o que aconteceu, quem disse',
])('who asks in another language is told that questions are read in English only: %s', (question) =>
  expect(isForeign(question)).toBe(true),
);

it.each([
  'was Hans there?',
  'who is Del Fontaine',
  'what did the mayor of Las Palmas say',
  'die or live?',
  'comment?',
])('an English question is not called foreign: %s', (question) => expect(isForeign(question)).toBe(false));
