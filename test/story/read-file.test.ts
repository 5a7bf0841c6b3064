import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { decodeStory, decodeTextFile, LONGEST_STORY, MAX_STORY_BYTES } from '../../src/story/decode-text.ts';
import { readStoryFile } from '../../src/story/read-file.ts';

describe('decodeStory', () => {
  it.each([
    ['UTF-8', Buffer.from('Rinkēvičs said “yes”.'), 'Rinkēvičs said “yes”.'],
    ['UTF-16 little endian', Buffer.from('\ufeffRiga “yes”', 'utf16le'), 'Riga “yes”'],
    ['UTF-16 big endian', Buffer.from('\ufeffRiga', 'utf16le').swap16(), 'Riga'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffRiga “yes”'), 'Riga “yes”'],
    [
      'UTF-8 that is cut in the middle of a character',
      Buffer.from('“Yes,” said Rinkēvičs.”').subarray(0, -1),
      '“Yes,” said Rinkēvičs.\ufffd',
    ],
    ['a stray control character', Buffer.from('Riga\u0007 “yes”'), 'Riga\u0007 “yes”'],
    ['accents in Windows-1252', Buffer.from('caf\u00e9 \u0093Yes\u0094', 'latin1'), 'café “Yes”'],
    ['Windows-1252', Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94]), '“Yes”'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeStory(bytes)).toBe(text);
  });

  it.each([
    ['an empty file', Buffer.from(' \n'), /empty/u],
    ['a binary file', Buffer.from([0x50, 0x4b, 0, 0, 1]), /not a text file/u],
    ['a PDF', Buffer.from('%PDF-1.7\nstream of words'), /not a text file/u],
    ['rich text', Buffer.from('{\\rtf1\\ansi Riga}'), /not a text file/u],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8, 0x41]), /not a text file/u],
    ['UTF-16 without a byte order mark', Buffer.from('Riga', 'utf16le'), /not a text file/u],
    ['nothing but spaces and marks', Buffer.from('\ufeff \r\n\u00a0\u2003'), /empty/u],
    ['a huge file', Buffer.alloc(MAX_STORY_BYTES + 1, 97), /larger than 5 MB/u],
  ])('refuses %s with what to do', (_, bytes, message) => {
    expect(() => decodeStory(bytes)).toThrow(UserError);
    expect(() => decodeStory(bytes)).toThrow(message);
  });
});

describe('decodeTextFile', () => {
  it('refuses the source of a web page with what to do', () => {
    const page = Buffer.from('<!DOCTYPE html>\n<html><p>Riga</p></html>');
    expect(() => decodeTextFile(page)).toThrow(/ending \.html/u);
    expect(decodeTextFile(Buffer.from('Riga <b>yes</b>'))).toBe('Riga <b>yes</b>');
  });

  it('refuses what is longer than any story while it is still mere text', () => {
    const text = 'é'.repeat(LONGEST_STORY);
    expect(decodeTextFile(Buffer.from(text))).toBe(text);
    expect(() => decodeTextFile(Buffer.from(`${text}.`))).toThrow(/200,001 of at most 200,000/u);
  });
});

describe('readStoryFile', () => {
  it.each([
    ['missing.txt', /cannot be read/u],
    ['story.xls', /story\.xls: Only \.txt, \.md.* can be added/u],
  ])('names the file that it cannot read: %s', async (path, message) => {
    await expect(readStoryFile(path)).rejects.toThrow(message);
  });

  it('names the file that is longer than any story', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'otr-')), 'long.txt');
    writeFileSync(path, 'Riga. '.repeat(LONGEST_STORY / 5));
    await expect(readStoryFile(path)).rejects.toThrow(/long\.txt: .*240,000 of at most/u);
  });
});
