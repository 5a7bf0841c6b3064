import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../../src/analysis/analysis.ts';
import { checkClaims } from '../../../src/answers/check/check.ts';
import { readPlainText } from '../../../src/story/formats/plain-text.ts';

const ferry = analyse(
  readPlainText(
    [
      'Orsay ferry will not sail this winter, operator admits',
      'The ferry to the island of Orsay will not run before March, its operator has confirmed.',
      '“I know what this means for the island,” chief executive Colm Reilly said.',
      'Islanders reacted with fury. “Three years of promises, and not one rivet,” said Una MacTavish, who runs the Orsay Stores.',
      'The Transport Minister, Fergus Boyd, told parliament that “nobody in my department was told”. Today the Herald printed a letter.',
      'A spokesman for Mr Boyd said the minister receives “hundreds of letters a week”.',
      '“It was eleven to one on the first day,” said a docker who asked not to be named.',
      'Moira, the daughter of Captain Hugh Galt, was in the harbour. “I don’t blame the crew,” Moira Galt said.',
    ].join('\n\n'),
    { source: 'The Herald' },
  ),
);
const verdicts = (message: string) => checkClaims([ferry], message).map(({ verdict }) => verdict);
const rivet = '“Three years of promises, and not one rivet”';
const crew = '“I don’t blame the crew”';

describe('what stands before a colon is no speaker, and a fair quotation is not accused for it', () => {
  it.each([
    ...[
      'BREAKING:',
      'Quote:',
      'TLDR:',
      'Today:',
      'Para 3:',
      'Wow:',
      'Update:',
      'PSA:',
      'Exhibit A:',
      'Honestly:',
    ],
    ...['Best line:', 'Same story:', 'UPDATE on the ferry:', 'Meanwhile on Orsay:', 'Full quote:'],
    ...['Quote of the day:', 'W.H.O. says', 'Lib Dems:', 'Orsay Echo report:'],
    ...['Herald:', 'The Herald:', 'BBC Scotland:', 'The Herald says', 'From the Herald:'],
    ...['Islanders:', 'Locals:', 'Shopkeeper:', 'An islander:', 'Islanders say'],
    ...['Dear Colm Reilly:', 'Reply to Fergus Boyd:', 'Mr Boyd should read this:', '@Fergus Boyd'],
    ...[
      'MacTavish slams Fergus Boyd:',
      'Bad news for Boyd:',
      'In defence of Fergus Boyd:',
      'Poor Fergus Boyd:',
    ],
    ...['Take that, Fergus Boyd:', 'Fergus Boyd, please read:', 'RIP Colm Reilly:', 'After Boyd spoke:'],
    ...['Fergus Boyd ignores this:', 'Fergus Boyd is a disgrace:', 'Colm Reilly fired:', 'Boyd heard'],
    ...[
      'Boyd is told',
      'When Boyd said he knew nothing, the answer was',
      'Boyd will resign.',
      'CC: Fergus Boyd',
    ],
    ...[
      'Quoted by Fergus Boyd:',
      'Fergus Boyd, in the words of MacTavish:',
      'Fergus Boyd, in MacTavish’s words:',
      'Fergus Boyd (according to MacTavish):',
    ],
    ...['Boyd never said', 'Boyd didn’t say this, MacTavish did:', 'Not Boyd but MacTavish said'],
  ])('%s', (label) => {
    expect(verdicts(`${label} ${rivet}`)).toEqual(['verbatim']);
  });
});

