import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { decodeStory, MAX_STORY_BYTES, readStoryFile } from '../../src/story/read-file.ts';

describe('decodeStory', () => {
  it.each([
    ['UTF-8', Buffer.from('Rinkēvičs said “yes”.'), 'Rinkēvičs said “yes”.'],
    ['UTF-16 little endian', Buffer.from('\ufeffRiga “yes”', 'utf16le'), 'Riga “yes”'],
    ['Windows-1252', Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94]), '“Yes”'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeStory(bytes)).toBe(text);
  });

  it.each([
    ['an empty file', Buffer.from(' \n'), /empty/u],
    ['a binary file', Buffer.from([0x50, 0x4b, 0, 0, 1]), /not a text file/u],
    ['a huge file', Buffer.alloc(MAX_STORY_BYTES + 1, 97), /larger than 5 MB/u],
  ])('refuses %s with what to do', (_, bytes, message) => {
    expect(() => decodeStory(bytes)).toThrow(UserError);
    expect(() => decodeStory(bytes)).toThrow(message);
  });
});

describe('readStoryFile', () => {
  it.each([
    ['missing.txt', /cannot be read/u],
    ['story.pdf', /only \.txt and \.md/u],
  ])('names the file that it cannot read: %s', async (path, message) => {
    await expect(readStoryFile(path)).rejects.toThrow(message);
  });
});
