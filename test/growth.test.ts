import { describe, expect, it } from 'vitest';
import { growthOf, type Path, repeated } from '../scripts/bench/growth.ts';
import { PATHS } from '../scripts/bench/growth-paths.ts';
import { analyse } from '../src/analysis/analysis.ts';
import { checkMessage } from '../src/answers/check/check.ts';
import { CommonRun } from '../src/answers/common-run.ts';
import { readTyped } from '../src/answers/typed-words.ts';
import { affordableRules } from '../src/library/fetch/robots-rules.ts';
import { planSearch, SCANNED } from '../src/library/search-plan.ts';
import { indexSentences } from '../src/retrieval/index/sentence-index.ts';
import { misfitOf } from '../src/retrieval/ranking/misfits.ts';
import { rank } from '../src/retrieval/ranking/rank.ts';
import { rankSentences } from '../src/retrieval/ranking/rank-sentences.ts';
import { findTold } from '../src/retrieval/ranking/told-plainly.ts';
import { porter2 } from '../src/retrieval/text/porter2.ts';
import { readPlainText } from '../src/story/formats/plain-text.ts';

/** Eight times the text: linear work is near 8, quadratic near 64. */
const MOST = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

describe('the measure itself', () => {
  it('tells quadratic work from linear', () => {
    const pairs: Path = (text) => () => {
      let same = 0;
      for (let i = 0; i < text.length; i++)
        for (let j = 0; j < text.length; j++) if (text.charCodeAt(i) === text.charCodeAt(j)) same++;
      return same;
    };
    const singles: Path = (text) => () => [...text].filter((letter) => letter === 'a').length;
    expect(growthOf(pairs, repeated('ab'), { length: 1_000, tries: 2 })).toBeGreaterThan(MOST);
    expect(growthOf(singles, repeated('ab'), { length: 20_000 })).toBeLessThan(MOST);
  });
});

/** [path, what stands there over and over, before it, after it]: each was a fault once. */
const CASES: [path: string, atom: string, before?: string, after?: string][] = [
  ...['.', '!', '?', '…', '.”', '. ', '?!', '.)'].map(
    (atom) => ['sentences', atom, 'x', 'x'] as [string, string, string, string],
  ),
  ['Markdown', '# a\n'],
  ['Markdown', '_', 'x', 'x'],
  ['Markdown', 'the council met at noon in the old hall and\n'],
  ['plain text', 'a\n'],
  ['words', 'a'],
  ['byline', '@'],
  ['byline', '@a'],
  ['furniture', 'A.'],
  ['PDF', 'a'],
  ['PDF', 'a-', '', '1'],
  ...['!', '&', "'", '-', '/PRNewswire/', 'a_', '||a||'].map(
    (atom) => ['quotations', atom] as [string, string],
  ),
  ...['A', 'aA', 'A.', 'Aa ', '"', '“'].map((atom) => ['quotations', atom] as [string, string]),
  ['quotations', 'sources said '],
  ['quotations', '“a” said '],
  ['quotations', '“I,” he said, “a.” '],
  ['quotations', '“a\n'],
  ['index', 'The mayor said he '],
  ['index', 'SMITH: a\n'],
  ['people', 'A', 'Ana Ruiz said “', '” on Monday.'],
  ['timeline', 'Oct 1 '],
  ['timeline', 'January 5, 2020, '],
  ['timeline', '1,'],
  ['timeline', '“on Monday” '],
  ['sourcing', 'The mayor said he '],
  ['summary', '"a" '],
  ['summary', '14:05\n\nAna Ruiz said 12 people had died.\n\n'],
  ['suggestions', '1,'],
  ['possible speakers', 'Ana Ruiz said “a.”\n'],
  ['check a role', 'A', '“We will never close the old bridge,” Ana Ruiz said. '],
  ['check a speaker', 'A', 'Ana Ruiz met Ben Holt. “We will never close the old bridge,” Holt said. ', ' a'],
  ['compare', 'John Smith told Mary Jones that '],
  ['compare quotations', '.', 'Ana Ruiz said “', '” on Monday.'],
];

/** The same for what somebody types; longer, since it takes little. */
const TYPED: [path: string, atom: string][] = [
  ['claims', 'Ruiz! “a” '],
  ['claims', '“a” '],
  ['a question', '1 '],
  ['a question', 'Aa '],
  ['a question', 'x a '],
  ['a respelt question', 'ministar '],
  ['respelling a question', 'minester '],
  ['encoder: a question', 'a'],
];

