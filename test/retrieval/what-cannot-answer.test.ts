import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { indexSentences } from '../../src/retrieval/index/sentence-index.ts';
import { misfitOf } from '../../src/retrieval/ranking/misfits.ts';
import { rank } from '../../src/retrieval/ranking/rank.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { UNTOLD } from '../../src/retrieval/ranking/untold.ts';
import { givesAgeOfAnother, givesWrongKind } from '../../src/retrieval/ranking/wrong-kind.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** Every sentence as near as could be: what is refused is refused by what it says. */
function asker(
  text: string,
): (question: string) => { shown: string | null; bold: string[]; closest: string[] } {
  const analysed = analyse(readPlainText(text));
  const all = (value: number) => Float64Array.from(analysed.story.sentences, () => value);
  const insight = { cosines: Float32Array.from(all(0.9)), tokenCoverages: all(0.9), readings: all(3) };
  return (question) => {
    const { answered, sections } = answerQuestion(analysed, question, insight);
    const [passage] = sections[0]?.passages ?? [];
    const closest = sections.flatMap(({ passages }) => passages.map(({ excerpt }) => excerpt.text));
    if (!answered || !passage) return { shown: null, bold: [], closest };
    return {
      shown: passage.excerpt.text,
      closest: [],
      bold: (passage.bold ?? []).map((span) => analysed.story.slice(span)),
    };
  };
}

const tells = (ask: ReturnType<typeof asker>) => (question: string, told: string) => {
  expect(ask(question).shown ?? '').toContain(told);
};
const tellsNot = (ask: ReturnType<typeof asker>) => (question: string, other: string) => {
  expect(ask(question).shown ?? '').not.toContain(other);
};

const council = asker(`Marlow ends free parking

Free parking on the seafront will end in January after councillors voted 9-6 on Tuesday to charge drivers £2.40 an hour.

The decision came after a long meeting in which the mayor, Petra Lindqvist, threatened to clear the public gallery. “I will do it,” Lindqvist said.

Two councillors, Ian Marsh and Celia Dowd, voted with the administration. Council leader Dominic Achebe held talks with Minister Ruth Penny in Exeter last month.

A petition had drawn 4,312 signatures by Monday. In 2016 an earlier charge was dropped.`);

const match = asker(`Ten-man Vale stun leaders

HARROW VALE 2 KINGSMERE 1

Teddy Okafor scored with four minutes left as Harrow Vale ended Kingsmere's unbeaten run on Saturday.

Kingsmere had looked certain to win when Vale captain Sean Brophy was sent off before half-time. But Mika Laine levelled with a header.

The crowd of 11,406 was Vale's largest. Attacks on buses fell: 4.1 a month on average, compared with 6.8, a fall of about 40 per cent.`);

const interview = asker(`The last book of Ines Carrow

Ines Carrow, 67, has published nothing for eleven years. Her new novel comes out on Thursday. We spoke to her at home.

Q: You turned down the Harmon Prize. Do you regret it?

A: No. I regret the letter.

Q: Will there be another book?

A: I have one good eye. This is the last one.`);

describe('a sentence that cannot answer is no answer', () => {
  it.each([
    ['who decided nothing is not said to have decided', council, 'What did the mayor decide?'],
    ['those who voted for it are not given as those against', council, 'Who voted against it?'],
    ['whom somebody only talked with has not answered', council, 'Has Ruth Penny answered?'],
    ['a sum that nobody names is no number of signatures', council, 'How much did the petition cost?'],
    ['another year is not this one', council, 'Was an earlier charge dropped in 2019?'],
    ['one player’s goal is not another’s', match, 'When did Laine score?'],
    ['another team’s goal is not Kingsmere’s', match, 'Did Kingsmere score?'],
    ['what is not Kingsmere’s goal was not scored for them', match, 'Who scored for Kingsmere?'],
  ])('%s', (_, ask, question) => expect(ask(question).shown).toBeNull());
});

describe('what is asked in few words is found where it stands', () => {
  it.each([
    ['how the vote went', council, 'how did the vote go', '9-6'],
    ['who won', match, 'who won?', 'HARROW VALE 2'],
    ['the score', match, 'what was the score', 'HARROW VALE 2'],
    ['the crowd', match, 'how many people were there', '11,406'],
    ['where somebody is', council, 'Where is Ruth Penny?', 'in Exeter'],
  ])('%s', (_, ask, question, words) => expect(ask(question).shown).toContain(words));
});

const flood = asker(`Two dead as tunnel floods

Two workers drowned and a third is missing after water broke into a road tunnel on Tuesday, police said.

Okoro, who got out, won the works race in 47.42 seconds in May.

The victims, both Polish citizens, were 24 and 41.`);

it('the dead are counted by who died, not by how old they were', () => {
  expect(flood('how many people died?').shown).toMatch(/Two (?:dead|workers drowned)/);
  expect(flood('what was her time?').shown).toContain('47.42 seconds');
});

