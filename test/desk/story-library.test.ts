import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { createApp } from '../../src/desk/app.ts';
import { Desk } from '../../src/desk/desk.ts';
import type { DeskEvent } from '../../src/desk/event.ts';
import type { DeskRequest } from '../../src/desk/request.ts';
import { seed } from '../commands/harness.ts';
import { LINK, page, web } from '../commands/story-web.ts';
import { memoryLibrary } from '../memory-library.ts';

const HOST = { Host: '127.0.0.1:4310' };
const MAYA = '1100000000000000011';
const THEO = '1100000000000000012';
const FRONT_PAGE = '1100000000000000101';
const WORLD = '1100000000000000102';
const HOUR = 3_600_000;

type Message = Extract<DeskEvent, { type: 'message' }>;

/** The whole bot at a desk whose web has one page. */
async function openDesk() {
  let ahead = 0;
  const { state, fetcher } = web();
  const library = await memoryLibrary([seed], {}, () => Date.now() + ahead);
  const bot = await createBot(library, { error: (details) => console.error(details) }, { fetcher });
  const desk = new Desk(bot);
  bot.connect(desk.channels);
  const app = createApp(desk);
  const act = async (request: DeskRequest | object, as = THEO, place = FRONT_PAGE) => {
    const events: DeskEvent[] = [];
    await desk.act({ as, place, ...request } as DeskRequest, (event) => events.push(event));
    const answer = events.findLast((event): event is Message => event.type === 'message');
    if (!answer) throw new Error(`no message: ${JSON.stringify(events)}`);
    return answer;
  };
  const line = (text: string, as?: string, place?: string) => act({ kind: 'line', text }, as, place);
  const press = (answer: Message, label: string, as?: string) => {
    const customId = new RegExp(`"label":"${label}"[^}]*?"custom_id":"([^"]+)"`, 'u').exec(
      JSON.stringify(answer.message.components),
    )?.[1];
    return act({ kind: 'press', message: answer.message.id, customId: customId ?? label }, as);
  };
  return {
    app,
    act,
    line,
    press,
    library,
    state,
    /** Hours later, the bot looks at the watched stories. */
    later: async (hours: number) => {
      ahead += hours * HOUR;
      await bot.watcher.tick();
    },
    shown: (as: string, place: string) =>
      desk.conversation(as, place).map(({ message }) => JSON.stringify(message.components)),
  };
}

const textOf = ({ message }: Message) => JSON.stringify(message.components);

describe('the library at the desk', () => {
  it('is filled from a link, listed, and handed out as files that can be fetched', async () => {
    const { app, line, press } = await openDesk();
    const preview = await line(`/story add link: ${LINK}`);
    expect(textOf(preview)).toContain('Add this story?');
    expect(preview.viewer).toBe(THEO);
    await press(preview, 'Add');
    expect(textOf(await line('/story list', MAYA))).toContain('Harbour reopens after storm');
    const { message } = await line('/story export');
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['stories.json', 'quotations.csv']);
    expect(JSON.stringify(message.components)).toContain(`"url":"${message.attachments[0]?.url}"`);
    const file = await app.request(message.attachments[0]?.url ?? '', { headers: HOST });
    expect(((await file.json()) as { stories: unknown[] }).stories).toHaveLength(1);
  });

  it('takes a story from somebody’s message by its menu', async () => {
    const { act, press, library } = await openDesk();
    const said = await act({ kind: 'say', text: `Read this: ${LINK}` }, MAYA);
    const chosen = { kind: 'message-command', name: 'Add this story', message: said.message.id };
    await expect(act(chosen, MAYA).then(textOf)).resolves.toContain('Manage Server');
    await press(await act(chosen), 'Add');
    expect((await library.entries('guild:1100000000000000100')).entries[0]?.title).toBe(
      'Harbour reopens after storm',
    );
  });

  it('tells the channel that pinned a watched story, open pages too, and marks the answers', async () => {
    const { app, line, press, state, later, shown } = await openDesk();
    await press(await line(`/story add link: ${LINK}`), 'Add');
    await line('/story pin story: Harbour', THEO, WORLD);
    expect(textOf(await line('/story watch story: Harbour'))).toContain(`<#${WORLD}>`);
    const answer = await line('/who-said phrase: the ships are back', MAYA);
    expect(textOf(answer)).toContain('news.example, fetched <t:');
    const events = await app.request('/api/events', { headers: HOST });
    const reader = events.body?.getReader();

    state.html = page('The ships are back and everybody is safe');
    await later(1);
    expect(shown(MAYA, WORLD).filter((text) => text.includes('A watched story'))).toHaveLength(1);
    expect(shown(MAYA, FRONT_PAGE).filter((text) => text.includes('A watched story'))).toEqual([]);
    const marked = shown(MAYA, FRONT_PAGE).find((text) => text.includes('“The ships are back,”'));
    expect(marked).toContain('The source has changed since');
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('everybody is safe');
    await reader?.cancel();
  });
});
