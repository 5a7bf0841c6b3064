import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Desk, type DeskParts } from '../../src/desk/desk.ts';
import { runTerminal } from '../../src/desk/terminal.ts';
import { completeLine } from '../../src/desk/terminal-complete.ts';
import { drawMarkdown, wrap } from '../../src/desk/terminal-text.ts';
import { bot, dispatch } from './bot.ts';
import { showcase } from './showcase.ts';

/** What a pipe of these lines gets written. */
async function pipe(parts: DeskParts, ...lines: string[]): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  await runTerminal({ ...parts, input: Readable.from(lines.map((line) => `${line}\n`)), output });
  output.end();
  return written;
}

const news = { dispatch, ...bot };

describe('the terminal', () => {
  it('answers a piped command with the quoted words and nothing else', async () => {
    expect(await pipe(news, '/who-said phrase: high price')).toBe(
      [
        'On the Record',
        '> NATO Secretary General Jens Stoltenberg also warned Tuesday that any future Russian aggression towards Ukraine will come at a “high price.”',
        'CNN (pasted, unchecked) · para 6 of 8 · no date · updated',
        '[1] In context [2] Ask more [3] Delete',
        '',
        '',
      ].join('\n'),
    );
  });

  it('answers a plain question, a number, a refusal and a mistake, in order', async () => {
    const written = await pipe(news, 'Kuleba', '1', '/who-said moon', '1', '/nope', '', '/quit', 'Kuleba');
    const heads = written.split('\n\n').map((answer) => answer.split('\n')[0]);
    expect(heads).toEqual([
      'On the Record',
      'On the Record · only you can see this',
      'On the Record · only you can see this',
      'The last answer has no control with that number.',
      'There is no command /nope. There is: /who-said, /story, /slow.',
      '',
    ]);
  });

  it('lists the commands', async () => {
    expect(await pipe(news, '/')).toContain(
      '/who-said phrase: … [private: …]  Who said it, in the story’s own words',
    );
  });

  it('chooses from menus and fills in modals', async () => {
    const shown = showcase();
    const written = await pipe(
      shown,
      '/showcase',
      '4.2',
      '/showcase',
      '2',
      'When was it?',
      '1',
      '/showcase',
      '4',
    );
    expect(written).toContain('[1] Beside');
    expect(written).toContain('[2] Ask more [3] Next [-] Delete Story: https://news.example/a');
    expect(written).toContain('    4.1 Antony Blinken · Secretary of State');
    expect(written).toContain('[5] Pick channels\n    5.1 #front-page\n    5.2 #world');
    expect(written).toContain('Your question: ');
    expect(written).toContain('Thank you');
    expect(written).toContain('Choose like this: 4.1');
    expect(shown.interactions.map(({ data }) => data)).toMatchObject([
      { name: 'showcase' },
      { custom_id: 'pick', values: ['stoltenberg'] },
      { name: 'showcase' },
      { custom_id: 'ask-more' },
      { components: [{ component: { value: 'When was it?' } }, { component: { values: ['blinken'] } }] },
      { name: 'showcase' },
    ]);
  });

  it('ends quietly where the input ends inside a modal', async () => {
    expect(await pipe(showcase(), '/showcase', '2')).toContain('Given up.');
  });

  it('lets no control character of a story reach the terminal', () => {
    const lines = drawMarkdown('> a\u001b[2Jb\u0007\u009b31m\u202ec', { isColoured: false, columns: 80 });
    expect(lines).toEqual(['> a[2Jb31mc']);
  });

  it('wraps at words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('\u001b[1mone\u001b[0m two', 7)).toEqual(['\u001b[1mone\u001b[0m two']);
  });

  it.each([
    ['/who', ['/who-said ']],
    ['/story ', ['/story list ', '/story show ']],
    ['/who-said phrase: high', ['/who-said phrase: high price']],
    ['/who-said phrase: high price pri', ['/who-said phrase: high price private: ']],
    ['/story show part: mar', ['/story show part: margins']],
    ['Who', []],
  ])('Tab completes %s', async (line, expected) => {
    const at = { as: '1100000000000000011', place: '1100000000000000101' };
    expect(await completeLine(line, new Desk(news), at)).toEqual(expected);
  });
});
