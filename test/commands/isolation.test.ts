import {
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { storyActions } from '../../src/answers/action.ts';
import { createBot } from '../../src/bot.ts';
import { definedActions } from '../../src/discord/core/action.ts';
import { isMessageCommand } from '../../src/discord/core/command.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import type { Dispatch } from '../../src/discord/dispatch/dispatch.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import type { Library } from '../../src/library/library.ts';
import type { Owner } from '../../src/library/owner.ts';
import type { NewStory } from '../../src/library/story-entry.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';
import { seed } from './harness.ts';
import { web } from './story-web.ts';

const MINE: Owner = 'guild:5';
const THEIRS: Owner = 'guild:6';
const URL = 'https://quillwort.example/lighthouse';
/** Words that stand in the other server's stories and nowhere else. */
const SECRET = /zanzibar|lighthouse|quillwort|farquharson|ottoline|keystone|marigold/iu;

const story = (text: string, details = {}) =>
  readPlainText(text, { source: 'Quillwort Gazette', ...details });
const pasted = (kept: NewStory['story']): NewStory => ({ story: kept, origin: 'paste', addedBy: '10' });
const FIRST = story(
  'Zanzibar lighthouse collapses\n\n“The keystone gave way,” keeper Ottoline Farquharson said on Monday.',
  { url: URL, published: '2024-03-05' },
);
const SECOND = story(
  'Zanzibar lighthouse collapses\n\n“The keystone broke,” keeper Ottoline Farquharson said on Monday.',
  { url: URL, published: '2024-03-05' },
);
const REMOVED = story('Marigold prices rise\n\n“It is a marigold winter,” trader Ottoline Farquharson said.');
const OWN = readPlainText('Harbour reopens\n\n“The ships are back,” harbour master Ada Moor said on Monday.');

/** What another server has, by which a member here may try to reach it. */
interface Ids {
  readonly entry: string;
  readonly version: string;
  readonly old: string;
  readonly removed: string;
  readonly draft: string;
  readonly title: string;
  readonly url: string;
}
const ANY = { burst: 1e6, perMinute: 1e6 };

/**
 * Two servers and a member with every permission in the first, who also was about to add a story in the second.
 *
 * @param isAlone leaves the second server without anything
 */
async function world(isAlone: boolean) {
  const library = await memoryLibrary([seed]);
  const faults: string[] = [];
  const { fetcher, state } = web();
  const bot = await createBot(
    library,
    { error: (details, message) => faults.push(`${message}: ${JSON.stringify(details)}`) },
    { fetcher, limit: new RateLimit({ user: ANY, channel: ANY, typing: ANY }) },
  );
  await library.add(MINE, pasted(OWN));
  const ids = isAlone ? undefined : await fill(library, bot.dispatch);
  const theirs = async () => ({
    entries: await library.entries(THEIRS),
    removed: await library.entries(THEIRS, { removed: true }),
    pinned: (await library.pinned(THEIRS, '7'))?.id,
    watched: ids && (await library.watched(THEIRS, ids.entry))?.until,
    settings: await library.settings(THEIRS),
  });
  return { ...bot, library, faults, ids, theirs, fetched: () => state.fetched };
}

/** Fills the second server: two versions, a pin in a channel of the same id, a watch, a removed story, a preview. */
async function fill(library: Library, dispatch: Dispatch): Promise<Ids> {
  const { entry } = await library.add(THEIRS, pasted(FIRST));
  await library.add(THEIRS, pasted(SECOND));
  await library.pin(THEIRS, '7', entry.id);
  await library.watch(THEIRS, entry.id);
  const removed = (await library.add(THEIRS, pasted(REMOVED))).entry;
  await library.remove(THEIRS, removed.id);
  return {
    entry: entry.id,
    version: SECOND.id,
    old: FIRST.id,
    removed: removed.id,
    draft: await draftOf(dispatch),
    title: 'Zanzibar lighthouse',
    url: URL,
  };
}

const everything = String((1n << 50n) - 1n);
const at = (guild: string) => ({
  channel: { id: '7' },
  guild_id: guild,
  context: 0,
  member: { permissions: everything, roles: [], user: { id: '9' } },
  authorizing_integration_owners: { 0: guild },
});

/** Sends an interaction and gives back all that came of it, as one text. */
async function sendTo(dispatch: Dispatch, interaction: object): Promise<string> {
  const came: unknown[] = [];
  const take = (how: string) => async (body: object) => {
    const { files = [], ...rest } = body as { files?: readonly { name: string; bytes: Uint8Array }[] };
    came.push({ how, rest, files: files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]) });
    return undefined;
  };
  const responder: Responder = {
    defer: async () => undefined,
    reply: take('reply'),
    update: async (body) => void (await take('update')(body)),
    edit: take('edit'),
    followUp: async (body) => void (await take('followUp')(body)),
    withdraw: async () => undefined,
    remove: async () => void came.push('removed'),
    autocomplete: async (choices) => void came.push(choices),
    modal: async (modal: APIModalInteractionResponseCallbackData) => void came.push(modal),
  };
  await dispatch.interaction(interaction as APIInteraction, responder);
  return JSON.stringify(came);
}