it('“he” beside the name of a hall is still whom the question names', () => {
  const career = asker(`Odell dies at 80

Runner Marcus Odell has died at the age of 80.

An eight-time champion, he ended his track career with 412 wins and was taken into the Northern Sports Hall of Fame in 1990.`);
  expect(career('How many wins did Odell end his career with?').shown).toContain('412 wins');
});

it('an interview’s answer to “why” needs no “because”', () => {
  const cellist = asker(`Five minutes with Ines Carrow

Ines Carrow, 34, stopped playing in public three years ago. She spoke to us at home.

Q: Why did you stop?

A: My left hand stopped. My fourth finger curled up like a leaf.

Q: Are the concerts free?

A: Yes, all of them.`);
  expect(cellist('why did she stop?').shown).toContain('My left hand stopped.');
});

describe('an interview answers with its answers, each below its question', () => {
  it.each([
    ['does she regret it', 'A: No. I regret the letter.'],
    ['will there be another book', 'This is the last one.'],
  ])('%s', (question, answer) => {
    const { shown } = interview(question);
    expect(shown).toMatch(/^Q: /);
    expect(shown).toContain(answer);
  });
});

it('no word is bold that does not answer the question: not what it fell from, not the place where somebody was called', () => {
  expect(match('How much did attacks fall?').bold).not.toContain('4.1');
  expect(council('Where is Penny?').bold).toEqual([]);
  const raid = asker(
    'Coach cleared\n\nThe federation sacked its coach Pavel Irmin two days after the raid on his house.',
  );
  expect(raid('When was the raid?').bold).toEqual([]);
});

describe('what is asked with a “not” is not answered by what is', () => {
  const vote = asker(`Marlow passes the harbour bill

Petra Lindqvist and Ian Marsh voted for the harbour bill on Monday, and three towns signed the treaty behind it.

Celia Dowd was absent. The oldest member, Ruth Penny, 84, spoke for an hour.

The people who did not pay the toll in May live in Exeter. An unofficial count gave 12 votes for it.

The tunnel is more popular than the ferry among drivers. Castle Road is closed until May, and people may walk on the quay, but fishing is prohibited there.

Dominic Achebe has left the harbour board. Tenants are barred from voting for the harbour board.`);

  it.each([
    'Who did not vote for the harbour bill?',
    'who didnt vote for the harbour bill',
    'Which towns haven’t signed the treaty?',
    'What did Petra Lindqvist never vote for?',
    'Who is the youngest member?',
    'What did the official count give?',
    'What is less popular than the ferry among drivers?',
  ])('%s', (question) => {
    expect(vote(question).shown ?? '').not.toMatch(
      /voted for|signed the treaty|oldest|unofficial|more popular/,
    );
  });

  it.each([
    ['Who voted for the harbour bill?', 'Lindqvist'],
    ['Where do the people live who did not pay the toll?', 'Exeter'],
    ['Who is the oldest member?', 'Ruth Penny'],
    ['Which road is not open?', 'is closed'],
    ['What can’t people do on the quay?', 'prohibited'],
    ['Who isn’t coming back to the harbour board?', 'has left the harbour board'],
    ['Who cannot vote for the harbour board?', 'barred'],
    ['What is more popular than the ferry?', 'tunnel'],
    ['Was the count official?', 'unofficial count'],
  ])('%s', (question, words) => expect(vote(question).shown).toContain(words));
});

it('the hour of a live report’s entry is no part of a number', () => {
  const live = asker('Storm\n\n16.50 Two people have been rescued from a car.\n\n15.20 Nobody is hurt.');
  expect(live('How many people have been rescued?').bold).toEqual(['Two']);
});

it('“the official” is not “US officials”', () => {
  const talks = asker(`Talks begin

The talks begin on Monday, the official said. US officials believe that they will be long. An official said there were doubts.`);
  const { shown } = talks('What did the official say?');
  expect(shown).toContain('the official said');
});

const ferry = asker(`Ferry sinks off Vell

A six-year-old girl was found alive an hour after the ship went down, Vell Lines said. She is one of eleven residents of Grove House on board.

The crew of nine earned praise. Vell Lines was paid £3m for the route last year.

The crew filled 12 of 14 lifeboats on the left side. Vell Lines has lost two ships.`);

