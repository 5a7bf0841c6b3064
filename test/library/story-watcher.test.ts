import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { Importer } from '../../src/library/importer.ts';
import { HOUR } from '../../src/library/quotas.ts';
import { StoryWatcher, type WatchedChange } from '../../src/library/story-watcher.ts';
import { word } from '../../src/messages/messages.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { memoryLibrary } from '../memory-library.ts';

const page = (
  said: string,
  month: string,
) => `<html><head><title>Council votes</title></head><body><h1>Council votes</h1><article>
<p>The old bridge was closed in ${month} of last year, and the road on both sides of it has been empty ever since then.</p>
<p>“${said},” said Mayor Ana Ruiz after the vote, which people in the town had waited for since the old bridge was closed.</p>
</article></body></html>`;

describe('watching a story', () => {
  it('tells once which quotations changed, where to say it and which answers are stale, and nobody of anything else', async () => {
    let clock = Date.UTC(2024, 2, 5);
    let html = page('We need this bridge before the winter comes', 'May');
    const library = await memoryLibrary([], {}, () => clock);
    const fetcher = {
      fetch: async (url: string) => {
        if (html === '') throw new UserError(word('pageGone'));
        return { url, html, fetchedAt: clock };
      },
    };
    const importer = new Importer({
      library,
      analyses: new AnalysisStore({ library, workers: inlineWorkers() }),
      workers: inlineWorkers(),
      fetcher,
      now: () => clock,
    });
    const told: WatchedChange[] = [];
    const faults: unknown[] = [];
    const watcher = new StoryWatcher({
      library,
      importer,
      onChange: async (change) => void told.push(change),
      onError: (error) => faults.push(error),
    });
    const { id } = await importer.fromUrl('guild:1', '9', 'https://news.example/bridge');
    const { entry } = await importer.confirm('guild:1', '9', id);
    await library.pin('guild:1', '7', entry.id);
    await library.noteAnswer('guild:1', { channelId: '7', messageId: '70', versionId: entry.versionId });
    await library.watch('guild:1', entry.id);
    const later = async (content: string) => {
      html = content;
      clock += 9 * HOUR;
      await watcher.tick();
    };
    await later(page('We need this bridge before the winter comes', 'May'));
    await later(page('We need this bridge before the winter comes', 'June'));
    await later('');
    expect(told).toEqual([]);
    await later(page('We need this bridge before the spring comes', 'June'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      owner: 'guild:1',
      channels: ['7'],
      answers: [{ channelId: '7', messageId: '70', versionId: entry.versionId }],
    });
    expect(told[0]?.outcome.changes?.changed[0]?.before.excerpts[0]?.text).toContain('winter');
    expect(told[0]?.outcome.changes?.changed[0]?.after.excerpts[0]?.text).toContain('spring');
    clock += 48 * HOUR;
    await later(page('We never needed it', 'June'));
    expect(told).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
