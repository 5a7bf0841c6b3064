import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { compare } from '../../src/answers/compare.ts';
import { en } from '../../src/messages/en.ts';
import { renderMessage } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { textOf } from '../commands/harness.ts';
import { inEnglish } from '../in-english.ts';
import { analysedSeed } from './analysed.ts';

const read = (source: string, ...paragraphs: string[]) =>
  analyse(readPlainText(paragraphs.join('\n\n'), { source }));

const herald = read(
  'The Herald',
  'Old bridge to close for a year',
  'The old bridge over the Tarn will close for a year from May, the city council decided on Monday.',
  '“We cannot wait until a truck falls into the river,” Mayor Ana Lopez told reporters after the vote.',
  'Engineers found 14 cracks in the northern pillar last autumn.',
  'Shopkeepers on the left bank fear for their business. “Nobody will walk two miles for a loaf of bread,” said Peter Brown, a baker.',
);
const post = read(
  'The Post',
  'Council shuts crossing despite protests',
  'Despite protests, the city council decided on Monday that the old bridge over the Tarn will close for a year.',
  'Mayor Ana Lopez said the city could not wait until a truck fell into the river.',
  'The repair is to cost 9 million euros, half of it paid by the state.',
  'A ferry will take cyclists across the water every ten minutes.',
);

const section = ({ sections }: Answer, label: string) =>
  (sections.find((one) => one.label === label)?.passages ?? []).map(({ story, excerpt, notes }) => [
    story.details.source,
    excerpt.text,
    notes?.map(({ text }) => inEnglish(text)),
  ]);

/** All pages of the comparison as one. */
function all(a = herald, b = post): Answer {
  const first = compare(a, b);
  const pages = Array.from({ length: first.page?.of ?? 1 }, (_, at) => compare(a, b, at + 1));
  const labels = [...new Set(pages.flatMap(({ sections }) => sections.map(({ label }) => label)))];
  const sections = labels.map((label) => ({
    label,
    passages: pages
      .flatMap((page) => page.sections)
      .filter((one) => one.label === label)
      .flatMap(({ passages }) => passages),
  }));
  return { ...first, sections };
}

