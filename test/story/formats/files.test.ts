import { describe, expect, it } from 'vitest';
import { growthOf, repeated } from '../../../scripts/bench/growth.ts';
import { UserError } from '../../../src/errors.ts';
import { packLayout, unpackStory } from '../../../src/library/stored-story.ts';
import { linesOfPages } from '../../../src/story/formats/pdf/paragraphs.ts';
import { FORMATS, readStory, USUAL_EXTENSIONS } from '../../../src/story/formats/registry.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { docxOf, type PdfText, pdfOf, zipOf } from './make-files.ts';

const BODY = [
  'The ferry between Calder and the island of Ness sails again on Monday, its owner said.',
  '“Nobody should have to wait for six weeks,” harbour master Ada Moor said.',
  'The boat had been in dock since a storm in October broke two of its windows.',
];

async function read(name: string, bytes: string | Uint8Array) {
  const { story, dropped } = await readStory(Buffer.from(bytes), { name });
  return {
    story,
    dropped,
    title: paragraphsOf(story, 'headline')[0],
    body: paragraphsOf(story),
    notes: paragraphsOf(story, 'note'),
    details: story.details,
  };
}

const column = (x: number, y: number, lines: readonly string[]): PdfText[] =>
  lines.map((text, at) => [x, y - 14 * at, 11, text]);

describe('formats', () => {
  it('are told apart by endings that no two of them share', () => {
    const all = FORMATS.flatMap(({ extensions }) => extensions);
    expect(new Set(all).size).toBe(all.length);
    expect(USUAL_EXTENSIONS).toHaveLength(FORMATS.length);
  });

  it.each(['photo.png', 'sheet.xlsx'])('refuses %s and says what can be read', async (name) => {
    await expect(read(name, 'x')).rejects.toThrow(/\.txt, \.md, \.html.* can be added/u);
  });

  it.each(['a.pdf', 'a.docx', 'a.srt', 'a.mhtml'])('says of a damaged %s what to do', async (name) => {
    await expect(read(name, 'this is neither')).rejects.toThrow(UserError);
  });
});

describe('a PDF', () => {
  const head: PdfText[] = [
    [60, 815, 8, 'The Calder Gazette'],
    [60, 760, 24, 'Ferry to Ness'],
    [60, 732, 24, 'sails again'],
    [60, 708, 11, 'By Ana Lopez'],
    [60, 694, 11, 'Dec 1, 2021'],
  ];
  const file = pdfOf([
    [
      ...head,
      [540, 815, 8, '1'],
      ...column(60, 660, [
        'The ferry between Calder and the',
        'island of Ness sails again on Mon-',
        'day, its owner said.',
      ]),
      ...column(70, 612, [
        '"Nobody should have to wait for',
        'six weeks," harbour master Ada',
        'Moor said on the quay.',
      ]),
      ...column(320, 660, [
        'It is well-known in the north, a well-',
        'known song tells of it. The boat is',
        'old and was in dock.',
      ]),
      ...column(330, 600, ['A second boat, which is to be']),
    ],
    [
      [60, 815, 8, 'The Calder Gazette'],
      [540, 815, 8, '2'],
      ...column(60, 760, ['built in spring, will be larger, the', 'owner said.']),
      ...column(70, 728, ['It will carry forty cars.']),
    ],
  ]);

  it('is read column by column, with divided words whole, and over the end of a page', async () => {
    expect(await read('a.pdf', file)).toMatchObject({
      title: 'Ferry to Ness sails again',
      details: { byline: 'Ana Lopez', published: '2021-12-01' },
      body: [
        'The ferry between Calder and the island of Ness sails again on Monday, its owner said.',
        '"Nobody should have to wait for six weeks," harbour master Ada Moor said on the quay.',
        'It is well-known in the north, a well-known song tells of it. The boat is old and was in dock.',
        'A second boat, which is to be built in spring, will be larger, the owner said.',
        'It will carry forty cars.',
      ],
    });
  });

  it('knows the page of each passage, and has no page numbers or running heads in its text', async () => {
    const { story } = await read('a.pdf', file);
    expect(story.text).not.toMatch(/Gazette|^\d$/mu);
    const pageOf = (words: string) => story.pageAt(story.text.indexOf(words));
    expect(['Nobody', 'second boat', 'will be larger', 'forty cars'].map(pageOf)).toEqual([1, 1, 2, 2]);
  });

  it('has columns apart whose gap is hardly wider than one between words', async () => {
    const left = [
      'The ferry between Calder and the',
      'island of Ness sails again',
      'on Monday, its owner said.',
    ];
    const right = [
      '“Nobody should have to wait for',
      'six weeks,” harbour master',
      'Ada Moor said on Tuesday.',
    ];
    const twice = (lines: readonly string[]) => [...lines, ...lines, ...lines];
    const widths = { left: 11 * 0.5 * 32, gap: 9 };
    const page = pdfOf([
      [...column(50, 700, twice(left)), ...column(50 + widths.left + widths.gap, 700, twice(right))],
    ]);
    const { body } = await read('a.pdf', page);
    expect(body.join(' ')).toContain(left.join(' '));
    expect(body.join(' ')).not.toContain(`${left[0]} ${right[0]}`);
  });

  it('has a large first letter in its word, and no headline of it', async () => {
    const page = pdfOf([
      [
        [50, 780, 20, 'Ferry sails again'],
        [50, 706, 40, 'T'],
        ...column(78, 725, [
          'he ferry between Calder and the island of',
          'Ness sails again on Monday, its owner said.',
        ]),
        ...column(50, 697, ['The boat had been in dock since October.']),
      ],
    ]);
    const { title, body } = await read('a.pdf', page);
    expect(title).toBe('Ferry sails again');
    expect(body[0]).toMatch(/^The ferry between Calder/u);
  });

  it('without text is refused with what to do', async () => {
    await expect(read('a.pdf', pdfOf([[]]))).rejects.toThrow(/images of pages/u);
  });
});

