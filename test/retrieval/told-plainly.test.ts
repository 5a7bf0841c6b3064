import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { answerQuestion } from '../../src/answers/ask.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** Every sentence as near as could be: the first one shown as the answer; null if the question is refused. */
function asker(text: string): (question: string) => string | null {
  const analysed = analyse(readPlainText(text));
  const near = Float32Array.from(analysed.story.sentences, () => 0.9);
  return (question) => {
    const { answered, sections } = answerQuestion(analysed, question, { cosines: near });
    return answered ? (sections[0]?.passages[0]?.excerpt.text ?? null) : null;
  };
}

const court = asker(`Treasurer jailed for emptying a choir's account

A treasurer who took £48,000 from a village choir has been jailed for two years and six months.

Gwen Marlow, 61, denied six counts of theft but was convicted after a trial that lasted eight days, Tarn Crown Court heard.

The choir learned of the loss when a cheque for the church hall bounced. Defending, Ivo Lang said she was sorry and would repay what she could.

She will be sentenced for a further offence on 3 May. Any further theft will lead to a longer term, the judge said.`);

const mill = asker(`Mill shuts for repairs

The council voted on Wednesday to close Harrow Mill from Monday after an engineer found cracks.

The closure will last at least 18 months and cost £4 million. About 2,100 people visit the mill every day.`);

const match = asker(`Ten-man Vale stun leaders

Harrow Vale 2-1 Kingsmere Rovers

Teddy Okafor struck with four minutes left as Harrow Vale ended Kingsmere Rovers' unbeaten run on Saturday.

The result lifts Vale to 14th. Kingsmere stay top, a point ahead of Ansdale, who beat Corrie 5-0.

Vale travel to Ansdale on Tuesday night; Kingsmere are at home to Corrie next Saturday.`);

const quake = asker(`Toll rises to 31 after quake - live updates

What we know so far

- At least 31 people have been killed and 200 injured, the ministry says

18.05 Toll rises to 31

The ministry has raised the number of dead to 31, from 22 this afternoon.

15.40 At least 22 dead

At least 22 people have died and 90 have been injured, officials say.

09.50 A second tremor

A tremor of magnitude 4.9 was felt at 9.38am.

08.00 Earthquake at night

An earthquake of magnitude 6.4 struck the province at 10.17pm. Early reports spoke of nine dead.`);

describe('a question that people ask in few forms finds the sentence that plainly tells it', () => {
  it.each([
    [court, 'how long did she get', 'two years and six months'],
    [court, 'what was her sentence?', 'two years and six months'],
    [court, 'did she say sorry', 'she was sorry'],
    [court, 'how did they find out', 'a cheque for the church hall bounced'],
    [court, 'what happens next', 'on 3 May'],
    [mill, 'how long will the mill be closed', '18 months'],
    [court, 'what will happen if she does it again', 'Any further theft will'],
    [match, 'who won', 'Harrow Vale 2-1'],
    [match, 'what was the score', 'Harrow Vale 2-1'],
    [match, 'who are kingsmere playing next', 'at home to Corrie'],
    [match, 'where do vale stand now', '14th'],
    [quake, 'how many dead', '31 people'],
    [quake, 'how many injured', '200 injured'],
    [quake, 'how strong was it', '6.4'],
  ])('%#: %s', (ask, question, told) => {
    expect(ask(question)).toContain(told);
  });
});

describe('a sentence on the subject that lacks what is asked for is no answer', () => {
  it.each([
    [court, 'where is she in prison'],
    [court, 'is she going to appeal'],
    [court, 'is she married'],
    [court, 'how many children died'],
    [match, 'did the Kingsmere manager apologise'],
    [match, 'did the head coach of the home side apologise'],
    [quake, 'how many children died'],
    [mill, 'how many people work at the mill'],
    [mill, 'is the mill going bankrupt'],
    [quake, 'why did it strike at night'],
    [match, 'was it a penalty'],
    [match, 'who scored for Kingsmere'],
  ])('%#: %s', (ask, question) => {
    expect(ask(question)).toBeNull();
  });

  it('that somebody else talked to one of two people does not say that the two did', () => {
    const ask = asker(`Envoy holds rare call

The Halloran administration is weighing new help. Last month, its envoy Bill Burke held talks with President Viktor Pavlov.

Pavlov said little. Prime Minister Ruth Halloran meets Anna Lund on Friday, her office said.`);
    expect(ask('did Halloran talk to Pavlov')).toBeNull();
    expect(ask('is Halloran meeting Lund')).toContain('on Friday');
  });

  it('whoever heads the finances is not the boss', () => {
    const ask = asker(`Baker closes plant

“It is hard,” chief executive Anneke Brandt said. The firm also named a new finance director, Rajiv Menon, who joins in May.`);
    expect(ask('who is the boss') ?? '').not.toContain('Rajiv');
    expect(ask('who is the finance director')).toContain('Rajiv');
  });
});

