import { describe, expect, it } from 'vitest';
import { addDays, dayOf, monthOf, timestampOf, weekOf } from '../../src/facts/dates/calendar.ts';
import { timelineOf } from '../../src/facts/dates/timeline.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';

const TEXT = `Bridge opens after long fight

The new bridge opened on Tuesday, the mayor said Wednesday.

Work began in 2014. It was stopped last month for three days.

Traffic has grown in recent weeks. The ferry will close next week.

Correction: an earlier version of this story gave the wrong day, Nov. 3.`;

function read(published?: string) {
  const story = readPlainText(TEXT, { published });
  const { dated, undated } = timelineOf(story);
  const text = ({ sentence }: { sentence: { span: readonly [number, number] } }) =>
    story.slice(sentence.span);
  return { dated: dated.map((each) => [each.day, text(each)]), undated: undated.map(text) };
}

describe('the timeline', () => {
  it('holds no year since when somebody says that a thing has been so, but the year in which the story says it began', () => {
    const story = readPlainText(
      'Town split over night trains\n\n“We have slept badly since 1971, and we will not sleep worse,” said Edna Voss.\n\nThe line was closed in 1971.',
    );
    expect(timelineOf(story).dated.map(({ sentence }) => story.slice(sentence.span))).toEqual([
      'The line was closed in 1971.',
    ]);
  });

  it('holds no Sunday on which something is closed every week', () => {
    const story = readPlainText(
      'Council keeps Sunday closing\n\nThe plan for Sunday opening was lost on Tuesday. The opening ceremony is due on Sunday.',
    );
    expect(timelineOf(story).undated.map(({ sentence }) => story.slice(sentence.span))).toEqual([
      'The plan for Sunday opening was lost on Tuesday.',
      'The opening ceremony is due on Sunday.',
    ]);
  });

  it('files a sentence under its own day, not under that of a birthday told of in passing', () => {
    const story = readPlainText(
      'Driver back at work\n\nStiles, who turns 72 next month, was back at the wheel on Wednesday.',
      { published: '2026-11-18' },
    );
    expect(timelineOf(story).dated.map(({ day }) => day)).toEqual(['2026-11-18']);
  });

  it('holds no summer of which it is only said that something is of the summer', () => {
    const story = readPlainText(
      'Fewer boats\n\n“We stay,” the director said, adding that summer sailings would not change.\n\nThe old pier burnt down that summer.',
    );
    expect(timelineOf(story).undated.map(({ sentence }) => story.slice(sentence.span))).toEqual([
      'The old pier burnt down that summer.',
    ]);
  });

  it('puts sentences in order of what happened, not of who said so, and leaves the vague ones apart', () => {
    expect(read('2021-12-02')).toEqual({
      dated: [
        ['2014-01-01', 'Work began in 2014.'],
        ['2021-11-01', 'It was stopped last month for three days.'],
        ['2021-11-30', 'The new bridge opened on Tuesday, the mayor said Wednesday.'],
        ['2021-12-06', 'The ferry will close next week.'],
      ],
      undated: ['Traffic has grown in recent weeks.'],
    });
  });

  it('orders a story without a date by what its words say, and dates nothing in the seed story', () => {
    expect(read().dated).toEqual([['2014-01-01', 'Work began in 2014.']]);
    expect(read().undated).toEqual([
      'It was stopped last month for three days.',
      'Traffic has grown in recent weeks.',
      'The new bridge opened on Tuesday, the mayor said Wednesday.',
      'The ferry will close next week.',
    ]);
    const { dated, undated } = timelineOf(seedStory);
    expect(dated).toEqual([]);
    expect(undated.flatMap(({ dates }) => dates.map(({ span }) => seedStory.slice(span)))).toEqual([
      'Last month',
      'recent weeks',
      'last week',
      'Tuesday',
      'Tuesday',
      'tomorrow',
      'this afternoon',
      'Tuesday',
      'Thursday',
    ]);
    expect(undated.flatMap(({ dates }) => dates).every(({ days }) => days === null)).toBe(true);
  });

  const daysOf = (sentence: string) => {
    const story = readPlainText(`Notes of the day\n\nIt rained. ${sentence}`, { published: '2024-03-14' });
    const { dated, undated } = timelineOf(story);
    return [...dated, ...undated].map(({ day }) => day);
  };

  it.each([
    ['The council voted late Wednesday to close the bridge from Monday.', '2024-03-13'],
    ['The strike, which was called last week, begins on Monday.', '2024-03-18'],
    ['Schools reopen on Friday.', '2024-03-15'],
    ['The council will meet Monday.', '2024-03-18'],
    ['Rival Kellar, which reports results on Saturday, said it had seen no shift.', '2024-03-16'],
    ['She is expected to speak on Saturday.', '2024-03-16'],
    ['The shooting began shortly before 8 a.m. Tuesday.', '2024-03-12'],
    ['Tom Hale, who led the port between 2009 and 2013, said on Wednesday that it was full.', '2024-03-13'],
    ['A clerk who was dismissed in 2014 spoke on Tuesday.', '2024-03-12'],
    ['It opened on the first Monday of June 2023.', '2023-06-05'],
    ['It opened on 2018 March 18.', '2018-03-18'],
    ['The hearing is Tuesday.', '2024-03-19'],
    ['Visitation is Monday at the chapel, from 4 p.m.', '2024-03-18'],
    ['Kick-off is at 3pm on Saturday.', '2024-03-16'],
    ['The fair, which takes place on Saturday, was sold out.', '2024-03-16'],
    ['The strike, which begins on Monday, was called by nurses.', '2024-03-18'],
    ['The match is Saturday, and Hale trained alone.', '2024-03-16'],
    [
      'The agency had warned on Tuesday that levels could pass the record set in February 2020.',
      '2024-03-12',
    ],
    ['A bridge built in 1890 fell on Tuesday.', '2024-03-12'],
    ['She came up for a project last November.', '2023-11-01'],
    ['Dunmore, who have lost four in a row, go to Hexley on Friday.', '2024-03-15'],
    ['Rovers, who won, host Hexley on Friday.', '2024-03-15'],
    ['She did not go to Hexley on Tuesday.', '2024-03-12'],
    ['Hale, who retired in the spring of 2009, spoke.', '2009-01-01'],
    ['Hale, 22, will have a medical on Friday and is expected to sign.', '2024-03-15'],
    [
      'Hale, who took over from his father, Michael, in 2021, replied in a letter last Saturday.',
      '2024-03-09',
    ],
    ['A protest has been organised by the union for Saturday.', '2024-03-16'],
    ['Hale turns 75 in September.', '2024-09-01'],
    [
      'Evacuees could start going home on Sunday if the wind drops, the agency said on Wednesday.',
      '2024-03-17',
    ],
    ['Hale could hear it on Tuesday, he said.', '2024-03-12'],
    ['The window shuts at 7pm on Monday.', '2024-03-18'],
    ['Her memoir is out on Friday.', '2024-03-15'],
    ['A Mass will be held on the first Sunday of Lent, March 24.', '2024-03-24'],
    ['He was due to be released in January after two years.', '2024-01-01'],
  ])(
    'does not put what is to come, or what only describes somebody, into the wrong day: %s',
    (sentence, day) => {
      expect(daysOf(sentence)).toEqual([day]);
    },
  );

  it.each([
    ['Ahead of Monday’s tribunal, lawyers met.'],
    ['On the eve of Sunday’s final, Hale trained alone.'],
    ['It is Tuesday, and the shop is shut.'],
    ['The bridge stays closed until Friday.'],
    ['It was planned for Monday.'],
    ['Rival Kellar, which reports results on Monday, said it had seen no shift.'],
    ['She came up for a project last February.'],
  ])('leaves a day open that the sentence leaves open: %s', (sentence) => {
    expect(daysOf(sentence)).toEqual([null]);
  });

  it.each([['The screen has 1080 by 1920 pixels.'], ['It stands 1950 metres high.']])(
    'takes no measure for a year: %s',
    (sentence) => {
      expect(daysOf(sentence)).toEqual([]);
    },
  );

  it('stands the entries of a live report at their hours, earliest first, and leaves its farewell out', () => {
    const story = readPlainText(
      [
        'Storm hits the coast: live',
        '18.42 That is where we leave our live coverage for tonight.',
        '16.55 Police confirm a second death in Marrow.',
        '3.20pm The sea is at its highest since the flood of 1911.',
        '08.40 Schools are closed.',
      ].join('\n\n'),
      { published: '2024-03-05' },
    );
    const shown = timelineOf(story).dated.map(({ day, time, sentence }) => [
      day,
      time?.minutes,
      story.slice(sentence.span).slice(0, 12),
    ]);
    expect(shown).toEqual([
      ['2024-03-05', 520, '08.40 School'],
      ['2024-03-05', 920, '3.20pm The s'],
      ['2024-03-05', 1015, '16.55 Police'],
    ]);
  });
});

