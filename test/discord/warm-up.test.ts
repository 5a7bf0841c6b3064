import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { NOBODY } from '../../src/discord/dispatch/warm-up.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { memoryLibrary } from '../memory-library.ts';

it.each([
  ['with a sample story', readSeeds],
  ['without one', async () => []],
])(
  'the bot tries its commands before it lets anybody in, and leaves nothing behind: %s',
  async (_, samples) => {
    const errors: string[] = [];
    const stories = await samples();
    const library = await memoryLibrary(stories);
    const asked: string[] = [];
    const watched = new Proxy(library, {
      get(target, name) {
        asked.push(String(name));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const bot = await createBot(watched, { error: (_, message) => errors.push(message) });
    await bot.warm();
    expect(errors).toEqual([]);
    expect(asked).toContain('entries');
    expect(asked).not.toContain('noteAnswer');
    expect(await library.usage(NOBODY.owner)).toMatchObject({ stories: 0 });
    expect((await library.entries(NOBODY.owner)).total).toBe(stories.length);
    await library.close();
  },
);
