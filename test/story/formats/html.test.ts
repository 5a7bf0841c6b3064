import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { decodeStory } from '../../../src/story/decode-text.ts';
import { readHtml } from '../../../src/story/formats/html.ts';
import { UnreadablePage } from '../../../src/story/formats/unreadable-page.ts';
import { looksEnglish } from '../../../src/story/language.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const FOLDER = new URL('../../fixtures/html/', import.meta.url);
const pageOf = (name: string) => decodeStory(readFileSync(new URL(`${name}.html`, FOLDER)));

interface Expected {
  readonly page: string;
  readonly title: string;
  readonly details: Record<string, string | undefined>;
  readonly modified?: string;
  /** Beginnings of all body paragraphs, in order. */
  readonly body: readonly string[];
  readonly notes?: readonly string[];
  /** Why things were left out, in any order. */
  readonly reasons: readonly string[];
}

const PAGES: readonly Expected[] = [
  {
    page: 'wire-agency',
    title: 'Norland to reopen border crossing after two-year closure',
    details: {
      source: 'Meridian Wire',
      byline: 'Ilse Varga and Tomas Brekke',
      published: '2024-05-14T09:12:00Z',
      url: 'https://www.meridianwire.example/world/norland-reopens-crossing-2024-05-14/',
    },
    modified: '2024-05-14T15:40:31Z',
    body: [
      'HALDVIK, Norland, May 14 (Meridian) - Norland will',
      '"The first lorries will pass',
      'The crossing at Haldvik was shut',
      "Sudmark's foreign ministry welcomed",
      'A senior official in Sudmark',
      'Hauliers were sceptical.',
    ],
    reasons: [
      'cookie banner',
      'navigation',
      'photo caption',
      'advertisement',
      'read more',
      'newsletter box',
      'share buttons',
    ],
  },
  {
    page: 'broadcaster',
    title: 'Flooded valley residents told to wait for help',
    details: {
      source: 'Channel Nine News',
      published: '2023-11-07T18:03:11.000Z',
      url: 'https://news.channelnine.example/articles/c8x1',
    },
    modified: '2023-11-08T07:20:00.000Z',
    body: [
      'People cut off by floodwater',
      'Some 400 homes',
      'Councillor Wyn Morgan said',
      '"I know it is no comfort',
      "'We are burning the furniture'",
      'Bethan Rowlands, who lives',
      '"We are burning the furniture," she said.',
      'The council has asked residents to:',
      'boil tap water before drinking it',
      'stay away from the river path',
      'check on neighbours who live alone',
      'The fire service said',
    ],
    reasons: ['cookie banner', 'byline and date', 'photo caption', 'read more', 'page header', 'page footer'],
  },
  {
    page: 'broadsheet',
    title: 'Museum returns looted bronzes as curator warns of ‘empty gestures’',
    details: {
      source: 'The Sentinel',
      byline: 'Priya Raman',
      published: '2024-02-02T06:00:10.000Z',
      url: 'https://www.thesentinel.example/culture/2024/feb/02/museum-returns-bronzes',
    },
    modified: '2024-02-03T11:31:00.000Z',
    body: [
      'Forty objects leave Kingsbridge for Oru',
      'Forty bronze heads that soldiers',
      'The museum’s director, Dame Ellen Farrow',
      'In a letter read out by his daughter',
      'My grandfather wrote to you and received no answer.',
      'Not everyone was in a mood to celebrate.',
      '“A crate is not a museum,” he said.',
      'Farrow said that the two institutions had signed a five-year agreement on training, but declined to name a sum.',
    ],
    notes: ['This article was amended on 3 February 2024.'],
    reasons: [
      'pull quote',
      'donation appeal',
      'comments',
      'advertisement',
      'sidebar',
      'share buttons',
      'page footer',
    ],
  },
  {
    page: 'local-blog',
    title: 'School board keeps late bus after parents protest',
    details: {
      source: 'Pine County Ledger',
      byline: 'Donna Lindgren',
      published: '2022-09-20T14:05:00-05:00',
      url: 'https://pineledger.example/2022/09/20/late-bus/',
    },
    body: [
      'PINE CITY — The school board voted 4 to 3',
      '“My daughter gets off shift at the nursing home at six,” said Carla Jensen',
      'Superintendent Ray Otis had told',
      'Board member Stan Kowalczyk',
      'What happens next',
      'The board will look at the athletics budget',
    ],
    notes: ['Editor’s note: Carla Jensen is a former employee of the Ledger.'],
    reasons: ['share buttons', 'newsletter box', 'read more', 'comments', 'sidebar', 'byline and date'],
  },
  {
    page: 'cable-network',
    title: 'Senate panel subpoenas airline chief over stranded travelers',
    details: {
      source: 'GNB',
      byline: 'Marcus Deloitte',
      published: '2021-12-29T20:44:08Z',
      url: 'https://www.gnb.example/2021/12/29/politics/airline-subpoena/index.html',
    },
    modified: '2021-12-30T01:10:00Z',
    body: [
      'Washington (GNB) A Senate committee voted on Wednesday',
      '"He was invited twice. He declined twice," the committee\'s chair',
      'A spokesperson for the airline said',
      'Two Republicans joined',
      'The subpoena asks for',
      'Older software',
      'Unions say the trouble goes back',
    ],
    notes: ["This story has been updated with the committee's vote."],
    reasons: ['advertisement', 'read more', 'byline and date', 'navigation'],
  },
  {
    page: 'tabloid',
    title: 'Pensioner, 82, tackles burglar with FROZEN TURKEY',
    details: {
      source: 'Daily Trumpet',
      byline: 'Jodie Marsh-Hill',
      published: '2023-12-19T07:31:00+00:00',
      url: 'https://www.tabloid.example/news/pensioner-turkey-31200',
    },
    body: [
      'Grandmother of nine says intruder “picked the wrong kitchen”',
      'Doreen Platt, 82, was making tea when she heard glass break',
      'The man fled without his shoes',
      'A burglar got more than he bargained for',
      'Doreen Platt was waiting for the kettle',
      '“He picked the wrong kitchen,” she told the Trumpet.',
      'The man, who left his shoes',
      'Greater Manchester Police said',
      'Mrs Platt’s grandson, Kyle, 23, said: “Nan is fine. The turkey isn’t.”',
    ],
    reasons: [
      'cookie banner',
      'photo caption',
      'newsletter box',
      'read more',
      'contact appeal',
      'byline and date',
    ],
  },
  {
    page: 'table-layout',
    title: 'Ferry runs again after three weeks',
    details: {
      source: 'table-layout.example',
      byline: undefined,
      published: '2004-06-11',
      url: 'https://www.table-layout.example/news/story',
    },
    body: [
      'The ferry between Ober and Unter Rhin',
      'Ferryman Karl Huber took',
      'The repair cost 18,000 euros',
      'Commuters who had driven',
      'The ferry runs from 5.30 a.m. to 9 p.m.',
    ],
    reasons: ['navigation', 'copyright line', 'outside the story'],
  },
  {
    page: 'amp',
    title: 'Doctors’ strike called off hours before deadline',
    details: {
      source: 'The Capital Post',
      byline: 'Nadia Okafor',
      published: '2025-01-08T22:15:00+01:00',
      url: 'https://www.amp.example/news/story',
    },
    body: [
      'Hospital doctors called off a three-day strike',
      '“We came for what was ours and we got most of it,” said Dr. Samir Haddad',
      'The ministry’s offer, seen by the Capital Post, covers:',
      'overtime for some 9,400 doctors',
      'a limit of 60 hours a week',
      'no change to night pay.',
      'Health Minister Lina Castell said',
      'Patients whose operations were put off',
    ],
    reasons: ['cookie banner', 'advertisement', 'photo caption', 'read more', 'byline and date'],
  },
  {
    page: 'magazine',
    title: 'The last lighthouse keeper of Skarv',
    details: {
      source: 'Longitude Magazine',
      byline: 'Elin Marsh',
      published: '2019-10-02T10:00:00Z',
      url: 'https://longitude.example/stories/skarv',
    },
    body: [
      'For thirty-one years Odd Hansen has lit a lamp',
      'The boat to Skarv goes on Wednesdays',
      '“You have no others?” he asked.',
      'Odd Hansen is 67.',
      'The coastal authority automated',
      'His logbook for the night',
      'Wind. Lamp lit. Slept.',
      'In November the authority will send an engineer',
    ],
    reasons: ['hidden', 'photo caption', 'newsletter box', 'author note', 'read more'],
  },
  {
    page: 'json-ld-only',
    title: 'Orchard growers count the cost of a late frost',
    details: {
      source: 'Farm & Field',
      byline: 'Wei Zhang',
      published: '2024-04-27',
      url: 'https://www.json-ld-only.example/news/story',
    },
    body: [
      'Apple growers in the Lowmoor hills',
      'The temperature fell to minus four degrees',
      '"You could hear it crackle," said Maeve Doran',
      "The growers' association puts the damage",
    ],
    reasons: [],
  },
];

