import { describe, expect, it, test } from 'vitest';
import { sortLines } from '../../src/story/sort-lines.ts';

const PROSE = 'The council voted seven to two on Monday to close the old bridge for a year.';
const MORE = '“We cannot wait until a truck falls into the river,” Mayor Ana Lopez told reporters.';
const HEADLINE = 'Council votes to close the bridge';

/** The lines that are not story, with the reason. */
function leftOut(...lines: string[]): (readonly [string, string])[] {
  const { kinds } = sortLines(lines);
  return lines.flatMap((line, at) => {
    const kind = kinds[at];
    return typeof kind === 'object' ? [[line, kind.furniture] as const] : [];
  });
}

const details = (...lines: string[]) => sortLines(lines).details;
const headline = (...lines: string[]) => lines[sortLines(lines).kinds.indexOf('headline')];

it.each([
  'Heard on Monday was the plea of Tom Hale',
  'Transcripts were made of the calls, with errors that cost Ruiz her job.',
  'Transcripts are made by hand, and Ruiz updated hers on Friday.',
])('a line of the story is kept that begins as the furniture of a radio page does: %s', (line) => {
  expect(leftOut(HEADLINE, PROSE, line, MORE)).toEqual([]);
});

it.each([
  'Reporting by ProPublica and The Harl Post found that it was safe.',
  'With files from the council, Ruiz built her case.',
  'Hale reported from Gaza for ten years and won a prize.',
  'Produced by Ann Lee, it ran for ten years.',
  'Most read the letter and wept.',
  'Like many on Twitter, Ruiz was angry.',
  'He left. (Full disclosure: Hale works here.)',
  'See you at gate 12',
  'More from the village have left.',
])('a line of the story is kept that begins as a credit or a link does: %s', (line) => {
  expect(leftOut(HEADLINE, PROSE, MORE, PROSE, line, MORE)).toEqual([]);
});

