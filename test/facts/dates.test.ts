import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/facts/dates/dates.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** "words = from..to?" for each date of the text; "?" marks what is inferred, "-" what is not known. */
function dates(text: string, published?: string): string[] {
  const story = readPlainText(`Council votes on the bridge\n\n${text}`, { published });
  return findDates(story, story.sentences)
    .flat()
    .map(({ span, days }) => {
      const range = days && (days.from === days.to ? days.from : `${days.from}..${days.to}`);
      return `${story.slice(span)} = ${range ? `${range}${days.inferred ? '?' : ''}` : '-'}`;
    });
}

/** A Thursday. */
const PUBLISHED = '2021-12-02T23:30:00-05:00';

describe('a date is put on the day that the story means', () => {
  it.each([
    ['Blinken warned Tuesday that any aggression will come at a price.', ['Tuesday = 2021-11-30?']],
    ['Cole hurt his arm in Tuesday night’s 3-1 loss to Elm.', ['Tuesday night = 2021-11-30?']],
    ['Before Monday’s crash, the road was quiet.', ['Monday = 2021-11-29?']],
    ['Jurors will be sworn in at Monday’s murder trial.', ['Monday = 2021-12-06?']],
    ['Cole will teach Saturday’s crash course in Harl.', ['Saturday = 2021-12-04?']],
    ['The council will vote on Tuesday.', ['Tuesday = 2021-12-07?']],
    ['Blinken to meet with the Russian foreign minister Saturday', ['Saturday = 2021-12-04?']],
    [
      'Harl, who won on Sunday, travel to Cray on Saturday.',
      ['Sunday = 2021-11-28?', 'Saturday = 2021-12-04?'],
    ],
    ['The bureau forecasts 39 degrees for Sunday.', ['Sunday = 2021-12-05?']],
    ['The bureau said more rain was possible Saturday.', ['Saturday = 2021-12-04?']],
    ['From April, tenants will pay less.', ['April = 2022-04-01..2022-04-30?']],
    ['A letter from April, who left, was read.', []],
    ['The vote is scheduled for Thursday.', ['Thursday = 2021-12-02?']],
    ['She resigned last Friday.', ['last Friday = 2021-11-26?']],
    ['The ballots will be counted Monday.', ['Monday = 2021-12-06?']],
    ['On Monday, the mayor will open the bridge.', ['Monday = 2021-12-06?']],
    ['Speaking in Ohio on Tuesday, he said that nobody was hurt.', ['Tuesday = 2021-11-30?']],
    ['He was arrested on Nov. 8 in Riga.', ['Nov. 8 = 2021-11-08?']],
    ['The trial will begin on Jan. 10.', ['Jan. 10 = 2022-01-10?']],
    ['They met on August 4 in Geneva.', ['August 4 = 2021-08-04?']],
    ['Last month, Burns spoke with Putin.', ['Last month = 2021-11-01..2021-11-30?']],
    ['The paper reported it last week.', ['last week = 2021-11-22..2021-11-28?']],
    ['He died three days ago.', ['three days ago = 2021-11-29?']],
    ['She left two years ago.', ['two years ago = 2019-01-01..2019-12-31?']],
    ['The storm hit over the weekend.', ['over the weekend = 2021-11-27..2021-11-28?']],
    ['In March, the bridge was closed.', ['March = 2021-03-01..2021-03-31?']],
    ['It closed last December.', ['last December = 2020-12-01..2020-12-31?']],
    ['The fair ran Nov. 8-10.', ['Nov. 8-10 = 2021-11-08..2021-11-10?']],
    ['He called last night.', ['last night = 2021-12-01?']],
    ['Images taken Monday by a drone show the roof.', ['Monday = 2021-11-29?']],
    ['The girl will be taken Monday to Riga.', ['Monday = 2021-12-06?']],
    ['The roof fell in on Good Friday.', ['Good Friday = 2021-04-02?']],
    ['A service will be held on Easter Monday.', ['Easter Monday = 2022-04-18?']],
    ['The club closed on Boxing Day 2019.', ['Boxing Day 2019 = 2019-12-26']],
    ['She vanished on New Year’s Eve, 1999.', ['New Year’s Eve, 1999 = 1999-12-31']],
    ['Last Remembrance Sunday it rained.', ['Last Remembrance Sunday = 2021-11-14?']],
    ['The club will open by Christmas Eve.', ['Christmas Eve = 2021-12-24?']],
    ['It closed on Labor Day.', ['Labor Day = 2021-09-06?']],
    ['Nobody has seen him since Easter.', ['Easter = -']],
    ['The council meets on Friday week.', ['Friday week = 2021-12-10?']],
    ['The hearing will resume a week on Tuesday.', ['a week on Tuesday = 2021-12-14?']],
    ['A verdict is due tomorrow fortnight.', ['tomorrow fortnight = 2021-12-17?']],
    ['He was suspended for a week on Friday.', ['Friday = 2021-11-26?']],
    ['The wall fell on 3 May last year.', ['3 May last year = 2020-05-03?']],
    ['It opened in March of last year.', ['March of last year = 2020-03-01..2020-03-31?']],
    ['It will open on Good Friday next year.', ['Good Friday next year = 2022-04-15?']],
    ['She won on the first Monday of June last year.', ['first Monday of June last year = 2020-06-01?']],
    ['The fire was on Monday last week.', ['Monday last week = 2021-11-22?']],
    ['They will meet on Tuesday of next week.', ['Tuesday of next week = 2021-12-07?']],
    ['The Easter Monday of 2001 was cold.', ['Easter Monday of 2001 = 2001-04-16']],
    ['The Halloween killings of 1993 were named.', ['1993 = 1993-01-01..1993-12-31']],
    ['It opened on Monday 29 November.', ['Monday 29 November = 2021-11-29?']],
    ['She is holding a rally Saturday.', ['Saturday = 2021-12-04?']],
    ['He hinted that he is preparing for the debate Saturday.', ['Saturday = 2021-12-04?']],
    ['They released the records in July.', ['July = 2021-07-01..2021-07-31?']],
    ['The MP for Argyll since 2015 resigned.', ['2015 = 2015-01-01..2015-12-31']],
    ['He has been the first minister since May 2020.', ['May 2020 = 2020-05-01..2020-05-31']],
  ])('%s', (text, expected) => {
    expect(dates(text, PUBLISHED)).toEqual(expected);
  });

  it('takes the day as the outlet writes it, whatever its zone', () => {
    expect(dates('It rained today, she said.', '2021-12-02T00:10:00+13:00')).toEqual(['today = 2021-12-02?']);
  });
});

