import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/story/formats/html.ts';

const PROSE = [
  'The harbour bridge at Port Ellery will close for six weeks from Monday, the county said, after divers found cracks.',
  '“We would rather explain a detour than a collapse,” said Ana Ruiz, the county engineer, at a briefing on Tuesday.',
  'The repair will cost $4.2 million, half of it paid by the state, and the council votes on the money in December.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
const HEADLINE = '<h1>Bridge closes for six weeks</h1>';

function detailsOf(lines: string, head = '') {
  const page = `<html><head><title>Bridge closes for six weeks</title>${head}</head><body><main>${lines}${PROSE}</main></body></html>`;
  const { byline, published } = readHtml(page).story.details;
  return { byline, published };
}

describe('byline and date that a page shows beside its headline', () => {
  it.each([
    ['<div>By <a href="/x">Mara Lind</a> Dec 9, 2031</div>'],
    ['<div><span>By</span><span>Mara Lind</span><span>Dec 9, 2031</span></div>'],
    ['<div>December 9, 2031 at 6:08 PM ET by <a>Mara Lind</a></div>'],
    ['<div>By Mara Lind Published in Harbours December 9, 2031 2:24 pm</div>'],
    ['<div>By</div><div><button>Mara Lind</button></div><p>Published on<span>December 9, 2031</span></p>'],
    ['<div class="social">By: Mara Lind</div><p>December 9, 2031</p>'],
    [
      '<div class="by">Mara Lind · Shore News · Posted: Dec 9, 2031 9:27 AM ET | Last Updated: 24 minutes ago</div>',
    ],
    ['<div><a href="/authors/mara-lind">Mara Lind</a></div><div>9th Dec 2031 / 2:19 pm</div>'],
    ['<div>Mara Lind</div><div>Co-founder & marketing director</div><div>9 December 2031 • 4 min read</div>'],
    ['<div>Written by Mara Lind in Harbours on 9 December 2031 at 08:34 PM. 51 Comments</div>'],
    [
      '<aside class="meta"><div class="author">Posted by Mara Lind</div><div>12/31 — 9 Dec 2031</div></aside>',
    ],
  ])('are found in %s', (lines) => {
    expect(detailsOf(HEADLINE + lines)).toEqual({ byline: 'Mara Lind', published: '2031-12-09' });
  });

  it('are believed before a login, another name that nobody sees, and the day of a move', () => {
    const told = '<meta name="author" content="mlind2"><meta name="date" content="2034-02-01">';
    expect(detailsOf(`${HEADLINE}<p>By Mara Lind</p><p>December 9, 2031</p>`, told)).toEqual({
      byline: 'Mara Lind',
      published: '2031-12-09',
    });
    const other = '<meta name="author" content="Web Publishing">';
    expect(detailsOf(`${HEADLINE}<p>By Mara Lind</p>`, other).byline).toBe('Mara Lind');
  });

  it('keep the day that the page prints where machines are told the next one in UTC', () => {
    const told = '<meta property="article:published_time" content="2031-12-10T03:28:35Z">';
    expect(detailsOf(`${HEADLINE}<p>By Mara Lind</p><p>December 9, 2031</p>`, told).published).toBe(
      '2031-12-09',
    );
    expect(detailsOf(`${HEADLINE}<p>December 10, 2031</p>`, told).published).toBe('2031-12-10T03:28:35Z');
  });

  it.each([
    ['View all posts by Mara Lind', 'Mara Lind'],
    ['Mara Lind, Director of Harbours, Shore Lines', 'Mara Lind'],
    ['Mara LindDecember 9, 2031', 'Mara Lind'],
    ['Mara Lind 21 Comments', 'Mara Lind'],
    ['View more posts', undefined],
    ['Guest Author', undefined],
    ['Sat, 20 Dec', undefined],
  ])('are names only: %j', (content, byline) => {
    expect(detailsOf(HEADLINE, `<meta name="author" content="${content}">`).byline).toBe(byline);
  });

  it('are not made of a standfirst, a section, another story, or a cue of the story', () => {
    const none = { byline: undefined, published: undefined };
    expect(detailsOf(`${HEADLINE}<p>The deal was closed on May 3, 2024</p>`)).toEqual(none);
    expect(detailsOf(`${HEADLINE}<div><a href="/s">Living Healthy</a></div>`)).toEqual(none);
    expect(
      detailsOf(`${HEADLINE}<div class="related"><a>By Bo Ek May 3, 2024</a></div><p>Reviewed by Bo Ek</p>`),
    ).toEqual(none);
    expect(detailsOf(`${HEADLINE}<p>Passed by Parliament on May 3</p>`)).toEqual(none);
  });

  it('is not dated by the day of a change, whatever its element is called by the day of publication', () => {
    expect(detailsOf(`${HEADLINE}<p>Updated December 9, 2031</p>`).published).toBeUndefined();
    const box =
      '<div class="date--updated"><span>Published </span><span>Dec. 9, 2031, 10:28 p.m.</span></div>';
    expect(detailsOf(HEADLINE + box).published).toBe('2031-12-09');
    expect(detailsOf(`${HEADLINE}<div>Shore Desk | Dec 9, 2031 01:52:54 PM</div>`).published).toBe(
      '2031-12-09',
    );
  });

  it.each([
    [
      'the owner of the site',
      '<meta name="author" content="Condor Reed"><meta name="copyright" content="Copyright (c) Condor Reed 2031"><meta property="article:author" content="Mara Lind">',
      '',
    ],
    [
      'the author of another story whose card has its own heading',
      '',
      '<a rel="author" href="/a">Mara Lind</a>%<div><h2>Ferry fares rise</h2><a rel="author" href="/b">Bo Ek</a></div><div><h2>Port fees rise</h2><a rel="author" href="/c">Li Wei</a></div>',
    ],
    [
      'the author of an article that is a link',
      '',
      '<div itemprop="author">Mara Lind</div>%<article><h2><a href="/f">Ferry fares rise again</a></h2><span itemprop="author">Bo Ek</span></article>',
    ],
    [
      'a photographer and an editor',
      '<meta name="author" content="Mara Lind, Bo Ek, Li Wei">',
      '<p>By Mara Lind</p><p>Photographs by Bo Ek; edited by Li Wei</p>',
    ],
    [
      'the account of a guest',
      '',
      '<div class="byline">By Ana Ruiz</div><div><p><strong>By Mara Lind</strong></p>%',
    ],
    [
      'the account of a guest who is named in a sentence',
      '',
      '<div class="byline">By Ana Ruiz</div><div><p><em>This is a guest post by Mara Lind, a ferry pilot who lives in Port Ellery.</em></p>%',
    ],
    [
      'the author of a book in its headline',
      '<meta name="author" content="Mara Lind">',
      '<p>“Low Water”</p><p>by Bo Ek</p><p>320 pages, Shore House, $28</p>',
    ],
    ['nobody', '', '<div>Admin Only:</div>%<p><em>By Mara Lind</em></p>'],
  ])('names the author and not %s', (_, head, around) => {
    const [above = '', below = ''] = around.split('%');
    const title = around.includes('Low Water') ? '<h1>Review: “Low Water” by Bo Ek</h1>' : HEADLINE;
    const page = `<html><head><title>Bridge closes for six weeks</title>${head}</head><body><main>${title}${above}${PROSE}${below}</main></body></html>`;
    expect(readHtml(page).story.details.byline).toBe('Mara Lind');
  });

  it('stand below the heading in the head of the article, not below the name of the design', () => {
    const of = (body: string, title: string) =>
      readHtml(
        `<html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body>${body}${PROSE}</body></html>`,
      ).story.title;
    expect(
      of('<article><header><h2>Bridge closes for six weeks</h2></header>', 'You will not believe this'),
    ).toBe('Bridge closes for six weeks');
    expect(of('<h1>The Blog Single</h1>', 'Bridge closes for six weeks')).toBe('Bridge closes for six weeks');
  });

  it('do not cost the story where a link below it has the words that the page tells other sites', () => {
    const told = '<meta property="og:title" content="Chef joins the war on the bridge">';
    const below = '<ul><li><a href="/b"><h3>Chef joins the war on the bridge</h3></a></li></ul>'.repeat(3);
    const long = PROSE.repeat(2);
    const page = `<html><head>${told}</head><body><main><h2>Town calls for a war on its bridge</h2><p>By Mara Lind</p>${long}</main>${below}</body></html>`;
    const { story } = readHtml(page);
    expect(story.details.byline).toBe('Mara Lind');
    expect(story.text).toContain('We would rather explain a detour');
  });
});