const firm = asker(`Marlow Foods to close 22 shops

Marlow Foods said on Thursday that it would close 22 shops, sending its shares down more than 14 per cent.

The shares closed at $23.18, their lowest level since October 2020.

Chief Financial Officer Keith Arden would step down on 30 September, the company said. Chief Executive Ray Tull said sales had been “soft”.`);

const home = asker(`Carer jailed for thefts

A carer who stole from people in a home has been jailed for three years, Tarn Crown Court heard.

Police found that Ida Mallory had spent the money on a caravan.

The thefts came to light when the son of one resident noticed a bill for a coach trip.

Mrs Oakes's son, Peter, said his mother had trusted her.`);

describe('a question is read as words alone', () => {
  it.each([
    [court, 'so whats her sentence lol', 'two years and six months'],
    [court, 'HOW LONG DID SHE GET??', 'two years and six months'],
    [court, 'did she say sorry tho', 'said she was sorry'],
    [match, 'when’s the next game, then?', 'on Tuesday'],
  ])('%#: %s', (ask, question, answer) => {
    expect(ask(question)).toContain(answer);
  });
});

describe('what only looks like it is no answer', () => {
  it('by how much shares fell is no price', () => {
    expect(firm('how much did the stock drop')).toContain('14 per cent');
    expect(firm('how far did the shares fall?')).toContain('14 per cent');
  });
  it('one officer’s leaving is not another’s', () => {
    expect(firm('is the CEO leaving?') ?? '').not.toContain('Keith Arden');
  });
  it('a victim’s son is not the thief’s', () =>
    expect(home('does she have kids') ?? '').not.toContain('Peter'));
  it('how it came to light is found, not what was found', () => {
    expect(home('how did they find out she was stealing')).toContain('came to light');
    expect(home('how did they find out')).toContain('came to light');
  });
});

const TRIAL = `Trial of harbour clerk hears of missing money

Harbour clerk Ida Mallory denied stealing £90,000 from the pension fund as her trial opened on Monday.

Her former boss, Tom Hill, was jailed for three years in 2019. If convicted, Mallory faces up to ten years in prison.

“I am sorry for the pensioners,” prosecutor Ann Rusk told the jury. The judge, who has three children, will rule on Friday.

Her lawyer, Ben Oake, said his wife had once worked there. The hearing is expected to last six weeks. The port's gate was shut for an hour.`;

const trial = asker(TRIAL);

const fraud = asker(`Baker who took savers' money is jailed

Joan Pike was jailed for four years on Monday. She must serve half of her term before she can be considered for release.

The fraud came to light when a saver asked for her money. A hearing about repayment will be held on 9 June.

New rules for savings clubs come into force in September, and a register of them will be kept. They were passed unopposed.

Chief executive Lena Orr of the savers’ club was at the hearing.`);

describe('what is asked of a convict and of a rule', () => {
  it.each([
    ['when will she be out?', 'half of her term'],
    ['how did she get caught', 'came to light'],
    ['when do the new rules kick in', 'in September'],
    ['did anyone vote against it?', 'unopposed'],
    ['who runs it', 'Chief executive'],
  ])('%s', (question, answer) => {
    expect(fraud(question)).toContain(answer);
  });

  it('a day of something else does not say when somebody is freed', () => {
    expect(trial('when will she be out?') ?? '').not.toContain('Friday');
    expect(trial('when does he get out of jail')).toBeNull();
  });
});

const tremor = asker(`Quake shakes island

A strong earthquake shook the island of Veno on Friday. A magnitude 6.8 quake there in 1994 killed 90.

A weaker tremor of magnitude 4.1 followed.`);

const fair = asker(`Actor jailed for theft

Actor Jon Pym was jailed for two years on Friday. Pym said he was sorry. He is married and has three children.

The judge, Amy Lowe, said the theft was mean. Lowe has two daughters.

Mayor Tess Ford will open the fair on Monday. Her husband, Bill, runs it.

Clerk Dev Rao, whose wife bakes for it, will sell pies.

Mia Stone, whose two sons sing there, will not come. Councillor Ada Brook abstained.`);