/** Addresses that the pages themselves name as theirs, so that the canonical one is of the same site. */
const HOMES: Readonly<Record<string, string>> = {
  'wire-agency': 'https://www.meridianwire.example/amp/123?utm_source=chat',
  broadcaster: 'https://news.channelnine.example/articles/c8x1?at_medium=share',
  broadsheet: 'https://m.thesentinel.example/culture/2024/feb/02/museum-returns-bronzes',
  'local-blog': 'https://pineledger.example/?p=4127',
  'cable-network': 'https://www.gnb.example/2021/12/29/politics/airline-subpoena/index.html?x=1',
  magazine: 'https://longitude.example/stories/skarv#top',
};
const addressOf = (page: string) => HOMES[page] ?? `https://www.${page}.example/news/story`;

describe.each(PAGES)(
  'a page built like a $page',
  ({ page, title, details, modified, body, notes, reasons }) => {
    const reading = readHtml(pageOf(page), { url: addressOf(page) });
    const { story } = reading;

    it('gives headline, source, byline, dates and address', () => {
      expect(story.title).toBe(title);
      expect(story.details).toEqual(details);
      expect(reading.modified).toBe(modified);
      expect(story.paragraphs[0]?.kind).toBe('headline');
    });

    it('gives every paragraph, list and block quote of the story, and nothing else', () => {
      const found = paragraphsOf(story);
      expect(found.map((text, at) => text.slice(0, body[at]?.length ?? 40))).toEqual(body);
      expect(paragraphsOf(story, 'note').map((text, at) => text.slice(0, notes?.[at]?.length ?? 40))).toEqual(
        notes ?? [],
      );
    });

    it('records what it left out, with a reason', () => {
      const found = new Set(reading.dropped.map(({ reason }) => reason));
      expect([...found]).toEqual(expect.arrayContaining([...reasons]));
      for (const part of reading.dropped) expect(part.text).not.toBe('');
    });
  },
);

