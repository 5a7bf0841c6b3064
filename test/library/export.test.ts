import { describe, expect, it } from 'vitest';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { exportCsv, exportJson } from '../../src/library/export.ts';
import { MemoryLibrary } from '../../src/library/memory-library.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

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

describe('an export', () => {
  const library = new MemoryLibrary([]);

  it('holds every story of the owner with all versions, and none of another', async () => {
    const { entry } = await library.add('guild:1', pasted(BRIDGE));
    await library.add('guild:1', pasted(BRIDGE_LATER));
    await library.pin('guild:1', '7', entry.id);
    await library.add('guild:2', pasted(HARBOUR));
    const parsed = JSON.parse(await joined(exportJson(library, 'guild:1')));
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
    expect(JSON.parse(await joined(exportJson(library, 'guild:3'))).stories).toEqual([]);
  });

  it('lists the quotations so that each can be found again in the text', async () => {
    const rows = parseCsv(await joined(exportCsv(library, new AnalysisStore(library), 'guild:1')));
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
    const text = await joined(exportCsv(library, new AnalysisStore(library), 'guild:4'));
    expect(text).not.toMatch(/(?:^|,)"[=+@-]/mu);
    expect(text).toContain(`"'=HYPERLINK(""http://bad.example"")"`);
  });
});
