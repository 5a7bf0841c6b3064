import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/story/formats/html.ts';
import { UnreadablePage } from '../../../src/story/formats/unreadable-page.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const PROSE = [
  'The keeper of the Ellery light will leave the tower in March, the coast board said on Thursday.',
  '“A lamp that nobody tends is only a lamp,” said Mara Lind, who has kept it since 2012.',
  'The board expects to save 90,000 crowns a year, and will sell the house below the tower.',
  'Fishermen asked for a hearing, and the board promised one before the end of January.',
];
const paragraphs = (lines: readonly string[] = PROSE) => lines.map((text) => `<p>${text}</p>`).join('');

function read(body: string, title = 'Ellery light loses its keeper') {
  const page = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const { story } = readHtml(page);
  return {
    title: story.title,
    body: paragraphsOf(story),
    notes: paragraphsOf(story, 'note'),
    details: story.details,
  };
}

const HEAD = '<h1>Ellery light loses its keeper</h1>';

describe('the story on a page', () => {
  it.each([
    ['a job and a paper on their own lines', '<div>By Mara Lind</div><div>Courier staff writer</div>', ''],
    [
      'who wrote when',
      '<meta name="author" content="Mara Lind, Bo Ek"><div>Mara Lind (now) and Bo Ek (earlier)</div>',
      '',
    ],
    ['name, job and day', '<p>Mara Lind, Harbour correspondent · 10 Nov 2031, 09:12 CET</p>', ''],
    ['names in German', '<p>Von Mara Lind und Agnès d’Aramitz</p>', ''],
    ['an appeal to a search engine', '<div>Add us as a preferred source on Google</div>', ''],
    ['its rating', '', '<div>Was this article helpful? Yes No</div><div>Report a typo</div>'],
    [
      'its comments, though they are in the same element',
      '',
      '<h3>Comments (12)</h3><div><b>otto</b> 2 hours ago</div><p>About time they did something about that tower, my uncle has said so for years.</p>',
    ],
    [
      'cards of other stories below',
      '',
      '<section><h2>Also in the news</h2><article><h3><a href="/m">Mayor to retire</a></h3><p>By Ada Quist</p><p>The mayor of Ellery said on Friday that he would not stand again when his term ends in May.</p></article></section>',
    ],
    [
      'who the author is',
      '<p>By Mara Lind</p>',
      '<h4>About the author</h4><p>Mara Lind is a reporter at the Harbour Post.</p><p>The views expressed here are the author’s own.</p>',
    ],
    ['the link to a quiz', '', '<p><a href="/q">Quiz: how well do you know your harbour?</a></p>'],
    [
      'a form that asks for an address',
      '',
      '<div><h3>The Tide</h3><p>The week at sea, every Saturday morning.</p><p>Your email</p><input type="email"><p>We will never share your address.</p></div>',
    ],
    ['the credit with a dash', '', '<p>— Additional reporting by Bo Ek in Calder; editing by Ada Quist</p>'],
  ])('is without %s', (_, above, inside) => {
    const [first = '', ...rest] = PROSE;
    expect(read(`<main>${HEAD}${above}<p>${first}</p>${paragraphs(rest)}${inside}</main>`).body).toEqual(
      PROSE,
    );
  });

  it('keeps a section that is called “Comments”', () => {
    const section = 'The keeper and the harbour master sent the board nine pages of comments on its plan.';
    expect(
      read(`<article>${HEAD}${paragraphs()}<h2>Comments</h2><p>${section}</p></article>`).body.at(-1),
    ).toBe(section);
    const readers = `<h2>Comments</h2><p>Otto, 2 hours ago</p><p>${section}</p>`;
    expect(read(`<article>${HEAD}${paragraphs()}${readers}</article>`).body).toEqual(PROSE);
    const one = `<h4>1 comment</h4><p>${section}</p>`;
    expect(read(`<article>${HEAD}${paragraphs()}${one}</article>`).body).toEqual(PROSE);
  });

  it.each(['10 replies to the board', '3 thoughts on the lamp'])(
    'keeps a section that is called “%s”, and stops at readers’ own',
    (heading) => {
      const section = 'The board will reply to all of them in March, it said in nine pages on its plan.';
      expect(
        read(`<article>${HEAD}${paragraphs()}<h2>${heading}</h2><p>${section}</p></article>`).body,
      ).toEqual([...PROSE, heading, section]);
      const readers = `<h2>${heading}</h2><div>otto says:</div><p>${section}</p><a href="#r">Reply</a>`;
      expect(read(`<article>${HEAD}${paragraphs()}${readers}</article>`).body).toEqual(PROSE);
    },
  );

  it('keeps its second chapter, though that has a heading of the first level in an element like the first’s', () => {
    const second = 'The board says that it will sell the house below the tower, and keep the lamp itself.';
    expect(
      read(
        `<div class="chapter">${HEAD}${paragraphs()}</div><div class="chapter"><h1>What the board says</h1><p>${second}</p></div>`,
      ).body,
    ).toEqual([...PROSE, 'What the board says', second]);
  });

  it.each([
    ['This story was written by Ana Ruiz in 1931, and the tower has kept it ever since.', 'Mara Lind'],
    ['A guest post by Ana Ruiz on the board’s site last week said the lamp would go dark.', 'Mara Lind'],
    ['This is a guest post by Ana Ruiz, who kept the light until 2012.', 'Ana Ruiz'],
    ['The following article was written by Ana Ruiz of the Calder lights.', 'Ana Ruiz'],
  ])('is by whom it names itself, not by whom it tells of: %s', (opening, byline) => {
    const told = '<meta name="author" content="Mara Lind">';
    expect(read(`${told}<article>${HEAD}<p>${opening}</p>${paragraphs()}</article>`).details.byline).toBe(
      byline,
    );
  });

  it('is without the figures of its footnotes: they would stand in every quotation', () => {
    const noted = PROSE.map((text, at) => `<p>${text}<sup><a href="#fn${at}">[${at + 1}]</a></sup></p>`).join(
      '',
    );
    expect(
      read(
        `<article>${HEAD}${noted}<p>It burns 10<sup>3</sup> candles, and has two since 1931.</p></article>`,
      ).body,
    ).toEqual([...PROSE, 'It burns 103 candles, and has two since 1931.']);
  });

  it('is not joined by the next one of a page without end, though that has no byline', () => {
    const next = `<div class="story"><h1>Calder ferry sails again</h1>${paragraphs(['The ferry to Calder sails again on Monday after six weeks in dock, its owner said.'])}</div>`;
    expect(read(`<div class="story">${HEAD}${paragraphs()}</div>${next}`).body).toEqual(PROSE);
  });

  it('keeps a correction with its day in front', () => {
    const note =
      'Nov. 14, 2031: An earlier version of this story gave the wrong year for the building of the tower.';
    expect(read(`<article>${HEAD}${paragraphs()}<p><em>${note}</em></p></article>`).notes).toEqual([note]);
  });

  it('of an agency is by its reporters, on the day beside a glued hour', () => {
    const { details } = read(
      `<article>${HEAD}<p>November 11, 20319:40 PM GMT · Updated 2 hours ago</p>${paragraphs()}<p>Reporting by Mara Lind in Ellery and Bo Ek; Editing by Ada Quist</p></article>`,
    );
    expect(details).toMatchObject({ byline: 'Mara Lind and Bo Ek', published: '2031-11-11' });
  });

  it('has no day of a link to another story beside it', () => {
    const strip =
      '<div><a href="/s">Snow closes the pass road</a> <time datetime="2031-11-20">20 November 2031</time></div>';
    expect(
      read(`${strip}<main>${HEAD}<p>By Mara Lind</p>${paragraphs()}</main>`).details.published,
    ).toBeUndefined();
    const below = strip.replaceAll('div>', 'p>');
    expect(
      read(`<main>${HEAD}<p>By Mara Lind</p>${below}${paragraphs()}</main>`).details.published,
    ).toBeUndefined();
  });

  it.each([
    ['By <a>Mara Lind</a>, Science Correspondent, and <a>Bo Ek</a>, in Calder', 'Mara Lind and Bo Ek'],
    ['By Mara Lind, Valley Courier', 'Mara Lind'],
    ['Photographs by Hana Kobe, text by Mara Lind', 'Mara Lind'],
    ['Text: Mara Lind Photos: Hana Kobe', 'Mara Lind'],
    ['Mara Lind | 05/11/2031 18:40', 'Mara Lind'],
    ['<span>Mara Lind</span><span>Harbour correspondent</span><span>@maralind</span>', 'Mara Lind'],
  ])('is by people only: %s', (line, byline) => {
    expect(
      read(`<article>${HEAD}<div class="byline">${line}</div>${paragraphs()}</article>`).details.byline,
    ).toBe(byline);
  });

  it('is by nobody where machines are told the section', () => {
    const told = '<meta name="author" content="Tides"><meta property="article:section" content="Tides">';
    expect(read(`${told}<article>${HEAD}${paragraphs()}</article>`).details.byline).toBeUndefined();
  });

  it('has the headline that alone stands above it, where its title is the site’s', () => {
    const heading = 'Ellery light loses its keeper';
    expect(read(`<div><h2>${heading}</h2>${paragraphs()}</div>`, 'Valley Courier Online').title).toBe(
      heading,
    );
  });

  it('has a quotation once that it shows as a figure too, without the name below', () => {
    const figure =
      '<figure><blockquote>A lamp that nobody tends is only a lamp</blockquote><figcaption>Mara Lind, keeper</figcaption></figure>';
    const [first = '', ...rest] = PROSE;
    expect(read(`<article>${HEAD}<p>${first}</p>${figure}${paragraphs(rest)}</article>`).body).toEqual(PROSE);
  });

  it('names all authors of a list', () => {
    const list = ['Mara Lind', 'Zsófia Kovács', 'Nguyễn Vân Anh']
      .map((name) => `<li><a href="/people/x-y">${name}</a></li>`)
      .join('');
    expect(
      read(`<article>${HEAD}<ul class="authors">${list}</ul>${paragraphs()}</article>`).details.byline,
    ).toBe('Mara Lind, Zsófia Kovács and Nguyễn Vân Anh');
  });

  it('on a page of tables has the headline that stands above it, without the site', () => {
    const body = `<table><tr><td><font><b>Ellery light loses its keeper</b></font><br>By Mara Lind<br>${PROSE.join('<p>')}</td></tr></table>`;
    expect(read(body, 'Valley Courier: Ellery light loses its keeper')).toMatchObject({
      title: 'Ellery light loses its keeper',
      body: PROSE,
    });
  });
});

describe('a page that keeps its story back', () => {
  it.each([
    [
      'a teaser that counts what was read',
      'paywall',
      `${HEAD}<p>${PROSE[0]}</p><p>${PROSE[1]}</p><div><h3>Keep reading for 1 crown</h3><p>You have read your three free articles this month. Choose a plan to go on.</p></div>`,
    ],
    [
      'a wall that asks for consent',
      'no story',
      '<h1>Your privacy choices</h1><p>We and our 812 partners store information on a device, such as cookies.</p><p>You can withdraw your consent at any time by clicking the link in the footer of the page, where all partners are listed.</p>',
    ],
    [
      'an error that is sent as a page',
      'no story',
      '<main><h1>Oops! Something went wrong</h1><p>The page you are looking for may have been moved, or the address may be wrong. Please use the search below or go back to the home page.</p></main>',
    ],
  ])('is refused: %s', (_, obstacle, body) => {
    expect(() => read(body)).toThrow(UnreadablePage);
    try {
      read(body);
    } catch (error) {
      expect(error).toMatchObject({ obstacle });
    }
  });
});
