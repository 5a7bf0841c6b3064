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