describe('a number, place or age of something else is no answer', () => {
  it.each([
    ['a girl’s age is not the ship’s', 'How old is the ship?'],
    ['a fee is not what somebody earns', 'How much does the captain earn?'],
    ['where somebody was is not where they live', 'Where does the girl live?'],
    ['nor where they come from', 'Where is the girl from?'],
  ])('%s', (_, question) => expect(ferry(question).shown).toBeNull());

  it.each([
    ['How old is the ship?', 'The 41-year-old vessel was taken out of service.', false],
    ['How old is the ship?', 'A 12-year-old schoolgirl was rescued from it.', true],
    ['how old is the bridge that fell', 'A 52-year-old lorry driver was hurt.', true],
    ['how old is this psycho', 'Wes Lind, 38, was taken into custody.', false],
    ['Roughly how old is this dude?', 'The man is described as being in his 20s.', false],
    [
      'how old is the guy who lives at Harbour Place',
      'Officers arrested C. Holt, 33, who lives there.',
      false,
    ],
  ])('“%s” is refused only if “%s” gives the age of another: %s', (question, text, isAnother) => {
    expect(givesAgeOfAnother(question, text)).toBe(isAnother);
  });

  it.each([
    ['Where does the girl come from?', true],
    ['so where is she from', true],
    ['Where did those two get their inspiration from?', false],
    ['where is the money coming from', false],
  ])('“%s” wants an origin: %s', (question, wantsOrigin) => {
    expect(givesWrongKind(question, ['The idea was a bar in Delhi.'])).toBe(wantsOrigin);
  });

  it('and of “12 of 14” neither is bold', () => {
    expect(ferry('How many lifeboats did the crew fill on the left side?').bold).toEqual([]);
  });
});

it('one officer’s leaving is not another’s, nor a chairwoman’s, even behind a sentence about the one asked for', () => {
  const told = (second: string, question: string) => {
    const sentences = ['Chief executive Hugh Dane welcomed the profit.', second];
    const index = indexSentences({ sentences: sentences.map((text) => ({ text, paragraph: 1 })) });
    return misfitOf(rank(index, question), 1);
  };
  expect(told('Chairwoman Meg Orr is leaving.', 'Is the CEO leaving?')).toBe('another person');
  expect(told('Finance director Ola Reiss is leaving.', 'Is the CEO leaving?')).toBe('another person');
  expect(told('He and finance director Ola Reiss are leaving.', 'Is the CEO leaving?')).toBeNull();
  expect(told('Chairwoman Meg Orr is leaving.', 'Is the chairwoman leaving?')).toBeNull();
});

const robbery = asker(`Two held after a robbery

Main roads such as Castle Road stay open, and Beacon Hill, where a cyclist was killed, gets a camera.

A 31-year-old man was arrested in Burslow on Tuesday. A 29-year-old woman was held at the ferry on Wednesday.

In 1989 Ada Holt sold the shops to a chain and went to sea.

Judge Miriam Oduya told Ada Holt that she had robbed the dying. “You went through their drawers,” Oduya said. Clerk Paul Tranter was cleared.`);

describe('what is told of another one is no answer', () => {
  it.each([
    ['a man is not the woman who is asked about', 'where did they arrest her', '31-year-old man'],
    ['who sold something did not buy it', 'when did Ada Holt buy the shops', 'sold the shops'],
    [
      'what happened on one hill did not happen on a road beside it',
      'who was killed on Castle Road',
      'cyclist',
    ],
    ['who spoke to one said nothing about another', 'what did Oduya say about Tranter', 'drawers'],
  ])('%s', (_, question, other) => {
    expect(robbery(question).shown ?? '').not.toContain(other);
  });

  it('what is told of whom it is asked about still is', () => {
    expect(robbery('where did they arrest him').shown).toContain('Burslow');
    expect(robbery('when did Ada Holt sell the shops').shown).toContain('1989');
    expect(robbery('who was killed on Beacon Hill').shown).toContain('cyclist');
  });
});

const camp = asker(`Camp closes after a boy's death

Samuel Adeyo was found at the bottom of the pool on Friday. The lifeguards, aged 17 and 19, were on duty.

Curtis Vane pleaded guilty on Monday. The skipper, Donald Reay, 52, was held in Wick. Reay entered a plea of guilty. His mate, Fiona Gunn, was given a suspended sentence of eight months. Keeper Martin Voss was fined £3,000.

The price of beef rose by a fifth.

Bluewave, which has lost money for three years, will close it. A walker found a shoe; the letter was found by Tom Ott.`);

describe('what is only near is no answer', () => {
  it.each([
    ['that somebody was found does not say who found them', 'who found Samuel', 'bottom of the pool'],
    ['to be on duty is no charge', 'did the lifeguards get charged', 'on duty'],
    ['a man’s plea is not hers', 'did she plead guilty', 'Curtis Vane'],
    ['nor is it if he is called by his surname', 'did she enter a plea', 'Reay'],
    ['nor behind what he is called', 'how much was she fined', 'Voss'],
    ['nor between commas', 'where was she held', 'Reay'],
    ['“his mate” is nobody who is called he', 'how long did he get', 'Gunn'],
    ['a suspended sentence closes nothing', 'how long will the pool be closed', 'sentence'],
    ['beef is no milk', 'how much did the price of milk rise', 'beef'],
    ['three years are no sum', 'how much did Bluewave lose', 'three years'],
  ])('%s', (_, question, other) => {
    expect(camp(question).shown ?? '').not.toContain(other);
  });

  it('who did it is shown, before the verb or behind “by”', () => {
    expect(camp('who found the shoe').shown).toContain('A walker');
    expect(camp('who found the letter').shown).toContain('Tom Ott');
    expect(camp('did he plead guilty').shown).toContain('Curtis Vane');
    expect(camp('did he enter a plea').shown).toContain('Reay');
    expect(camp('how much was he fined').shown).toContain('Voss');
    expect(camp('where was he held').shown).toContain('Wick');
    expect(camp('how long did she get').shown).toContain('Gunn');
    expect(camp('did the price of beef rise').shown).toContain('a fifth');
  });
});

