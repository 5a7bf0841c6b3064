import { expect, it } from 'vitest';
import { type AnswerNote, AnswerNotes } from '../../src/library/answer-notes.ts';

const note = (messageId: string, owner: AnswerNote['owner'] = 'guild:1'): AnswerNote => ({
  owner,
  channelId: '7',
  messageId,
  versionId: 'v',
  at: 0,
});

it('writes the notes of many answers at once, so that a busy server does not wait for the disk at each', async () => {
  const written: string[][] = [];
  const notes = new AnswerNotes(async (some) => void written.push(some.map(({ messageId }) => messageId)));
  for (const id of ['1', '2', '3']) notes.add(note(id));
  expect(written).toEqual([]);
  await notes.flush();
  await notes.flush();
  expect(written).toEqual([['1', '2', '3']]);
});

it('keeps the notes of answers that could not be written, for the next time, and the newest of too many', async () => {
  let full = true;
  const written: string[] = [];
  const notes = new AnswerNotes(async (some) => {
    if (full) throw new Error('disk full');
    written.push(...some.map(({ messageId }) => messageId));
  });
  for (let at = 0; at < 5_100; at++) notes.add(note(`${at}`));
  await expect(notes.flush()).rejects.toThrow('disk full');
  full = false;
  notes.add(note('last'));
  await notes.flush();
  expect(written).toHaveLength(5_000);
  expect(new Set(written).size).toBe(5_000);
  expect(written.at(-1)).toBe('last');
});

it('drops the waiting notes of the library that is erased, and of no other', async () => {
  const written: string[] = [];
  const notes = new AnswerNotes(async (some) => void written.push(...some.map(({ messageId }) => messageId)));
  notes.add(note('1'));
  notes.add(note('2', 'guild:2'));
  notes.forget('guild:1');
  await notes.flush();
  expect(written).toEqual(['2']);
});