describe('two stories about the same event', () => {
  it('sets the same words side by side, those in quotation marks first', () => {
    expect(section(all(), 'inBoth')).toContainEqual([
      'The Herald',
      '“We cannot wait until a truck falls into the river,” Mayor Ana Lopez told reporters after the vote.',
      ['A · direct quote'],
    ]);
    const other = section(all(post, herald), 'inBoth');
    const texts = other.map(([, text]) => text);
    const quoted = texts.findIndex((text) => String(text).startsWith('“We cannot wait'));
    expect(other[quoted]?.[2]).toEqual(['B · direct quote']);
    expect(other[quoted + 1]).toEqual([
      'The Post',
      'Mayor Ana Lopez said the city could not wait until a truck fell into the river.',
      ['A · paraphrase'],
    ]);
  });

  it('finds the same event under other words', () => {
    const texts = section(all(), 'inBoth').map(([, text]) => text);
    expect(texts).toContain(
      'The old bridge over the Tarn will close for a year from May, the city council decided on Monday.',
    );
    expect(texts).toContain(
      'Despite protests, the city council decided on Monday that the old bridge over the Tarn will close for a year.',
    );
  });

  it('shows what only one of them has, and nothing of what both have', () => {
    const onlyA = section(all(), 'onlyA');
    expect(onlyA.map(([source]) => source)).toEqual(onlyA.map(() => 'The Herald'));
    expect(onlyA.map(([, text]) => text)).toContain(
      'Engineers found 14 cracks in the northern pillar last autumn.',
    );
    expect(JSON.stringify(onlyA)).toContain('Nobody will walk two miles');
    expect(JSON.stringify(onlyA)).not.toContain('truck');
    expect(section(all(), 'onlyB').map(([, text]) => text)).toEqual([
      'The repair is to cost 9 million euros, half of it paid by the state.',
      'A ferry will take cyclists across the water every ten minutes.',
    ]);
  });

  it('names both stories on every page, each excerpt with the story that has it', () => {
    const text = textOf(renderMessage(compare(herald, post), { isPrivate: false, messages: en }));
    expect(text).toContain('**Story A** · Old bridge to close for a year\n-# The Herald · no date');
    expect(text).toContain('**Story B** · Council shuts crossing despite protests\n-# The Post · no date');
    expect(text.match(/^> /gmu)?.length).toBe(text.match(/^-# (?:para \d|headline) · [AB] · /gmu)?.length);
  });
});

describe('a sentence that both stories have word for word', () => {
  it('is shown once, with its place in the other', () => {
    const shared = '“The pillar moved by a hand’s breadth in one night,” said Ivan Horak, an engineer.';
    const a = read('A', 'Pillar moves', 'The river rose on Sunday night after days of rain.', shared);
    const b = read('B', 'Bridge in danger', shared, 'The trains to the coast were late all day long.');
    expect(section(all(a, b), 'inBoth')).toEqual([
      ['A', shared, ['A · direct quote', 'B · the same, para 1']],
    ]);
  });
});

describe('sentences that are worded nearly alike', () => {
  it('have the words marked by which they differ', () => {
    const a = read(
      'A',
      'Pillar moves',
      'The pillar moved by 12 inches on Sunday night, the engineer Ivan Horak wrote.',
    );
    const b = read(
      'B',
      'Bridge moves',
      'The pillar moved by 14 inches on Sunday, the city engineer Ivan Horak wrote.',
    );
    const text = textOf(renderMessage(compare(a, b), { isPrivate: false, messages: en }));
    expect(text).toContain(
      '> The pillar moved by **12** inches on Sunday **night**, the engineer Ivan Horak wrote.',
    );
    expect(text).toContain(
      '> The pillar moved by **14** inches on Sunday, the **city** engineer Ivan Horak wrote.',
    );
    expect(text).toContain('**In both**\n-# in bold: words that only one of the two has');
    expect(text).toContain('**They differ**\nA **12 inches**, para 1 · B **14 inches**, para 1\n');
  });

  it('have none marked where the one tells it in its own words', () => {
    const rows = all().sections.find(({ label }) => label === 'inBoth')?.passages ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(({ excerpt, bold = [] }) => excerpt.text.startsWith('“We cannot') && bold.length > 0),
    ).toEqual([]);
  });
});

describe('stories that have nothing in common but names', () => {
  it('share nothing, and it says so once', () => {
    const a = read(
      'A',
      'Lopez opens school',
      'Mayor Ana Lopez of Tarnford opened a new school for 200 children on Monday.',
    );
    const b = read(
      'B',
      'Lopez ill',
      'Mayor Ana Lopez of Tarnford cancelled her trip to Madrid on Monday because of a cold.',
    );
    const text = textOf(renderMessage(compare(a, b), { isPrivate: false, messages: en }));
    expect(text).toContain('**In both**\n-# nothing found');
    expect(text).toContain('**Only in A**');
    expect(text).toContain('**Only in B**');
  });
});

describe('a story without a word of its own', () => {
  it('is compared all the same', () => {
    const empty = analyse(readPlainText('Share\nAdvertisement'));
    const answer = compare(empty, herald);
    expect(section(answer, 'storyA')).toEqual([]);
    expect(section(answer, 'onlyB').length).toBeGreaterThan(0);
  });
});

describe('long stories', () => {
  const long = (from: number) =>
    read(
      `Outlet ${from}`,
      `Report number ${from}`,
      ...Array.from(
        { length: 60 },
        (_, at) =>
          `Village ${from + at} counted ${from + at + 100} goats, ${from + at + 300} sheep and ${from + at + 500} geese.`,
      ),
    );

  it('are told in pages with a way to each part, every one a message', () => {
    const [a, b] = [long(0), long(1000)];
    const first = compare(a, b);
    expect(first.page?.of).toBeGreaterThan(2);
    expect(first.sections.find(({ label }) => label === 'onlyA')?.notes?.map(inEnglish)).toEqual([
      '12 of 60 shown',
    ]);
    const jump = first.menu?.options.find(
      ({ name }) => typeof name !== 'string' && inEnglish(name) === en.onlyB,
    );
    const [id, page] = jump?.target.argument?.split('.') ?? [];
    expect(id).toBe(b.story.id);
    const there = compare(a, b, Number(page));
    expect(there.sections.map(({ label }) => label)).toContain('onlyB');
    for (let number = 1; number <= (first.page?.of ?? 0); number++) {
      const answer = compare(a, b, number);
      const text = textOf(renderMessage(answer, { isPrivate: false, messages: en }));
      expect(text.length).toBeLessThan(4000);
      const isHead = (label?: string) => label === 'storyA' || label === 'storyB';
      const excerpts = answer.sections.flatMap(({ label, passages }) => (isHead(label) ? [] : passages));
      expect(text.match(/^> /gmu)?.length).toBe(excerpts.length);
    }
  });

  it('have a last page after which the page number is clamped', () => {
    const last = compare(analysedSeed, herald, 999);
    expect(last.page?.number).toBe(last.page?.of);
    expect(last.controls.map(({ label }) => label)).not.toContain('next');
  });
});
