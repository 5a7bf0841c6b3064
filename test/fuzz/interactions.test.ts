import { type APIInteraction, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packAnalysis } from '../../src/analysis/packed.ts';
import { storyActions } from '../../src/answers/action.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { definedActions } from '../../src/discord/core/action.ts';
import { isMessageCommand } from '../../src/discord/core/command.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import { checkUrl, PUBLIC_WEB } from '../../src/library/fetch/connector.ts';
import { unprovenLines } from '../../src/replies/message-proof.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { readHtml } from '../../src/story/formats/html.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { analysedSeed } from '../answers/analysed.ts';
import { seed } from '../commands/harness.ts';
import { readMessage, readModal, textOf } from '../discord/stand-in/message-rules.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';
import { INTERACTIONS, PATIENCE } from './runs.ts';

const PERSON = '1000000000000000011';
const GUILD = '1000000000000000101';
const own = readPlainText(
  'Council votes for the bridge\n\nThe council voted 7-2 for a new bridge on Tuesday.\n\n“We need it before winter,” said Mayor Ana Ruiz.\n\n“Nobody asked us,” a spokesman for the ferry told reporters.',
  { source: 'The Example', url: 'https://example.org/bridge', published: '2024-03-05' },
);
const PAGE = `<title>Ferry stops</title><article><h1>Ferry stops</h1>${'<p>The ferry stops on Monday, the harbour master said. Nobody knows for how long.</p>'.repeat(6)}</article>`;
const stories = [seed, own, readHtml(PAGE).story];

interface Shape {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Shape[];
  readonly choices?: readonly { readonly value: string | number }[];
}

let bot: Bot;
let sent: { readonly place: 'callback' | 'update' | 'edit' | 'follow-up'; readonly body: MessageBody }[] = [];
let modals: unknown[] = [];
let others = 0;
const faults: string[] = [];
beforeAll(async () => {
  const library = await memoryLibrary([seed], { stories: 50 });
  await library.add(`guild:${GUILD}`, { story: own, origin: 'paste', addedBy: PERSON });
  const fast = { burst: 1e9, perMinute: 1e9 };
  bot = await createBot(
    library,
    { error: (details, message) => faults.push(`${message}: ${String((details as { err?: unknown }).err)}`) },
    {
      limit: new RateLimit({ user: fast, channel: fast }),
      fetcher: { fetch: async (url) => ({ url: checkUrl(url, PUBLIC_WEB).href, html: PAGE, fetchedAt: 0 }) },
    },
  );
  bot.analyses.remember(seed, packAnalysis(analysedSeed));
});

const keep = (place: 'callback' | 'update' | 'edit' | 'follow-up') => async (body: MessageBody) => {
  sent.push({ place, body });
  return '1';
};
const other = async () => {
  others++;
};
const responder: Responder = {
  defer: async () => undefined,
  reply: keep('callback'),
  update: async (body) => void (await keep('update')(body)),
  edit: keep('edit'),
  followUp: async (body) => void (await keep('follow-up')(body)),
  withdraw: other,
  remove: other,
  autocomplete: other,
  modal: async (modal) => {
    modals.push(modal);
  },
};

/** What people type, and what nobody would. */
const typed = fc.oneof(
  fc.constantFrom(
    'Who said “high price”?',
    'What did Blinken say about NATO?',
    'Blinken',
    'winter',
    'We need it before winter',
    'bridge',
    '',
    ' ',
    '“',
    '>>> x',
    '@everyone',
    own.id,
    seed.id,
    '[a](https://evil.example)',
    "'; drop table stories; --",
    'x'.repeat(2000),
    '\u202e\u200b',
    'a\u0000b',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const customId = (names: readonly string[]) =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...names, 'pick', 'nothing'),
        fc.constantFrom('1', '1', '1', '0'),
        fc.constantFrom(own.id, seed.id, '', 'ffffffffffff'),
        fc.constantFrom('', '0-a', '2s-1e,5k-9', 'zzzzzz-1', '0-zzzzz', '-', '10-0'),
        fc.constantFrom('', '1', '.', 'a.b.c', 'who-said.', '-1', '99999999999999999999', 'more.quotes'),
        fc.constantFrom('0', '7', '999999'),
      )
      .map((parts) => parts.join(':').slice(0, 100)),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );

function optionOf(shape: Shape): fc.Arbitrary<object> {
  const value =
    shape.choices !== undefined
      ? fc.constantFrom(...shape.choices.map(({ value }) => value))
      : shape.type === 3
        ? typed
        : shape.type === 5
          ? fc.boolean()
          : shape.type === 4 || shape.type === 10
            ? fc.integer()
            : fc.constantFrom(PERSON, GUILD);
  return value.map((given) => ({ name: shape.name, type: shape.type, value: given }));
}