describe('a page without a readable story', () => {
  it.each([
    ['paywall', 'paywall', /behind a paywall: only its first \d+ words.*paste the text or upload/u],
    ['script-only', 'script-only', /needs JavaScript to show its text.*paste the text or upload/u],
    ['bot-wall', 'bot wall', /proof that a person is reading.*paste the text or upload/u],
    ['front-page', 'no story', /No news story was found.*address of the story itself/u],
  ])('%s: says why and what to do', (page, obstacle, message) => {
    const read = () => readHtml(pageOf(page));
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
    try {
      read();
    } catch (error) {
      expect(error instanceof UnreadablePage && error.obstacle).toBe(obstacle);
    }
  });

  it('takes a page that has its whole text for a story, whatever it calls paid', () => {
    const text = 'The bank had lent far too much to far too few, its own auditors wrote. '.repeat(30);
    const page = pageOf('paywall').replace(
      '<div class="article-paid"></div>',
      `<div class="article-paid"><p>${text}</p></div>`,
    );
    expect(readHtml(page).story.text).toContain(text.trim());
  });

  it.each([
    [
      'says that the rest is for members',
      '<h3>Keep reading with a membership</h3><p>The rest of this story is for members.</p>',
    ],
    ['asks for an account', '<p>Subscribe to continue reading this story.</p>'],
  ])('tells a teaser without any mark from a story, where it %s', (_, prompt) => {
    const opening =
      '<p>The bank had lent far too much to far too few, its own auditors wrote in a report that was seen on Monday.</p>';
    const rest =
      '<p>Three of its directors resigned on Tuesday, and a fourth is on holiday, a spokesman for the bank said.</p>';
    const page = (box: string) =>
      `<h1>Bank in trouble</h1><article>${opening.repeat(1)}${rest}${box}</article>`;
    expect(() => readHtml(page(prompt))).toThrow(/behind a paywall: only its first 4\d words/u);
    expect(() => readHtml(page(''))).not.toThrow();
  });

  it('does not take a page for paywalled because it sells subscriptions somewhere', () => {
    expect(() => readHtml(pageOf('magazine'))).not.toThrow();
  });

  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['elements nested by the thousand', `<body>${'<div>'.repeat(20_000)}x`],
    ['more elements than a story has', `<body>${'<p>x</p>'.repeat(31_000)}`],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle",</script><p>x</p>'],
  ])('survives %s', (_, html) => {
    expect(() => readHtml(html)).toThrow(UnreadablePage);
  });
});

describe('what a page says about itself', () => {
  const story = `<p>${'The council voted for the new bridge on Tuesday, the mayor of the town said. '.repeat(6)}</p>`;
  const read = (head: string, url = 'https://news.example/story') =>
    readHtml(
      `<html><head><title>A bridge</title>${head}</head><body><h1>A bridge</h1><article>${story}</article></body></html>`,
      { url },
    );

  it('does not let a page take the address of another site', () => {
    const { details } = read('<link rel="canonical" href="https://trusted.example/story">').story;
    expect(details.url).toBe('https://news.example/story');
  });

  it('does not take the front page for the address of a story', () => {
    expect(read('<link rel="canonical" href="/">').story.details.url).toBe('https://news.example/story');
  });

  it.each([
    ['2024-03-05', '2024-03-05'],
    ['March 5, 2024 10:00 GMT', '2024-03-05T10:00:00Z'],
    ['yesterday', undefined],
  ])('reads the date %s', (given, expected) => {
    expect(read(`<meta name="date" content="${given}">`).story.details.published).toBe(expected);
  });

  it('leaves no invisible characters in the words, so that they can be found', () => {
    const page = `<h1>In\u00advasion</h1><article>${story}<p>The in\u200bvasion&shy;ary force said\n  no.</p></article>`;
    expect(readHtml(page).story.text).toContain('The invasionary force said no.');
  });
});