/** A form's inputs, filled in. */
function fields(values: Readonly<Record<string, string>>): object[] {
  return Object.entries(values).map(([custom_id, value]) => ({
    type: 18,
    component: { type: 4, custom_id, value },
  }));
}

/** The id of a preview that the same person was shown in the other server. */
async function draftOf(dispatch: Dispatch): Promise<string> {
  const values = {
    headline: 'Marigold winter',
    text: '“It is a marigold winter,” trader Ottoline Farquharson said.',
  };
  const components = Object.entries(values).map(([custom_id, value]) => ({
    type: 18,
    component: { type: 4, custom_id, value },
  }));
  const shown = await sendTo(dispatch, {
    ...at('6'),
    type: 5,
    data: { custom_id: 'paste:1::::0', components },
  });
  const id = /add-confirm:1:::([\w-]+):/u.exec(shown)?.[1];
  if (id === undefined) throw new Error(`no preview: ${shown}`);
  return id;
}

/** Without what differs each time: ids made by chance, and times. */
const plain = (text: string) =>
  text
    .replaceAll(/(?<=add-(?:confirm|cancel):1:::)[\w-]+/gu, '…')
    .replaceAll(/\bs[0-9a-z]{10}\b/gu, '…')
    .replaceAll(/<t:\d+:.>|\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '…');

/** What was asked for may come back: the asker has it already. */
const withoutGiven = (text: string, ids: Ids) =>
  Object.values(ids).reduce((kept, id) => kept.replaceAll(id, ''), text);

/** One world where the other server has its stories, one where it has none. What an attempt changes here, it changes in both. */
const [there, alone] = await Promise.all([world(false), world(true)]);
const ids = there.ids as Ids;

/** Tries the same in both worlds: no word of the other server comes back, nor does any difference, and nothing there changes. */
async function expectNoLeak(attempt: object): Promise<void> {
  const before = await there.theirs();
  const came = await sendTo(there.dispatch, { ...at('5'), ...attempt });
  expect(withoutGiven(came, ids)).not.toMatch(SECRET);
  expect(plain(came)).toBe(plain(await sendTo(alone.dispatch, { ...at('5'), ...attempt })));
  expect(await there.theirs()).toEqual(before);
  expect(there.fetched()).toBe(alone.fetched());
  expect(there.faults).toEqual([]);
}

// What one test erases, the next finds again.
beforeEach(async () => {
  for (const { library } of [there, alone]) await library.add(MINE, pasted(OWN));
});

const commands = await loadCommands();
const defined = definedActions();
const pressed = [...storyActions.keys(), ...defined.flatMap(({ name, press }) => (press ? [name] : []))];
const submitted = defined.flatMap(({ name, submit }) => (submit ? [name] : []));

interface OptionShape {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly OptionShape[];
}

/** Every way to run a command: itself, or each of its subcommands. */
const runs = [...commands.values()].flatMap((command) => {
  if (isMessageCommand(command)) return [];
  const { name, options = [] } = command.data as { name: string; options?: readonly OptionShape[] };
  const inner = options.filter(({ type }) => type === Kind.Subcommand);
  return inner.length > 0
    ? inner.map((option) => ({ name, path: option.name, options: option.options ?? [] }))
    : [{ name, path: '', options }];
});

function data({ name, path }: (typeof runs)[number], options: readonly object[]) {
  return { type: 1, name, options: path === '' ? options : [{ name: path, type: Kind.Subcommand, options }] };
}

const KEYS = ['entry', 'version', 'old', 'removed', 'title', 'url'] as const;
/** The options that name a story. */
const NAMES_STORY = new Set(['story', 'a', 'b']);
const withStory = runs.flatMap((run) =>
  run.options.filter(({ name }) => NAMES_STORY.has(name)).map((option) => ({ run, option })),
);