describe('a date with its own year is not inferred, with or without a publication date', () => {
  it.each([
    ['It opened on Nov. 30, 2019.', ['Nov. 30, 2019 = 2019-11-30']],
    ['It opened on Tuesday, May 3, 2016.', ['Tuesday, May 3, 2016 = 2016-05-03']],
    ['It opened on 4 July 1976.', ['4 July 1976 = 1976-07-04']],
    ['The bridge has been closed since March 2014.', ['March 2014 = 2014-03-01..2014-03-31']],
    ['He was born in 1950.', ['1950 = 1950-01-01..1950-12-31']],
    ['They met in the early 1990s.', ['early 1990s = 1990-01-01..1993-12-31']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
    expect(dates(text, PUBLISHED)).toEqual(expected);
  });
});

describe('nothing is inferred where the story does not give it', () => {
  it.each([
    ['Blinken warned Tuesday.', ['Tuesday = -']],
    ['Last month, Burns spoke with Putin.', ['Last month = -']],
    ['The number has increased in recent weeks.', ['recent weeks = -']],
  ])('without a publication date: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
    expect(dates(text, 'Tuesday last')).toEqual(expected);
  });

  it.each([
    ['The number has increased in recent weeks.', ['recent weeks = -']],
    ['He died the next day.', ['the next day = -']],
    ['She came back three weeks later.', ['three weeks later = -']],
    ['They spoke days before Monday’s vote.', ['Monday = -']],
    ['Politics today is about money.', ['today = -']],
    ['It changed after the Sept. 11 attacks.', ['Sept. 11 = -']],
    ['He won the last year of the league.', ['last year = -']],
    ['It comes to her on Saturday night delivering a pointed speech.', ['Saturday night = -']],
    ['The two last met 550 million years ago.', ['550 million years ago = -']],
    [
      'In 2012 the town was flooded. It was rebuilt by Nov. 8.',
      ['2012 = 2012-01-01..2012-12-31', 'Nov. 8 = -'],
    ],
  ])('%s', (text, expected) => {
    expect(dates(text, PUBLISHED)).toEqual(expected);
  });

  it('leaves open which year an event is in that may be still to come', () => {
    const spring = '2016-04-12';
    expect(dates('He beat back talk of a coup at the convention in July.', spring)).toEqual(['July = -']);
    expect(dates('It released the records in July.', spring)).toEqual(['July = 2015-07-01..2015-07-31?']);
    expect(dates('The plan rallied voters for the election on May 10.', spring)).toEqual([
      'May 10 = 2016-05-10?',
    ]);
  });

  it('counts words in quotation marks from the day they were said', () => {
    expect(dates('“I will say more tomorrow,” Blinken said Tuesday.', PUBLISHED)).toEqual([
      'tomorrow = 2021-12-01?',
      'Tuesday = 2021-11-30?',
    ]);
    expect(dates('“I will say more tomorrow,” Blinken said.', PUBLISHED)).toEqual(['tomorrow = -']);
  });
});

describe('a word that only looks like a date is none', () => {
  it.each([
    'He may win a second term in office and sat on a march with 8 others.',
    'Theresa May spoke to April Ryan and Jan Brewer.',
    'May has until then; the March on Washington was peaceful.',
    'The Sunday Times and USA Today reported it on Super Tuesday.',
    'He was on Saturday Night Live, which airs every Saturday.',
    'The vote was 5-4, a margin of 3.5 percent, at 5:30 p.m.',
    'It costs 2016 dollars in about a minute.',
    'The 2016 campaign was long.',
    'More than March 15,000 people came.',
    'He waited for a better tomorrow.',
    'He told the Today programme that he would not go.',
    'Reservoir levels fell to the lowest since 1976.',
    'It was the strongest tremor since March 2014, and the worst since the drought of 1976.',
    'The sides are closer than at any time since July 2019.',
    'They are the first team to win the final on the road since Cleveland in 2016.',
    'She has foretold every election since 1984.',
    'The Good Friday Agreement brought peace to Easter Island.',
    'The minister was born on Christmas Day and defended the Good Friday deal.',
    'Every Christmas Eve they sing in a Boxing Day mood.',
    'Commuters say it feels like Groundhog Day.',
    'Nobody works more than one Sunday in four, and the Sunday clause goes; they refuse Sunday work.',
    'It is the first time since 1984 and he is the first Democrat to win since 1992.',
  ])('%s', (text) => {
    expect(dates(text, PUBLISHED)).toEqual([]);
  });
});