describe('lines of a copied page that are no part of its story', () => {
  it.each([
    ['Advertisement', 'advertisement'],
    ['Ana Ruiz says she has lost her hay. (ABR Riverina: Bec Tonkin)', 'photo caption'],
    ['Smoke seen from the road on Tuesday. (Submitted by Ana Ruiz)', 'photo caption'],
    ['We welcome letters but cannot answer each of them.', 'contact'],
    ['Investors:', 'contact'],
    ['Latest in Missions', 'read more'],
    ['News Release 17-Nov-2026', 'page footer'],
    ['Peer-Reviewed Publication', 'page footer'],
    ['Disclaimer: SciWire is not responsible for the accuracy of news releases posted to it.', 'house rules'],
    ['Dr Ruiz is free to talk until Thursday. Contact the press office: press@harl.example.', 'contact'],
    ['Special Correspondent', 'byline and date'],
    ['Is there a story we should be covering in Harl? Contact us below.', 'contact appeal'],
    ['Follow Harl news on BBC Sounds, Facebook, Instagram and X.', 'follow us'],
    ['Purchase Licensing Rights', 'copyright line'],
    ['VFN is solely responsible for this content.', 'copyright line'],
    ['Donate to support independent journalism.', 'donation appeal'],
    ['Listen to the whole talk on our podcast, available wherever you get your podcasts.', 'promotion'],
    ['Read Comments', 'comments'],
    ['| Photo Credit: PTI', 'photo caption'],
    ['[Newsletter: Get Valley headlines in your inbox. Sign up here]', 'newsletter box'],
    ['What did you make of it? Have your say in the comments below.', 'comments'],
    ['Loading...', 'player'],
    ['If you have been affected by this story, contact the helpline on 0800 555 111.', 'contact appeal'],
    ['Write to Ana Ruiz at Ask Ana, PO Box 11, Harl.', 'contact'],
    ['The Long Shift is a Rookery production.', 'reporting credit'],
    ['The BBC is not responsible for the content of external sites.', 'house rules'],
    ['This interview has been edited for length.', 'house rules'],
    ['The Long Table by Ana Ruiz is published by Ferrar & Holt (£25).', 'promotion'],
    ['To order a copy go to bookshop.example.', 'promotion'],
    ['Heard on Morning Edition', 'label'],
    ['Transcripts are created on a rush deadline by a contractor for Valley Radio.', 'house rules'],
    ['Share', 'share buttons'],
    ['Read more: How the bridge was built', 'read more'],
    ['RELATED: Ferries to run all night', 'read more'],
    ['Sign up for our weekly newsletter and get the best of the valley.', 'newsletter box'],
    ['Image caption, The bridge before the flood', 'photo caption'],
    ['Image source, Getty Images', 'photo caption'],
    ['The bridge on Sunday. Photo by Ann Lee/Getty Images', 'photo caption'],
    ['Copyright 2025 Valley Media. All rights reserved.', 'copyright line'],
    ['© 2025 The Valley Times', 'copyright line'],
    ['___', 'decoration'],
    ['\u200b', 'decoration'],
    ['1,204', 'share counter'],
    ['Updated at 17.20 GMT', 'time stamp'],
    ['desk@valley.example', 'contact'],
    ['Write to Ann Lee at ann.lee@valley.example', 'contact'],
    ['AP NBA: https://apnews.example/hub/nba', 'follow us'],
    ['Ad Feedback', 'advertisement'],
    ['Listen to this article · 6:12 min Learn more', 'share buttons'],
    ['NEWYou can now listen to Valley News articles!', 'promotion'],
    ['Appeared in the January 15, 2025, print edition as ‘Old Bridge Closes’.', 'print edition'],
    ['Mayor Ana Lopez on the bridge on February 12. Kent Lee/Reuters', 'photo caption'],
    ['Most read in Politics', 'read more'],
    ['Follow Ann Lee on Twitter: @annlee', 'follow us'],
    ['See BRIDGE, A5', 'print edition'],
    ['https://valley.example/bridge', 'address'],
    ['- 30 -', 'end mark'],
    ['CNN —', 'dateline'],
  ])('%s', (line, reason) => {
    expect(leftOut(HEADLINE, PROSE, MORE, PROSE, line, MORE)).toEqual([[line, reason]]);
  });

  it.each([
    ['(Reporting by Ann Lee in Leeds; Editing by Bo Hall)', 'reporting credit'],
    ['With files from The Canadian Press', 'reporting credit'],
    ['Associated Press writer Ann Lee contributed to this report.', 'reporting credit'],
    ['Lee and Bo Hall reported from Istanbul.', 'reporting credit'],
    ['On Twitter follow Ann Lee https://x.example/annlee', 'reporting credit'],
    ['Published March 3, 2024', 'byline and date'],
  ])('at its end: %s', (line, reason) => {
    expect(leftOut(HEADLINE, PROSE, MORE, line)).toEqual([[line, reason]]);
  });

  it('are also the title below “Related article” and a newsletter box', () => {
    expect(leftOut(HEADLINE, PROSE, 'Related article', 'What the closing means for you', MORE)).toEqual([
      ['Related article', 'read more'],
      ['What the closing means for you', 'read more'],
    ]);
    expect(leftOut(HEADLINE, PROSE, 'Related article', MORE)).toEqual([['Related article', 'read more']]);
    const box = [
      'skip past newsletter promotion',
      'Sign up',
      'All you need to know.',
      'after newsletter promotion',
    ];
    expect(leftOut(HEADLINE, PROSE, ...box, MORE)).toEqual(box.map((line) => [line, 'newsletter box']));
    expect(leftOut(HEADLINE, PROSE, box[0] ?? '', MORE, PROSE)).toEqual([[box[0], 'newsletter box']]);
  });

  it('are also the labels below “Related topics”', () => {
    expect(
      leftOut(HEADLINE, PROSE, 'Related Topics', 'Flooding', 'Lake District').map(([line]) => line),
    ).toEqual(['Related Topics', 'Flooding', 'Lake District']);
  });
});

test.each(['Topics', 'IN THIS SECTION'])('labels at the end below “%s” are no part of the story', (label) => {
  expect(leftOut(HEADLINE, PROSE, MORE, label, 'Rents rise again').map(([line]) => line)).toEqual([
    label,
    'Rents rise again',
  ]);
});