describe('a page printed by a browser', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const prose = (from: number, count: number): PdfText[] =>
    column(
      48,
      760,
      Array.from({ length: count }, (_, at) => {
        const name = letters.charAt((from + at) % 26).repeat(3) + (from + at > 26 ? 'ton' : 'ham');
        return `The ferry that was in dock at ${name} sails again on Monday, its owner said, and`;
      }),
    );

  it('has none of the head that stays in its place over the text of each page', async () => {
    const head: PdfText[] = [
      [48, 763, 8, 'THE CALDER GAZETTE'],
      [150, 763, 8, 'Tuesday, November 17'],
    ];
    const { body } = await read(
      'a.pdf',
      pdfOf([
        [...head, ...prose(1, 20).slice(1)],
        [...head, ...prose(21, 20)],
      ]),
    );
    expect(body.join(' ')).not.toContain('GAZETTE');
    expect(body.join(' ')).toContain('at vvvham sails');
  });

  it('keeps the rows of a table apart from the text below it', async () => {
    const rows: PdfText[] = [
      [48, 480, 11, 'Year Cost'],
      [48, 466, 11, '2025 $1 million'],
      [
        48,
        452,
        11,
        'The rest is paid by the state, which has set the money aside for years, its owner said.',
      ],
    ];
    const { body } = await read('a.pdf', pdfOf([[...prose(1, 18), ...rows]]));
    expect(body.slice(-2)).toEqual(['2025 $1 million', rows[2]?.[3]]);
  });
});

describe('a PDF without an end of a paragraph', () => {
  it('costs no more than its length: a book of one paragraph must not hold up a worker', () => {
    const page = (at: number, lines: number) =>
      Array.from({ length: lines }, (_, line) => ({
        text: `words of line ${at} ${line} and`,
        x: 48,
        y: 800 - 14 * line,
        width: 400,
        size: 11,
      }));
    const growth = growthOf(
      (text) => () => linesOfPages(Array.from({ length: 10 }, (_, at) => page(at, text.length / 10))),
      repeated('a'),
      { length: 400 },
    );
    expect(growth).toBeLessThan(20);
  });
});