it('who only left is not said to have said something, however near the sentence comes', () => {
  const { story, questions } = analyse(
    readPlainText(
      `Camp closes\n\nThe camp's owner, oil trader Okwudili Ani, left before the end.\n\n“I am sorry,” said Ada Brand.`,
    ),
  );
  const all = (value: number) => Float64Array.from(story.sentences, () => value);
  const cosines = Float32Array.from(questions.sentences, ({ text }) => (text.includes('owner') ? 0.9 : 0.3));
  const insight = { cosines, tokenCoverages: all(0.9), readings: all(3) };
  expect(rankSentences(questions, 'what did the owner say', insight).refusal).toBe('says nothing');
  expect(rankSentences(questions, 'when did the owner leave', insight).refusal).not.toBe('says nothing');
});

it('a short form, or a “which”, behind “of” is nothing else than what the sentence has', () => {
  const misfit = (question: string) =>
    misfitOf(
      rank(
        indexSentences({ sentences: [{ text: 'Paul Stall is the president of the Union of Dry Towns.' }] }),
        question,
      ),
      0,
    );
  expect(misfit('Who is the president of UDTX?')).toBeNull();
  expect(misfit('He is the president of which union?')).toBeNull();
  expect(misfit('Who is the president of the museum?')).toBe('another thing');
});

it('by how much a price rose needs no sum', () => {
  const misfit = (text: string) =>
    misfitOf(rank(indexSentences({ sentences: [{ text }] }), 'how much did the price of beef rise'), 0);
  expect(misfit('The price of beef rose by a fifth.')).toBeNull();
  expect(misfit('The price of beef is a worry.')).toBe('no sum');
});

describe('who did it and to whom it was done are not exchanged', () => {
  const REST = `The council, the hospital, the mayor and the home were there, and so were Ana Ruiz, Smith and Jones with Orchard and the
    postman.`;
  const misfit = (text: string, question: string) =>
    misfitOf(
      rank(
        indexSentences({
          sentences: [text, REST].map((each, paragraph) => ({ text: each, paragraph: paragraph + 1 })),
        }),
        question,
      ),
      0,
    );

  it.each([
    [
      'Fennick bought Orchard for £3m in 2019.',
      'when did Orchard buy Fennick',
      'when did Fennick buy Orchard',
    ],
    [
      'Orchard was bought by Fennick in 2019.',
      'when did Orchard buy Fennick',
      'when did Fennick buy Orchard',
    ],
    ['Fennick bought Orchard for £3m in 2019.', 'who bought Fennick', 'who bought Orchard'],
    ['The council sued the builder over the cracks.', 'who sued the council', 'who sued the builder'],
    ['The council sued the builder in May.', 'when was the council sued', 'when was the builder sued'],
    ['The dog bit the postman twice.', 'did the postman bite the dog', 'did the dog bite the postman'],
    ['The dog bit the postman twice.', 'who did the postman bite', 'who did the dog bite'],
    ['Smith was arrested at dawn.', 'who did Smith arrest', 'when was Smith arrested'],
    [
      'Orchard sent 50 crews to Jones.',
      'how many crews did Ruiz send to Orchard',
      'how many crews did Orchard send to Jones',
    ],
  ])('“%s” does not tell “%s” but “%s”', (text, wrong, right) => {
    expect(misfit(text, wrong)).toBe('the other way round');
    expect(misfit(text, right)).toBeNull();
  });

  it.each([
    ['The mayor apologised for the delay on Monday.', 'did the council apologise'],
    ['Ana Ruiz apologised for the delay on Monday.', 'did the council apologise'],
    ['Its owner, Brightside Care, was fined £70,000.', 'was the hospital fined'],
    ['Lind bought the yard in 2016.', 'when did Jones buy the yard'],
    ['Fennick has spent £600,000 on plans.', 'how much did the council spend on plans'],
  ])('“%s” does not tell “%s”: somebody else did it', (text, question) => {
    expect(misfit(text, question)).toBe('another person');
  });

  it.each([
    ['The leader of the council apologised for the delay.', 'did the council apologise'],
    ['It apologised for the delay.', 'did the council apologise'],
    ['The council, led by Ana Ruiz, apologised for the delay.', 'did the council apologise'],
    ['Brightside Care was fined £70,000.', 'was the home fined'],
    ['The library closed in 2019.', 'when was the library closed'],
  ])('“%s” may tell “%s”', (text, question) => expect(misfit(text, question)).toBeNull());
});

