import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';

/** Text that means something to Discord wherever it is not escaped. */
const HOSTILE = [
  '@everyone and @here, <@123456789012345678>, <@&123456789012345678> and <#123456789012345678>',
  '[a link](https://evil.example/?q=1) and https://evil.example/a-b,c&d=(e)',
  '**bold** __under__ ~~struck~~ ||spoiler|| `code` ```block``` \\*',
  '</settings:123456789012345678> <:emoji:123456789012345678> :smile: <t:0:R>',
  '\u202eright to left\u202c and \u2066isolated\u2069 zero\u200bwidth\u200djoined\ufeff',
  '👩‍👩‍👧‍👦 e\u0301\u0323\u0308 \u{1f3f4}\u{e0067}\u{e0062}\u{e007f} ﷽',
  'quotes:1:0123456789ab:0-1:1.direct:0 and pick:1::::0',
  '-# small > quoted # heading 1. list',
];

const FIRST = ['Ada', 'Bela', 'Cato', 'Dora', 'Egon', 'Fama', 'Gita', 'Hugo', 'Iris', 'Jana'];
const LAST = ['Moor', 'Kessler', 'Lindqvist', 'Okafor', 'Petrov', 'Quispe', 'Rossi', 'Sato', 'Tamm', 'Ueda'];
const TOPICS = ['the harbour', 'the new bridge', 'the budget', 'the school', 'the storm', 'the ferries'];

/** A name of 2,000 characters: many words, or one alone. */
function longName(seed: string, words: number): string {
  const length = Math.floor(2000 / words) - 1;
  const word = seed.charAt(0).toUpperCase() + seed.slice(1).repeat(Math.ceil(length / (seed.length - 1)));
  return Array.from({ length: words }, () => word.slice(0, length)).join(' ');
}

/**
 * A made-up story that asks everything of the renderer at once: 100 paragraphs with three quotations each, names of 2,000
 * characters, text that would be markup, and one paragraph longer than a message.
 */
export function largeStory(): Story {
  const paragraphs = Array.from({ length: 100 }, (_, at) => {
    const quotations = [0, 1, 2].map((part) => quotation(at * 3 + part));
    const hostile = HOSTILE[at % HOSTILE.length] ?? '';
    return `${quotations.join(' ')} The report of ${2000 + (at % 20)} counted ${at + 2} ships: ${hostile}.`;
  });
  const endless = `Mayor Ada Moor said: “${Array.from({ length: 120 }, (_, at) => `We have waited for ${TOPICS[at % 6]} since ${1900 + at}.`).join(' ')}” Nobody answered her.`;
  const talk = Array.from({ length: 16 }, (_, at) => {
    const sentences = Array.from(
      { length: 8 + at },
      (_, part) => `We saw ${TOPICS[part % 6]} in ${1900 + at * 12 + part}.`,
    );
    return `“${sentences.join(' ')}” That was the answer of ${FIRST[at % 10]} Moor.`;
  });
  paragraphs.splice(50, 0, endless, talk.join(' '));
  return readPlainText([`The ${longName('headline', 150)} of the harbour`, ...paragraphs].join('\n\n'), {
    source: `The ${longName('gazette', 200)}`,
    byline: longName('byline', 200),
    url: `https://news.example/${'a'.repeat(480)}`,
  });
}

function quotation(number: number): string {
  const topic = TOPICS[number % TOPICS.length] ?? '';
  const name = nameOf(number);
  switch (number % 3) {
    case 0:
      return `“We will not give up ${topic}, whatever number ${number} costs,” ${name} said.`;
    case 1:
      return `${name} warned that ${topic} would “come at a price of ${number} million” on Tuesday.`;
    default:
      return `${name} said that ${topic} had been promised ${number} times.`;
  }
}

function nameOf(number: number): string {
  if (number % 60 === 7) return longName('zeno', 250);
  if (number % 60 === 37) return longName('omega', 1);
  return `${FIRST[number % 10]} ${LAST[Math.floor(number / 10) % 10]}`;
}