describe('a Word document', () => {
  it('gives headline, byline, date, paragraphs and notes as a pasted text does', async () => {
    const file = docxOf([
      ['Ferry sails again', 'Title'],
      ['By Ana Lopez'],
      ['Dec 1, 2021'],
      ...BODY.map((text) => [text] as const),
      ['Correction: An earlier version named the wrong island.'],
    ]);
    expect(await read('a.docx', file)).toMatchObject({
      title: 'Ferry sails again',
      body: BODY,
      notes: ['Correction: An earlier version named the wrong island.'],
      details: { byline: 'Ana Lopez', published: '2021-12-01' },
    });
  });

  it('gives what the head of a newsroom’s file says', async () => {
    const head = ['SLUG: FERRY17', 'REPORTER: Ana Lopez', 'DATE: 12/01/2021', 'HEADLINE: Ferry sails again'];
    const { title, body, details } = await read(
      'a.docx',
      docxOf([...head, ...BODY].map((text) => [text] as const)),
    );
    expect([title, body, details.byline]).toEqual(['Ferry sails again', BODY, 'Ana Lopez']);
  });

  it('has its footnotes set aside: they are neither paragraphs nor the outlet’s notes', async () => {
    const file = docxOf(
      [['Ferry sails again', 'Title'], ...BODY.map((text) => [text] as const)],
      ['Ibid., p. 12.'],
    );
    const { body, notes, story, dropped } = await read('a.docx', file);
    expect(body).toEqual(BODY);
    expect(notes).toEqual([]);
    expect(story.updated).toBe(false);
    expect(dropped).toMatchObject([{ reason: 'footnote', text: 'Ibid., p. 12.' }]);
  });

  it('keeps the rows of its tables, and headings below “Read more”', async () => {
    const { linesOfHtml } = await import('../../../src/story/formats/blocks-to-lines.ts');
    const html =
      '<p>The ferry sails again on Monday.</p><table><tr><td>Year</td><td>Cost</td></tr></table><p>Read more</p><h2>Strike ends</h2>';
    expect(linesOfHtml(html).flatMap(({ text, is }) => (typeof is === 'object' ? [] : text))).toEqual([
      'The ferry sails again on Monday.',
      'Year\tCost',
      'Strike ends',
    ]);
  });

  it('that unpacks to more than any story is refused before it is unpacked', async () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read('a.docx', bomb)).rejects.toThrow(/larger than/u);
  });
});

describe('an e-mail', () => {
  it('gives a newsletter’s story without its links for the reader', async () => {
    const mail = [
      'From: "Calder Morning Briefing" <news@calder.example>',
      'Subject: =?utf-8?Q?Fwd:_Ferry_sails_again?=',
      'Date: Wed, 01 Dec 2021 07:05:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p><a href="x">View this email in your browser</a></p><table><tr><td>${BODY.map((text) => `<p>${text}</p>`).join('')}</td></tr></table><p><a href="u">Unsubscribe</a></p>`,
    ].join('\r\n');
    expect(await read('a.eml', mail)).toMatchObject({
      title: 'Ferry sails again',
      body: BODY,
      details: { source: 'Calder Morning Briefing', published: '2021-12-01T07:05:00+01:00' },
    });
  });

  it('in plain text, wrapped at a fixed width, has whole paragraphs', async () => {
    const wrapped = `${BODY.join(' ')} ${BODY.join(' ')}`.replace(/(.{50,68})\s/gu, '$1\n');
    const { body } = await read('a.eml', `Subject: Ferry\nDate: 1 Dec 2021 07:05:00 GMT\n\n${wrapped}\n`);
    expect(body).toEqual([`${BODY.join(' ')} ${BODY.join(' ')}`]);
  });
});

