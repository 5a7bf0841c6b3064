import { describe, expect, it } from 'vitest';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { type ExportOptions, exportFiles } from '../../src/library/export.ts';
import type { Owner } from '../../src/library/owner.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';

/** A reader of CSV as small as RFC 4180 allows. */
function parseCsv(text: string): string[][] {
  return text
    .replace(/^\ufeff/u, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^",]+)/gu)].map((m) =>
        (m[1] ?? m[2] ?? '').replaceAll('""', '"'),
      ),
    );
}

const library = await memoryLibrary();

describe('an export', () => {
  const files = (owner: Owner, options: Partial<ExportOptions> = {}) =>
    exportFiles(library, new AnalysisStore({ library, workers: inlineWorkers() }), owner, {
      withPeople: true,
      maxBytes: 1e6,
      ...options,
    });
  const textOf = async (name: string, owner: Owner, options: Partial<ExportOptions> = {}) =>
    Buffer.from((await files(owner, options)).find((file) => file.name === name)?.bytes ?? []).toString();

  it('holds every story of the owner with all versions, and none of another', async () => {
    const { entry } = await library.add('guild:1', pasted(BRIDGE));
    await library.add('guild:1', pasted(BRIDGE_LATER));
    await library.pin('guild:1', '7', entry.id);
    await library.add('guild:2', pasted(HARBOUR));
    const parsed = JSON.parse(await textOf('stories.json', 'guild:1'));
    expect(parsed).toMatchObject({
      format: 'on-the-record/1',
      owner: 'guild:1',
      settings: { graceDays: 30 },
    });
    expect(parsed.stories).toHaveLength(1);
    expect(parsed.stories[0]).toMatchObject({ title: BRIDGE.title, addedBy: '900', pinnedIn: ['7'] });
    expect(parsed.stories[0].versions.map(({ text }: { text: string }) => text)).toEqual([
      BRIDGE.text,
      BRIDGE_LATER.text,
    ]);
    expect(JSON.parse(await textOf('stories.json', 'guild:3')).stories).toEqual([]);
  });

  it('lists the quotations so that each can be found again in the text', async () => {
    const rows = parseCsv(await textOf('quotations.csv', 'guild:1'));
    const [header = [], ...quotations] = rows;
    expect(header).toContain('quotation');
    expect(quotations.length).toBeGreaterThan(0);
    const at = (row: string[], column: string) => row[header.indexOf(column)] ?? '';
    const said = quotations.find((row) => at(row, 'quotation').includes('spring'));
    expect(said && at(said, 'speaker')).toContain('Rinkēviča');
    for (const row of quotations.filter((row) => !at(row, 'quotation').includes('[…]')))
      expect(BRIDGE_LATER.text.slice(Number(at(row, 'start')), Number(at(row, 'end')))).toBe(
        at(row, 'quotation'),
      );
  });

  it('GIVEN a corrected speaker, THEN it holds who speaks now and whom the machine read', async () => {
    const { text, hash } = BRIDGE_LATER;
    const { stories } = JSON.parse(await textOf('stories.json', 'guild:1'));
    expect(stories[0].versions.map((version: object) => 'speakerCorrections' in version)).toEqual([
      true,
      true,
    ]);
    const start = text.indexOf('We need');
    const content: [number, number] = [start, start + 'We need it before spring'.length];
    const at = text.indexOf('The council');
    await library.correctSpeaker('guild:1', hash, { content, speaker: [at, at + 11] });
    const [, later] = JSON.parse(await textOf('stories.json', 'guild:1')).stories[0].versions;
    expect(later.speakerCorrections).toEqual([
      {
        content,
        words: 'We need it before spring',
        speaker: [at, at + 11],
        name: 'The council',
        machineRead: 'Ana Rinkēviča',
      },
    ]);
    const [header = [], ...rows] = parseCsv(await textOf('quotations.csv', 'guild:1'));
    const said = rows.find((row) => row[header.indexOf('quotation')]?.includes('spring')) ?? [];
    expect(said[header.indexOf('speaker')]).toBe('The council');
    expect(said[header.indexOf('corrected')]).toBe('yes');
    expect(said[header.indexOf('machine_speaker')]).toContain('Rinkēviča');
    await library.uncorrectSpeaker('guild:1', hash, content);
  });

  it('cannot be made to run a formula in a spreadsheet', async () => {
    await library.add(
      'guild:4',
      pasted(
        makeStory(
          '=HYPERLINK("http://bad.example")',
          '“-1+1, and so on,” said Ana Ruiz, the mayor of the town.',
        ),
      ),
    );
    const text = await textOf('quotations.csv', 'guild:4');
    expect(text).not.toMatch(/(?:^|,)"[=+@-]/mu);
    expect(text).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  });

  it('of one story holds that story only, and of another owner’s nothing', async () => {
    const { entry } = await library.add('guild:1', pasted(HARBOUR));
    for (const story of [entry.id, entry.versionId]) {
      const { stories } = JSON.parse(await textOf('stories.json', 'guild:1', { story }));
      expect(stories.map(({ title }: { title: string }) => title)).toEqual([HARBOUR.title]);
      await expect(files('guild:3', { story })).rejects.toThrow('no such story');
    }
  });

  it('for members names nobody, no channel and no setting', async () => {
    const text = await textOf('stories.json', 'guild:1', { withPeople: false });
    expect(JSON.parse(text).stories).toHaveLength(2);
    expect(text).not.toMatch(/addedBy|"900"|pinnedIn|settings/u);
  });

  it('comes in several whole files where one would be too large for Discord', async () => {
    const whole = await files('guild:1');
    const largest = Math.max(...whole.map(({ bytes }) => bytes.length));
    const parts = await files('guild:1', { maxBytes: largest - 1 });
    expect(parts.map(({ name }) => name)).toEqual(['stories-1.json', 'stories-2.json', 'quotations.csv']);
    for (const { bytes } of parts) expect(bytes.length).toBeLessThan(largest);
    const titles = parts
      .slice(0, 2)
      .flatMap(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).stories)
      .map(({ title }) => title);
    expect(titles).toEqual([BRIDGE_LATER.title, HARBOUR.title]);
    await expect(files('guild:1', { maxBytes: 300 })).rejects.toThrow('too large for a file');
  });
});