test.each(['Feature', 'Profile', 'Comment'])('“%s by …” says who wrote it', (kind) => {
  const byline = `${kind} by Ana Lopez`;
  expect(leftOut(HEADLINE, byline, PROSE, MORE)).toEqual([[byline, 'byline and date']]);
});

describe('what somebody is at their paper', () => {
  it('is left out below their byline, and nowhere else', () => {
    expect(leftOut(HEADLINE, 'By Ana Lopez', 'Staff writer', PROSE, MORE)).toEqual([
      ['By Ana Lopez', 'byline and date'],
      ['Staff writer', 'byline and date'],
    ]);
    expect(leftOut(HEADLINE, PROSE, 'The staff writer', MORE)).toEqual([]);
  });
});

describe('the head of an e-mail', () => {
  it('is no part of the story that it brings', () => {
    const head = ['From: AP Wire <wire@ap.example>', 'Subject: Bridge vote'];
    expect(leftOut(...head, HEADLINE, PROSE)).toEqual(head.map((line) => [line, 'mail header']));
    expect(headline(...head, HEADLINE, PROSE)).toBe(HEADLINE);
  });

  it('is more than one line', () => {
    expect(leftOut('To: the council of Tarnford', PROSE, MORE)).toEqual([]);
  });
});

describe('sentences that only sound like such lines stay in the story', () => {
  it.each([
    'The interview was edited by the police before the jury saw it, and the judge asked why.',
    'Her memoir was published by Ferrar & Holt last year.',
    'Residents can sign up for emergency alerts on the county’s website.',
    'Copyright law has not kept pace with machines, the judge wrote.',
    'She is already a member of the council.',
    'The newsletter was founded in 1998 by two students.',
    'The photo agency Getty Images said it would sue.',
    'Our cameras and those of the police use cookies of oatmeal as bait.',
    '“You have reached the limit of my patience,” he said.',
    '“Sign up for our newsletter,” the sign read.',
    'Published in March 2024, the report shocked the valley.',
    'May 4, 2024, was the day on which the bridge moved.',
    'By Friday, the water had reached the second floor',
    'Schools to reopen on Thursday',
    '9:05 p.m.',
    '17.05 GMT',
    'Read the letter, he told them, and then decide.',
    'More than 40 people were hurt',
    'Follow the money, she told the students of the school.',
    'Close to 40 people stayed.',
    'The bridge is closed from Monday on, and nobody knows for how long. SIGN UP FOR OUR NEWSLETTER — Ana Lopez (@lopez)',
    'Appearing in print is not the same as being right, the editor wrote.',
  ])('%s', (line) => {
    expect(leftOut(HEADLINE, PROSE, line, MORE)).toEqual([]);
    expect(leftOut(HEADLINE, line, PROSE)).toEqual([]);
  });
});

describe('the headline', () => {
  it.each([
    [[HEADLINE, PROSE], HEADLINE],
    [['BBC News', 'Home', 'World', HEADLINE, 'By Ann Lee', PROSE], HEADLINE],
    [['FOR IMMEDIATE RELEASE', HEADLINE, PROSE], HEADLINE],
    [['Opinion', HEADLINE, PROSE], HEADLINE],
    [['March 3, 2024', HEADLINE, PROSE], HEADLINE],
    [['By Ann Lee', PROSE, MORE], undefined],
    [['Home News', PROSE], 'Home News'],
    [['Markets', 'Fear & Greed Index', 'Economy', HEADLINE, 'By Ann Lee', PROSE], HEADLINE],
    [
      [
        'https://valley.example/1',
        'Business | Bridges',
        HEADLINE,
        'A standfirst without a full stop',
        'By Ann Lee',
        PROSE,
      ],
      HEADLINE,
    ],
    [
      ['Council closes bridge', 'Traffic to be diverted for a year from May', 'By Ann Lee', PROSE],
      'Council closes bridge',
    ],
    [['Thu 12 Dec 2024 18.42 GMT', HEADLINE, PROSE], HEADLINE],
    [['Closing Speech Skewered By Ana Lopez', PROSE, MORE], 'Closing Speech Skewered By Ana Lopez'],
    [['Mayor Smith to quit by 2026', PROSE], 'Mayor Smith to quit by 2026'],
    [['Bidder Buys The Post', PROSE], 'Bidder Buys The Post'],
    [[PROSE], undefined],
  ])('%j', (lines, expected) => {
    expect(headline(...lines)).toBe(expected);
  });
});

