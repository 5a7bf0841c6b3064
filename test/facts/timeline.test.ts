import { describe, expect, it } from 'vitest';
import { addDays, dayOf, monthOf, timestampOf, weekOf } from '../../src/facts/calendar.ts';
import { timelineOf } from '../../src/facts/timeline.ts';
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

  it('keeps the order of a story without a date and dates nothing in the seed story', () => {
    expect(read().dated).toEqual([]);
    expect(read().undated[0]).toBe('The new bridge opened on Tuesday, the mayor said Wednesday.');
    const { dated, undated } = timelineOf(seedStory);
    expect(dated).toEqual([]);
    expect(undated.flatMap(({ dates }) => dates.map(({ span }) => seedStory.slice(span)))).toEqual([
      'Thursday',
      'Tuesday',
      'Tuesday',
      'tomorrow',
      'this afternoon',
      'Tuesday',
      'recent weeks',
      'last week',
      'Last month',
    ]);
    expect(undated.flatMap(({ dates }) => dates).every(({ days }) => days === null)).toBe(true);
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
