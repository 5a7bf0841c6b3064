import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { MODEL_VERSION } from '../../src/analysis/model-version.ts';
import { UserError } from '../../src/errors.ts';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { readCorrectionFields } from '../../src/library/import/read-input.ts';
import { Importer } from '../../src/library/importer.ts';
import type { Library } from '../../src/library/library.ts';
import type { Owner } from '../../src/library/owner.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';
import { SAMPLE } from './contract.ts';
import { HARBOUR } from './stories.ts';

const OWNER: Owner = 'guild:1';
const USER = '900';
const URL_OF = 'https://www.meridianwire.example/world/norland-reopens-crossing-2024-05-14/';
const wire = readFileSync(new URL('../fixtures/html/wire-agency.html', import.meta.url), 'utf8');

describe('importing a story', () => {
  const workers = inlineWorkers();
  let clock = 0;
  let served = wire;
  let library: Library;
  let analyses: AnalysisStore;
  let importer: Importer;
  beforeEach(async () => {
    clock = Date.UTC(2024, 5, 1);
    served = wire;
    library = await memoryLibrary([SAMPLE], { stories: 3, fetchesPerHour: 4 }, () => clock);
    analyses = new AnalysisStore({ library, workers });
    const fetcher = { fetch: async (url: string) => ({ url, html: served, fetchedAt: clock }) };
    importer = new Importer({ library, analyses, fetcher, workers, now: () => clock });
  });

  it('reads a text that another server has as it reads any other: nobody learns who has what', async () => {
    const text = `${'The bridge stays closed, the council said on Monday. '.repeat(3)}`;
    const first = await importer.fromPaste(OWNER, USER, { text });
    await importer.confirm(OWNER, USER, first.id);
    const asked: string[] = [];
    const watched = new Proxy(library, {
      get: (target, name) => {
        if (name === 'analysis') asked.push(name);
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const ran: string[] = [];
    const others = new Importer({
      library: watched,
      analyses: new AnalysisStore({ library: watched, workers }),
      fetcher: { fetch: async (url: string) => ({ url, html: served, fetchedAt: clock }) },
      workers: {
        run: (owner, job, input) => {
          ran.push(job.name);
          return workers.run(owner, job, input);
        },
        warm: async () => undefined,
        close: async () => undefined,
      },
    });
    await others.fromPaste('guild:2', USER, { text });
    expect({ ran, asked }).toEqual({ ran: ['read'], asked: [] });
  });

  it('refuses a long text of a few words with a sentence, and takes a long story', async () => {
    const repeated = Buffer.from('“a” said '.repeat(2_000));
    await expect(importer.fromFile(OWNER, USER, 'a.txt', repeated)).rejects.toThrow('same few words');
    const story = Array.from({ length: 400 }, (_, at) => `Councillor number${at} spoke of bridge${at * 7}.`);
    const draft = await importer.fromFile(OWNER, USER, 'b.txt', Buffer.from(story.join(' ')));
    expect(draft.preview.words).toBeGreaterThan(1_000);
  });

  it('shows a page before it keeps it, and keeps nothing that nobody confirmed', async () => {
    const { id, preview } = await importer.fromUrl(OWNER, USER, URL_OF);
    expect(preview).toMatchObject({
      title: 'Norland to reopen border crossing after two-year closure',
      source: 'Meridian Wire',
      byline: 'Ilse Varga and Tomas Brekke',
      published: '2024-05-14T09:12:00Z',
      modified: '2024-05-14T15:40:31Z',
      origin: 'url',
      paragraphs: 6,
      effect: 'new',
      warnings: [],
    });
    expect(preview.words).toBeGreaterThan(150);
    expect(preview.quotations).toBeGreaterThan(2);
    expect(preview.opening?.text).toMatch(/^HALDVIK, Norland/u);
    expect(preview.dropped.map(({ reason }) => reason)).toContain('cookie banner');
    expect((await library.entries(OWNER)).entries[0]?.origin).toBe('sample');
    const { kind, entry } = await importer.confirm(OWNER, USER, id);
    expect(kind).toBe('added');
    expect(entry).toMatchObject({
      addedBy: USER,
      fetchedAt: clock,
      site: 'meridianwire.example',
      quotations: preview.quotations,
    });
    await expect(importer.confirm(OWNER, USER, id)).rejects.toThrow(/preview has expired/u);
    // The first question finds the analysis made.
    const packed = JSON.parse((await library.analysis(entry.hash, MODEL_VERSION)) ?? '{}');
    expect(packed.attributions).toHaveLength(preview.quotations);
  });

  it('lets nobody else confirm or cancel a preview, and forgets it after a quarter of an hour', async () => {
    const { id } = await importer.fromPaste(OWNER, USER, { text: HARBOUR.text });
    await expect(importer.confirm(OWNER, '901', id)).rejects.toThrow(UserError);
    await expect(importer.confirm('guild:2', USER, id)).rejects.toThrow(/has expired/u);
    expect(() => importer.cancel('guild:2', USER, id)).toThrow(/has expired/u);
    clock += 15 * 60_000;
    await expect(importer.confirm(OWNER, USER, id)).rejects.toThrow(/has expired/u);
    const again = await importer.fromPaste(OWNER, USER, { text: HARBOUR.text });
    importer.cancel(OWNER, USER, again.id);
    await expect(importer.confirm(OWNER, USER, again.id)).rejects.toThrow(/has expired/u);
  });

  it('reads a paste with its own headline, source, date and address', async () => {
    const { preview, story } = await importer.fromPaste(OWNER, USER, {
      headline: 'Is it over.',
      source: ' The Example ',
      date: 'March 5, 2024',
      url: 'https://example.org/a',
      text: 'The strike in the harbour is over, the union said on Monday.\n\n“We won,” said Ana Ruiz.',
    });
    expect(preview).toMatchObject({
      title: 'Is it over.',
      source: 'The Example',
      paragraphs: 2,
      effect: 'new',
    });
    expect(preview.published).toMatch(/^2024-03-0[45]/u);
    expect(preview.warnings).toEqual(['short', 'unchecked']);
    expect(story.story.paragraphs[0]?.kind).toBe('headline');
  });

  it.each([
    [{ text: '   ' }, /file is empty/u],
    [{ text: 'Too short.' }, /only a few words/u],
    [{ text: HARBOUR.text, date: 'some day' }, /date “some day” cannot be read. Write it as 2024-03-05/u],
    [{ text: HARBOUR.text, url: 'example.org' }, /must begin with http/u],
    [{ text: HARBOUR.text, headline: 'x'.repeat(301) }, /headline is too long/u],
    [{ text: 'word '.repeat(50_000) }, /longer than a news story/u],
  ])('says which part of a paste cannot be used: %#', async (paste, message) => {
    await expect(importer.fromPaste(OWNER, USER, paste)).rejects.toThrow(message);
    await expect(importer.fromPaste(OWNER, USER, paste)).rejects.toThrow(UserError);
  });

  it('reads files by their ending', async () => {
    const bytes = (text: string) => Buffer.from(text);
    const page = await importer.fromFile(OWNER, USER, 'Story.HTML', bytes(wire));
    expect(page.preview).toMatchObject({
      origin: 'file',
      title: 'Norland to reopen border crossing after two-year closure',
    });
    expect(page.preview.warnings).toEqual(['unchecked']);
    const markdown = await importer.fromFile(
      OWNER,
      USER,
      'a.md',
      bytes('# Harbour\n\nDockers went back to work on Monday.'),
    );
    expect(markdown.preview.title).toBe('Harbour');
    const text = await importer.fromFile(OWNER, USER, 'a.txt', bytes(HARBOUR.text));
    expect(text.preview.title).toBe(HARBOUR.title);
    await expect(importer.fromFile(OWNER, USER, 'a.exe', bytes('MZ'))).rejects.toThrow(/\.txt, \.md/u);
    await expect(importer.fromFile(OWNER, USER, 'a.txt', Buffer.from([0x50, 0x4b, 0, 1]))).rejects.toThrow(
      /not a text file/u,
    );
  });

  it('warns of a text that is not English', async () => {
    const german = readFileSync(new URL('../fixtures/html/german.html', import.meta.url));
    expect((await importer.fromFile(OWNER, USER, 'a.html', german)).preview.warnings).toContain(
      'not English',
    );
  });

  it('says what is there already: the same text, or an older text of the same address', async () => {
    const first = await importer.fromUrl(OWNER, USER, URL_OF);
    await importer.confirm(OWNER, USER, first.id);
    const same = await importer.fromUrl(OWNER, USER, `${URL_OF}?utm_source=mail`);
    expect(same.preview).toMatchObject({ effect: 'duplicate', existing: { versions: 1 } });
    served = wire.replace('We have waited long enough.', 'We have waited quite long enough.');
    const newer = await importer.fromUrl(OWNER, USER, URL_OF);
    expect(newer.preview).toMatchObject({ effect: 'version', existing: { versions: 1 } });
    expect(newer.preview.changes?.changed.length ?? 0).toBeGreaterThan(0);
    expect(await importer.confirm(OWNER, USER, newer.id)).toMatchObject({
      kind: 'version',
      entry: { versions: 2 },
    });
  });

  it('refreshes a story and shows which quotations changed or vanished, in the words of both versions', async () => {
    const { id } = await importer.fromUrl(OWNER, USER, URL_OF);
    const { entry } = await importer.confirm(OWNER, USER, id);
    clock += 1_000;
    const unchanged = await importer.refresh(OWNER, entry.id);
    expect(unchanged).toMatchObject({ kind: 'unchanged', entry: { versions: 1, fetchedAt: clock } });
    served = wire
      .replace(
        'The first lorries will pass on Monday at six in the morning,',
        'The first lorries will pass on Tuesday at six in the morning,',
      )
      .replace(/<p[^>]*>Hauliers were sceptical.*?<\/p>/u, '');
    const { kind, changes, before, after } = await importer.refresh(OWNER, entry.versionId);
    expect(kind).toBe('changed');
    const texts = (list: readonly { excerpts: readonly { text: string }[] }[] = []) =>
      list.flatMap(({ excerpts }) => excerpts.map(({ text }) => text)).join(' ');
    expect(texts(changes?.changed.map((one) => one.before))).toContain('on Monday');
    expect(texts(changes?.changed.map((one) => one.after))).toContain('on Tuesday');
    expect(texts(changes?.vanished)).toContain('I believe it when I see the barrier go up');
    expect(changes?.kept).toBeGreaterThan(0);
    for (const { excerpts } of changes?.vanished ?? [])
      for (const { text, span } of excerpts) expect(before.slice(span)).toBe(text);
    expect(after.hash).not.toBe(before.hash);
    expect((await library.entry(OWNER, before.id))?.versionId).toBe(after.id);
  });

  it('cannot refresh what was added without a link, the sample, or another server’s story', async () => {
    const { id } = await importer.fromPaste(OWNER, USER, { text: HARBOUR.text });
    const { entry } = await importer.confirm(OWNER, USER, id);
    await expect(importer.refresh(OWNER, entry.id)).rejects.toThrow(/was added without a link/u);
    await expect(importer.refresh(OWNER, SAMPLE.id)).rejects.toThrow(/no such story/u);
    await expect(importer.refresh('guild:2', entry.id)).rejects.toThrow(/no such story/u);
  });

  it('counts fetches and says early that a library is full', async () => {
    for (const text of ['one', 'two', 'three']) {
      const draft = await importer.fromPaste(OWNER, USER, {
        text: `This is the story number ${text} of this test.`,
      });
      await importer.confirm(OWNER, USER, draft.id);
    }
    await expect(importer.fromUrl(OWNER, USER, URL_OF)).rejects.toThrow(/is full: 3 of 3 stories/u);
    expect((await library.usage(OWNER)).fetchesThisHour).toBe(0);
    for (let at = 0; at < 4; at++) await importer.fromUrl('guild:2', USER, URL_OF);
    await expect(importer.fromUrl('guild:2', USER, URL_OF)).rejects.toThrow(/limit of 4 pages an hour/u);
  });

  it('reads corrections, and takes one back where a field was emptied', () => {
    expect(readCorrectionFields({ title: ' New  title ', published: '' })).toEqual({
      title: 'New title',
      published: null,
    });
    expect(() => readCorrectionFields({ published: 'soon' })).toThrow(/Write it as 2024-03-05/u);
  });
});