describe('an e-mail whose subject and text overlap', () => {
  const mailOf = (type: string, text: string) =>
    `From: "Calder Briefing" <news@c.example>\r\nSubject: Press release: Ferry sails again\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${text}`;

  it('has the headline once, and no name of its press office', async () => {
    const text = `FOR IMMEDIATE RELEASE\n\nFerry sails again\n\n${BODY.join('\n\n')}\n\nMedia contact:\nRuth Okafor\npress@c.example\n`;
    const { title, body } = await read('a.eml', mailOf('plain', text));
    expect([title, body]).toEqual(['Ferry sails again', BODY]);
  });

  it('names the author in a cell beside the day', async () => {
    const html = `<h1>Ferry sails again</h1><table><tr><td><a>Ana Lopez</a></td><td>Nov 17</td></tr><tr><td>∙</td><td>Paid</td></tr></table>${BODY.map((text) => `<p>${text}</p>`).join('')}`;
    const { body, details } = await read('a.eml', mailOf('html', html));
    expect([body, details.byline]).toEqual([BODY, 'Ana Lopez']);
  });
});

describe('an e-mail that somebody sent on', () => {
  const mailOf = (text: string) =>
    `From: "Bo" <bo@b.example>\r\nSubject: Fwd: look\r\nDate: Wed, 01 Dec 2021 07:05:00 +0100\r\n\r\n${text}`;

  it('is the story that was sent on, of its own outlet and day, without what people wrote around it', async () => {
    const head =
      'From: Calder Briefing <news@c.example>\nDate: Mon, Nov 29, 2021 at 9:12 PM\nSubject: Ferry sails again\nTo: <bo@b.example>';
    const text = `Thought of you.\n\n---------- Forwarded message ---------\n${head}\n\n${BODY.join('\n\n')}\n\n-- \nAda Moor\nCalder Briefing\n`;
    expect(await read('a.eml', mailOf(text))).toMatchObject({
      title: 'Ferry sails again',
      body: BODY,
      details: { source: 'Calder Briefing', published: '2021-11-29' },
    });
  });

  it('is the quoted story without the marks before its lines', async () => {
    const text = `See below.\n\nOn Mon, Ada wrote:\n${BODY.map((line) => `> ${line}`).join('\n>\n')}\n`;
    expect((await read('a.eml', mailOf(text))).body).toEqual(BODY);
  });

  it('has no foot of a newsletter in it, but a short last paragraph stays', async () => {
    const foot = 'You are receiving this email because you signed up.\n\nCalder Briefing, 1 Quay Street\n';
    const text = `${BODY.join('\n\n')}\n\n“At last.”\n\n${foot}`;
    expect((await read('a.eml', mailOf(text))).body).toEqual([...BODY, '“At last.”']);
  });
});

describe('subtitles', () => {
  it('without blank rows, with times inside their rows and sounds, are their words alone', async () => {
    const srt =
      '1\n00:00:00,000 --> 00:00:02,000\nThe ferry sails\n2\n00:00:02,000 --> 00:00:04,000\non Monday.\n[horn blows]\n3\n00:00:04,000 --> 00:00:06,000\nMAN #2: At last!\n';
    const { title, body } = await read('a.srt', srt);
    expect(body).toEqual(['The ferry sails on Monday.', 'MAN #2: At last!']);
    expect(title).toBeUndefined();
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nthe <00:00:00.500><c>ferry</c><00:00:00.900> sails\n';
    expect((await read('a.vtt', vtt)).body).toEqual(['the ferry sails']);
  });

  it('say when in the film each passage is said', async () => {
    const file =
      'WEBVTT\n\n00:01:01.000 --> 00:01:03.500\n<v Ada Moor>Nobody should have to wait\n\n00:01:04.000 --> 00:01:06.000\n<v Ada Moor>for six weeks.\n\n01:02:03.500 --> 01:02:08.000\n<v Bo Ek>At last.\n';
    const { story } = await read('a.vtt', file);
    const timeOf = (words: string) => story.timeAt(story.text.indexOf(words));
    expect([timeOf('Nobody'), timeOf('six weeks'), timeOf('At last')]).toEqual([61, 64, 3723]);
    expect(unpackStory(story.text, packLayout(story)).times).toEqual(story.times);
  });

  it('give sentences that run over several captions as one, by who speaks', async () => {
    const file =
      'WEBVTT - Ferry sails again\n\n00:01.000 --> 00:03.500\n<v Ada Moor>Nobody should have to wait\nfor six weeks &amp; more.\n\n00:04.000 --> 00:06.000\n<v Ada Moor>We sail on Monday.\n\n00:06.500 --> 00:08.000\n<v Bo Ek>At last.\n';
    expect(await read('a.vtt', file)).toMatchObject({
      title: 'Ferry sails again',
      body: [
        'Ada Moor: Nobody should have to wait for six weeks & more. We sail on Monday.',
        'Bo Ek: At last.',
      ],
    });
  });

  it('in SubRip have no numbers, times or styles in them, and no line twice', async () => {
    const file =
      '1\r\n00:00:01,000 --> 00:00:03,500\r\nThe ferry sails again\r\n\r\n2\r\n00:00:03,500 --> 00:00:06,000\r\nThe ferry sails again\r\non Monday, its owner said.\r\n\r\n3\r\n00:00:20,000 --> 00:00:22,000\r\n{\\an8}<i>The boat had been in dock.</i>\r\n';
    expect((await read('a.srt', file)).body).toEqual([
      'The ferry sails again on Monday, its owner said.',
      'The boat had been in dock.',
    ]);
  });
});