describe('what only has the thing asked for does not say which one it is', () => {
  const misfit = (text: string, question: string) =>
    misfitOf(rank(indexSentences({ sentences: [{ text }] }), question), 0);

  it.each([
    ['which police chief was against it', 'Police chiefs were divided.', 'Chief Anita Sorel was against it.'],
    ['which states sent doses back', 'Several states sent doses back.', 'Benue and Kogi sent doses back.'],
    [
      'who bought the record',
      'Somebody rich bought the record.',
      'Mara Lind or somebody close bought the record.',
    ],
    ["what was the man's name who died", 'A man died near Lochend.', 'The man who died was Tom Baird.'],
    ['how much did they pay for it', 'To mend it would cost £5m.', 'They paid £5m, which would do for two.'],
    ['how did Lie die', 'Lie, who died aged 88, owned ships.', 'Lie died when his boat sank.'],
  ])('“%s”: “%s” does not, “%s” does', (question, without, having) => {
    expect(misfit(without, question)).not.toBeNull();
    expect(misfit(having, question)).toBeNull();
  });
});

describe('a name is no less a name for being a word, nor is a sermon somebody because it warns of dangers', () => {
  const misfit = (text: string, question: string) =>
    misfitOf(rank(indexSentences({ sentences: [{ text }] }), question), 0);

  it.each([
    [
      'what was the name of the sermon in which he warned of strangers',
      'He warned of strangers in the sermon “The Open Door”.',
    ],
    [
      "what's the last name of the player who got the ball",
      'The ball went to Ward, who had the goal to himself.',
    ],
    ['what is the tanker that hit the pier called', 'The tanker Vega Star hit the pier.'],
  ])('“%s” is answered by “%s”', (question, text) => expect(misfit(text, question)).toBeNull());

  it('but a player is a person still, with whatever else the question has', () => {
    const question = 'what is the name of the player who was in the crash';
    expect(misfit('The player was in the crash near Lochend.', question)).toBe('no name');
  });
});

it('a sentence that follows and comes near as well is shown too: it may say what became of it', () => {
  const jobs = asker(`Library to close

The two librarians were offered new jobs in Carrick. Ms Pascoe took hers; Mr Rowe will retire.

A van will call on Wednesdays.`);
  const { shown } = jobs('did the two librarians take the new jobs in Carrick');
  expect(shown).toContain('were offered new jobs');
  expect(shown).toContain('Mr Rowe will retire');
  expect(shown).not.toContain('van');
});

it('whoever followed somebody apologises for themselves, and “who is 14 and plays” is an age', () => {
  const ferry = asker(`Ferry firm told to pay

Mr Grieve resigned in October. His successor, Pauline Tait, apologised.

Anjali Menon, who is 14 and plays chess, lost her ticket.`);
  expect(ferry('did Grieve apologise').shown).toBeNull();
  expect(ferry('did Tait apologise').shown).toContain('Pauline Tait');
  expect(ferry('how old is Anjali Menon').shown).toContain('14');
});

it('“Mrs Justice Poole” is the judge', () => {
  const sentences = ['A judge said so.', 'Mrs Justice Adeline Poole ruled on it.'];
  const index = indexSentences({ sentences: sentences.map((text) => ({ text, paragraph: 1 })) });
  expect(rankSentences(index, 'Who is the judge?').ranking[0]?.index).toBe(1);
});

it('what one brother did is not what the other one did', () => {
  const draw = asker(`Brothers charged over draw

Daniel Roth pleaded not guilty on Monday and was released on bail of $500,000.

Aaron Roth, a plumber, bought the ticket. They will pay rent of £1.1m a year.`);
  expect(draw('did Aaron plead guilty').shown).toBeNull();
  expect(draw("how much was aaron's bail").shown).toBeNull();
  expect(draw('did Daniel plead guilty').shown).toContain('not guilty');
  expect(draw('how much rent will they pay').shown).toContain('£1.1m');
});

describe('what the story has nobody and nothing for is refused', () => {
  const swim = asker(`Girl, 15, swims strait

Maya Lindon, 15, swam the strait on Monday with her uncle. A ferry followed them.

She was met by Ivo Brand, a retired pilot who lost a hand at the age of six. Her trainer pays for her lessons.

Bus drivers on the island will strike on 4 March.`);
  it.each([
    ['how old is her sister', 'how old is Maya'],
    ['when is the train strike', 'when is the bus strike'],
    ['what does the trainer earn', 'what does the trainer pay for'],
    ['how did Brand lose his hand', 'who lost a hand'],
  ])('%s', (question, answered) => {
    expect(swim(question).shown).toBeNull();
    expect(swim(answered).shown).not.toBeNull();
  });

  it('but whoever is told of by another word is there', () => {
    const pair = asker(`Pair win prize

Ana Roth, who is married to the chemist Leo Roth, won the prize on Monday. Replacement buses ran in the rail strike on Tuesday.`);
    expect(pair('who is her husband').shown).toContain('Leo Roth');
    expect(pair('when was the train strike').shown).toContain('Tuesday');
  });
});