describe('the speaker is who speaks, not whom it is about or whose words stand next to it', () => {
  it.each([
    ['with a role before the last name', `Shopkeeper MacTavish: ${rivet}`],
    ['with an office in short', 'CEO Reilly: “I know what this means for the island”'],
    ['with a place of work', 'Colm Reilly of Line & Co: “I know what this means for the island”'],
    ['with a party or place in front', `Orsay’s MacTavish said ${rivet}`],
    ['with another form of the given name', 'Col Reilly: “I know what this means for the island”'],
    ['under another word for the office', 'Chief: “I know what this means for the island”'],
    ['with an answer to a sentence behind', `${rivet} - Fergus Boyd should be ashamed`],
    ['with a call to somebody behind', `${rivet} – Fergus Boyd, please answer.`],
    ['before what another called it', `${rivet}? Boyd called it fine.`],
    ['by whose rival it is', `${rivet} says Colm Reilly’s critic`],
    ['of somebody', `MacTavish said of Boyd: ${rivet}`],
    ['about somebody', `MacTavish on Reilly: ${rivet}`],
    ['with a word for what it is', `MacTavish’s verdict on Reilly: ${rivet}`],
    ['told to somebody', `Una MacTavish to the Herald: ${rivet}`],
    ['a question', `Did Una MacTavish really say ${rivet}`],
    ['before a sentence about another', `${rivet} Boyd says he didn’t know.`],
    ['before a word to another', `${rivet} Reilly: explain yourself`],
    ['before another’s words', `${rivet}... meanwhile Reilly said “I know what this means for the island”`],
    ['before another’s answer', `${rivet} Boyd’s answer: “nobody in my department was told”`],
    ['a relative of a named man', `the daughter of Hugh Galt said ${crew}`],
    ['a relative, by a possessive', `Hugh Galt’s daughter: ${crew}`],
    ['through somebody', 'Boyd (through a spokesman): “hundreds of letters a week”'],
    ['a spokesman', 'Boyd’s spokesman: “hundreds of letters a week”'],
    ['an office', 'Boyd’s office: “hundreds of letters a week”'],
    ['a body for its spokesman', 'The ministry of transport, when asked: “hundreds of letters a week”'],
    ['a shop for whoever runs it', `Orsay Stores: ${rivet}`],
    ['somebody somewhere', `a woman in Orsay said ${rivet}`],
    ['signed by a description', `${rivet} — Orsay resident`],
  ])('%s', (_, message) => {
    expect([...new Set(verdicts(message))]).toEqual(['verbatim']);
  });
});