describe('whoever is called by an office is known by the name beside it, too', () => {
  it.each([
    ['did the actor say sorry', 'sorry'],
    ['is the actor married', 'He is married'],
    ['does the judge have kids', 'two daughters'],
    ['is the mayor married', 'Her husband'],
    ['has the actor got children', 'three children'],
    ['is Dev Rao married', 'whose wife'],
    ['does Stone have kids', 'whose two sons'],
  ])('%s', (question, answer) => {
    expect(fair(question)).toContain(answer);
  });
});

describe('what is told of somebody or something else is no answer', () => {
  it.each([
    [trial, 'how long did Mallory get', 'years'],
    [trial, 'did Mallory say sorry', 'sorry'],
    [trial, 'does she have kids', 'children'],
    [trial, 'is she married', 'wife'],
    [trial, 'is the judge married', 'wife'],
    [trial, 'did the judge say sorry', 'sorry'],
    [fair, 'is the judge married', 'married'],
    [fair, 'is Ada Brook married', 'whose'],
    [fair, 'has the councillor got kids', 'whose'],
    [fair, 'does the mayor have kids', 'children'],
    [trial, 'how long will the gate be closed', 'hearing'],
    [tremor, 'how strong was the quake', 'magnitude'],
  ])('%#: %s', (ask, question, other) => {
    expect(ask(question) ?? '').not.toContain(other);
  });

  it('where the only sentence is of another year, the next best one is not taken in its place', () => {
    const { story, questions } = analyse(readPlainText(TRIAL));
    const cosines = Float32Array.from(story.sentences, () => 0.3);
    expect(rankSentences(questions, 'how long did he get for the fraud in 2021', { cosines })).toMatchObject({
      answered: false,
    });
    expect(rankSentences(questions, 'how long did he get for the fraud in 2019', { cosines })).toMatchObject({
      answered: true,
    });
  });

  it('what somebody may get is what is asked for', () => {
    expect(trial('how long will Mallory get')).toContain('up to ten years');
    expect(trial('what if she is convicted')).toContain('If convicted');
  });

  it('of two who were sentenced neither span is marked', () => {
    const story = analyse(
      readPlainText(`Baker jailed for fraud

Baker Joan Pike was jailed for four years on Monday. Her partner, Ed Stone, got an 18-month suspended sentence.`),
    );
    const cosines = Float32Array.from(story.story.sentences, () => 0.9);
    const { sections } = answerQuestion(story, 'how long did she get', { cosines });
    expect(sections[0]?.passages.flatMap(({ bold = [] }) => bold)).toEqual([]);
  });
});

const tram = asker(`Tram derails in storm

A tram carrying 46 people came off the rails in Dorle on Friday. Nobody was hurt, the operator said.

It was the second derailment on the line this year. Mayor Ada Brook rode to the place on a bicycle.

The accident is believed to have been caused by a fallen branch. The branch was nine metres long and cost the city nothing.

The Dorle depot will close for good on 30 June, and 85 jobs will go. The operator's new hall cost £4m.

Its drivers struck in May. The dispute was over night shifts. Driver Jon Pym hopes to become a pilot.`);

const judged = asker(`Clerk spared jail

A clerk who stole from a museum was given 18 months in custody, suspended for two years.

The judge said that she had come close to going straight to prison. The curator did not attend the hearing.

She bought a telescope at a sale for $180. A maker lent her a better one worth $6,000.`);

describe('what befell people and things is found where it is told', () => {
  it.each([
    [tram, 'did anyone get hurt', 'Nobody was hurt'],
    [tram, 'was anybody killed in the crash?', 'Nobody was hurt'],
    [tram, 'what caused it', 'fallen branch'],
    [tram, 'how many ppl were on the tram', '46 people'],
    [tram, 'was it the first time?', 'second derailment'],
    [tram, 'has this happened before', 'second derailment'],
    [tram, 'how many people are losing their jobs', '85 jobs'],
    [tram, "when's the last day", '30 June'],
    [tram, 'what was the strike about', 'night shifts'],
    [tram, 'what does Pym want to be', 'pilot'],
    [judged, 'did she go to prison', 'suspended'],
    [judged, 'was the curator in court?', 'did not attend'],
    [judged, 'how much did the telescope cost', '$180'],
  ])('%#: %s', (ask, question, told) => {
    expect(ask(question)).toContain(told);
  });

  it('the price of one thing is not that of another', () =>
    expect(tram('how much did the tram cost') ?? '').not.toContain('£4m'));
});

