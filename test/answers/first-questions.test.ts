import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { answerAsTyped, answerFollowUp, resolveQuestion } from '../../src/answers/follow-up.ts';
import { saysAbout } from '../../src/answers/said-about.ts';
import { suggestQuestions } from '../../src/answers/suggestions.ts';
import { summarise } from '../../src/answers/summary.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

const read = (text: string) => analyse(readPlainText(text));

const trial = read(`Bookkeeper denies taking charity's money

Bridget Lorne, 48, is accused of taking £90,000 from a charity for sailors. Lorne denies theft.

Opening the case, Adam Pryce KC, prosecuting, said the money had gone on a boat. “She named it Patience,” he told the jury.

Nina Walsh, defending, said that Lorne had been given the money. “There is a letter,” Ms Walsh said.

Lorne's former employer, Mercer Aid, declined to comment. The prime minister, Ola Brandt, said in March that charities need better books.

The case against Lorne continues on Friday.`);

const profile = read(`The cellist who sells cheese

Ada Brandt, 61, has left the orchestra for a dairy. She spoke to Jon Abel at her farm.

Did you plan to leave?

I planned nothing. I was tired and there were cows.

Is the milk any good?

It is the best I have had. I drink it myself.

You once called critics a waste of paper.

I did, and I was wrong. I need them to light the stove.

Would you go back?

No. I have 40 cows and they all want me.`);

const rescue = read(`Tunnel collapse: live

19.40 Nine people have died, the fire service says. Four are still missing.

18.15 The driver of the Blue Arrow, named as Pavel Irmin, 44, has been found alive, police say.

17.05 Six people have died, according to the fire service.

16.20 Three people have died and eleven are missing, the fire service says. A five-year-old boy was pulled from the train.`);

function shown(story: typeof trial, question: string): string[] {
  const { answered, sections } = answerQuestion(story, question);
  return answered ? sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text)) : [];
}

describe('what somebody said is found by what people call them', () => {
  it.each([
    ['what did the prosecutor say', 'the money had gone on a boat'],
    ['what did the prosecution say?', 'She named it Patience'],
    ['what does the defence say', 'had been given the money'],
    ['what did her lawyer say', 'had been given the money'],
    // What was said there may be about anything.
    ['what did the prosecutor say after the hearing', 'the money had gone on a boat'],
    ['what did the pm say', 'charities need better books'],
    // Whatever she said on it.
    ['what did Nina Walsh say about it', 'There is a letter'],
    // That somebody said nothing is what the story tells.
    ['what did Mercer Aid say', 'declined to comment'],
  ])('%s', (question, words) => expect(shown(trial, question).join(' ')).toContain(words));
});

describe('a first question with “she” is about the person whom the story is about', () => {
  it('by name', () => {
    expect(resolveQuestion(trial, 'how old is she?', [])).toBe('how old is Bridget Lorne?');
    expect(resolveQuestion(profile, 'does her farm pay', [])).toBe('does Ada Brandt’s farm pay');
  });

  it('as what an office holder said is what that person said', () => {
    expect(resolveQuestion(trial, 'what did the defence say about the fee', [])).toBe(
      'what did Nina Walsh say about the fee',
    );
    expect(resolveQuestion(trial, 'what did the judge say about the fee', [])).toBe(
      'what did the judge say about the fee',
    );
  });

  it('and about nobody where it names somebody else, or nobody stands out', () => {
    expect(resolveQuestion(trial, 'what did Walsh say about her', [])).toBe('what did Walsh say about her');
    const two = read('Storm\n\nAnna Hale swept the yard. Maria Lund swept the road.');
    expect(resolveQuestion(two, 'where does she live', [])).toBe('where does she live');
  });
});