describe('no command says a word of another server’s stories, nor that they are there', () => {
  it('knows every command', () => {
    expect(withStory.map(({ run, option }) => `${run.name} ${run.path} ${option.name}`)).toEqual(
      expect.arrayContaining([
        'ask  story',
        'compare  a',
        'compare  b',
        'story export story',
        'story watch story',
      ]),
    );
  });

  const cases = withStory.flatMap((each) => KEYS.map((key) => ({ ...each, key })));
  it.each(cases)('/$run.name $run.path $option.name: the $key', async ({ run, option, key }) => {
    const options = run.options.flatMap(({ name, type, required }) => {
      if (name === option.name) return [{ name, type, value: ids[key] }];
      return required ? [{ name, type, value: ids.title }] : [];
    });
    await expectNoLeak({ type: 2, data: data(run, options) });
  });

  const texts = runs.flatMap((run) =>
    run.options.filter(({ type }) => type === Kind.String).map((option) => ({ run, option })),
  );
  it.each(texts)('/$run.name $run.path with its words as $option.name', async ({ run, option }) => {
    const options = run.options.flatMap(({ name, type, required }) =>
      name === option.name || (required && type === Kind.String)
        ? [{ name, type, value: option.name === 'link' ? ids.url : ids.title }]
        : [],
    );
    await expectNoLeak({ type: 2, data: data(run, options) });
  });
});

describe('no autocompletion offers another server’s titles, speakers or words', () => {
  const typed = runs.flatMap((run) =>
    run.options.filter(({ autocomplete }) => autocomplete).map((option) => ({ run, option })),
  );
  it.each(typed)('/$run.name $run.path: $option.name', async ({ run, option }) => {
    for (const value of ['', 'Zanz', 'Otto', ids.entry])
      for (const other of ['entry', 'version', 'title'] as const) {
        const stories = run.options.filter(({ name }) => name === 'story' && name !== option.name);
        const options = [
          ...stories.map(({ name, type }) => ({ name, type, value: ids[other] })),
          { name: option.name, type: option.type, value, focused: true },
        ];
        await expectNoLeak({ type: 4, data: data(run, options) });
      }
  });
});

/** Custom ids of an action as a forged button could carry them; their spans are the other story's. */
function forged(action: string): string[] {
  const arguments_ = ['', '1', '1.direct', '.summary.', '.people.', '.show.1', 'ask', 'xx'];
  const search = Buffer.from(ids.title).toString('base64url');
  return [
    ...[ids.version, ids.old].flatMap((id) =>
      arguments_.map((argument) => `${action}:1:${id}:0-t,v-l:${argument}:0`),
    ),
    ...[ids.entry, ids.version, ids.removed, ids.draft, `1.${search}`].map((id) => `${action}:1:::${id}:0`),
  ];
}

describe('no button and no menu reaches another server’s stories', () => {
  it.each(pressed)('%s', async (action) => {
    for (const id of forged(action))
      for (const pressed of [
        { custom_id: id, component_type: 2 },
        { custom_id: 'pick:1::::0', component_type: 3, values: [id] },
      ])
        await expectNoLeak({ type: 3, data: pressed, message: { id: '77', flags: 64 } });
  });
});

describe('no form reaches another server’s stories', () => {
  it.each(submitted)('%s', async (form) => {
    const components = fields({
      text: `“${ids.title}” is what they say there`,
      title: 'Mine now',
      source: '',
    });
    for (const custom_id of forged(form)) await expectNoLeak({ type: 5, data: { custom_id, components } });
  });
});

describe('no message brings out another server’s stories', () => {
  const onMessage = [...commands.values()].filter(isMessageCommand).map(({ data: { name } }) => name);
  it.each(onMessage)('by “%s”', async (name) => {
    const message = { id: '70', content: `“${ids.title}” collapsed, she said`, attachments: [], embeds: [] };
    const used = { type: ApplicationCommandType.Message, name, target_id: '70' };
    await expectNoLeak({ type: 2, data: { ...used, resolved: { messages: { 70: message } } } });
  });

  it.each(['Zanzibar lighthouse?', 'who said “the keystone gave way”?', 'summary of the lighthouse'])(
    'by a mention: %s',
    async (words) => {
      const answers: string[] = [];
      const message = {
        id: '71',
        type: 0,
        content: `<@1> ${words}`,
        channel_id: '7',
        guild_id: '5',
        author: { id: '9' },
        mentions: [{ id: '1' }],
      };
      const keep = async (body: object) => {
        answers.push(JSON.stringify(body));
        return undefined;
      };
      const responder = { reply: keep, edit: keep };
      await there.dispatch.message(stub<GatewayMessageCreateDispatchData>(message), '1', responder);
      expect(answers).toHaveLength(1);
      expect(answers[0]).not.toMatch(SECRET);
      expect(there.faults).toEqual([]);
    },
  );
});
