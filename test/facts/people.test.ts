import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { peopleOf } from '../../src/facts/people.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { analysedSeed } from '../answers/analysed.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';

function people(text: string) {
  const story = readPlainText(`Council votes on the bridge\n\n${text}`);
  return peopleOf(analyse(story)).map(({ name, role }) => [story.slice(name), role && story.slice(role)]);
}

describe('who is who', () => {
  it('lists no company as a person that the story calls “which”, and no place of a dateline', () => {
    const story = readPlainText(
      'Town split over night trains\n\nCARROW — Harrow Stone, which owns the quarry, wants to run trains at night, and half of Carrow is against it.\n\nHarrow Stone said that it had offered new windows. Edna Voss, 74, said that Carrow would not sleep.',
    );
    const found = peopleOf(analyse(story)).map(({ type, name }) => `${type} ${story.slice(name)}`);
    expect(found.sort()).toEqual(['organisation Harrow Stone', 'person Edna Voss']);
  });

  it.each([
    [
      'A carer who stole £8,000 from a dying woman has been jailed.',
      'Mina Frost, 42, admitted theft.',
      'carer',
    ],
    [
      'A former maths teacher was banned on Monday.',
      'Mina Frost, 31, of Oban, was given a year.',
      'former maths teacher',
    ],
    ['A nurse was attacked by a man who has been jailed.', 'Mina Frost, 31, admitted assault.', null],
    ['A nurse who was attacked says a man has been jailed.', 'Mina Frost, 31, admitted assault.', null],
    ['A carer has been jailed for robbing a widow.', 'Mina Frost, 88, was robbed at home.', null],
    ['A man has been jailed.', 'Mina Frost, 31, denied murder.', null],
    ['A carer who stole from a widow has been jailed.', 'Mina Frost, 31, admitted theft.', 'carer'],
    ['A driver who hit a cyclist has been jailed.', 'Mina Frost, 31, was given a new bike.', null],
    ['A driver who hit a cyclist has been jailed.', 'Mina Frost, 31, admitted she was lucky.', null],
    ['A driver who hit a cyclist has been jailed.', 'Mina Frost, 31, faces months of surgery.', null],
    ['A driver who hit a cyclist has been jailed.', 'Mina Frost, 31, faces jail.', 'driver'],
    [
      'A baker who was dismissed for a joke has won £3,000.',
      'Mina Frost, 51, worked at Greaves for 19 years.',
      'baker',
    ],
  ])('takes a role from the lead only if it is of whom the next paragraph names: %s', (lead, line, role) => {
    expect(people(`${lead}\n\n${line}`)).toContainEqual(['Mina Frost', role]);
  });

  it('lists no office as a person', () => {
    const found = people(
      'The General Overseer of Living Spring spoke. Mary Jones said the church would pay.',
    );
    expect(found.map(([name]) => name)).toEqual(['Mary Jones']);
  });

  it('lists a dancer’s partner, whatever the name, and no firm’s', () => {
    const found = people(
      'Ana Ruiz danced with partner Katya Sorel on Friday. Ruiz works with partner Bharti Oil, she said.',
    ).map(([name]) => name);
    expect(found).toContain('Katya Sorel');
    expect(found).not.toContain('Bharti Oil');
  });

  it('lists a drug maker and a ship operator as bodies, and a hat maker as a person', () => {
    const story = readPlainText(
      'Costs rise\n\nDrug maker Zelto said costs rose. Ship operator Norlo denied it. Hat maker Rudd, 64, said he would stop.',
    );
    const found = peopleOf(analyse(story)).map(({ type, name }) => `${type} ${story.slice(name)}`);
    expect(found.sort()).toEqual(['organisation Norlo', 'organisation Zelto', 'person Rudd']);
  });

  it('lists no roads, but the film company A24', () => {
    const found = people(
      'The A82 was shut. Police said the A82, the I-95, the I-95 and Route 66 would stay shut, and so would Route 66, US 101, US 101 and the B5289. The B5289 was wet. A24 said it would make the film. A24 agreed.',
    );
    expect(found.map(([name]) => name)).toEqual(['Police', 'A24']);
  });

  it('gives a campaigner the whole name of the body', () => {
    expect(people('Friends of the Earth campaigner Ann Beck said it was late.')).toContainEqual([
      'Ann Beck',
      'Friends of the Earth campaigner',
    ]);
  });

  it('lists no church, no firm and no “I” behind a name as a person', () => {
    const story = readPlainText(
      'Church fined\n\nGrace Lutheran was fined. The owner, Lydia Coast Charters, sued. “Tell Linnea I said no,” said Tom Hale. Linnea Dahl left.',
    );
    const persons = peopleOf(analyse(story)).filter(({ type }) => type === 'person');
    expect(persons.map(({ name }) => story.slice(name)).sort()).toEqual(['Linnea Dahl', 'Tom Hale']);
  });

  it('lists no firm as a person whose first word is a given name or its name for short', () => {
    const found = peopleOf(
      analyse(
        readPlainText(
          'Crumbwell recalls ovens\n\nCrumbwell Appliances is recalling ovens. Crumbwell said it would pay. Avery Water, Fintech Pelago and Sundaram Castings said that they were sorry, Edna Voss said. Citizens Advice and The Long Shift agreed.',
        ),
      ),
    ).filter(({ type }) => type === 'person');
    expect(found).toHaveLength(1);
  });

  it('lists no line of ferries as a person', () => {
    const found = people(
      'Leaders condemned a plan by Norlink Ferries to halve its sailings, Edna Voss said.',
    );
    expect(found.map(([name]) => name)).toContain('Edna Voss');
    const story = readPlainText(
      'Boats cut\n\nLeaders condemned a plan by Norlink Ferries to halve its sailings.',
    );
    expect(peopleOf(analyse(story)).filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('finds everybody in the seed story with the office that it gives them, quoted or not', () => {
    const found = peopleOf(analysedSeed);
    expect(
      found.map(({ type, name, role, quoted, reported }) => [
        type,
        seedStory.slice(name),
        role && seedStory.slice(role),
        quoted,
        reported,
      ]),
    ).toEqual([
      ['person', 'Antony Blinken', 'Secretary of State', 4, 0],
      ['person', 'Dmytro Kuleba', 'Ukrainian Foreign Minister', 0, 0],
      ['person', 'Edgars Rinkēvičs', 'Latvian Foreign Minister', 0, 0],
      ['person', 'Jens Stoltenberg', 'NATO Secretary General', 1, 0],
      ['person', 'Bill Burns', 'CIA Director', 1, 0],
      ['person', 'Vladimir Putin', 'Russian President', 0, 0],
      ['organisation', 'Organization for Security and Cooperation in Europe', null, 0, 0],
      ['organisation', 'NATO', null, 0, 0],
      ['organisation', 'CNN', null, 0, 0],
    ]);
  });

  it.each([
    ['Counsel assisting the coroner, Ana Ruiz, read it.', 'Ana Ruiz', 'Counsel assisting the coroner'],
    ['The man suing the mayor, Tom Hale, spoke first.', 'Tom Hale', null],
    ['Asked whether he believed the sheriff, Hale said yes. Tom Hale left.', 'Tom Hale', null],
    ['Ana Ruiz KC, prosecuting, said that he lied.', 'Ana Ruiz KC', 'prosecuting'],
    ['Ana Ruiz, for the defence, said that he lied.', 'Ana Ruiz', 'for the defence'],
    ['Director of Services Ronan Whyte said so.', 'Ronan Whyte', 'Director of Services'],
    ['The Cathaoirleach, Cllr Tom Hale, left.', 'Tom Hale', 'The Cathaoirleach'],
    ['Harl Water named Ana Ruiz as its first Chief Safety Officer.', 'Ana Ruiz', 'Chief Safety Officer'],
    ['Police named Tom Hale as the killer.', 'Tom Hale', null],
    ['The report named Tom Hale as head of a gang.', 'Tom Hale', null],
    ['Police appointed Tom Hale as deputy chief.', 'Tom Hale', 'deputy chief'],
    ['Ana Ruiz has been named head of policy at the union.', 'Ana Ruiz', 'head of policy'],
    [
      'Tom Hale was elected chair of the parish council last night.',
      'Tom Hale',
      'chair of the parish council',
    ],
    ['“It is over,” publican Tom Hale said.', 'Tom Hale', 'publican'],
    [
      'Its regional director, Dr. Ana Ruiz, accused the general of lies.',
      'Ana Ruiz',
      'Its regional director',
    ],
    ['Tom Hale’s daughter, Isla, 16, is here. “No,” she said.', 'Isla', 'Tom Hale’s daughter'],
    ['Leader of Opposition Smt. Pushpa Hegde said so.', 'Pushpa Hegde', 'Leader of Opposition'],
    ['County Judge-Executive Tom Hale said so.', 'Tom Hale', 'County Judge-Executive'],
    ['It broke after meeting the mayor, Tom Hale, in Harl.', 'Tom Hale', 'the mayor'],
    ['Tom Hale is a teacher at Harl High.', 'Tom Hale', 'a teacher'],
    ['Tom Hale is an alleged robber. Tom Hale spoke.', 'Tom Hale', null],
    ['Tom Hale is a smuggler, police said. Tom Hale spoke.', 'Tom Hale', null],
    ['Police believe Tom Hale is a smuggler. Tom Hale spoke.', 'Tom Hale', null],
    ['Tom Hale is a doctor in the film. Tom Hale spoke.', 'Tom Hale', null],
    ['Tom Hale is a terrible cook. Tom Hale spoke.', 'Tom Hale', null],
    ['Marine surveyor Col Hendry said so. Deckhand Tom Bay was lost.', 'Col Hendry', 'Marine surveyor'],
    ['Your critic, Sebastian Moyle, praises the choir.', 'Sebastian Moyle', 'Your critic'],
    ['Sunniva Aune is 44, wiry, and a glaciologist at the Polar Lab.', 'Sunniva Aune', 'a glaciologist'],
    [
      'The Chairman of the Union in the state, Rev. Dr. Ezekiel Bamgbose, said so.',
      'Ezekiel Bamgbose',
      'The Chairman of the Union in the state',
    ],
    ['John Baker, the governor of Ohio, spoke first.', 'John Baker', 'the governor of Ohio'],
    ['Mary Jones (D-Mass.) spoke first.', 'Mary Jones', 'D-Mass.'],
    ['Sen. Mary Jones, R-Texas, spoke first.', 'Mary Jones', 'Sen.'],
    ['Susan Clark, 45, a teacher from Ohio who came early, spoke.', 'Susan Clark', 'a teacher from Ohio'],
    [
      'It failed, said the mayor’s campaign manager, Robert Smith.',
      'Robert Smith',
      'mayor’s campaign manager',
    ],
    ['Former Florida Gov. James Miller spoke first.', 'James Miller', 'Former Florida Gov.'],
    ['Mr. Peter Brown spoke. It was late.', 'Peter Brown', null],
    ['Peter Brown, Senator Mary Jones and others spoke.', 'Peter Brown', null],
    ['On Monday, Peter Brown, the clerk said, was late.', 'Peter Brown', null],
    [
      'On a wet afternoon the match was won by Susan Clark, Dean, Frost and others from the village.',
      'Susan Clark',
      null,
    ],
    ['Peter Brown, like his brother, the mayor, spoke first.', 'Peter Brown', null],
    ['Sgt. Mary Jones, a department spokeswoman, spoke.', 'Mary Jones', 'a department spokeswoman'],
    [
      'Mary Jones, a lawyer at the Work and Family Center, spoke.',
      'Mary Jones',
      'a lawyer at the Work and Family Center',
    ],
    ['Mary Jones, the author of “Slow Cities,” spoke.', 'Mary Jones', 'the author'],
    ['They heard the oceanographer Mary Jones.', 'Mary Jones', 'oceanographer'],
    ['They heard United boss Mary Jones.', 'Mary Jones', 'United boss'],
    ['They heard police chief Mary Jones.', 'Mary Jones', 'police chief'],
    ['The taoiseach, Mary Jones, spoke first.', 'Mary Jones', 'The taoiseach'],
    ['He attacked a federal judge, Mary Jones, for her ruling.', 'Mary Jones', 'a federal judge'],
    ['He holds in the highest esteem Sen. Mary Jones of Ohio.', 'Mary Jones', 'Sen.'],
    ['It was won by fellow presidential candidates Sen. Mary Jones and others.', 'Mary Jones', 'Sen.'],
    [
      'They heard Democratic presidential candidate Sen. Mary Jones.',
      'Mary Jones',
      'Democratic presidential candidate Sen.',
    ],
    ['They heard former state Sen. Mary Jones.', 'Mary Jones', 'former state Sen.'],
    ['It fell when a new accountant, Mary Jones, asked about the money.', 'Mary Jones', 'a new accountant'],
    ['It fell over a long letter, Mary Jones said on Monday.', 'Mary Jones', null],
    ['It went to the mayor’s chief of staff, Mary Jones.', 'Mary Jones', 'mayor’s chief of staff'],
    [
      'On the bridge Mr. Miller’s campaign chairman, Mary Jones, dismissed criticism of Mr. Miller’s words as ‘noise.’',
      'Mary Jones',
      'Miller’s campaign chairman',
    ],
    ['On the bridge, Mary Jones, the mayor, spoke.', 'Mary Jones', 'the mayor'],
    ['Darnell Whitlock, 34, of Eastfield, was booked into the jail.', 'Darnell Whitlock', null],
    ['In Snihurivka, 67-year-old Halyna Petrenko swept glass.', 'Halyna Petrenko', null],
    ['She praised John Baker, the new mayor, Mary Jones said.', 'Mary Jones', null],
    [
      'Local voters support former Democratic governor John Baker.',
      'John Baker',
      'former Democratic governor',
    ],
    ['Her rival Mary Jones spoke. Mary Jones, a doctor from Ohio, left.', 'Mary Jones', 'a doctor from Ohio'],
    ['Her rival Mary Jones spoke first.', 'Mary Jones', 'rival'],
  ])('%s', (text, name, role) => {
    expect(people(text)).toContainEqual([name, role]);
  });

  it.each([
    'Others said that the bridge was safe.',
    'Q: Why did you run for mayor of the town last year?',
    'Policymakers said on Monday that the bridge was safe, and nobody was surprised.',
    'Anyone with news is asked to call.',
    'The gates open at 17.05 GMT, said the paper, and close at 21.45 GMT.',
  ])('nobody in particular is anybody: %s', (text) => {
    expect(
      people(text).filter(([name]) => /^(?:Q|Policymakers|Others|Anyone|GMT)/u.test(String(name))),
    ).toEqual([]);
  });

  it('takes for nobody’s role what ends in “of the” in front of a name', () => {
    const found = people(
      'The chief executive of the Marsh Vale hospital trust, Dr Helen Orr, will step down.',
    );
    expect(found).toContainEqual(['Helen Orr', 'The chief executive of the Marsh Vale hospital trust']);
    expect(found.filter(([, role]) => role?.endsWith(' the'))).toEqual([]);
  });

  it('lists a union between commas as a body, and its leader as a person', () => {
    const story = readPlainText(
      'Jobs at risk\n\nThe shopworkers’ union, Unitas, demanded a meeting. The union’s leader, Moira Keane, said jobs would go. The company boss, Zarek Pfum, said nothing to her.',
    );
    const found = peopleOf(analyse(story)).map(({ type, name }) => `${type} ${story.slice(name)}`);
    expect(found).toContain('organisation Unitas');
    expect(found).not.toContain('organisation Zarek Pfum');
    expect(found).toContain('person Moira Keane');
  });

  it('knows whom a KC speaks for', () => {
    expect(people('Mary Jones KC, for the college, said it was cruel.')).toContainEqual([
      'Mary Jones KC',
      'for the college',
    ]);
  });

  it.each([
    [
      'A judge jailed Mary Jones, the founder of the collapsed exchange Lumio, for a year.',
      'the founder of the collapsed exchange Lumio',
    ],
    [
      '“It is cold,” says Mary Jones, an energy researcher at Leeds Met.',
      'an energy researcher at Leeds Met',
    ],
    ['He declined to blame running back Mary Jones.', 'running back'],
    ['The injured firefighter, 24-year-old Mary Jones, was hit by a branch.', 'The injured firefighter'],
    ['It is backed by Ridge Ventures, whose managing partner, Mary Jones, spoke.', 'managing partner'],
  ])('gives somebody the whole role: %s', (line, role) => {
    expect(people(line)).toContainEqual(['Mary Jones', role]);
  });

  it('knows the referee between commas behind “after”, and calls nobody a victim', () => {
    const found = people(
      'After the referee, Mary Jones, ruled it out, fans left. When the victim, Ana Cole, woke, it was late.',
    );
    expect(found).toContainEqual(['Mary Jones', 'the referee']);
    expect(found).toContainEqual(['Ana Cole', null]);
  });

  it.each([
    ['Former world No. 2 Mary Jones called it a postcard.', 'Former world No. 2'],
    ['The world number one, Mary Jones, won.', 'The world number one'],
    ['Top seed Mary Jones won in two sets.', 'Top seed'],
    ['Double Olympic champion Mary Jones won.', 'Double Olympic champion'],
    ['Mother-of-three Mary Jones won.', 'Mother-of-three'],
    ['Mary Jones, who chairs the supporters’ trust, spoke.', 'chairs the supporters’ trust'],
    ['Mary Jones, 44, who owns the Ship Inn, spoke.', 'owns the Ship Inn'],
    ['Mary Jones, who teaches at the school, spoke.', 'teaches at the school'],
    ['Prosecuting, Mary Jones said it was luck.', 'Prosecuting'],
    ['Mary Jones, who has been chief financial officer since 2022, left.', 'chief financial officer'],
    ['His attorney in that case, Mary Jones, said no.', 'His attorney in that case'],
    ['The pharmacist on the ward, Mary Jones, said no.', 'The pharmacist on the ward'],
    ['It was bought by retired dinner lady Mary Jones, 68.', 'retired dinner lady'],
    ['Mary Jones, who was a victim of the fire, left.', null],
    ['At the trial of the man in a mask, Mary Jones, 30, wept.', null],
    ['Professor Mary Jones, a neurologist at Leeds, spoke.', 'a neurologist at Leeds'],
    [
      'Mary Jones, who teaches fourth grade and heads the union, spoke.',
      'teaches fourth grade and heads the union',
    ],
    ['Referee Mary Jones awarded a penalty.', 'Referee'],
    ['Mary Jones, who leads the race for mayor, spoke.', null],
    ['Mary Jones, who runs the risk of jail, spoke.', null],
    ['Mary Jones, who led the attack, spoke.', null],
  ])('knows a rank and what somebody leads: %s', (line, role) => {
    expect(people(line)).toContainEqual(['Mary Jones', role]);
  });

  it.each([
    [
      'The report is by a retired chief engineer of the city, Mary Jones.',
      'retired chief engineer of the city',
    ],
    ['Its former chilled director, Mary Jones, spoke.', 'Its former chilled director'],
    ['The wood has a trust, whose senior ranger, Mary Jones, spoke.', 'senior ranger'],
    ['The agent, Mary Jones of Marsh Homes, spoke.', 'The agent'],
    ['The trust’s chair, Baroness Mary Jones, spoke.', 'trust’s chair'],
    ['The vicar general, Msgr. Mary Jones, spoke.', 'The vicar general'],
    ['Its editor there, Mary Jones, spoke.', 'Its editor there'],
    ['His mother-in-law, Mary Jones, 82, spoke.', 'His mother-in-law'],
    [
      'It was founded by Mary Jones, Ph.D., who serves as Chief Scientific Officer.',
      'Chief Scientific Officer',
    ],
    ['Asked by the sheriff, Mary Jones of Lima said yes.', null],
    ['The mechanic who wrote it, Mary Jones, no longer works there.', 'The mechanic who wrote it'],
    ['The mechanic who sued her boss, Mary Jones, won.', 'her boss'],
    ['The woman who found it, Mary Jones, spoke.', null],
    [
      'The lawmaker representing Lima North/South, Hon. Mary Jones, spoke.',
      'The lawmaker representing Lima North/South',
    ],
    [
      'Leader of the Opposition in the Assembly Mary Jones spoke.',
      'Leader of the Opposition in the Assembly',
    ],
    ['Deputy Commissioner of Police (Zone I) Mary Jones spoke.', 'Deputy Commissioner of Police (Zone I)'],
    ['Lima Foods MD Mary Jones spoke.', 'Lima Foods MD'],
    ['Mary Jones, who has run the Anchor with his sister since 2003, spoke.', 'has run the Anchor'],
  ])('knows offices by their whole words: %s', (line, role) => {
    expect(people(line)).toContainEqual(['Mary Jones', role]);
  });

  it('gives a title to the one whose first name it stands with', () => {
    expect(
      people(
        'Mary Jones spoke at length about her friend Peter Jones. Later on President Jones spoke as well, and everybody stayed.',
      ),
    ).toContainEqual(['Mary Jones', null]);
  });

  it('lists no returns, counties, weekdays or things among the people', () => {
    const found = people(
      'The unofficial returns suggested on Tuesday that Mary Jones had won in Clark County. The victory showed that the bridge mattered, Mary Jones said.',
    );
    expect(found.map(([name]) => name)).toEqual(['Mary Jones']);
  });

  it('counts words in quotation marks apart from reported ones, and groups after people', () => {
    const story = readPlainText(
      'Council votes\n\n“The bridge is safe,” Mayor Ana Lopez said. Lopez said the work would begin soon. Many residents said they were worried about noise.',
    );
    const found = peopleOf(analyse(story));
    expect(found.map(({ type, quoted, reported }) => [type, quoted, reported])).toEqual([
      ['person', 1, 1],
      ['group', 0, 1],
    ]);
  });
});