describe('the headline and byline that readers of a page see', () => {
  const story = `<p>${'The council voted for the new bridge on Tuesday, the mayor of the town said. '.repeat(6)}</p>`;
  const read = (head: string, above: string, below = '') =>
    readHtml(
      `<html><head>${head}</head><body>${above}<article>${story}${below}${story}</article></body></html>`,
      {
        url: 'https://www.harbournotes.example/bridge',
      },
    ).story;

  it.each([
    [
      'the name of the site above it',
      '<title>Harbour Notes: Small bridges, large plans</title><meta property="og:title" content="Small bridges, large plans">',
      '<h1>Harbour Notes</h1><h3 class="post-title">Small bridges, large plans</h3>',
      '',
      'Small bridges, large plans',
    ],
    [
      'a heading of the story with the words of the title',
      '<title>The five best bridges of the county and how to see them</title>',
      '<h1>Everything there is to know about crossing the river</h1>',
      '<h2>The five best bridges of the county</h2>',
      'Everything there is to know about crossing the river',
    ],
    [
      'an appeal below the story as the only heading of the first level',
      '<meta property="og:title" content="Small bridges, large plans">',
      '<h3>Small bridges, large plans</h3>',
      `${story.repeat(3)}<h1>A message from the founder of Harbour Notes</h1>`,
      'Small bridges, large plans',
    ],
    [
      'a standfirst in the heading of the first level',
      '<title>Ten small bridges of the county</title>',
      `<h1>${'Learn which bridges of the county are worth a visit, and where they stand. '.repeat(3)}</h1>`,
      '',
      'Ten small bridges of the county',
    ],
    [
      'the name of the site in front of it, and the headline in the second level',
      '<title>Harbour! Notes | harbournotes.example - The five best bridges of the county</title>',
      '<h1>Pulse!</h1><h2>The five best bridges of the county</h2>',
      '',
      'The five best bridges of the county',
    ],
    [
      'the same heading a second time, for telephones',
      '<title>How do you cross a bridge? | Harbour Series</title>',
      '<h1>Crossing the bridges of the county</h1><h1>Crossing the bridges of the county</h1>',
      '',
      'Crossing the bridges of the county',
    ],
    [
      'its section in the same heading',
      '<meta property="og:title" content="Small bridges, large plans for the county">',
      '<h1>Crime and Public Safety | Small bridges, large plans for the county</h1>',
      '',
      'Small bridges, large plans for the county',
    ],
  ])('is the headline, whatever stands there: %s', (_, head, above, below, title) => {
    expect(read(head, above, below).title).toBe(title);
  });

  const head = '<title>Small bridges</title><meta property="og:site_name" content="Harbour Notes">';
  it.each([
    ['the outlet itself', '<meta name="author" content="Harbour Notes Staff">', '', undefined],
    ['the name in its address', '<meta name="author" content="HarbourNotes">', '', undefined],
    [
      'what somebody is',
      '<meta name="byl" content="By Ana Lopez">',
      '<div class="byline">Opinion Columnist</div>',
      'Ana Lopez',
    ],
    ['a job alone', '<meta name="author" content="Court Reporter">', '', undefined],
    ['an outlet behind the name', '<meta name="author" content="Ana Lopez, CNN Business">', '', 'Ana Lopez'],
    [
      'a job at an outlet',
      '<meta name="author" content="Analysis by Ana Lopez, CNN Editor-at-large">',
      '',
      'Ana Lopez',
    ],
    ['a section in the next element', '', '<div class="byline">By Ana LopezBusiness</div>', 'Ana Lopez'],
    ['a log-in', '<meta name="author" content="hnadmin">', '', undefined],
    [
      'the first of two authors',
      '<meta name="author" content="Ana Lopez"><meta name="byl" content="By Ana Lopez and Bo Ek">',
      '',
      'Ana Lopez and Bo Ek',
    ],
    [
      'the authors of other posts',
      '',
      '',
      undefined,
      ['One', 'Two', 'Three']
        .map((at) => `<div class="post"><a href="/${at}">${at}</a><span class="author">Kate May</span></div>`)
        .join(''),
    ],
    [
      'a log-in of an office',
      '',
      '<div class="submitted">Submitted by communications on Wed, 09/18/2030 - 14:20</div>',
      undefined,
    ],
    [
      'a mail address beside the name',
      '<meta name="author" content="Courier staff report">',
      '<span itemprop="author">By CAROL DIETZ cdietz@courier.example</span>',
      'CAROL DIETZ',
    ],
    [
      'a count of comments',
      '',
      '<div class="meta">Posted on May 4, 2031 by <a rel="author">Ana Lopez</a><a>3 Comments</a></div>',
      'Ana Lopez',
    ],
    [
      'the region of one reporter of two',
      '',
      '<div data-testid="byline"><div>Ana Lopez</div><div>South East reporter</div><div>Bo Ek</div><div>BBC News</div></div>',
      'Ana Lopez and Bo Ek',
    ],
    [
      'the one author that machines are told of two',
      '<meta name="author" content="Ana Lopez">',
      '<h4 class="article-author-name"><a href="/author/a">Ana Lopez</a>, <a href="/author/b">Bo Ek</a></h4>',
      'Ana Lopez and Bo Ek',
    ],
    [
      'who checked the facts, in elements of their own',
      '',
      '<div class="author">By</div><div class="author">Ana Lopez</div><div>Fact checked by</div><div class="author"><a href="/author/bo">Bo Ek</a></div>',
      'Ana Lopez',
    ],
    [
      'the photographer',
      '<meta name="author" content="Ana Lopez; photographs by Bo Ek and Li Wei">',
      '',
      'Ana Lopez',
    ],
    [
      'a link to more about the author',
      '',
      '<p>By <a href="/authors/ana">Ana Lopez</a></p><div class="author"><a href="/authors/ana">Full Bio</a></div>',
      'Ana Lopez',
    ],
    [
      'sections glued to the name',
      '<meta name="author" content="Ana Lopez">',
      '<span>By <span>Ana Lopez</span></span><span>In <a>Budget Travel</a>, <a>Travel Tips</a></span>',
      'Ana Lopez',
    ],
    [
      'a topic in an element that is named after the author',
      '',
      '<div class="topic"><a href="/topics/1" id="author-modal">Harbour Strategy</a></div>',
      undefined,
    ],
    [
      'the speaker of a pull quote',
      '',
      '',
      undefined,
      '<div class="pull-quote"><blockquote>It creaks.</blockquote><div class="pull-quote__author"><span class="author">Kate Mayhew</span></div></div>',
    ],
    [
      'who wrote a comment',
      '',
      '',
      undefined,
      '<article class="comment"><span class="author">Kate Mayhew</span><p>It creaks at night, and my children hear it.</p></article>',
    ],
    [
      'a log-in with figures',
      '<meta name="author" content="AL2031">',
      '<div class="byline"><span class="author-name">Ana Lopez</span></div>',
      'Ana Lopez',
    ],
    ['the first name alone', '<meta name="author" content="Ana">', '<p>By Ana Lopez</p>', 'Ana Lopez'],
    [
      'a photographer',
      '',
      '<div><span class="credit">By Li Wei/Staff</span></div><p>By Ana Lopez</p>',
      'Ana Lopez',
    ],
    ['a place above the day', '', '<div>Port Ellery</div><p>May 4, 2031</p>', undefined],
    [
      'somebody’s office above the day',
      '',
      '<div>Council President Bo Ek</div><p>May 4, 2031</p>',
      undefined,
    ],
    [
      'a handle beside the name',
      '',
      '<div class="byline"><span>Ana Lopez</span><span>@analopez</span></div>',
      'Ana Lopez',
    ],
    ['the outlet behind the name', '<meta name="author" content="ANA LOPEZ Harbour Notes">', '', 'ANA LOPEZ'],
    [
      'an address in front of the name',
      '<meta name="author" content="ana@harbour.example (Ana Lopez)">',
      '',
      'Ana Lopez',
    ],
    ['the kind of story', '', '<p>Analysis by Ana Lopez and Bo Ek, CNN</p>', 'Ana Lopez and Bo Ek'],
    [
      'the first of two names in elements of their own',
      '',
      '<div class="author"><a href="/people/ana">Ana Lopez</a></div><div class="author"><a href="/people/bo">Bo Ek</a></div>',
      'Ana Lopez and Bo Ek',
    ],
    [
      'the first of two names in one list',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Small bridges, large plans","author":{"@type":"Person","name":["Ana Lopez","Bo Ek"]}}</script>`,
      '',
      'Ana Lopez and Bo Ek',
    ],
    [
      'a chair at a university, glued to the name',
      '',
      '<ul><li><a href="/profile/ana-lopez">Ana Lopez</a><span>Professor of Roads, University of Ellery</span></li></ul>',
      'Ana Lopez',
    ],
    [
      'topics above the day',
      '',
      '<ul><li><span>Digital Harbours</span><span>Bridges</span><span>Ferries</span></li></ul><p>May 4, 2031</p>',
      undefined,
    ],
    [
      'who made the page',
      '<meta name="author" content="content: Harbour Notes, design: Bo Ek, code: MARINERS">',
      '',
      undefined,
    ],
    [
      'a log-in in two cases',
      '<meta name="author" content="Ana Lopez">',
      '<p>Written by <a rel="author" href="/author/harbourana">HarbourAna</a></p>',
      'Ana Lopez',
    ],
    [
      'half of an office’s name',
      '<meta name="author" content="Center for Harbour Evaluation and Research">',
      '',
      'Center for Harbour Evaluation and Research',
    ],
    [
      'the authors of other posts where the staff wrote this one',
      '',
      '<p>By <a rel="author" href="/author/staff">Harbour Notes Staff</a></p>',
      undefined,
      '<article class="teaser"><h3>Another bridge</h3><p>By <a rel="author" href="/author/kate">Kate Mayhew</a></p></article>',
    ],
    [
      'the author of an article with another headline',
      '',
      '',
      undefined,
      '<div itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="headline" content="Why ferries sink"><span itemprop="author">Kate Mayhew</span></div>',
    ],
  ])('is not replaced by %s', (_, meta, above, byline, below = '') => {
    expect(read(`${head}${meta}`, `<h1>Small bridges, large plans</h1>${above}`, below).details.byline).toBe(
      byline,
    );
  });
});

