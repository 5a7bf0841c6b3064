import { expect, it } from 'vitest';
import { exportStories } from '../../src/discord/handlers/story-library/export.ts';
import type { Library } from '../../src/library/library.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { contextFor } from '../context-for.ts';
import { memoryLibrary } from '../memory-library.ts';

const who = { userId: '2', channelId: '3', permissions: 32n, roles: [], isDirect: false, inThread: false };
const story = readPlainText('Bridge opens\n\nThe bridge opened on Monday, the mayor said.');

it('is made once at a time for a server, and refused before the work where it would be too large', async () => {
  let read = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const quick = await memoryLibrary();
  const library: Library = {
    ...quick,
    async *exportAll(...args) {
      read++;
      await gate;
      yield* quick.exportAll(...args);
    },
  };
  for (const owner of ['guild:1', 'guild:2'] as const)
    await library.add(owner, { story, origin: 'paste', addedBy: null });
  const contexts = contextFor(library);
  const first = exportStories(undefined, contexts({ ...who, owner: 'guild:1' }));
  await expect(exportStories(undefined, contexts({ ...who, owner: 'guild:1' }))).rejects.toThrow(
    /already being exported/u,
  );
  const other = exportStories(undefined, contexts({ ...who, owner: 'guild:2' }));
  open();
  expect((await first).files).toHaveLength(2);
  expect((await other).files).toHaveLength(2);
  expect(read).toBe(2);
  const usage = await library.usage('guild:1');
  library.usage = async () => ({ ...usage, bytes: 90_000_000 });
  await expect(exportStories(undefined, contexts({ ...who, owner: 'guild:1' }))).rejects.toThrow(
    /too large/u,
  );
  expect(read).toBe(2);
});