it('a reporter’s handle below the byline is left out, a reader’s below a letter is not', () => {
  expect(leftOut(HEADLINE, 'By Ana Lopez', '@analopez', PROSE, PROSE, '@plish516')).toEqual([
    ['By Ana Lopez', 'byline and date'],
    ['@analopez', 'byline and date'],
  ]);
});

describe('outlet, byline and date', () => {
  it.each([
    ['By Ana Lopez and wires', 'Ana Lopez'],
    ['Rolling coverage by Ana Lopez and Bo Ek', 'Ana Lopez and Bo Ek'],
    ['Ana Lopez', 'Ana Lopez'],
  ])('tells who wrote the story: %s', (line, byline) => {
    expect(leftOut(HEADLINE, line, PROSE, PROSE, PROSE)).toEqual([[line, 'byline and date']]);
    expect(details(HEADLINE, line, PROSE, PROSE, PROSE).byline).toBe(byline);
  });

  it('finds the author below a line that says more than the headline', () => {
    expect(details(HEADLINE, 'Drivers face a detour of nine miles', 'Ana Lopez', PROSE, PROSE).byline).toBe(
      'Ana Lopez',
    );
  });

  it('leaves out who the author is though an address ends the line', () => {
    const note = 'Ana Lopez is a gardener and author. Twitter: @analopez';
    expect(leftOut(HEADLINE, 'Ana Lopez', PROSE, PROSE, note)).toContainEqual([note, 'author note']);
  });

  it.each([
    [
      [
        HEADLINE,
        'By ANN LEE and BO HALL',
        'Associated Press',
        'Published 6:14 AM EDT, March 12, 2024',
        PROSE,
      ],
      'Associated Press',
      'ANN LEE and BO HALL',
      '2024-03-12',
    ],
    [
      [
        HEADLINE,
        'Posted: Jan 8, 2025 / 09:12 AM CST',
        'Updated: Jan 9, 2025 / 04:40 PM CST',
        'by: Tina Alvarez',
        PROSE,
      ],
      undefined,
      'Tina Alvarez',
      '2025-01-08',
    ],
    [[HEADLINE, 'Ann Lee By Ann Lee Valley News', 'Oct. 6, 2024', PROSE], undefined, 'Ann Lee', '2024-10-06'],
    [
      [
        HEADLINE,
        'Ann Lee City editor',
        'Thu 12 Dec 2024 18.42 GMT',
        'Last modified on Fri 13 Dec 2024 09.05 GMT',
        PROSE,
      ],
      undefined,
      'Ann Lee',
      '2024-12-12',
    ],
    [
      ['Markets', 'Latest Market News', 'Economy', HEADLINE, 'By Ann Lee', 'CNN —', PROSE],
      'CNN',
      'Ann Lee',
      undefined,
    ],
    [[HEADLINE, 'Ann Lee', '3 May 2024', PROSE], undefined, 'Ann Lee', '2024-05-03'],
    [
      // The day of a change is not the day of publication.
      [HEADLINE, 'Ann Lee, political correspondent', 'Updated 2024-05-03', PROSE],
      undefined,
      'Ann Lee',
      undefined,
    ],
    [
      [HEADLINE, 'A standfirst that says more than the headline does.', 'By Ann Lee', 'Aug. 3, 2023', PROSE],
      undefined,
      'Ann Lee',
      '2023-08-03',
    ],
    [[HEADLINE, `KYIV, Ukraine (AP) — ${PROSE}`], 'AP', undefined, undefined],
    [[HEADLINE, `Oct 24 (Reuters) - ${PROSE}`], 'Reuters', undefined, undefined],
    [[HEADLINE, `(CNN)${PROSE}`], 'CNN', undefined, undefined],
    [[HEADLINE, `EASTFIELD, Texas (KXTV) – ${PROSE}`], 'KXTV', undefined, undefined],
    [
      [HEADLINE, `CALDER, Maine, June 4, 2024 /PRNewswire/ -- ${PROSE}`],
      'PRNewswire',
      undefined,
      '2024-06-04',
    ],
    [[HEADLINE, 'By Ann Lee', '13/11/2024', PROSE], undefined, 'Ann Lee', '2024-11-13'],
    [[HEADLINE, 'By Ann Lee', 'Published 11/13/2024 9:00 AM ET', PROSE], undefined, 'Ann Lee', '2024-11-13'],
    [[HEADLINE, 'By Ann Lee', '13.11.2024', PROSE], undefined, 'Ann Lee', '2024-11-13'],
    [[HEADLINE, 'By Ann Lee', '03/11/2024', PROSE], undefined, 'Ann Lee', undefined],
    [[HEADLINE, 'By Ann Lee', '99/99/2024', PROSE], undefined, 'Ann Lee', undefined],
    [
      [HEADLINE, 'Hollow Creek Sentinel', 'By Ana Lopez', '@analopez', '13 November 2024', PROSE],
      'Hollow Creek Sentinel',
      'Ana Lopez',
      '2024-11-13',
    ],
    [
      [HEADLINE, 'Ana Lopez', 'Political correspondent', 'Wed 13 Nov 2024 16.08 GMT', PROSE],
      undefined,
      'Ana Lopez',
      '2024-11-13',
    ],
    [
      [HEADLINE, 'Ana Lopez and Trinh Pham', '13 November 2024', PROSE],
      undefined,
      'Ana Lopez and Trinh Pham',
      '2024-11-13',
    ],
    [
      [HEADLINE, 'By Ana Lopez', 'Milwaukee Courier-Sentinel', '13 November 2024', PROSE],
      'Milwaukee Courier-Sentinel',
      'Ana Lopez',
      '2024-11-13',
    ],
    [[HEADLINE, 'By Ana Lopez2024-11-13T10:32:00+00:00', PROSE], undefined, 'Ana Lopez', '2024-11-13'],
    [[HEADLINE, 'By rural reporter Ana Lopez', PROSE], undefined, 'Ana Lopez', undefined],
    [[HEADLINE, 'EXCLUSIVE by ANA LOPEZ', PROSE], undefined, 'ANA LOPEZ', undefined],
    [[HEADLINE, 'Court reporter Ana Lopez', '13 November 2024', PROSE], undefined, 'Ana Lopez', '2024-11-13'],
    [[HEADLINE, 'Ana Lopez at Mill Lane', '13 November 2024', PROSE], undefined, 'Ana Lopez', '2024-11-13'],
    [[HEADLINE, 'Crowds gather at Mill Lane', '13 November 2024', PROSE], undefined, undefined, '2024-11-13'],
    [[HEADLINE, 'WASHINGTON —', PROSE], undefined, undefined, undefined],
    [['Source : The Valley Times', HEADLINE, PROSE], 'The Valley Times', undefined, undefined],
    [[HEADLINE, PROSE, MORE, 'First published on 31 February 2024'], undefined, undefined, undefined],
    [
      [HEADLINE, `Rep. Ana Lopez (D-Calif.) - once a nurse - voted on Monday. ${PROSE}`],
      undefined,
      undefined,
      undefined,
    ],
    [[HEADLINE, `Valley Foods (VLFD): ${PROSE}`], undefined, undefined, undefined],
    [
      [HEADLINE, 'Ana Lopez (left) - mayor since 2011 - opened the bridge on Monday.', PROSE],
      undefined,
      undefined,
      undefined,
    ],
  ])('%j', (lines, source, byline, published) => {
    expect(details(...lines)).toEqual({ source, byline, published });
  });
});
