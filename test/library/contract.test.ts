import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { Library } from '../../src/library/library.ts';
import type { Owner } from '../../src/library/owner.ts';
import { DAY, HOUR } from '../../src/library/quotas.ts';
import type { ExportedStory } from '../../src/library/story-entry.ts';
import { Story } from '../../src/story/story.ts';
import { type Bench, ENGINES, newOwner, QUOTAS, SAMPLE } from './contract.ts';
import { BRIDGE, BRIDGE_LATER, HARBOUR, makeStory, pasted } from './stories.ts';
import { scanAlong, vectorsAlong } from './vectors-of.ts';

describe.each(ENGINES)('a library in $name', ({ open, skip }) => {
  let bench: Bench;
  let library: Library;
  beforeAll(async () => {
    if (skip) return;
    bench = await open();
    library = bench.library;
  }, 60_000);
  afterAll(() => bench?.close());
  const test = it.skipIf(skip);

  test('gives back a story exactly as it was kept', async () => {
    const owner = newOwner();
    const { kind, entry } = await library.add(owner, {
      ...pasted(BRIDGE),
      origin: 'url',
      fetchedAt: 5,
      quotations: 1,
    });
    expect(kind).toBe('added');
    const story = await library.get(owner, entry.id);
    expect(story?.text).toBe(BRIDGE.text);
    expect(story?.paragraphs).toEqual(BRIDGE.paragraphs);
    expect(story?.furniture).toEqual(BRIDGE.furniture);
    expect(await library.get(owner, BRIDGE.id)).toEqual(story);
    expect(entry).toMatchObject({
      versionId: BRIDGE.id,
      title: 'Council votes for the bridge',
      details: { source: 'The Example', published: '2024-03-05' },
      origin: 'url',
      addedBy: '900',
      fetchedAt: 5,
      site: 'example.org',
      versions: 1,
      quotations: 1,
    });
  });

  test('shows the samples until there is an own story, then the own stories only, newest first', async () => {
    const owner = newOwner();
    expect(await library.list(owner)).toEqual([SAMPLE]);
    expect((await library.entries(owner)).entries[0]).toMatchObject({ id: SAMPLE.id, origin: 'sample' });
    await library.add(owner, pasted(BRIDGE));
    bench.wait(1);
    await library.add(owner, pasted(HARBOUR));
    expect((await library.list(owner)).map(({ title }) => title)).toEqual([HARBOUR.title, BRIDGE.title]);
    expect((await library.list(owner, 1)).map(({ title }) => title)).toEqual([HARBOUR.title]);
    // Buttons on an answer about the sample still work.
    expect((await library.get(owner, SAMPLE.id))?.id).toBe(SAMPLE.id);
  });

  test('keeps vectors by version, names the stories that lack them, and forgets them with the last who had the text', async () => {
    const owner = newOwner();
    const story = makeStory('Lighthouse gets a new lamp', 'The old one had burnt since 1951.');
    await library.add(owner, pasted(story));
    const lacking = async (model: string) =>
      (await library.withoutVectors(model, 100)).map(({ hash }) => hash);
    expect(await lacking('one')).toContain(story.hash);
    await library.keepVectors(story.hash, 'one', Int8Array.from([1, -2, 127]));
    expect([...((await library.vectors(story.hash, 'one')) ?? [])]).toEqual([1, -2, 127]);
    expect(await lacking('one')).not.toContain(story.hash);
    expect(await lacking('two')).toContain(story.hash);
    await library.keepVectors(story.hash, 'two', Int8Array.from([3]));
    expect(await library.vectors(story.hash, 'one')).toBeUndefined();
    await library.erase(owner);
    expect(await library.vectors(story.hash, 'two')).toBeUndefined();
    await library.keepVectors(story.hash, 'two', Int8Array.from([3]));
    expect(await library.vectors(story.hash, 'two')).toBeUndefined();
  });

  test('finds by meaning the stories of the owner that are there now, each in its newest version', async () => {
    const [owner, other] = [newOwner(), newOwner()];
    const near = async (who: Owner, axis: number, model = 'one') =>
      (await library.nearest(who, model, scanAlong(axis), 2)).map(({ versionId, score }) => [
        versionId,
        Math.round(score * 100),
      ]);
    const { entry } = await library.add(owner, pasted(BRIDGE));
    await library.add(owner, pasted(HARBOUR));
    await library.keepVectors(HARBOUR.hash, 'one', vectorsAlong(3, 4));
    expect(await near(owner, 3)).toEqual([[HARBOUR.id, 100]]);
    // Added to what was read for the first question.
    await library.keepVectors(BRIDGE.hash, 'one', vectorsAlong(1, 2));
    expect(await near(owner, 2)).toEqual([
      [BRIDGE.id, 100],
      [HARBOUR.id, 0],
    ]);
    expect(await near(owner, 2, 'two')).toEqual([]);
    expect(await near(other, 2)).toEqual([]);
    // Someone who has the same text finds it without its being encoded again, and nothing else.
    await library.add(other, pasted(BRIDGE));
    expect(await near(other, 2)).toEqual([[BRIDGE.id, 100]]);
    await library.remove(owner, entry.id);
    expect(await near(owner, 2)).toEqual([[HARBOUR.id, 0]]);
    expect(await near(other, 2)).toHaveLength(1);
    await library.restore(owner, entry.id);
    expect(await near(owner, 2)).toHaveLength(2);
    await library.addVersion(owner, entry.id, { story: BRIDGE_LATER });
    expect(await near(owner, 2)).toEqual([[HARBOUR.id, 0]]);
    await library.keepVectors(BRIDGE_LATER.hash, 'one', vectorsAlong(7));
    expect((await near(owner, 7))[0]).toEqual([BRIDGE_LATER.id, 100]);
    await library.block({ kind: 'hash', value: BRIDGE_LATER.hash, reason: 'asked for it' });
    expect(await near(owner, 7)).toEqual([[HARBOUR.id, 0]]);
    await library.unblock({ kind: 'hash', value: BRIDGE_LATER.hash });
    await library.erase(owner);
    expect(await near(owner, 7)).toEqual([]);
    expect(await near(other, 2)).toHaveLength(1);
    await library.check();
  });

  test('finds titles without their accents and takes % and _ for what they are', async () => {
    const owner = newOwner();
    await library.add(
      owner,
      pasted(makeStory('Rinkēvičs says 100% of it', 'Something happened somewhere today.')),
    );
    await library.add(owner, pasted(HARBOUR));
    const search = async (typed: string) => (await library.entries(owner, { search: typed })).total;
    expect(await search('rinkevics')).toBe(1);
    expect(await search('100%')).toBe(1);
    expect(await search('%')).toBe(1);
    expect(await search('_')).toBe(0);
    expect(await search('')).toBe(2);
    const page = await library.entries(owner, { offset: 1, limit: 1 });
    expect([page.total, page.entries.length]).toEqual([2, 1]);
  });

  test('recognises the same text, and the same address with a new text as a new version', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    expect(await library.add(owner, pasted(BRIDGE, '901'))).toMatchObject({
      kind: 'duplicate',
      entry: { id: entry.id },
    });
    const outcome = await library.add(owner, pasted(BRIDGE_LATER));
    expect(outcome).toMatchObject({
      kind: 'version',
      previous: BRIDGE.id,
      entry: { id: entry.id, versions: 2 },
    });
    expect((await library.get(owner, entry.id))?.text).toBe(BRIDGE_LATER.text);
    // An old answer keeps the text that it quoted, and can be told that there is a newer one.
    expect((await library.get(owner, BRIDGE.id))?.text).toBe(BRIDGE.text);
    expect((await library.entry(owner, BRIDGE.id))?.versionId).toBe(BRIDGE_LATER.id);
    expect((await library.versions(owner, entry.id)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await library.search(owner, 'winter')).toEqual([]);
    expect(await library.search(owner, 'spring')).toHaveLength(1);
  });

  test('keeps the newest versions of a story that changes often, and one that came back', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    for (const day of ['Monday', 'Tuesday', 'Monday', 'Friday'])
      await library.addVersion(owner, entry.id, {
        story: makeStory('The bridge', `It opens on ${day}, they say.`),
      });
    const kept = await library.versions(owner, entry.id);
    expect(kept.map(({ number }) => number)).toEqual([5, 4, 3]);
    expect(await library.search(owner, 'Friday')).toHaveLength(1);
    expect(await library.search(owner, 'Monday')).toEqual([]);
    const again = await library.addVersion(owner, entry.id, {
      story: makeStory('The bridge', 'It opens on Friday, they say.'),
      fetchedAt: 77,
    });
    expect(again).toMatchObject({ kind: 'duplicate', entry: { fetchedAt: 77, versions: 3 } });
  });

  test('corrects title, source and date, and takes a correction back', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    expect((await library.get(owner, entry.id))?.details.published).toBe('2024-03-05');
    const edited = await library.edit(owner, entry.id, { title: 'The bridge', published: '2024-03-06' });
    // Though it was read a moment before.
    expect((await library.get(owner, entry.id))?.details.published).toBe('2024-03-06');
    expect(edited).toMatchObject({
      title: 'The bridge',
      details: { published: '2024-03-06', source: 'The Example' },
    });
    const story = await library.get(owner, entry.id);
    expect(story?.details.published).toBe('2024-03-06');
    // A label never becomes part of the text that is quoted.
    expect(story?.hash).toBe(BRIDGE.hash);
    expect((await library.entries(owner, { search: 'the bridge' })).total).toBe(1);
    expect(await library.edit(owner, entry.id, { title: null })).toMatchObject({ title: BRIDGE.title });
  });

  test('removes a story from everything at once and can bring it back within the days of grace', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(HARBOUR));
    await library.pin(owner, '7', entry.id);
    expect(await library.remove(owner, entry.versionId)).toMatchObject({ id: entry.id });
    expect(await library.get(owner, entry.id)).toBeUndefined();
    expect(await library.entry(owner, entry.versionId)).toBeUndefined();
    expect(await library.pinned(owner, '7')).toBeUndefined();
    expect(await library.search(owner, 'Ventspils')).toEqual([]);
    expect((await library.usage(owner)).stories).toBe(0);
    expect((await library.entries(owner, { removed: true })).entries.map(({ id }) => id)).toEqual([entry.id]);
    expect(await library.restore(owner, entry.id)).toMatchObject({ id: entry.id });
    expect(await library.search(owner, 'Ventspils')).toHaveLength(1);
    await library.remove(owner, entry.id);
    bench.wait(31 * DAY);
    expect(await library.purge()).toBeGreaterThanOrEqual(1);
    expect(await library.restore(owner, entry.id)).toBeUndefined();
  });

  test('deletes at once where a server wants no grace', async () => {
    const owner = newOwner();
    expect((await library.settings(owner)).graceDays).toBe(30);
    await library.changeSettings(owner, { graceDays: 0, managerRoleId: '55' });
    expect(await library.settings(owner)).toMatchObject({ graceDays: 0, managerRoleId: '55' });
    await library.changeSettings(owner, { mentionChannels: ['7', '8'] });
    expect((await library.settings(owner)).mentionChannels).toEqual(['7', '8']);
    // The server's own at Discord until another is chosen.
    expect((await library.settings(owner)).publicLanguage).toBeNull();
    await library.changeSettings(owner, { publicLanguage: 'pt-BR' });
    expect(await library.settings(owner)).toMatchObject({
      publicLanguage: 'pt-BR',
      mentionChannels: ['7', '8'],
    });
    await expect(library.changeSettings(owner, { graceDays: -1 })).rejects.toThrow(UserError);
    const { entry } = await library.add(owner, pasted(HARBOUR));
    await library.remove(owner, entry.id);
    expect(await library.restore(owner, entry.id)).toBeUndefined();
  });

  test('keeps what moderators corrected as long as the text, and no longer', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    const { hash } = BRIDGE;
    await library.correctSpeaker(owner, hash, { content: [90, 99], speaker: [1, 4] });
    await library.correctSpeaker(owner, hash, { content: [50, 60], speaker: null });
    await library.correctSpeaker(owner, hash, { content: [90, 99], speaker: [2, 5] });
    await library.correctSpeaker(owner, SAMPLE.hash, { content: [1, 2], speaker: null });
    expect(await library.speakerCorrections(owner, hash)).toEqual([
      { content: [50, 60], speaker: null },
      { content: [90, 99], speaker: [2, 5] },
    ]);
    await library.uncorrectSpeaker(owner, hash, [50, 60]);
    await library.remove(owner, entry.id);
    await library.restore(owner, entry.id);
    expect(await library.speakerCorrections(owner, hash)).toHaveLength(1);
    expect(await library.speakerCorrections(newOwner(), hash)).toEqual([]);
    await library.changeSettings(owner, { graceDays: 0 });
    await library.remove(owner, entry.id);
    expect(await library.speakerCorrections(owner, hash)).toEqual([]);
    expect(await library.speakerCorrections(owner, SAMPLE.hash)).toHaveLength(1);
    await library.erase(owner);
    expect(await library.speakerCorrections(owner, SAMPLE.hash)).toEqual([]);
  });

  test('pins a story to a channel by any of its ids and follows its newest version', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    await library.pin(owner, '7', BRIDGE.id);
    await library.pin(owner, '8', entry.id);
    await library.add(owner, pasted(BRIDGE_LATER));
    expect((await library.pinned(owner, '7'))?.id).toBe(BRIDGE_LATER.id);
    expect(await library.pinnedIn(owner, BRIDGE_LATER.id)).toEqual(['7', '8']);
    await library.unpin(owner, '7');
    expect(await library.pinned(owner, '7')).toBeUndefined();
    await library.pin(owner, '9', SAMPLE.id);
    expect((await library.pinned(owner, '9'))?.id).toBe(SAMPLE.id);
  });

  test('finds stories by rare words, stems, synonyms and misspelt names', async () => {
    const owner = newOwner();
    const bridge = await library.add(owner, pasted(BRIDGE));
    const harbour = await library.add(owner, pasted(HARBOUR));
    const best = async (text: string) => (await library.search(owner, text))[0]?.entryId;
    expect(await best('Who voted for the bridges?')).toBe(bridge.entry.id);
    expect(await best('What did mayor Rinkevica say?')).toBe(bridge.entry.id);
    expect(await best('ventpsils')).toBe(harbour.entry.id);
    expect(await best('Belarusain shipment')).toBe(harbour.entry.id);
    expect(await library.search(owner, 'who is the and of')).toEqual([]);
    expect(await library.search(owner, '" OR * : ( NEAR \' \\ ; --')).toEqual([]);
    const [hit] = await library.search(owner, 'before winter');
    expect(hit?.paragraphs).toEqual([2]);
    expect(await library.search(owner, 'bridge harbour', 1)).toHaveLength(1);
  });

  test('refuses what would not fit, with what to do', async () => {
    const owner = newOwner();
    for (let at = 0; at < QUOTAS.stories; at++)
      await library.add(owner, pasted(makeStory(`Story ${at}`, `It is number ${at} of its kind.`)));
    await expect(library.add(owner, pasted(HARBOUR))).rejects.toThrow(/is full: 6 of 6 stories. Remove one/u);
    const other = newOwner();
    const long = makeStory('Long', 'word '.repeat(900));
    await expect(library.add(other, pasted(long))).rejects.toThrow(/This library is full: 0.0 MB/u);
    expect(await library.usage(other)).toMatchObject({ stories: 0, bytes: 0 });
  });

  test('counts what is kept beside the text, so that details cannot fill the disk unnoticed', async () => {
    const owner = newOwner();
    const text = HARBOUR.text;
    const furniture = [{ span: [0, 1] as const, reason: 'advertisement' as const }];
    const body = HARBOUR.paragraphs.map(({ span }) => span);
    const story = new Story({
      text,
      body,
      furniture,
      details: { source: 'x'.repeat(300), byline: 'y'.repeat(300) },
    });
    const dropped = Array.from({ length: 20 }, () => ({
      reason: 'advertisement' as const,
      text: 'z'.repeat(90),
      words: 1,
    }));
    await library.add(owner, { ...pasted(story), dropped });
    expect((await library.usage(owner)).bytes).toBeGreaterThan(text.length + 600 + 20 * 90);
    await expect(library.add(owner, { ...pasted(BRIDGE), dropped })).rejects.toThrow(/This library is full/u);
  });

  test('keeps no more removed stories than a library may hold, in bytes too', async () => {
    const owner = newOwner();
    for (let at = 0; at < 5; at++) {
      const story = makeStory(`Removed ${at}`, `${at} words `.repeat(200));
      const { entry } = await library.add(owner, pasted(story));
      bench.wait(1);
      await library.remove(owner, entry.id);
    }
    const { entries } = await library.entries(owner, { removed: true });
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    expect(entries.map(({ title }) => title)[0]).toBe('Removed 4');
    expect(bytes).toBeLessThanOrEqual(QUOTAS.bytes);
    expect(entries.length).toBeLessThan(5);
  });

  test('is one bot’s, whatever other bot opens it', async () => {
    const first = await library.belongsTo('1');
    expect(await library.belongsTo('1')).toBe(first);
    expect(await library.belongsTo('2')).toBe(false);
    expect((await library.servers()).every((owner) => owner.startsWith('guild:'))).toBe(true);
  });

  test('keeps what is not served away under every spelling of its address', async () => {
    const owner = newOwner();
    await library.block({ kind: 'site', value: 'shut.example', reason: 'asked to' });
    await library.block({ kind: 'url', value: 'https://open.example/a_story', reason: 'asked to' });
    for (const url of [
      'https://shut.example./a',
      'https://www.shut.example./a',
      'https://open.example//a_story/',
      'https://open.example/%61%5Fstory',
    ])
      await expect(
        library.add(owner, pasted(makeStory('Shut', `It is at ${url} today.`, url))),
      ).rejects.toThrow(/has blocked this story/u);
    for (const rule of await library.blocked()) await library.unblock(rule);
  });

  test('adds many or none', async () => {
    const owner = newOwner();
    const many = [...Array(8).keys()].map((at) =>
      pasted(makeStory(`Story ${at}`, `It is number ${at} of its kind.`)),
    );
    await expect(library.addMany(owner, many)).rejects.toThrow(UserError);
    expect((await library.usage(owner)).stories).toBe(0);
    expect(await library.addMany(owner, many.slice(0, 3))).toHaveLength(3);
  });

  test('counts fetches by the hour', async () => {
    const owner = newOwner();
    for (let at = 0; at < QUOTAS.fetchesPerHour; at++) await library.countFetch(owner);
    await expect(library.countFetch(owner)).rejects.toThrow(/limit of 3 pages an hour/u);
    bench.wait(HOUR + 1);
    await library.countFetch(owner);
    expect((await library.usage(owner)).fetchesThisHour).toBe(1);
  });

  test('watches a story for two days at growing intervals, each time handed out once', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    expect(await library.watched(owner, entry.id)).toBeUndefined();
    const watch = await library.watch(owner, BRIDGE.id);
    expect(watch).toMatchObject({ owner, entryId: entry.id });
    expect(await library.takeDueWatches()).toEqual([]);
    const gaps: number[] = [];
    for (let quarter = 1; quarter <= 4 * 48; quarter++) {
      bench.wait(HOUR / 4);
      const [due, ...more] = await library.takeDueWatches();
      expect(more).toEqual([]);
      expect(await library.takeDueWatches()).toEqual([]);
      if (due) gaps.push(quarter);
    }
    expect(gaps.length).toBeGreaterThan(6);
    expect(gaps.length).toBeLessThan(13);
    expect(gaps[0]).toBe(1);
    expect(await library.watched(owner, entry.id)).toBeUndefined();
    await library.watch(owner, entry.id);
    await library.unwatch(owner, entry.id);
    await library.watch(owner, entry.id);
    await library.remove(owner, entry.id);
    bench.wait(HOUR);
    expect(await library.takeDueWatches()).toEqual([]);
    expect(await library.watch(newOwner(), entry.id)).toBeUndefined();
  });

  test('knows for a week which messages quoted a text that has changed since', async () => {
    const owner = newOwner();
    const { entry } = await library.add(owner, pasted(BRIDGE));
    const answer = { channelId: '7', messageId: '70', versionId: BRIDGE.id };
    await library.noteAnswer(owner, answer);
    await library.noteAnswer(owner, answer);
    await library.noteAnswer(owner, { channelId: '7', messageId: '71', versionId: HARBOUR.id });
    expect(await library.staleAnswers(owner, entry.id)).toEqual([]);
    await library.add(owner, pasted(BRIDGE_LATER));
    expect(await library.staleAnswers(owner, entry.id)).toEqual([answer]);
    expect(await library.staleAnswers(newOwner(), entry.id)).toEqual([]);
    bench.wait(7 * DAY + 1);
    expect(await library.staleAnswers(owner, entry.id)).toEqual([]);
    await library.purge();
  });

  test('keeps analyses of the current model for as long as somebody has the text', async () => {
    const owner = newOwner();
    const story = makeStory('Analysed once', 'It was analysed, the mayor said.');
    await library.keepAnalysis(story.hash, 'm1', '{}');
    expect(await library.analysis(story.hash, 'm1')).toBeUndefined();
    await library.add(owner, pasted(story));
    await library.keepAnalysis(story.hash, 'm1', '{}');
    expect(await library.analysis(story.hash, 'm1')).toBe('{}');
    expect(await library.analysis(story.hash, 'm2')).toBeUndefined();
    await library.keepAnalysis(story.hash, 'm2', '{}');
    expect(await library.analysis(story.hash, 'm1')).toBeUndefined();
    await library.erase(owner);
    expect(await library.analysis(story.hash, 'm2')).toBeUndefined();
  });

  test('names the stories that an upgrade made stale, pinned ones first and then the newest', async () => {
    const [owner, other] = [newOwner(), newOwner()];
    const stories = ['old', 'pinned', 'removed', 'kept', 'new'].map((name) =>
      makeStory(`The ${name} one`, `It is ${name} in ${owner}, the mayor said.`),
    );
    const ids: Record<string, string> = {};
    for (const story of stories) ids[story.title] = (await library.add(owner, pasted(story))).entry.id;
    const [old, pinned, , kept, newest] = stories.map(({ id }) => id);
    await library.pin(owner, '7', ids['The pinned one'] ?? '');
    await library.remove(owner, ids['The removed one'] ?? '');
    for (const story of stories)
      await library.keepAnalysis(story.hash, story.id === kept ? 'new model' : 'old model', '{}');
    const stale = async (limit: number) =>
      (await library.staleAnalyses('new model', limit)).filter((each) => each.owner === owner);
    expect((await stale(1000)).map(({ versionId }) => versionId)).toEqual([pinned, newest, old]);
    expect(await library.staleAnalyses('new model', 1)).toHaveLength(1);
    await library.erase(owner);
    await library.erase(other);
  });

  test('exports everything of an owner', async () => {
    const owner = newOwner();
    await library.add(owner, pasted(BRIDGE));
    await library.add(owner, pasted(HARBOUR));
    await library.add(owner, pasted(BRIDGE_LATER));
    const exported: ExportedStory[] = [];
    for await (const story of library.exportAll(owner)) exported.push(story);
    expect(exported.map(({ versions }) => versions.map(({ story }) => story.id))).toEqual([
      [BRIDGE.id, BRIDGE_LATER.id],
      [HARBOUR.id],
    ]);
  });

  test('erases an owner and nobody else', async () => {
    const owner = newOwner();
    const other = newOwner();
    await library.add(owner, pasted(BRIDGE));
    await library.add(owner, pasted(HARBOUR));
    await library.pin(owner, '7', BRIDGE.id);
    await library.add(other, pasted(HARBOUR));
    expect(await library.erase(owner)).toBe(2);
    expect(await library.list(owner)).toEqual([SAMPLE]);
    expect(await library.pinned(owner, '7')).toBeUndefined();
    expect(await library.search(other, 'Ventspils')).toHaveLength(1);
    expect(await library.erase(owner)).toBe(0);
    await library.add(owner, pasted(BRIDGE));
    expect(await library.search(owner, 'Ventspils')).toEqual([]);
    await library.check();
  });

  test('deletes a server that the bot left after the grace, unless it came back', async () => {
    const gone = newOwner();
    const back = newOwner();
    for (const owner of [gone, back]) {
      await library.add(owner, pasted(BRIDGE));
      expect(await library.servers()).toContain(owner);
      await library.leave(owner);
      expect(await library.servers()).not.toContain(owner);
    }
    bench.wait(29 * DAY);
    await library.purge();
    expect(await library.list(gone)).toHaveLength(1);
    await library.rejoin(back);
    expect(await library.servers()).toContain(back);
    bench.wait(2 * DAY);
    await library.purge();
    expect(await library.list(gone)).toEqual([SAMPLE]);
    expect((await library.list(back)).map(({ id }) => id)).toEqual([BRIDGE.id]);
  });

  test('forgets a person: their own stories go, their id leaves the stories of servers', async () => {
    const guild = newOwner();
    const person = newOwner('user');
    const userId = person.slice('user:'.length);
    await library.add(person, pasted(HARBOUR, userId));
    const { entry } = await library.add(guild, pasted(BRIDGE, userId));
    expect(await library.forgetUser(userId)).toEqual({ erased: 1, unnamed: 1 });
    expect(await library.list(person)).toEqual([SAMPLE]);
    expect((await library.entry(guild, entry.id))?.addedBy).toBeNull();
  });

  test('serves nothing that the operator put on the list', async () => {
    const owner = newOwner();
    const story = makeStory(
      'Blocked later',
      'It is about Zanzibar.',
      'https://news.blocked.example/a?utm_source=b',
    );
    const { entry } = await library.add(owner, pasted(story));
    await library.add(owner, pasted(makeStory('Open', 'It is about Malta.')));
    const rules = [
      { kind: 'site', value: 'blocked.example', reason: 'asked to' },
      { kind: 'url', value: 'http://www.news.blocked.example/a/', reason: 'asked to' },
      { kind: 'hash', value: story.hash.toUpperCase(), reason: 'asked to' },
    ] as const;
    for (const rule of rules) {
      await library.block(rule);
      expect(await library.get(owner, entry.id)).toBeUndefined();
      expect(await library.search(owner, 'Zanzibar')).toEqual([]);
      const { entries, total } = await library.entries(owner);
      expect([entries.map(({ title }) => title), total]).toEqual([['Open'], 1]);
      await expect(library.add(newOwner(), pasted(story))).rejects.toThrow(
        /operator of this bot has blocked/u,
      );
      expect(await library.unblock(rule)).toBe(true);
      expect(await library.get(owner, entry.id)).toBeDefined();
      expect((await library.entries(owner)).total).toBe(2);
    }
    expect(await library.blocked()).toEqual([]);
  });
});