describe('what is told of another of its kind is no answer', () => {
  const novel = asker(`Crime writer dies

Her first novel was rejected by nine publishers. It sold 200,000 copies. Her son said that she had died on Sunday in her sleep.

Her brother drowned in 1961. There are 1,500 otters in Scotland and 500 in England. In the race, Pym came third and Rao was fourth.

Fund manager Northlake bought a 45 per cent stake two years ago, when her publisher was valued at £310m.

Prime Minister Ana Holt came to the wedding twice. The Green leader, James Penrose, did not come to the wedding in Dorle.`);
  it.each([
    ['how many copies did the last novel sell', 'how many copies did the first novel sell'],
    ['how many otters are there in Wales', 'how many otters are there in Scotland'],
    ['who came fifth', 'who came fourth'],
    ['how much did Northlake pay', 'how much was her publisher valued at'],
  ])('%s', (question, answered) => {
    expect(novel(question).shown).toBeNull();
    expect(novel(answered).shown).not.toBeNull();
  });

  it('the brother’s end is not the son’s news, nor one leader’s absence another’s', () => {
    expect(novel('when did her brother die').shown ?? '').not.toContain('Sunday');
    expect(novel('did the prime minister come to the wedding').shown).toContain('twice');
  });
});

it('a sentence with many names is no headline: who is named in it is somebody', () => {
  const told = [
    'Vale stun Rovers',
    'The Green leader, James Penrose, did not visit Calder Vale during the vote.',
  ];
  const { sentences } = indexSentences({ sentences: told.map((text, paragraph) => ({ text, paragraph })) });
  expect(sentences[1]?.candidates.some(({ kind, sure }) => kind === 'person' && sure === 1)).toBe(true);
});

describe('what holds only in one case, was offered in vain or said by the other parent is no answer', () => {
  const sale = asker(`Brewery to be sold

Nordholm will pay Hartwell $1.3 billion in May. If the state blocks it, Nordholm must pay Hartwell a fee of $65 million.

A bid of $44 a share from Van Aert was rejected in June. The skeleton was found in a ditch nearby.

The boy’s mother said that he was quiet. Ravi Castellan spent 19 years as the keeper. He left in April.`);
  it.each([
    ['how much did Van Aert pay', 'rejected'],
    ['how much will Nordholm pay', 'If the state'],
    ['what did the father say', 'mother'],
    ['who was the woman in the ditch', 'skeleton'],
    ['why did Castellan leave', 'in April'],
  ])('%s', tellsNot(sale));

  it('but it is if that is what is asked', () => {
    expect(sale('how much must Nordholm pay if the state blocks it').shown).toContain('$65 million');
    expect(sale('what did the mother say').shown).toContain('quiet');
  });

  it('that nobody may be named is an answer to who it is', () =>
    expect(UNTOLD.test('The boy, who cannot be named for legal reasons, was held.')).toBe(true));
});

describe('what is told of another month, currency or measure, or denied, is no answer', () => {
  const bank = asker(`Bank cuts rates

Inflation fell to 2.8 percent in June from 3.1 percent in May. The crown weakened by 0.4 percent against the euro.

When it opens on the river, the tunnel will cut the journey from 50 minutes to 33. Older models of the monitor are not affected.

Two firefighters have died, the fire service said on Thursday. The dentist said that the audience had paid up to £140.`);
  it.each([
    ['what was inflation in April', 'what was inflation in June'],
    ['how far did the crown fall against the dollar', 'what weakened against the euro'],
    ['when will the tunnel open', 'what will cut the journey'],
    ['how long is the tunnel', 'what will cut the journey'],
    ['which models are affected', 'which models are not affected'],
    ['how did the firefighters die', 'how many firefighters died'],
    ['how much was the dentist fined', 'how much had the audience paid'],
  ])('%s', (question, answered) => {
    expect(bank(question).shown).toBeNull();
    expect(bank(answered).shown).not.toBeNull();
  });

  it('what was due before it was put off is not bold, nor another place’s day behind a “but”', () => {
    const work = asker(`Work put off

Work on the flats was due to start in May and will now begin in the autumn.

Nordholm will keep the Milwaukee plant open, but said that a smaller plant in Toledo would close next spring.`);
    expect(work('when will work on the flats start').bold).not.toContain('May');
    expect(work('when will the Milwaukee plant close').bold).toEqual([]);
    expect(work('when will the Toledo plant close').bold).toEqual(['next spring']);
  });
});

it('what was passed over as the answer is among the closest passages', () => {
  const story = asker(`Rates cut

Inflation fell to 2.8 percent in June. Shares rose.`);
  expect(story('what was inflation in April').closest).toContain('Inflation fell to 2.8 percent in June.');
});