const poll = asker(`Greens take Dorle

Ana Holt polled 11,902 votes to 11,688 for Ivo Lang, a margin of 214 votes. Turnout was 43 per cent.

The party's brewery put off its stock market listing in April. Dogs will not be allowed in the hall on Friday.

Keeper Jon Pym, who has been out with a knee injury, watched as Teddy Rao was carried off on a stretcher with a broken ankle.`);

describe('what people ask of a vote, a firm and a place', () => {
  it.each([
    ['how many people voted', 'Turnout was 43'],
    ['by how much did Holt win', '214 votes'],
    ['is the brewery going public', 'put off its stock market listing'],
    ['can i bring my dog', 'Dogs will not be allowed'],
    ['are dogs allowed?', 'Dogs will not be allowed'],
    ['anyone injured?', 'stretcher'],
  ])('%s', (question, told) => {
    expect(poll(question)).toContain(told);
  });

  it('“are you allowed to” asks of nobody', () =>
    expect(poll('are you allowed to vote by post') ?? '').not.toContain('Dogs'));
});

const flight = asker(`Jet turns back

A jet bound for Tenerife turned back to Dublin on Saturday. No passenger was hurt. The co-pilot, Declan Roche, had cuts to his face and he was treated in hospital.

The jet will be out of service for about a week. All buyers of seats in the front will be refunded within 30 days. Food sellers get half of their money back.

A farmer, Emrys Howell, is missing. His quad bike was found on Monday. Tickets for the museum of flight cost £8.

Singer Juno Starling returned her fee in full. Captain Maura Keating spoke on Sunday. Pupils who refuse to queue are sent home.

The plane, which is nine years old, was grounded for a day in 2021.`);

describe('what becomes of people, money and things', () => {
  it.each([
    ['where was it going', 'Tenerife'],
    ['when will it be back in service', 'about a week'],
    ['do people get a refund?', 'refunded within 30 days'],
    ['have they found him yet', 'is missing'],
    ['how much is a ticket', '£8'],
    ['did she keep the money', 'returned her fee'],
    ['what happens if a kid won’t queue', 'who refuse'],
    ['how old is the plane', 'nine years'],
  ])('%s', (question, told) => {
    expect(flight(question)).toContain(told);
  });

  it('what befell one is not what befell another', () => {
    expect(flight('was the pilot hurt') ?? '').not.toContain('No passenger');
    expect(flight('was the captain treated in hospital') ?? '').not.toContain('Roche');
  });

  it('what happens now has not happened before', () =>
    expect(flight('has it turned back before') ?? '').not.toContain('turned back to Dublin on Saturday'));
});

const mosaic = asker(`Mosaic found under car park

The floor, which dates from about AD 330, was found by a 22-metre wall. Work on the flats will now begin in the autumn.

The council hopes to open the site in 2026. The brewery next door will close a plant with the loss of 210 jobs.

Of three lamps one is broken. The others are working. His memoir, The Long Lamp, comes out on Monday. No one was hurt.`);

describe('what people ask of a thing that was found or built', () => {
  it.each([
    ['how old is it', 'AD 330'],
    ['how tall is it', '22-metre'],
    ['when does work start', 'in the autumn'],
    ['are people going to lose their jobs', '210 jobs'],
    ['how many people were hurt in the explosion', 'No one was hurt'],
    ['are the others working', 'one is broken. The others'],
  ])('%s', (question, told) => {
    expect(mosaic(question)).toContain(told);
  });
});

const glacier = asker(`Climber survives

A climber has been found alive after six nights in a crevasse. A herder's dog had barked for two days. No person was attacked by the bear.

Corvane, the chipmaker, will build a plant in Lima. The average wage will be $92,000. “Water won,” chief executive Priya Raman said.

Corvane lost $340 million last year. Corvane's shares rose.`);

describe('what people ask of whoever was lost, of jobs and of the boss', () => {
  it.each([
    ['how long was she out there', 'six nights'],
    ['how much do the jobs pay', '$92,000'],
    ['did it hurt anyone', 'No person was attacked'],
    ['who runs Corvane', 'Priya Raman'],
  ])('%s', (question, told) => {
    expect(glacier(question)).toContain(told);
  });
});

it('by how much something rose is told by what it rose by, of that thing only', () => {
  const use = asker(`Study of drug use

Adult use rose by 23 percent in a month. Teenage smoking fell by 4 percent.`);
  expect(use('by how much did adult use go up?')).toContain('23 percent');
  expect(use('by how much did smoking fall')).toContain('4 percent');
});
