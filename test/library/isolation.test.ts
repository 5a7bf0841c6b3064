import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Owner } from '../../src/library/owner.ts';
import { type Bench, ENGINES, newOwner, SAMPLE } from './contract.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';
import { scanAlong, vectorsAlong } from './vectors-of.ts';

describe.each(ENGINES)('in $name, one server sees nothing of another', ({ open, skip }) => {
  const test = it.skipIf(skip);
  let bench: Bench;
  let library: Library;
  let theirs: Owner;
  let mine: Owner;
  let entryId = '';

  beforeAll(async () => {
    if (skip) return;
    bench = await open();
    library = bench.library;
    theirs = newOwner();
    mine = newOwner();
    entryId = (await library.add(theirs, pasted(BRIDGE))).entry.id;
    await library.pin(theirs, '7', entryId);
    await library.watch(theirs, entryId);
    await library.noteAnswer(theirs, { channelId: '7', messageId: '70', versionId: 'old' });
    await library.changeSettings(theirs, { managerRoleId: '77' });
    await library.correctSpeaker(theirs, BRIDGE.hash, { content: [1, 2], speaker: null });
    await library.add(mine, pasted(HARBOUR));
  }, 60_000);
  afterAll(() => bench?.close());

  test.each(['entry', 'version'])('by the %s id of the other', async (kind) => {
    const id = kind === 'entry' ? entryId : BRIDGE.id;
    for (const owner of [mine, newOwner(), newOwner('user')]) {
      expect(await library.get(owner, id)).toBeUndefined();
      expect(await library.entry(owner, id)).toBeUndefined();
      expect(await library.versions(owner, id)).toEqual([]);
      expect(await library.addVersion(owner, id, { story: BRIDGE_LATER })).toBeUndefined();
      expect(await library.edit(owner, id, { title: 'Mine' })).toBeUndefined();
      expect(await library.remove(owner, id)).toBeUndefined();
      expect(await library.restore(owner, id)).toBeUndefined();
      expect(await library.pinnedIn(owner, id)).toEqual([]);
      expect(await library.watch(owner, id)).toBeUndefined();
      expect(await library.watched(owner, id)).toBeUndefined();
      expect(await library.staleAnswers(owner, id)).toEqual([]);
      expect(await library.entryByAddress(owner, BRIDGE.details.url)).toBeUndefined();
      await library.unwatch(owner, id);
      await library.unpin(owner, '7');
      await library.pin(owner, '8', id);
      expect(await library.pinned(owner, '8')).toBeUndefined();
      expect(await library.pinned(owner, '7')).toBeUndefined();
      expect((await library.settings(owner)).managerRoleId).toBeNull();
      expect(await library.speakerCorrections(owner, BRIDGE.hash)).toEqual([]);
      await library.uncorrectSpeaker(owner, BRIDGE.hash, [1, 2]);
    }
    expect((await library.entry(theirs, id))?.title).toBe(BRIDGE.title);
    expect((await library.pinned(theirs, '7'))?.id).toBe(BRIDGE.id);
    expect(await library.watched(theirs, id)).toBeDefined();
    expect(await library.speakerCorrections(theirs, BRIDGE.hash)).toHaveLength(1);
  });

  test('by title, by search, in lists, exports and counts', async () => {
    expect((await library.entries(mine, { search: 'council' })).total).toBe(0);
    expect((await library.entries(mine)).entries.map(({ title }) => title)).toEqual([HARBOUR.title]);
    expect((await library.entries(mine, { removed: true })).total).toBe(0);
    expect(await library.search(mine, 'council bridge winter')).toEqual([]);
    await library.keepVectors(BRIDGE.hash, 'one', vectorsAlong(1));
    expect(await library.nearest(theirs, 'one', scanAlong(1))).toMatchObject([{ entryId }]);
    for (const owner of [mine, newOwner(), newOwner('user')])
      expect(await library.nearest(owner, 'one', scanAlong(1))).toEqual([]);
    expect((await library.usage(mine)).stories).toBe(1);
    const exported: string[] = [];
    for await (const { entry } of library.exportAll(mine)) exported.push(entry.title);
    expect(exported).toEqual([HARBOUR.title]);
    expect(await library.list(newOwner())).toEqual([SAMPLE]);
  });

  test('not even by a typo: words are respelt from the own stories only', async () => {
    const owner = newOwner();
    await library.add(owner, pasted(makeStory('A quiet day', 'Nothing of note took place, somebody wrote.')));
    expect(await library.search(owner, 'counccil')).toEqual([]);
    expect(await library.search(theirs, 'counccil')).toHaveLength(1);
  });

  test('the same text in two libraries is two stories', async () => {
    const { kind, entry } = await library.add(mine, pasted(BRIDGE, '901'));
    expect(kind).toBe('added');
    expect(entry.id).not.toBe(entryId);
    await library.remove(mine, entry.id);
    expect((await library.get(theirs, BRIDGE.id))?.text).toBe(BRIDGE.text);
    expect(await library.search(theirs, 'council')).toHaveLength(1);
  });

  test('the same person in two servers reads the libraries apart', async () => {
    const person = newOwner('user');
    await library.add(person, pasted(BRIDGE_LATER));
    expect(await library.get(theirs, BRIDGE_LATER.id)).toBeUndefined();
    expect(await library.search(person, 'winter')).toEqual([]);
  });

  test('ten at once keep one copy of a story', async () => {
    const owner = newOwner();
    const outcomes = await Promise.all([...Array(10)].map(() => library.add(owner, pasted(HARBOUR))));
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect((await library.usage(owner)).stories).toBe(1);
    await library.check();
  });
});