describe('a page saved as one file', () => {
  it('is read as the page, with the address that it was saved from', async () => {
    const page = `<html><head><title>Ferry sails again</title></head><body><h1>Ferry sails again</h1><article>${BODY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    const file = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://gazette.example/ferry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://gazette.example/ferry',
      '',
      page,
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://ads.example/frame',
      '',
      '<html><body><p>Buy one and get one free at the best shop in town today, while stocks last.</p></body></html>',
      '--b--',
      '',
    ].join('\r\n');
    expect(await read('a.mhtml', file)).toMatchObject({
      title: 'Ferry sails again',
      body: BODY,
      details: { url: 'https://gazette.example/ferry', source: 'gazette.example' },
    });
  });
});

describe('a text as chats and phones paste it', () => {
  const said = (text: string) => read('a.txt', text);

  it('is the message with the story, without the chat around it', async () => {
    const long = [...BODY, ...BODY].join('\n\n');
    const chat = `[13/11/2031, 18:52:10] Max: have you seen this??\n[13/11/2031, 18:52:31] Max: *Ferry to Ness sails again*\n\n${long}\n[13/11/2031, 18:55:44] Lena: wow\n`;
    const { title, body } = await said(chat);
    expect(title).toBe('Ferry to Ness sails again');
    expect(body.slice(0, 3)).toEqual(BODY);
    expect(body.join(' ')).not.toMatch(/seen this|wow/u);
    const posted = await said(
      `max_m — Today at 6:52 PM\nFerry to Ness sails again\n${long}\n(edited)\nlena — Today at 6:55 PM\nwow`,
    );
    expect(posted.title).toBe('Ferry to Ness sails again');
    expect(posted.body.at(-1)).toBe(BODY.at(-1));
  });

  it('keeps the hours of a story that names them, and short messages of a chat without a story', async () => {
    const hours = ['14:05 - The boat left the pier.', '14:20 - It was back, Ada Moor said.'];
    expect((await said(['Ferry to Ness sails again', ...hours, ...BODY].join('\n\n'))).body).toEqual([
      ...hours,
      ...BODY,
    ]);
    const chat =
      '[13/11/2031, 18:52:10] Max: the boat is back\n[13/11/2031, 18:55:44] Lena: good to hear that\n';
    expect((await said(chat)).story.text).toContain('good to hear that');
  });

  it.each([
    ['an hour below its headline', ['Updated — 18:52'], []],
    ['an outlet with its day', ['Valley Courier — 13/11/2031 18:52'], []],
    ['the entries of a live blog', ['The boat is back — 18:52'], ['The boat is out — 19:20', 'It left.']],
    ['a list of calls', [], ['13/11/2031 18:52 Police: two hurt.', '13/11/2031 19:02 Police: all safe.']],
  ])('keeps headline and short lines of a story with %s', async (_, above, below) => {
    const { title, story } = await said(
      ['Ferry to Ness sails again', ...above, ...BODY, ...below, ...BODY].join('\n'),
    );
    expect(title).toBe('Ferry to Ness sails again');
    const kept = story.paragraphs.map(({ span }) => story.slice(span)).join('\n');
    for (const line of below) expect(kept).toContain(line);
  });

  it('has its headline below the paper and the section, its author above the day, and neither other stories nor who wrote', async () => {
    const app = [
      'Valley Courier',
      'NEWS',
      'Ferry to Ness sails again on Monday',
      'Ana Lopez',
      '13 Nov 2031 · 4 min read',
      'Share',
      ...BODY.slice(0, 2),
      'RELATED',
      'Snow closes the pass road',
      ...BODY.slice(2),
      'Ana Lopez is a reporter at the Valley Courier.',
      'More in News',
      'Mayor to retire',
    ];
    const { title, body, details } = await said(app.join('\n'));
    expect({ title, body }).toEqual({ title: 'Ferry to Ness sails again on Monday', body: BODY });
    expect(details).toMatchObject({ byline: 'Ana Lopez', published: '2031-11-13' });
  });

  it('names author and day though both are set in marks, and a quoted text is read without its own', async () => {
    const marked = await read(
      'a.md',
      `# Ferry to Ness\n\n**By Ana Lopez** | *11 November 2031*\n\n${BODY.join('\n\n')}\n\n[Share](https://x.example/t)`,
    );
    expect(marked.details).toMatchObject({ byline: 'Ana Lopez', published: '2031-11-11' });
    expect(marked.body).toEqual(BODY);
    const quoted = await said(
      ['**Ferry to Ness**', '', ...BODY.flatMap((line) => [line, ''])].map((line) => `> ${line}`).join('\n'),
    );
    expect({ title: quoted.title, body: quoted.body }).toEqual({ title: 'Ferry to Ness', body: BODY });
  });
});

