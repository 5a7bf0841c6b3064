import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/story/sentences.ts';

const split = (text: string) => splitSentences(text, [0, text.length]).map((span) => text.slice(...span));

/**
 * The golden rules for English, with sentences of the same form.
 *
 * Source: K. Dias, "Pragmatic Segmenter", 2014. Of its rules those on texts without line structure; `|` marks the splits.
 */
const GOLDEN = [
  'Hello World.| My name is Jonas.',
  'What is your name?| My name is Jonas.',
  'There it is!| I found it.',
  'My name is Jonas E. Smith.',
  'Please turn to p. 55.',
  'Were Jane and co. at the party?',
  'They closed the deal with Pitt, Briggs & Co. at noon.',
  "Let's ask Jane and co.| They should know.",
  'They closed the deal with Pitt, Briggs & Co.| It closed yesterday.',
  'I can see Mt. Fuji from here.',
  "St. Michael's Church is on 5th st. near the light.",
  "That is JFK Jr.'s book.",
  'I visited the U.S.A. last year.',
  'I live in the E.U.| How about you?',
  'I live in the U.S.| How about you?',
  'I work for the U.S. Government in Virginia.',
  'I have lived in the U.S. for 20 years.',
  'At 5 a.m. Mr. Smith went to the bank.| He left the bank at 6 P.M.| Mr. Smith then went to the store.',
  'She has $100.00 in her bag.',
  'She has $100.00.| It is in her bag.',
  'He teaches science (He previously worked for 5 years as an engineer.) at the local University.',
  'Her email is Jane.Doe@example.com.| I sent her an email.',
  'The site is: https://www.example.50.com/new-site/awesome_content.html.| Please check it out.',
  "She turned to him, 'This is great.' she said.",
  'She turned to him, "This is great." she said.',
  'She turned to him, "This is great."| She held the book out to show him.',
  'Hello!!| Long time no see.',
  'Hello??| Who is there?',
  'Hello!?| Is that you?',
  'Hello?!| Is that you?',
  '1.) The first item| 2.) The second item',
  '1.) The first item.| 2.) The second item.',
  '1) The first item| 2) The second item',
  '1) The first item.| 2) The second item.',
  '1. The first item| 2. The second item',
  '1. The first item.| 2. The second item.',
  '• 9. The first item| • 10. The second item',
  '⁃9. The first item| ⁃10. The second item',
  'a. The first item| b. The second item| c. The third list item',
  'This is a sentence\ncut off in the middle because pdf.',
  'It was a cold \nnight in the city.',
  'You can find it at N°. 1026.253.553.| That is where the treasure is.',
  'She works at Yahoo! in the accounting department.',
  'We make a good team, you and I.| Did you see Albert I. Jones yesterday?',
  'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
  '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).',
  'I never meant that....| She left the store.',
  'I wasn’t really ... well, what I mean...see . . . what I’m saying, the thing is . . . I didn’t mean it.',
  'Hello world.|Today is Tuesday.|Mr. Smith went to the store and bought 1,000.| That is a lot.',
];

/** What news prints beside them. */
const NEWS = [
  'Ada Kestrel is ranked no. 5 in the world.| The river was high that day.',
  'The answer was no.| 5 people left the hall.',
  'Her prize was Rs. 500 crore.| The river was high.',
  'The charge is under Sec. 34 of the harbour act.| It was dropped.',
  'The map in fig. 3 shows the piers, vol. 2 the cost.',
  'He resigned — of all things! — on Monday.| The river was high.',
  'The plan — a bad one? — was dropped.',
  '“We hold the bridge,” said Brig. Tom Hale.| He left.',
  'Cllr. Ana Ruiz, Amb. Lea Marsh, Fr. Tom Oak, Asst. Chief Ed Alvaro and Atty. Gen. Ines Hale came.',
  'The train left at 9 a.m.| On Monday it came back.',
  'The shootings started shortly before 8 a.m. Tuesday.| Nobody was hurt.',
  'George W. Bush met J.K. Rowling in St. Louis, Mo., on Sept. 11.| They left.',
  'He lives in Austin, Tex.| The house is small.',
  '“Really?” Bush said.| “Yes.”',
  '“Really?” he asked.',
  'Police said two men were hurt, AB.net.au reported.| A crowd had gathered.',
  'The firm, Acme Inc., said so.| It closed.',
  'The vote was 7-2.| Nobody spoke.',
  'The case, Smith v. Jones, ended.| Nobody spoke.',
  'It cost $1.5 million.| Nobody paid.',
  '“I saw it … and I left.”| He wept.',
  '“It is over,” she said.|The crowd left.',
  'He asked the crew of bakery.example.com.| Nobody knew.',
];

describe('a paragraph splits into its sentences', () => {
  it.each(GOLDEN)('golden rule: %s', (rule) => {
    expect(split(rule.replaceAll('|', ''))).toEqual(rule.split('|').map((sentence) => sentence.trim()));
  });

  it.each(NEWS)('news: %s', (rule) => {
    expect(split(rule.replaceAll('|', ''))).toEqual(rule.split('|').map((sentence) => sentence.trim()));
  });

  it('leaves no word out and takes time in proportion to the length', () => {
    const text = `1. ${'no. 5 a.m. On . . . b. '.repeat(4_000)}end.`;
    expect(split(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});