function optionsOf(shapes: readonly Shape[]): fc.Arbitrary<object[]> {
  const inner = shapes.filter(({ type }) => type === 1);
  if (inner.length > 0)
    return fc.oneof(
      ...inner.map((sub) =>
        optionsOf(sub.options ?? []).map((options) => [{ name: sub.name, type: 1, options }]),
      ),
    );
  return fc
    .tuple(...shapes.map((shape) => fc.option(optionOf(shape), { freq: 4 })))
    .map((all) => all.flatMap((one) => one ?? []));
}

function interactions(): fc.Arbitrary<object> {
  const commands = [...bot.commands.values()];
  const defined = definedActions();
  const pressed = [...storyActions.keys(), ...defined.flatMap(({ name, press }) => (press ? [name] : []))];
  const submitted = defined.flatMap(({ name, submit }) => (submit ? [name] : []));
  const place = fc.constantFrom(
    { guild_id: GUILD, authorizing_integration_owners: { 0: GUILD }, channel: { id: '201', type: 0 } },
    { authorizing_integration_owners: { 1: PERSON }, channel: { id: '301', type: 1 } },
  );
  const permissions = fc.constantFrom('0', '32', '8', '2251799813685247');
  const what = fc.oneof(
    ...commands.map((command) => {
      if (isMessageCommand(command))
        return typed.map((content) => ({
          type: 2,
          data: {
            type: 3,
            name: command.data.name,
            target_id: '9',
            resolved: {
              messages: { 9: { id: '9', content, author: { id: PERSON }, attachments: [], embeds: [] } },
            },
          },
        }));
      const shapes = stub<readonly Shape[]>(command.data.options ?? []);
      return optionsOf(shapes).map((options) => ({
        type: 2,
        data: { type: 1, name: command.data.name, options },
      }));
    }),
    fc
      .tuple(customId(pressed), fc.array(customId(pressed), { maxLength: 2 }), fc.constantFrom(0, 64))
      .map(([custom_id, values, flags]) => ({
        type: 3,
        message: { id: '8', flags },
        data: { custom_id, component_type: values.length > 0 ? 3 : 2, values },
      })),
    fc.tuple(customId(submitted), typed, typed).map(([custom_id, first, second]) => ({
      type: 5,
      data: {
        custom_id,
        components: ['text', 'title', 'question', 'source'].map((name, at) => ({
          type: 18,
          component: { type: 4, custom_id: name, value: at % 2 ? first : second },
        })),
      },
    })),
  );
  return fc.tuple(what, place, permissions).map(([one, where, may]) => {
    const user = { id: PERSON, username: 'alice' };
    const who = 'guild_id' in where ? { member: { user, permissions: may, roles: [] } } : { user };
    return {
      id: '1',
      token: 't',
      application_id: '1',
      version: 1,
      locale: 'en-GB',
      app_permissions: '3072',
      ...one,
      ...where,
      ...who,
    };
  });
}

/** Takes one thing away, or puts something else in its place, anywhere in it. */
function mutated(whole: object, at: number, by: unknown): object {
  const copy = structuredClone(whole);
  const places: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push({ of: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const { of, key } = places[at % places.length] ?? { of: {}, key: '' };
  // Discord's own frame is checked before dispatch sees it.
  if (['id', 'token', 'type', 'application_id'].includes(key) && of === (copy as unknown)) return copy;
  if (by === undefined) delete of[key];
  else of[key] = by;
  return copy;
}

async function send(interaction: object): Promise<void> {
  sent = [];
  modals = [];
  others = 0;
  await bot.dispatch.interaction(interaction as APIInteraction, responder);
  for (const { place, body } of sent) {
    const { files = [], ...kept } = body;
    const json = { ...kept };
    // Who sees a message is settled when it is first sent: the responder takes the flag out of a change.
    if (place === 'update' || place === 'edit') json.flags &= ~MessageFlags.Ephemeral;
    const read = readMessage(
      JSON.parse(JSON.stringify(json)),
      place,
      0,
      stub(files.map(({ name }) => ({ name, text: '' }))),
    );
    expect(unprovenLines(textOf(read.components), stories)).toEqual([]);
  }
  for (const modal of modals) readModal(JSON.parse(JSON.stringify(modal)));
}

describe(`${INTERACTIONS} interactions that nobody planned`, () => {
  it(
    'any interaction is answered within Discord’s limits, quotes word for word, and faults nowhere',
    PATIENCE,
    async () => {
      await fc.assert(
        fc.asyncProperty(interactions(), async (interaction) => {
          faults.length = 0;
          await send(interaction);
          expect(sent.length + modals.length + others).toBeGreaterThan(0);
          expect(faults.join('\n')).toBe('');
        }),
        { numRuns: INTERACTIONS },
      );
    },
  );

  it(
    'one that lacks something, or has something odd in it, harms nobody and quotes word for word',
    PATIENCE,
    async () => {
      const odd = fc.constantFrom(undefined, null, '', 'x', 0, -1, 1e21, true, [], {}, [null], { id: null });
      await fc.assert(
        fc.asyncProperty(interactions(), fc.nat(), odd, (interaction, at, by) =>
          send(mutated(interaction, at, by)),
        ),
        { numRuns: INTERACTIONS },
      );
    },
  );
});