describe('who wrote the story, and the body that somebody speaks for, may stand for the speaker', () => {
  const roof = analyse(
    readPlainText(
      [
        'Roof of the library fails',
        'By Dora Finch',
        'Part of the roof came down on Saturday night, the council has said in a letter to all of its readers.',
        'The council’s chief executive, Marian Oke, said: “We inspected the roof in March and it passed.”',
        '“They are always so quick to pass things,” said Tobias Lunn, the librarian, who had warned them.',
      ].join('\n\n'),
    ),
  );
  const passed = '“We inspected the roof in March and it passed”';
  it.each([
    [`Dora Finch: ${passed}`, 'verbatim'],
    [`According to Dora Finch, ${passed}`, 'verbatim'],
    [`Kelmarsh Council said ${passed}`, 'verbatim'],
    [`Toby Lunn: “They are always so quick to pass things”`, 'verbatim'],
    [`Tobias Lunn: ${passed}`, 'misattributed'],
    ['Kelmarsh Council said “They are always so quick to pass things”', 'misattributed'],
  ])('%s', (message, verdict) => {
    expect(checkClaims([roof], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('words given to somebody else are found out', () => {
  it.each([
    ['in the course of a sentence', `As Colm Reilly put it: ${rivet}`],
    ['with words for how it is said', `Boyd hits back: ${rivet}`],
    ['from somebody', `A quote from Colm Reilly: ${rivet}`],
    ['with an age behind a dash', `${rivet} – Reilly, 44`],
    ['a role without “the”', `minister: ${rivet}`],
    ['a role of two words', `Transport minister says ${rivet}`],
    ['a role at a firm', `chief executive of Northern Isles Line: ${rivet}`],
    ['a spokesman', `a spokesman for Boyd said ${rivet}`],
    ['somebody about the speaker', `Boyd on MacTavish: ${rivet}`],
    ['somebody without a name', `the docker: ${rivet}`],
    ['a name for one without', 'the minister: “It was eleven to one on the first day”'],
    ['a name that is not in the story', `Rupert Falkenhayn: ${rivet}`],
    ['a last name that is not in the story', `Falkenhayn: ${rivet}`],
    ['somebody of another story, with words of saying', `Miller said ${rivet}`],
  ])('%s', (_, message) => {
    expect(verdicts(message)).toEqual(['misattributed']);
  });
});

describe('what a cut takes away', () => {
  const story = analyse(
    readPlainText(
      [
        'Dam warning',
        '“We do not see an effect on grades that we could not explain by other things,” Miriam Castell said. “We have not read the report that was published.”',
        'There was “a real possibility, though not a certainty, that the eastern wall will not hold,” said Karel Novak.',
        'Dean Hart said he could not go on paying to heat “a pool that is closed one day in three”.',
        '“They told me she could ‘pop to the office’ if she felt unwell,” Farah Siddiqui said.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['which things are denied', 'Castell: “We do not see an effect on grades”', 'cut short'],
    ['that it is only possible', 'Novak: “the eastern wall will not hold”', 'cut short'],
    ['nothing, where one thing is meant', 'Castell: “We have not read the report”', 'verbatim'],
    [
      'nothing, where a thing is named',
      'Hart called it “a pool that is closed one day in three”',
      'verbatim',
    ],
    ['nothing, where a speaker quotes others', 'they said she could “pop to the office”', 'verbatim'],
  ])('%s', (_, message, verdict) => {
    expect(checkClaims([story], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

test('a man with a double surname who is given the words of a “she” is told that they are not his', () => {
  const story = analyse(
    readPlainText(
      [
        'The Woman Who Listens to Ice',
        'The first thing Sunniva Aune says to me is that I have ruined her tape. “Forty minutes of silence,” she says.',
        'Richard Fenwick-Shah runs a rival group. “Sunniva has good ears,” he said.',
        'She laughs when I read that to her. “Tell Richard the error bar is four metres,” she says.',
      ].join('\n\n'),
    ),
  );
  const verdictsOf = (message: string) => checkClaims([story], message).map(({ verdict }) => verdict);
  expect(verdictsOf('Fenwick-Shah said “Tell Richard the error bar is four metres”')).toEqual([
    'misattributed',
  ]);
  expect(verdictsOf('Aune said “Tell Richard the error bar is four metres”')).toEqual(['verbatim']);
});

test('who warned somebody, between commas, is not accused of the words in her warning', () => {
  const fraud = analyse(
    readPlainText(
      'Founder jailed\n\nDevon Pryor said money had moved. When the trader, Anika Rao, warned him that the money “is not ours,” Hale sent a thumb, Pryor said.',
    ),
  );
  expect(checkClaims([fraud], 'Rao: “is not ours”').map(({ verdict }) => verdict)).toEqual(['verbatim']);
});

describe('a club stands for its chairman, and a name behind the words for who said them', () => {
  const rovers = analyse(
    readPlainText(
      [
        'Rovers sack coach',
        'Marlow Rovers have dismissed head coach Dario Venn after a loss to Hexham.',
        '“We owe the supporters an apology,” said chairman Piers Langley.',
        'Hexham manager Anneke Vos was kind. “He built half of my team,” she said.',
        'Dr Hugh Galt, the club’s GP, said knees had suffered. “I do not sleep,” he said.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['Marlow Rovers: “We owe the supporters an apology”', 'verbatim'],
    ['Rovers said “We owe the supporters an apology”', 'verbatim'],
    ['Marlow Rovers said “He built half of my team”', 'misattributed'],
    ['Dario Venn, in Vos’s words: “He built half of my team”', 'verbatim'],
    ['Dario Venn: “He built half of my team” (Vos)', 'verbatim'],
    ['Vos: “He built half of my team” (Dario Venn)', 'misattributed'],
    ['the GP: “We owe the supporters an apology”', 'misattributed'],
    ['the GP: “I do not sleep”', 'verbatim'],
  ])('%s', (message, verdict) => {
    expect(checkClaims([rovers], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('somebody whom a story calls by a number is nobody with a name', () => {
  const trial = analyse(
    readPlainText(
      [
        'Jury clears gardener',
        '“I do not hate her,” Marie Lind said.',
        '“It was eleven to one on the first day,” said Juror No. 7, who asked not to be named.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['a juror said “I do not hate her”', 'misattributed'],
    ['the juror: “It was eleven to one on the first day”', 'verbatim'],
  ])('%s', (message, verdict) => {
    expect(checkClaims([trial], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('a role that is another person’s accuses the message, and one that may be the speaker’s does not', () => {
  const ward = analyse(
    readPlainText(
      [
        'Nurse cleared after ward death',
        'The nurse, Hannah Pell, was on duty when the monitor sounded at Harl General.',
        '“The alarm was silenced twice,” said Dr Vikram Rao, the consultant who reviewed the case.',
        'Ms Pell told the panel: “I was alone with nine beds.”',
        'Her lawyer, Simon Okafor, said the trust had “put a rota on trial”.',
        'The pharmacist on the ward, Lena Moss, said the dose was “within every guideline I know”.',
        'The head teacher of the boy’s school, Gwen Archer, said he was “the kindest child in Year 4”.',
        'Amina Shah, the boy’s aunt, said the family was “let down by a building full of clocks”.',
        'Health minister Ana Toll said she was “appalled”. Deputy mayor Bo Ek said the town “had no words”. The mayor, Ivy Lund, said it “will find some”.',
        '“We will not appeal,” said the regulator’s lawyer, Dana Fisk.',
      ].join('\n\n'),
    ),
  );
  const alarm = '“The alarm was silenced twice”';
  const dose = '“within every guideline I know”';
  it.each([
    ['misattributed', `the pharmacist: ${alarm}`],
    ['misattributed', `the headteacher: ${dose}`],
    ['misattributed', `Shah: ${dose}`],
    ['misattributed', `Pell’s lawyer: “let down by a building full of clocks”`],
    ['misattributed', `Pell’s lawyer: “We will not appeal”`],
    ['misattributed', `the mayor: “had no words”`],
    ['misattributed', `the deputy mayor: “will find some”`],
    ['misattributed', `the aunt: ${alarm}`],
    ['verbatim', `Shah: “let down by a building full of clocks”`],
    ['verbatim', `hospital pharmacist: ${dose}`],
    ['verbatim', `headteacher: “the kindest child in Year 4”`],
    ['verbatim', `the reviewer: ${alarm}`],
    ['verbatim', `the doctor: ${alarm}`],
    ['verbatim', `the solicitor: “We will not appeal”`],
    ['verbatim', `the regulator’s lawyer: “We will not appeal”`],
    ['verbatim', `the lawyer: “put a rota on trial”`],
    ['verbatim', `Pell’s lawyer: “put a rota on trial”`],
    ['verbatim', `the health minister: “appalled”`],
    ['verbatim', `a resident: ${dose}`],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([ward], message).map((each) => each.verdict)).toEqual([verdict]);
  });

  const match = analyse(
    readPlainText(
      [
        'Rovers hold United to a draw',
        'Rovers manager Ellis Grant hailed his side after a 1-1 draw with United on Saturday.',
        '“We stood up to a storm,” said Grant.',
        'United boss Marco Silvani was less pleased. “We gave away two points and our heads,” he said.',
        'Rovers captain Joe Shah headed the opener. “I shut my eyes,” Shah said.',
        'Referee Tom Bligh sent off nobody.',
      ].join('\n\n'),
    ),
  );
  const heads = '“We gave away two points and our heads”';
  it.each([
    ['misattributed', `Rovers boss: ${heads}`],
    ['misattributed', `Rovers manager: ${heads}`],
    ['misattributed', `United boss: “We stood up to a storm”`],
    ['misattributed', `the referee: “I shut my eyes”`],
    ['misattributed', `Shah: “We stood up to a storm”`],
    ['verbatim', `United manager: ${heads}`],
    ['verbatim', `manager of United: ${heads}`],
    ['verbatim', `the manager: ${heads}`],
    ['verbatim', `the boss: “We stood up to a storm”`],
    ['verbatim', `Rovers skipper: “I shut my eyes”`],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([match], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('a lawyer’s side, a rank and a name behind what somebody is', () => {
  const court = analyse(
    readPlainText(
      [
        'Builder jailed',
        'Prosecuting, Alicia Renn said the flue was a matter of luck. “It is luck alone,” she said.',
        'Joanna Tate, defending, said her client had been “drowning in debt”.',
        'Council leader Steph Barlow said: “We have run out of road.”',
        'Colin Marsh wept. His aunt, Rita, said: “He paid us all.”',
        '“You see the crab in the pattern,” said the study’s lead author, Mei Takahara. Piers Holm said: “It is no diary.”',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['misattributed', 'the defence barrister: “It is luck alone”'],
    ['misattributed', 'prosecutor: “drowning in debt”'],
    ['misattributed', 'the deputy leader: “We have run out of road”'],
    ['misattributed', 'his aunt Rita: “We have run out of road”'],
    ['misattributed', 'the study’s author: “It is no diary”'],
    ['verbatim', 'the prosecutor: “It is luck alone”'],
    ['verbatim', 'the defence: “drowning in debt”'],
    ['verbatim', 'the council leader: “We have run out of road”'],
    ['verbatim', 'his aunt Rita: “He paid us all”'],
    ['verbatim', 'an author: “It is no diary”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([court], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('another word for an office, and people without a name', () => {
  const quits = analyse(
    readPlainText(
      [
        'Minister quits over memo',
        'Environment Minister Lucinda Farrow resigned. Prime Minister Douglas Heron wrote: “She did the honourable thing.”',
        'The memo was written by Sir Piers Amory, then an official. “Ministers should be in no doubt,” he wrote.',
        'The chief executive of the trust, Sandra Keel, was away. Dr Aled Pryce, its medical director, said: “We failed these women.”',
        'Tanya Brook, who has been chief financial officer since 2022, left. “I have been through worse,” said the chairman, Sir Nigel Poole.',
        'Solicitor Fay Goodwin was blunt. “It is a sofa with a tail,” she said.',
        'A pal of Keel’s said she had wept. “She knows what she is doing,” the pal said.',
        'The radiographer, who asked not to be named, said: “I logged it eleven times.”',
        '“That is no small thing,” said Professor Ingrid Sole, a neurologist at the Royal Hospital, Leeds, who led the trial.',
        'Opposition leader Hadi Soil was away. Joyce Oka, a retired principal, left.',
        'Carol Hudd, 61, from Wisbech, was in tears. “I was on the chair,” she said.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['misattributed', 'the environment minister: “Ministers should be in no doubt”'],
    ['misattributed', 'the chief executive: “We failed these women”'],
    ['misattributed', 'the CEO: “We failed these women”'],
    ['misattributed', 'the finance chief: “I have been through worse”'],
    ['misattributed', 'the lawyer: “I have been through worse”'],
    ['misattributed', 'Sandra Keel: “She knows what she is doing”'],
    ['misattributed', 'Sandra Keel: “I logged it eleven times”'],
    ['misattributed', 'the radiographer: “I was on the chair”'],
    ['misattributed', 'the neurologist: “I have been through worse”'],
    ['misattributed', 'the opposition leader: “We failed these women”'],
    ['misattributed', 'the principal: “I have been through worse”'],
    ['verbatim', 'the neurologist: “That is no small thing”'],
    ['verbatim', 'the professor: “That is no small thing”'],
    ['verbatim', 'the trust leader: “I have been through worse”'],
    ['verbatim', 'the medical director: “We failed these women”'],
    ['verbatim', 'the hospital boss: “We failed these women”'],
    ['verbatim', 'the PM: “She did the honourable thing”'],
    ['verbatim', 'her lawyer: “It is a sofa with a tail”'],
    ['verbatim', 'a friend: “She knows what she is doing”'],
    ['verbatim', 'a radiographer: “I logged it eleven times”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([quits], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('Mr and Mrs, teams and heads of departments', () => {
  const shop = analyse(
    readPlainText(
      [
        'Shop saved',
        'Joan and Eric Platt ran the shop. Mrs Platt said: “We were replaced by a raffle.” Mr Platt denied it. “I gave too much change once,” he said.',
        'Owls coach Dee Marchand said: “It was for Trey.” Coach Rob Salter blamed himself. “That is on me,” Salter said.',
        'The festival’s director, Simon Chettle, said: “I chose the field.” The sponsor’s head of communications, Portia Grange, said: “We don’t choose the books.”',
        'Det Insp Paula Crewe said: “Somebody knows where it is.” The vicar, the Rev Anna Quill, was away.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['misattributed', 'Mr Platt: “We were replaced by a raffle”'],
    ['misattributed', 'Mrs Platt: “I gave too much change once”'],
    ['misattributed', 'Owls coach: “That is on me”'],
    ['misattributed', 'festival director: “We don’t choose the books”'],
    ['misattributed', 'the detective: “I chose the field”'],
    ['misattributed', 'the vicar: “I chose the field”'],
    ['verbatim', 'Mrs Platt: “We were replaced by a raffle”'],
    ['verbatim', 'Mr Platt: “I gave too much change once”'],
    ['verbatim', 'Owls coach: “It was for Trey”'],
    ['verbatim', 'the Owls’ coach: “It was for Trey”'],
    ['verbatim', 'the coach: “That is on me”'],
    ['verbatim', 'Tech coach: “That is on me”'],
    ['verbatim', 'festival boss: “I chose the field”'],
    ['verbatim', 'the communications chief: “We don’t choose the books”'],
    ['verbatim', 'detective: “Somebody knows where it is”'],
    ['verbatim', 'AD Salter: “That is on me”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([shop], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('a short form before the name, and a kind of person, accuse nobody', () => {
  const bridge = analyse(
    readPlainText(
      [
        'Bridge shut',
        'Cllr Bob Tranter said: “The bolts were loose.” The other councillor, Nell Fair, left.',
        'Sgt Tom Wills said: “We shut it at four.” A police officer, Ann Birch, held the tape.',
        'Prof Lena Holt said: “Steel gets tired.” The scientist who ran the tests, Vera Lund, and a professor of physics, Ian Marr, left.',
        'Mary Jones KC said: “It was a swindle.” Solicitor Ana Brook waited outside.',
        'Rev Anna Quill said: “We prayed on it.” The vicar of St Giles, Mark Tew, was away.',
        'Sir Anthony Pell, who was there, said: “I emptied the room.” His wife, Lady Pell, said: “She took my coat.”',
        'Finance Minister Pia Sorell said: “It is a long corridor.” Prime Minister Lars Ekdahl was away.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['verbatim', 'a councillor: “The bolts were loose”'],
    ['verbatim', 'the councillor: “The bolts were loose”'],
    ['verbatim', 'the police officer: “We shut it at four”'],
    ['verbatim', 'the professor: “Steel gets tired”'],
    ['verbatim', 'the scientist: “Steel gets tired”'],
    ['verbatim', 'the lawyer: “It was a swindle”'],
    ['verbatim', 'the vicar: “We prayed on it”'],
    ['verbatim', 'the finance minister: “It is a long corridor”'],
    ['misattributed', 'the prime minister: “It is a long corridor”'],
    ['misattributed', 'Lady Pell: “I emptied the room”'],
    ['misattributed', 'Sir Anthony Pell: “She took my coat”'],
    ['misattributed', 'the solicitor: “We shut it at four”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([bridge], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('a body’s words are whose the story says speaks for it', () => {
  const strike = analyse(
    readPlainText(
      [
        'Tram strike goes ahead',
        'Tram drivers will strike on Friday, their union, Footplate, said.',
        '“The door is open,” said Footplate’s general secretary, Marian Lacey. The guards’ union, the GWA, called the plan “plucked from the air”.',
        'Harl Trams’ managing director, Paul Denham, said the union had left. “Nobody will be forced,” he said.',
        '“No guard will go,” said Joel Prentice, the GWA’s regional organiser.',
        'Ann Oyelaran, who organises for the campaign Trams For All, came on Tuesday. “We want the last tram back,” Oyelaran said.',
        'Emberfall Forge cut jobs on Monday. “We owe players a game,” studio head Rosa Quintero wrote in a post.',
        'Harl College is open.',
        'The college’s vice-chancellor, Sir Des Pike, told students: “Walk.” Headteacher Moira Glass said: “We will open late.” The head of transport, Lee Orr, was away.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['verbatim', 'the union: “The door is open”'],
    ['verbatim', 'Footplate: “The door is open”'],
    ['verbatim', 'the company: “Nobody will be forced”'],
    ['verbatim', 'the guards’ union: “plucked from the air”'],
    ['verbatim', 'Prentice: “plucked from the air”'],
    ['verbatim', 'Trams For All: “We want the last tram back”'],
    ['verbatim', 'the vice chancellor: “Walk”'],
    ['verbatim', 'Harl College: “Walk”'],
    ['verbatim', 'Emberfall Forge: “We owe players a game”'],
    ['verbatim', 'the head: “We will open late”'],
    ['misattributed', 'the union: “Nobody will be forced”'],
    ['misattributed', 'the company: “The door is open”'],
    ['misattributed', 'the drivers’ union: “We will open late”'],
    ['misattributed', 'Lacey: “plucked from the air”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([strike], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('whose lawyer, chairman or husband somebody is', () => {
  const inquest = analyse(
    readPlainText(
      [
        'Ferry inquest opens',
        'Ewan Rennie, who left the bridge, said he was “sorry every hour”.',
        'The lawyer for Mr Rennie, Catriona Bell, said: “He was hungry.” “I own it,” said Sheena Calder of Sound Ferries.',
        'Ms Calder told the inquest: “We answer every report now.”',
        'Her lawyer, Simon Okafor, said: “She has read them all.”',
        'Rovers chairman Bill Hargest said: “We back the ferry.” City manager Eirik Solheim was away.',
        'Calder’s husband and partner, Leo Strand, said: “It sank our summer.” An 18-year-old cadet stood up. “I saw a light,” the cadet said.',
        'Tomas Dvorak, a deckhand, said: “I had forgotten the cold.”',
        'The Bonny Jean carried no transponder, which would have cost £600.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['verbatim', 'Rennie’s lawyer: “He was hungry”'],
    ['verbatim', 'Calder’s lawyer: “She has read them all”'],
    ['verbatim', 'the lawyer: “She has read them all”'],
    ['verbatim', 'the ferry’s lawyer: “She has read them all”'],
    ['verbatim', 'Rovers chairman: “We back the ferry”'],
    ['verbatim', 'Calder’s husband: “It sank our summer”'],
    ['verbatim', 'the cadet: “I saw a light”'],
    ['misattributed', 'Dvorak’s lawyer: “He was hungry”'],
    ['misattributed', 'Bell’s lawyer: “He was hungry”'],
    ['misattributed', 'City chairman: “We back the ferry”'],
    ['misattributed', 'Calder’s husband: “I had forgotten the cold”'],
    ['misattributed', 'Dvorak’s wife: “I had forgotten the cold”'],
    ['misattributed', 'the cadet: “I had forgotten the cold”'],
    ['misattributed', 'the captain: “The Bonny Jean carried no transponder”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([inquest], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

it('words that somebody tells as another’s are not denied to the other', () => {
  const wreck = analyse(
    readPlainText(
      'Boat lost\n\nSkipper Alasdair Munro drowned. “I said she would turn,” Piotr Zielak said. “He said, ‘She always turns.’ She did not.”',
    ),
  );
  const found = (message: string) => checkClaims([wreck], message)[0]?.verdict;
  expect(found('Munro: “She always turns”')).toBe('verbatim');
  expect(found('Zielak: “She always turns”')).toBe('verbatim');
  expect(found('Munro: “She did not”')).toBe('misattributed');
});