describe('the price, day or number of a similar thing elsewhere is no answer', () => {
  const lane = asker(`Cycle lane approved

A similar lane in Portleigh was removed after eight months, at a cost of £210,000. There will be four concerts in Glasgow in June.

A lynx that escaped from a zoo was recaptured on Tuesday. Arizona, which had offered $900 million, was the runner-up.

Corvane closed a plant in Oregon with the loss of 900 jobs.`);
  it.each([
    ['how much will it cost', 'how much did the similar lane cost'],
    ['how much did the Portleigh lane cost to build', 'how much did it cost to remove the Portleigh lane'],
    ['how many concerts will there be in London', 'how many concerts will there be in Glasgow'],
    ['when did the lynx escape', 'when was the lynx recaptured'],
    ['how much did Arizona pay', 'how much had Arizona offered'],
    ['how many jobs were created in Oregon', 'how many jobs were lost in Oregon'],
  ])('%s', (question, answered) => {
    expect(lane(question).shown).toBeNull();
    expect(lane(answered).shown).not.toBeNull();
  });
});

describe('what is told of others, long ago or of another part is no answer', () => {
  const zoo = asker(`Train stuck in snow

With 60 other passengers they were led to a hall. Forty-two schoolchildren spent the night on a train in the hills.

In 1978 passengers were trapped for two days at the same place. A cub born at the zoo in 2010 died after three days.

The trust has closed its canteen. A decision on hours at the unit will be made in May.

Mr Roux, whose grandfather opened the shop in 1931, will reopen on Monday. The line will be closed until Sunday.`);
  it.each([
    ['how many kids were on the train', '60 other'],
    ['how many passengers were trapped this time', '1978'],
    ['how did the 2010 cub die', 'three days'],
    ['when will the canteen reopen', 'A decision'],
  ])('%s', tellsNot(zoo));

  it('but what is opened opens, and what is closed until Sunday opens then', () => {
    expect(zoo('how many kids were on the train').shown).toContain('Forty-two');
    expect(zoo('when will the shop open again').shown).toContain('will reopen on Monday');
    expect(zoo('when will the line reopen').shown).toContain('until Sunday');
  });
});

describe('a measure of somebody or something else is no answer', () => {
  const club = asker(`Rovers lose keeper

Jamie Holt, 24, was hurt when he and Emre Duman ran into each other. He is expected to be out for nine months.

At least 14 people were killed and two were taken to hospital. Nobody has said how many were injured in Derby.

The plant will shut in June. The firm is to close its oldest plant, it said on Thursday.

This is the worst storm since Katrina. Insurers put the damage at $9 billion.

The injections given at present cost £8,400 a year. The pill may come next year.

The farm will pay £210,000 a year into a fund. The island has lost a third of its people since 1990. The bridge cost £4m to build, and 240 people live there.

The trial was paid for by Halvik.

A plan for turbines was approved on appeal, after councillors threw it out by eight votes to seven.`);

  it.each([
    ['how old is Duman', 'Holt, 24'],
    ['how long will Duman be out', 'nine months'],
    ['how many people are missing', '14 people'],
    ['when does the plant close', 'on Thursday'],
    ['how much did Katrina cost', '$9 billion'],
    ['how much will the pill cost', '£8,400'],
    ['how much will it cost to build the farm', '£210,000'],
    ['how many people live on the island', 'a third'],
    ['who ran the trial', 'Halvik'],
    ['who approved the plan', 'on appeal'],
  ])('%s', tellsNot(club));

  it.each([
    ['how old is Holt', 'Holt, 24'],
    ['how long will Holt be out', 'nine months'],
    ['how many people are in hospital', 'two were taken'],
    ['when did the firm say that', 'on Thursday'],
    ['how much is the damage', '$9 billion'],
    ['how much do the injections cost', '£8,400'],
    ['how much did the bridge cost', '£4m'],
    ['how many people live there', '240 people'],
    ['who paid for the trial', 'Halvik'],
  ])('but %s', tells(club));

  const bank = asker(`Bank raises rates

Shares in banks rose, up 6 percent; builders fell. Coal gained 3 percent. Gas fell by 4 percent.

Around 1.4 million households have loans. The captain of a ferry with 184 people on board had missed two turns.

More than 1,500 people were told to leave after the dam collapsed.

Eastmere Academy introduced pouches in September.

Each cost £18, paid for by the school. Pupils like their phones. The pouches are made by an American company, Yondr.

It took rescuers almost four hours to get everyone off.`);

  it.each([
    ['how much did shares in builders fall', '6 percent'],
    ['how many people are unemployed', '1.4 million'],
    ['how many crew were on board', '184'],
    ['how many people died in the dam collapse', '1,500'],
    ['how much do the phones cost', '£18'],
    ['who paid for the pouches', 'Yondr'],
  ])('%s', tellsNot(bank));

  it.each([
    ['how much did coal rise', '3 percent'],
    ['how much did gas fall', '4 percent'],
    ['how many people were on board', '184'],
    ['how many people had to leave', '1,500'],
    ['how much do the pouches cost', '£18'],
    ['how long did the rescue take', 'four hours'],
  ])('but %s', tells(bank));

  it('a name that the story does not have is not taken for a common word', () => {
    const shop = asker(`Grocer cuts jobs

Brightloom is to cut 1,900 jobs. It is over, the union said.`);
    expect(shop('how many jobs will Rovers cut').shown).toBeNull();
    expect(shop('how many jobs will Brightlom cut').shown).toContain('1,900');
  });
});