describe('an interview without labels', () => {
  it('gives its answers to who is interviewed, and no word of who asks', () => {
    const said = profile.attributions
      .filter(({ speaker, cue }) => speaker?.name === 'Ada Brandt' && cue === null)
      .flatMap(({ content }) => content.map((span) => profile.story.slice(span)));
    expect(said.join(' ')).toContain('I need them to light the stove');
    expect(said.join(' ')).not.toContain('You once called critics');
  });

  it('answers what was prompted without a question, below the prompt and without a name over both', () => {
    expect(saysAbout(profile, 'what did Ada Brandt say about critics')).toBe(true);
    const { sections } = answerQuestion(profile, 'what did Ada Brandt say about critics');
    const [passage] = sections[0]?.passages ?? [];
    expect(passage?.excerpt.text).toMatch(/^You once called critics .*light the stove\.$/su);
    expect(passage?.speaker).toBeUndefined();
  });
});

describe('a live report', () => {
  it('counts the dead and the missing by its newest entry', () => {
    expect(shown(rescue, 'how many people died?').join()).toContain('Nine people');
    expect(shown(rescue, 'how many are missing').join()).toContain('Four are still missing');
  });

  it('sums up with one toll only', () => {
    const lines = summarise(rescue).sections.flatMap(({ passages }) => passages);
    expect(lines.filter(({ excerpt }) => /\bdied\b/u.test(excerpt.text)).length).toBe(1);
  });

  it('does not call a driver by the name of the train', () => {
    const { sections } = answerQuestion(rescue, 'who is the driver?');
    const bold = sections[0]?.passages[0]?.bold ?? [];
    expect(bold.map((span) => rescue.story.slice(span))).not.toContain('Blue Arrow');
  });
});

it('the closest passages are three at most and show nothing twice', () => {
  const long = read(`Mill reopens

“The mill was cold. The mill was dark. The mill was ours,” the owner, Petra Ivars, said. “The mill is open.”

The mill closed in May.`);
  const { answered, sections } = answerQuestion(long, 'Who paid for the roof of the mill?');
  const texts = sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text));
  expect(answered).toBe(false);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeLessThanOrEqual(3);
});

it('no question is suggested that nobody asks: for thirds, for a firm as a person, for the dead of a metaphor', () => {
  const story = read(`Larkmead plan refused

Larkmead Land, the developer, had asked for 340 homes. The idea died on Tuesday. Almost two thirds had been against it, Mayor Ana Holt said.`);
  const questions = suggestQuestions(story).join('\n');
  expect(questions).not.toMatch(/How many thirds|Who is Larkmead Land|How many people died/u);
});

it('a follow-up that only names somebody else asks for their words', () => {
  const { sections } = answerFollowUp(trial, 'and the prosecutor?', []);
  const texts = sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text));
  expect(texts.join(' ')).toContain('She named it Patience');
});

it('“how many homes” is answered by the first number of them, not by the nearest sentence', () => {
  const plan = read(`Council refuses plan for 340 homes

The plan for 340 homes was refused on Tuesday.

The government wants the council to build 612 new homes a year, and homes are what the council lacks.`);
  expect(shown(plan, 'how many homes?').join()).toContain('340 homes');
});

it('“the ceo” is the chief executive of a story that has no other word for it', () => {
  const firm = read(
    'Mill sold\n\nChief executive Ina Vogel said the mill was sold. The new owner is a bank.',
  );
  const { sections } = answerQuestion(firm, 'who is the ceo?');
  const [passage] = sections[0]?.passages ?? [];
  expect((passage?.bold ?? []).map((span) => firm.story.slice(span))).toEqual(['Ina Vogel']);
});

it('no question is cut inside a number', () => {
  const story = read(
    'Strike\n\nThe union says its 320 members will lose up to £5,400 a year, the council less.',
  );
  expect(suggestQuestions(story).join('\n')).not.toMatch(/£5\?/u);
});

it('who had opposed it has not voted against it, and the bookseller is whom the story calls so', () => {
  const bridge = read(`Bridge shut

Mayor Dolores Whitcombe, who had opposed a closure in January, said she had changed her mind.

Ray Ostrander, one of the two who voted against, called it a panic.

Her neighbour, the bookseller Jonah Pell, shrugged. “People who want a book will walk,” he said.`);
  expect(shown(bridge, 'who voted against the closure?').join()).not.toContain('Whitcombe');
  expect(shown(bridge, 'what does the bookseller think').join()).toContain('will walk');
});