describe('no text stops the bot: eight times the text costs about eight times the work', () => {
  it.each(CASES)('%s: %j', (path, atom, before = '', after = '') => {
    const growth = growthOf(PATHS[path] as Path, repeated(atom, before, after), { length: 3_000 });
    expect(growth).toBeLessThan(MOST);
  });

  it.each(TYPED)('%s, typed: %j', (path, atom) => {
    expect(growthOf(PATHS[path] as Path, repeated(atom), { length: 6_000 })).toBeLessThan(MOST);
  });

  it('a question in which no word stands twice', () => {
    const words = Array.from({ length: 12_000 }, (_, at) => `w${((at * 7_919) % 46_656).toString(36)}ed`);
    const growth = growthOf(PATHS['a question'] as Path, (length) => words.join(' ').slice(0, length), {
      length: 6_000,
    });
    expect(growth).toBeLessThan(MOST);
  });

  it('a role that everybody in a story has', () => {
    const path: Path = (text) => {
      const analysed = analyse(readPlainText(text));
      return () => checkMessage([analysed], 'the nurse: “We will never close the old bridge.”');
    };
    const make = (length: number) => {
      let text = 'Bridge\n\n“We will never close the old bridge,” said Mayor Tom Hale.';
      for (let at = 0; text.length < length; at++) {
        const last = [...at.toString(5)]
          .map((digit) => ['ba', 'de', 'fi', 'go', 'lu'][Number(digit)])
          .join('');
        text += `\n\n“It rained in ${at},” said Nurse Ann Tor${last}.`;
      }
      return text.slice(0, length);
    };
    expect(growthOf(path, make, { length: 3_000 })).toBeLessThan(MOST);
  });

  it('marks that open one quotation in the other, more of them than a paragraph of any story has', () => {
    const growth = growthOf(PATHS.quotations as Path, repeated('“ '), { length: 12_000 });
    expect(growth).toBeLessThan(MOST);
  });

  it.each(['people ', 'unpaid ', 'oldest '])('a question that says one word over and over: %s', (atom) => {
    const text = 'The youngest of those who were paid met on Monday.';
    const index = indexSentences({ sentences: [{ text, paragraph: 1 }] });
    const path: Path = (question) => {
      const ranking = rank(index, question);
      return () => misfitOf(ranking, 0);
    };
    expect(growthOf(path, repeated(atom, 'Who '), { length: 2_000 })).toBeLessThan(MOST);
  });

  it.each(['a ', 'a b ', 'she did not vote for '])('words that stand elsewhere too: %s', (atom) => {
    const path: Path = (text) => {
      const words = text.split(' ');
      return () => new CommonRun(words).longestIn(words);
    };
    // A sentence has 5,000 characters at most; of many more the memory would be measured.
    expect(growthOf(path, repeated(atom), { length: 2_500 })).toBeLessThan(MOST);
  });

  it.each(['a', 'as', 'y', "'", 'ing'])('the stem of one long word: %s', (atom) => {
    expect(growthOf((text) => () => porter2(text), repeated(atom))).toBeLessThan(MOST);
  });

  it.each([
    [',', 'x'],
    [':', 'x'],
    ['.', 'x'],
    ['“', 'x'],
    ['“', 'check '],
  ])('what somebody typed: %s behind %s', (atom, before) => {
    expect(growthOf((text) => () => readTyped(text), repeated(atom, before, 'x'))).toBeLessThan(MOST);
  });

  it.each([
    ['what happens next', 'is due to vote '],
    ['who do they play next', 'plays to '],
    ['what if it rains', 'who a '],
    ['what if it rains', 'if '],
    ['did anyone vote against it', '1-2 '],
    ['when does it start', 'from '],
    ['how did she get caught', 'arrested '],
    ['has he got kids', 'A-'],
  ])('a sentence in which “%s” finds over and over what may tell it: %s', (question, atom) => {
    const path: Path = (text) => {
      const index = indexSentences({ sentences: [{ text }] });
      return () => findTold(index, question, []);
    };
    expect(growthOf(path, repeated(atom))).toBeLessThan(MOST);
  });

  it.each([
    ['when did she buy it', 'A-'],
    ['when did Ana buy Orla', 'was Orla bought Ana by '],
    ['which council was sued', 'council, Ana '],
    ['how many people died', '1,'],
    ['how many people work there', '1,'],
    ['how much did the price fall', '1-'],
  ])('a sentence that may not answer “%s”: %s', (question, atom) => {
    const path: Path = (text) => {
      const index = indexSentences({ sentences: [{ text }] });
      return () => rankSentences(index, question);
    };
    expect(growthOf(path, repeated(atom, 'x '))).toBeLessThan(MOST);
  });
});

describe('a question costs no more the more words a library has', () => {
  /** Keys that a question of words which nobody has makes the library read, with so many keys that all begin alike. */
  async function keysRead(size: number): Promise<number> {
    let read = 0;
    await planSearch(Array.from({ length: 24 }, (_, at) => `abcdef${LETTERS.charAt(at)}zy`).join(' '), {
      counts: async (keys) => {
        read += keys.length;
        return new Map();
      },
      similar: async () => {
        const kept = Math.min(size, SCANNED);
        read += kept;
        return Array.from({ length: kept }, (_, at) => [`abxx${at.toString(36)}`, 1] as const);
      },
      stories: async () => 1_000,
    });
    return read;
  }

  it('however many of them may be meant by a misspelt one', async () => {
    const [small, large] = [await keysRead(10_000), await keysRead(1_000_000)];
    expect(small).toBeGreaterThan(10_000);
    expect(large).toBeLessThan(1.1 * small);
    expect(large).toBeLessThan(150_000);
  });
});

describe('a site cannot hold the bot up with its robots.txt', () => {
  it('keeps a thousand patterns with wildcards; the others forbid more than they say, never less', () => {
    const long = `Disallow: /a*${'b*'.repeat(300)}`;
    const many = Array.from({ length: 1_500 }, (_, at) => `Disallow: /n${at}*x*`);
    const kept = affordableRules(['User-agent: *', long, 'Allow: /c*d*e', ...many].join('\n')).split('\n');
    expect(kept[1]).toBe('Disallow: /a');
    expect(kept.filter((line) => /[*]./u.test(line.replace('User-agent: *', '')))).toHaveLength(1_000);
    expect(kept.at(-1)).toBe('Disallow: /n1499');
    expect(affordableRules('User-agent: *\nDisallow: /*.pdf$\nAllow: /a')).toBe(
      'User-agent: *\nDisallow: /*.pdf$\nAllow: /a',
    );
  });
});