describe('a mail that quotes or sends on a story', () => {
  const mail = (body: string, subject = 'Re: Ferry to Ness') =>
    read(
      'a.eml',
      `From: Max <max@x.example>\r\nSubject: ${subject}\r\nDate: Fri, 14 Nov 2031 08:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`,
    );

  it('has the outlet and the day of the mail that is quoted', async () => {
    const quoted = BODY.map((line) => `> ${line}`).join('\r\n>\r\n');
    const { details, body } = await mail(
      `Seen this?\r\n\r\nOn Thu, Nov 13, 2031 at 6:40 PM Valley Courier <n@v.example> wrote:\r\n\r\n${quoted}`,
    );
    expect(body).toEqual(BODY);
    expect(details).toMatchObject({ source: 'Valley Courier', published: '2031-11-13' });
  });

  it('has headline, outlet and day of the head inside it, and no notice of confidence', async () => {
    const head =
      'From: Valley Courier <n@v.example>\r\nSent: Thursday, November 13, 2031 6:40 PM\r\nTo: Max\r\nSubject: Ferry to Ness';
    const { title, details, body } = await mail(
      `FYI\r\n\r\n________________\r\n${head}\r\n\r\n${BODY.join('\r\n\r\n')}\r\n\r\nThis e-mail and any attachments are confidential. If you are not the intended recipient, please delete it.`,
      'FW: news',
    );
    expect({ title, body }).toEqual({ title: 'Ferry to Ness', body: BODY });
    expect(details).toMatchObject({ source: 'Valley Courier', published: '2031-11-13' });
  });
});

describe('a newsroom’s file', () => {
  it('is by the name above its dateline, and has no address of the reporter in it', async () => {
    const { details, body } = await read(
      'a.docx',
      docxOf([
        ['Ferry to Ness sails again'],
        ['Ana Lopez'],
        [`CALDER — ${BODY[0]}`],
        ...BODY.slice(1).map((text): [string] => [text]),
        ['###'],
        ['Ana Lopez, 555-0134, ana@v.example'],
      ]),
    );
    expect(details.byline).toBe('Ana Lopez');
    expect(body.at(-1)).toBe(BODY.at(-1));
  });

  it('of subtitles has no line of who made them', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:03,000\nThe boat is back.\n\n2\n00:00:03,000 --> 00:00:05,000\n<i>Subtitles by CaptionWorks</i>\n';
    expect((await read('a.srt', srt)).body).toEqual(['The boat is back.']);
  });
});