describe('what takes up the last answer', () => {
  const theft = read(`Matron Denise Arkell jailed for theft

Denise Arkell, 47, was jailed for four years on Monday.

The court heard that Arkell took rings and lockets from residents. She sold most of them to a pawnbroker in Selham.

“These were the last things they owned,” said the judge, Miriam Oduya. The hall was full.

“You have not once said sorry,” Oduya told her.`);
  const spanOf = (words: string) => {
    const found = theft.story.sentences.find(({ span }) => theft.story.slice(span).includes(words));
    return found ? [found.span] : [];
  };
  const texts = (answer: ReturnType<typeof answerFollowUp> | undefined) =>
    answer?.answered
      ? answer.sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text))
      : [];
  const follow = (question: string, before: string) => texts(answerFollowUp(theft, question, spanOf(before)));

  it('“she” is no court, though a court is said to have heard it', () => {
    const before = spanOf('The court heard');
    expect(resolveQuestion(theft, 'where did she sell them', before)).toBe(
      'where did Denise Arkell sell them',
    );
  });

  it('with a name the sentence that says “she” is found as the question was typed, and no sentence about another', () => {
    expect(texts(answerAsTyped(theft, 'where did she sell them', spanOf('jailed')))[0]).toContain(
      'pawnbroker',
    );
    expect(answerAsTyped(theft, 'what did she call the last things', spanOf('jailed'))).toBeUndefined();
    // The judge was shown last, but the story says whom "she" means there.
    expect(texts(answerAsTyped(theft, 'where did she sell them', spanOf('last things')))[0]).toContain(
      'pawnbroker',
    );
  });

  it('“who said that” shows who said what was shown, and nobody where the story says it itself', () => {
    expect(follow('who said that?', 'last things')[0]).toContain('Miriam Oduya');
    expect(follow('who said that?', 'was jailed')).toEqual([]);
  });

  it('“when” has the day of what was shown, and none from elsewhere', () => {
    expect(follow('when?', 'was jailed')[0]).toContain('Monday');
    expect(follow('and when', 'pawnbroker')).toEqual([]);
  });

  it('“by how much” has the figures of what was shown', () => {
    const vote = read('Bill passes\n\nThe house passed the bill by 74 votes to 61. It met for nine hours.');
    const [passed, met] = vote.story.sentences.slice(1).map(({ span }) => [span]);
    expect(texts(answerFollowUp(vote, 'by how much?', passed ?? []))[0]).toContain('74 votes');
    expect(texts(answerFollowUp(vote, 'by how much?', met ?? []))).toEqual([]);
  });

  it('“what else did she say” does not repeat what was shown', () => {
    expect(follow('what else did she say', 'last things').join()).toContain('once said sorry');
    expect(follow('what else did she say', 'last things').join()).not.toContain('last things');
  });
});

describe('“she” of a follow-up is who was shown', () => {
  const chess = analyse(
    readPlainText(`Anjali Menon wins title

Anjali Menon, who is 14, won the chess title on Sunday. Menon learned it on a train. Menon goes to school.

Her grandmother, Kamala, who is 79, watched. Captain Edwin Harte sold his board to Menon. Rosalind Harte, a teacher, came too.`),
  );
  const shown = (words: string) =>
    chess.story.sentences
      .filter(({ span }) => chess.story.slice(span).includes(words))
      .map(({ span }) => span);

  it('by a first name only, not the one the story is about', () => {
    expect(resolveQuestion(chess, 'how old is she', shown('Kamala'))).toBe('how old is Kamala');
  });

  it('not somebody else of the same surname', () => {
    expect(resolveQuestion(chess, 'where does she live', shown('Edwin Harte'))).not.toContain('Rosalind');
  });
});

it('what somebody said about a person whom they call by the first name is found', () => {
  const jet = analyse(
    readPlainText(`Jet turns back

First officer Declan Roche was hurt.

“Declan read out the checklist with blood in his eyes,” said Captain Maura Keating. “The wind was loud.”`),
  );
  const shown = (question: string) =>
    answerQuestion(jet, question).sections[0]?.passages[0]?.excerpt.text ?? null;
  expect(shown('what did Keating say about Roche')).toContain('read out the checklist');
});
