import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationMemory } from '../../src/discord/core/conversation-memory.ts';
import { Drafts } from '../../src/library/import/drafts.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { contextFor } from '../context-for.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';

const MINUTE = 60_000;

describe('what is in memory for 15 minutes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // A clock at 0 never is, and means to lru-cache that nothing is timed.
    vi.advanceTimersByTime(1);
  });
  afterEach(() => void vi.useRealTimers());

  it('is gone then, though nobody asks again', () => {
    const memory = new ConversationMemory<string>();
    memory.keep('a', 'first');
    vi.advanceTimersByTime(10 * MINUTE);
    memory.keep('b', 'second');
    vi.advanceTimersByTime(6 * MINUTE);
    expect(memory.size).toBe(1);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(memory.size).toBe(0);
  });

  it('previews too', () => {
    const drafts = new Drafts();
    const story = readPlainText('Bridge opens\n\nThe bridge opened on Monday.');
    const draft = {
      owner: 'guild:1',
      userId: '2',
      story: { story, origin: 'paste', addedBy: '2' },
      preview: {},
    };
    drafts.put(stub(draft));
    vi.advanceTimersByTime(14 * MINUTE);
    drafts.put(stub({ ...draft, owner: 'guild:3' }));
    vi.advanceTimersByTime(2 * MINUTE);
    expect(drafts.size).toBe(1);
    drafts.forget({ owner: 'guild:3' });
    expect(drafts.size).toBe(0);
    drafts.close();
  });
});

describe('erasing', () => {
  it('takes what was remembered of a conversation and the previews with it', async () => {
    const open = contextFor(await memoryLibrary());
    const who = {
      owner: 'guild:1',
      userId: '2',
      channelId: '3',
      permissions: 0n,
      roles: [],
      isDirect: false,
      inThread: false,
    } as const;
    const [mine, other] = [open(who), open({ ...who, userId: '22' })];
    const text = 'The bridge opened on Monday, the mayor of the town said in a speech.';
    const { id } = await mine.importer.fromPaste('guild:1', '2', { text });
    mine.remember({ spans: [] });
    other.remember({ spans: [] });
    mine.forget('person');
    expect(mine.recall()).toBeUndefined();
    expect(other.recall()).toBeDefined();
    expect(() => mine.importer.cancel('guild:1', '2', id)).toThrow(/preview/u);
    mine.forget('library');
    expect(other.recall()).toBeUndefined();
    mine.importer.close();
  });
});
