import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { withCorrections } from '../../src/analysis/corrections.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { nearestQuestion, questionKey, questionOf, suggestQuestions } from '../../src/answers/suggestions.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';

const FRAMES = [
  /^Who is (.+)\?$/u,
  /^What did (.+) say about (.+)\?$/u,
  /^Who said “(.+)”\?$/u,
  /^How many (.+)\?$/u,
  /^What did (.+) say\?$/u,
  /^What happened (.+)\?$/u,
];

describe('suggested questions', () => {
  const analysed = analyse(seedStory);

  it('are answered by the story, each of them', () => {
    const questions = suggestQuestions(analysed);
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) expect(answerQuestion(analysed, question).answered).toBe(true);
  });

  it('hold no words but a fixed frame and the story’s', () => {
    const text = seedStory.text.replace(/\s+/gu, ' ').toLowerCase();
    for (const question of suggestQuestions(analysed)) {
      const slots = FRAMES.map((frame) => frame.exec(question))
        .find((match) => match)
        ?.slice(1);
      expect(slots?.length, question).toBeGreaterThan(0);
      for (const slot of slots ?? []) expect(text).toContain(slot.toLowerCase());
    }
  });

  it('are at most 25, each short enough for Discord', () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `“Plan number ${n} needs more money,” Mayor Ana Holt told the council of Riga.`,
    );
    const questions = suggestQuestions(analyse(readPlainText(`Plans\n\n${lines.join('\n\n')}`)));
    expect(questions.length).toBeLessThanOrEqual(25);
    for (const question of questions) expect(question.length).toBeLessThanOrEqual(100);
  });

  it('name whom a moderator names, though they were made before the correction', () => {
    const story = readPlainText(
      'Pier to reopen\n\n“The pier will open again in spring,” said Ana Ruiz, the mayor.\n\nBen Holt of the council watched.',
    );
    const read = analyse(story);
    const asks = (analysed: typeof read, name: string) =>
      suggestQuestions(analysed).some((question) => question.startsWith(`What did ${name} say`));
    expect(asks(read, 'Ana Ruiz')).toBe(true);
    const at = story.text.indexOf('Ben Holt');
    const content = read.attributions[0]?.content[0] ?? [0, 1];
    const corrected = withCorrections(read, [{ content, speaker: [at, at + 8] }]);
    expect(asks(corrected, 'Ben Holt')).toBe(true);
    expect(asks(corrected, 'Ana Ruiz')).toBe(false);
    expect(asks(read, 'Ana Ruiz')).toBe(true);
  });

  it('are none for a story without words to ask for', () => {
    expect(suggestQuestions(analyse(readPlainText('...')))).toEqual([]);
  });

  it('ask for no weeks that pay, for no kinds of which only two died out, and for no length of “last month”', () => {
    const questions = suggestQuestions(
      analyse(
        readPlainText(
          'Library fines end\n\nReaders who do not return a book within eight weeks will have to pay for it. ' +
            'Two of the 24 native moths have died out.\n\nLast month the ferry stopped after 41 years at sea. ' +
            'About 6,200 readers have been told. It made a loss of £3m, compared with a profit in the same period last year.',
        ),
      ),
    );
    expect(questions.filter((question) => /^How (?:many|long)|last year/u.test(question))).toEqual([
      'How many readers have been told?',
    ]);
  });

  it('lead on from a refused question by the words that both have', () => {
    const questions = suggestQuestions(analysed);
    const specific = questions.filter((question) => / say about |^How many /u.test(question));
    expect(specific.length).toBeGreaterThan(1);
    for (const question of specific)
      expect(nearestQuestion(analysed, `Please tell me: ${question}`)).toBe(question);
    expect(nearestQuestion(analysed, 'Zyx?')).toBe(questions[0]);
  });

  it('are asked by their buttons as the buttons show them, those of older messages too', () => {
    const questions = suggestQuestions(analysed);
    for (const [at, question] of questions.entries()) {
      expect(questionOf(analysed, questionKey(question))).toBe(question);
      expect(questionOf(analysed, String(at))).toBe(question);
    }
    expect(questionOf(analysed, questionKey('What did nobody say about anything?'))).toBeUndefined();
  });
});
