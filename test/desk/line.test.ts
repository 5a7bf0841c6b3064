import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { CommandShape } from '../../src/desk/command-schema.ts';
import { formatLine, parseLine } from '../../src/desk/line.ts';

const text = (name: string) => ({ type: Kind.String as const, name, description: name });
const commands: CommandShape[] = [
  { name: 'who-said', description: '', options: [text('phrase'), text('story')] },
  {
    name: 'story',
    description: '',
    options: [{ type: Kind.Subcommand, name: 'show', description: '', options: [text('story')] }],
  },
  { name: 'help', description: '' },
];

describe('a command typed as a line', () => {
  it.each([
    ['/help', 'help', [], {}],
    ['/who-said phrase: high price', 'who-said', [], { phrase: 'high price' }],
    ['/who-said high price', 'who-said', [], { phrase: 'high price' }],
    ['/who-said high price story: CNN', 'who-said', [], { phrase: 'high price', story: 'CNN' }],
    ['/who-said phrase: he said: no', 'who-said', [], { phrase: 'he said: no' }],
    ['/who-said phrase:at 10:30', 'who-said', [], { phrase: 'at 10:30' }],
    ['  /story show  story: x', 'story', ['show'], { story: 'x' }],
  ])('%s', (line, name, path, options) => {
    expect(parseLine(line, commands)).toEqual({ name, path, options });
  });

  it('reads back what it writes', () => {
    const line = '/who-said phrase: high price story: CNN';
    expect(formatLine(parseLine(line, commands))).toBe(line);
  });

  it.each([
    ['/nope', 'There is no command /nope. There is: /who-said, /story, /help.'],
    ['/story', 'Say which one: /story show.'],
    ['/help me', '/help takes no text. Write options as `name: value`.'],
  ])('says what there is instead of %s', (line, message) => {
    expect(() => parseLine(line, commands)).toThrow(message);
  });
});