it('a "to" that tells what is planned is no reason', () => {
  const shop = asker(`Grocer cuts jobs

Brightloom is to cut 1,900 jobs, it said on Thursday.

It blamed rising wage costs for the cuts.`);
  const museum = asker(`Museum shut

The museum closed to save money.`);
  expect(shop('why is Brightloom cutting jobs').shown ?? '').not.toContain('is to cut');
  expect(museum('why did the museum close').shown ?? '').toContain('to save money');
});

it('of two singers neither is said to be the one that is meant', () => {
  const band = asker(`Band splits up

Toll is to play with the singer Anya Reyes.

Lee Fallon, 54, the singer, walked out. The drummer, Maxine Toll, stayed.`);
  const ferry = asker(`Ferry hits rock

The board said Capt. Roy Dunphy had been alone.`);
  expect(band('who is the singer').bold).toEqual([]);
  expect(band('who is the drummer').bold).toEqual(['Maxine Toll']);
  expect(ferry('who is the captain').bold).toEqual(['Roy Dunphy']);
  expect(band('who is the bassist').bold).toEqual([]);
});

describe('what was only tried, priced, taken for granted or told of somebody else is no answer', () => {
  const station = asker(`Treasurer charged

Firemen at first tried to get the cow out with a rope. A vendor coaxed her up the ramp.

She was charged with stealing the money over nine years. She is accused of buying a share in a barn and a $92,000 pickup truck. The pouches cost the school £16,000.

She was married to the conductor Julian Amory and has a daughter, Mila, who is 11.

For a year they did nothing but hum. He died in March.

None of the daughters wanted the place.

The trees that grow back could store 190,000 tonnes a year. Eleven of the station’s fourteen workers would stay.`);

  it.each([
    ['who got the cow out', 'Firemen'],
    ['how many years did she get', 'nine years'],
    ['how much was the barn', '$92,000'],
    ['how old is Julian Amory', '11'],
    ['when did her father die', 'March'],
    ['how many trees will they plant', 'fourteen'],
    ['why do the daughters not want the place', 'None of'],
  ])('%s', tellsNot(station));

  it.each([
    ['who tried to get the cow out', 'Firemen'],
    ['how much was the pickup truck', '$92,000'],
    ['how much did the pouches cost', '£16,000'],
    ['how old is Mila', '11'],
    ['how many tonnes could they store', '190,000'],
    ['how many workers would stay', 'fourteen'],
  ])('but %s', tells(station));
});

describe('what is told of a passing name, of a part, of long ago or of what is only sought is no answer', () => {
  const bridge = asker(`Spa closed after outbreak

Two people have died. The worst outbreak was in Stafford in 1985, when 28 people died.

The man who found the coins, Ken Dobson, 78, shared the money with the farmer, who died last year.

It goes on sale at £2,899. A new screen costs £890.

The battery lasted nine hours and it has one rival, the Shenlong Fold 3.

The battery of this one lasted ten hours. Halden sold 1.1 million phones. The Trio folds twice.

The bridge cost €112 million, nearly all of it paid by the Irish government.

His firm has asked for compensation of €1.5 million. The union won €2 million in compensation.

The lift will stay closed until it has been inspected. It was repaired on Monday.

The spa’s owner, Relaxus Ltd, was heartbroken. The pouch is worth a lot.`);

  it.each([
    ['how many people have died', '1985'],
    ['how many people have died there this year', '1985'],
    ['when did Ken Dobson die', 'last year'],
    ['how much does it cost', '£890'],
    ['how long does the Shenlong battery last', 'ten hours'],
    ['how many trios were sold', '1.1 million'],
    ['how much did France pay', 'Irish'],
    ['how much compensation did the firm get', '€1.5 million'],
    ['when was the lift inspected', 'until it has been inspected'],
    ['how much is the pouch', 'Shenlong'],
  ])('%s', tellsNot(bridge));

  it.each([
    ['how many people died in 1985', '28 people'],
    ['when did the farmer die', 'last year'],
    ['how much is a new screen', '£890'],
    ['how many phones were sold', '1.1 million'],
    ['how much did the Irish pay', 'Irish'],
    ['how much compensation did the union get', '€2 million'],
    ['when was it repaired', 'Monday'],
  ])('but %s', tells(bridge));

  it('the form of a firm is no name of its own', () => {
    expect(bridge('who is the owner of Relaxus').bold).toEqual([]);
  });
});