describe('a live blog as it was copied from its page', () => {
  it('has the hour above each entry', () => {
    const story = readPlainText(
      [
        'Storm hits the coast: live',
        ...['16:55', 'Police confirmed a second death in Marrow and closed the road to it.'],
        ...['15:20', 'The sea is at its highest since the flood of the last century.'],
        ...['08:40', 'Schools are closed in all towns on the coast, the council said.'],
      ].join('\n\n'),
    );
    expect(timelineOf(story).undated.map(({ time }) => time?.minutes)).toEqual([520, 920, 1015]);
  });
});

describe('days', () => {
  it('reads only dates that exist', () => {
    expect(dayOf('2021-12-02T10:00:00Z')).toBe('2021-12-02');
    for (const wrong of [undefined, '', '2021-13-01', '2021-02-30', '2 December 2021', '20211202'])
      expect(dayOf(wrong)).toBeNull();
  });

  it('counts over the ends of months, years and weeks', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
    expect(weekOf('2021-12-05')).toEqual({ from: '2021-11-29', to: '2021-12-05' });
    expect(monthOf('2021-02-10')).toEqual({ from: '2021-02-01', to: '2021-02-28' });
  });

  it('shows the same day to readers from Hawaii to New Zealand', () => {
    const at = timestampOf('2021-11-30') * 1000;
    for (const timeZone of ['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Tokyo', 'Pacific/Auckland'])
      expect(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)).toBe('2021-11-30');
  });
});