describe('the author of a site that bears the author’s name', () => {
  const told = (type: string, name: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Small bridges, large plans',
      author: [{ '@type': type, name }],
      publisher: { '@type': 'Organization', name },
    })}</script>`;
  const byline = (head: string) =>
    readHtml(
      `<html><head>${head}</head><body><h1>Small bridges, large plans</h1>${`<p>${'The council voted for the new bridge on Tuesday, the mayor of the town said. '.repeat(6)}</p>`.repeat(3)}</body></html>`,
    ).story.details.byline;

  it.each([
    ['Person', 'Russell Miller', 'Russell Miller'],
    ['Person', 'Harbour Notes', undefined],
    ['Person', 'Boston Globe', undefined],
    ['Organization', 'Russell Miller', undefined],
  ])('is known if it is said to be a person’s: %s, %s', (type, name, expected) => {
    expect(byline(told(type, name))).toBe(expected);
  });
});

describe('what stands around the paragraphs of a page', () => {
  const story = `<p>${'The council voted for the new bridge on Tuesday, the mayor of the town said. '.repeat(6)}</p>`;
  const read = (body: string) => paragraphsOf(readHtml(`<h1>Small bridges, large plans</h1>${body}`).story);

  it('keeps a beginning that is told in steps of one sentence each, outside the element of the story', () => {
    const steps = [
      'At 6:02 a.m. a bolt gave way.',
      'Then the deck began to turn.',
      '“The road stood up,” said Abel Ruiz.',
    ];
    const shown = steps.map((step) => `<div class="step"><div><p>${step}</p></div></div>`).join('');
    expect(
      read(`<div class="scrolly">${shown}</div><div class="body">${story.repeat(4)}</div>`).slice(0, 3),
    ).toEqual(steps);
  });

  it('keeps no name below a pull quote, no office of a press release, no heading of a note', () => {
    const quote = '<p>“We were never in a hurry at all,” said Alma Reyes.</p>';
    const pull =
      '<figure class="wp-block-pullquote"><blockquote><p>“We were never in a hurry at all.”</p><cite>Alma Reyes</cite></blockquote></figure>';
    const tail =
      '<p><b>Contact:</b></p><p>Media contact: Dan Petrie, press office, 01632 960123</p><p>SOURCE Northfold AG</p>';
    const note =
      '<h4>Correction</h4><p>This May 5 story has been corrected to show that 12 people are missing.</p>';
    const found = read(`<article>${note}${story}${quote}${pull}${story}${tail}</article>`);
    expect(found).toHaveLength(3);
    expect(found[1]).toContain('said Alma Reyes.');
  });
});

describe('a page as systems for publishing make it', () => {
  const [first, second, third] = [
    'The council voted for the new bridge on Tuesday after a debate of four hours, the mayor of the town said.',
    '“Nobody asked us at all,” said Olav Brekke, who keeps sheep on the island and sells their wool in the town.',
    'The bridge will cost four million, and half of the money comes from the state, which has set it aside for years.',
  ];
  const TITLE = 'Small bridges, large plans';
  const read = (head: string, top: string, between = '', end = '') =>
    readHtml(
      `<html><head>${head}</head><body>${top}<article><p>${first}</p><p>${second}</p>${between}<p>${third}</p>${end}</article></body></html>`,
    );
  const bodyOf = (between: string, end = '', top = `<h1>${TITLE}</h1>`) =>
    paragraphsOf(read('', top, between, end).story);

  it.each([
    [
      'a card with a link to another story',
      '<div class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/x"><div>The ferry that never came</div><div>How the county lost its last boat, and who paid for that in the end.</div></a></div>',
    ],
    [
      'an appeal to become a member',
      '<p>Become a member to read more stories like this one, and to keep the lights on.</p>',
    ],
    [
      'a newsletter box without a name, and its small print',
      '<div><p>Get the Harbour Briefing: the stories of the day, every morning, free.</p><p>By signing up you agree to our <a href="/t">terms</a> and <a href="/p">privacy policy</a>.</p></div>',
    ],
    ['a link to another story in French', '<p>À lire aussi : <a href="/x">Le bac reprend la mer</a></p>'],
    [
      'the heading of a box of which nothing else is left',
      '<div class="box"><h3>Regional</h3><h3><a href="/x">Ferry strike enters third week</a></h3></div>',
    ],
    [
      'another story below the heading of others',
      '',
      '<p>If you liked this story, clap for it, follow me and buy me a coffee.</p></article><div><h2>More from Mara Lind</h2><h3>The ferry that never came</h3><p>How the county lost its last boat, and who paid for that in the end.</p></div><article>',
    ],
    [
      'what an outlet says of itself and its authors',
      '',
      '<p>Kay Smit contributed research.</p><p>When we learn of a mistake, we acknowledge it with a correction.</p><p>Mara Lind covers the county. More about Mara Lind</p><div><div>Mara Lind</div><div>is the transport editor of the Tasman Herald. Connect via <a>X</a>.</div></div><p>(With inputs from agencies)</p>',
    ],
    [
      'a newsletter at the end of a long sentence',
      '<p><b>Get the news of the day, ideas for the weekend and a long read to enjoy. <a href="/n">Sign up to receive our Evening newsletter</a>.</b></p>',
    ],
    [
      'a footnote',
      '<div class="footnote"><p>The county has 312 bridges, of which nine cross the harbour.</p></div>',
    ],
    [
      'what a reader can do with the story',
      '',
      `<p><a href="x">Printer-friendly version</a> | <a href="y">E-mail this story</a></p><h3>Share or comment on this article: ${TITLE}</h3>`,
    ],
  ])('has no %s among its paragraphs', (_, between, end = '') => {
    expect(bodyOf(between, end)).toEqual([first, second, third]);
  });

  it('keeps the rows of a short table', () => {
    const table = '<table><tr><th>Year</th><th>Inspections</th></tr><tr><td>2019</td><td>1</td></tr></table>';
    expect(bodyOf(table)).toEqual([first, second, 'Year\tInspections', '2019\t1', third]);
  });

  it('keeps the last paragraphs of a story with a box of other stories above them', () => {
    const box =
      '<div><h3>Related stories</h3><ul><li><a href="/x">Ferry strike enters third week</a></li></ul></div>';
    const page = `<h1>${TITLE}</h1><article>${[first, second, third].map((text) => `<p>${text}</p>`).join('')}${box}<p>The council will meet again in May, and then it will vote on the ferry as well.</p></article>`;
    expect(paragraphsOf(readHtml(page).story)).toHaveLength(4);
  });

  it('names the author apart from the job in the next element', () => {
    const line = '<div><span>By </span><a href="/by/mara">Mara Lind</a><span>Transport editor</span></div>';
    expect(read('', `<h1>${TITLE}</h1>${line}`).story.details.byline).toBe('Mara Lind');
  });

  it.each([
    '<h3 class="subtitle">What six weeks without a bridge mean</h3>',
    '<h2 data-qa="subheadline">What six weeks without a bridge mean</h2>',
  ])('keeps the line below its headline: %s', (line) => {
    expect(bodyOf('', '', `<header><h1>${TITLE}</h1>${line}</header>`)).toContain(
      'What six weeks without a bridge mean',
    );
  });

  it('without headings has the part of its title that it shows as headline, and the day below it', () => {
    const { story } = read(
      `<title>Valley Echo - ${TITLE}</title>`,
      `<font size=1>Wednesday, February 12, 2031</font><br><font size=5><b>${TITLE}</b></font><br><font>By MARA LIND<br>Echo Staff Writer<br>Published: February 11, 2031</font>`,
    );
    expect(story.title).toBe(TITLE);
    expect(story.details).toMatchObject({ byline: 'MARA LIND', published: '2031-02-11' });
  });

  it.each([
    'Published: 07:15, 11 February 2031 | Updated: 12:30, 12 February 2031',
    'Publié le 11 février 2031 à 07h15, mis à jour le 12 février 2031 à 09h00',
    'Posted Feb. 11, 2031 7:15 am; updated Feb. 12, 2031',
  ])('was changed when it says so beside the day of publication: %s', (line) => {
    const { story, modified } = read('', `<h1>${TITLE}</h1><p>${line}</p>`);
    expect([story.details.published, modified]).toEqual(['2031-02-11', '2031-02-12']);
  });

  it.each(['Von Mara Lind und Bo Ek', 'Par Mara Lind et Bo Ek', 'Por Mara Lind y Bo Ek'])(
    'names its authors in other languages: %s',
    (line) => {
      expect(read('', `<h1>${TITLE}</h1><p>${line}</p>`).story.details.byline).toBe('Mara Lind and Bo Ek');
    },
  );

  it('of a live report has the hours above its entries, without who wrote each', () => {
    const entry = (hour: string, text: string) =>
      `<article><header><time datetime="2031-02-11T${hour}Z">${hour} GMT</time><span class="author">Mara Lind</span></header><p>${text}</p></article>`;
    const page = `<h1>${TITLE}: live</h1><main>${entry('14:05', first)}${entry('13:40', second)}${entry('09:12', third)}</main>`;
    expect(paragraphsOf(readHtml(page).story)).toEqual([
      '14:05 GMT',
      first,
      '13:40 GMT',
      second,
      '09:12 GMT',
      third,
    ]);
  });
});

describe('looksEnglish', () => {
  const german = paragraphsOf(readHtml(pageOf('german')).story).join(' ');
  it.each([
    ['every English page', readdirSync(FOLDER).length > 10, true],
    ['German', looksEnglish(german), false],
    [
      'Dutch',
      looksEnglish(
        'De gemeenteraad heeft dinsdag met zeven tegen twee stemmen voor de bouw van een nieuwe brug over de rivier gestemd, nadat de oude brug was gesloten.',
      ),
      false,
    ],
    [
      'Norwegian',
      looksEnglish(
        'Kommunestyret stemte tirsdag med sju mot to stemmer for å bygge en ny bro over elven etter at den gamle broen ble stengt i mai på grunn av flom.',
      ),
      false,
    ],
    [
      'Ukrainian',
      looksEnglish(
        'Міська рада у вівторок проголосувала за будівництво нового мосту через річку після того, як старий міст закрили через повінь.',
      ),
      false,
    ],
    ['too little text', looksEnglish('A bridge opens'), null],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it.each(PAGES)('$page is English', ({ page }) => {
    expect(looksEnglish(readHtml(pageOf(page)).story.text)).toBe(true);
  });
});

describe('what is no story', () => {
  const TITLES = [
    'Bridge closes again',
    'Nurses go back to work',
    'Storm leaves homes dark',
    'Ferry sails again',
    'Mill burns down',
  ];
  const teaser = (title: string) =>
    `The county said on Monday that it will act on this, “${title}”, after months of argument between its engineers.`;
  const pageOfTeasers = (of: (title: string) => string, head = '') =>
    `<html><head><title>The Gazette</title>${head}</head><body><main>${TITLES.map(of).join('')}</main></body></html>`;
  const obstacleOf = (page: string) => {
    try {
      return readHtml(page, { url: 'https://gazette.example/' }).story.title;
    } catch (error) {
      return error instanceof UnreadablePage ? error.obstacle : error;
    }
  };

  it.each([
    [
      'a front page',
      (title: string) =>
        `<div><h3><a href="/n/${title.replaceAll(' ', '-')}">${title}</a></h3><div>${teaser(title)}</div></div>`,
    ],
    [
      'a feed',
      (title: string) =>
        `<article><h2><a href="/n/${title.replaceAll(' ', '-')}">${title}</a></h2><p>Nov. 3, 2031</p><p>${teaser(title)}</p><p>${teaser('More')}</p></article>`,
    ],
  ])('%s is not kept under the name of its first story', (_, of) => {
    expect(obstacleOf(pageOfTeasers(of))).toBe('no story');
  });

  it('but a story is whose parts have headings that link to other sites, or that says it is one', () => {
    const round = (title: string) =>
      `<h2><a href="https://other.example/1">${title}</a></h2><p>${teaser(title)}</p>`;
    expect(obstacleOf(pageOfTeasers(round))).toBe('The Gazette');
    const own = (title: string) =>
      `<h2><a href="/n/${title.replaceAll(' ', '-')}">${title}</a></h2><p>${teaser(title)}</p>`;
    expect(obstacleOf(pageOfTeasers(own, '<meta property="og:type" content="article">'))).toBe('The Gazette');
  });

  it('but a list of tools is one whose names link to other pages of the blog', () => {
    const names = ['Stitch', 'Banana', 'Lovable', 'Base44', 'Figma'];
    const page = `<html><head><title>Ten tools</title></head><body><main><h1>Ten tools for a gazette</h1>${names
      .map((name) => `<h3><a href="./${name}-review">${name}</a></h3><p>${teaser(name)}</p>`)
      .join('')}</main></body></html>`;
    expect(obstacleOf(page)).toBe('Ten tools for a gazette');
  });

  it.each([
    'This story is no longer available',
    '451: Unavailable due to legal reasons',
    'We’ll be back soon',
    'Sign in',
    'Service temporarily unavailable',
  ])('nor is the page “%s”', (title) => {
    expect(
      obstacleOf(
        `<title>${title} | The Gazette</title><h1>${title}</h1><p>${teaser(title)} ${teaser('it')}</p>`,
      ),
    ).toBe('no story');
  });

  it('but news in brief of 500 jobs is no error', () => {
    const title = '500 jobs lost in Ellery';
    expect(
      obstacleOf(`<title>${title}</title><h1>${title}</h1><p>${teaser(title)} ${teaser('it')}</p>`),
    ).toBe(title);
  });

  it('nor is the next story of a page without end, in an element like the first', () => {
    const story = (title: string, by: string) =>
      `<div class="s"><h1>${title}</h1><p>By ${by}</p>${TITLES.map((text) => `<p>${teaser(`${text} ${by}`)}</p>`).join('')}</div>`;
    const page = `<title>Bridge closes</title>${story('Bridge closes again', 'Ana Lopez')}${story('Nurses go back', 'Bo Ek')}`;
    const { story: kept } = readHtml(page);
    expect(kept.text).toContain('Mill burns down Ana Lopez');
    expect(kept.text).not.toContain('Bo Ek');
  });
});
