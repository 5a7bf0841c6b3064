import {
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type APIApplicationCommandInteractionDataOption as Option,
} from 'discord-api-types/v10';
import { packAnalysis } from '../../src/analysis/packed.ts';
import { ConversationMemory } from '../../src/discord/core/conversation-memory.ts';
import { createContext } from '../../src/discord/core/create-context.ts';
import { downloadFromDiscord } from '../../src/discord/core/download.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import { Dispatch } from '../../src/discord/dispatch/dispatch.ts';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { StoryFetcher } from '../../src/library/fetch-story.ts';
import { Importer } from '../../src/library/importer.ts';
import type { Quotas } from '../../src/library/quotas.ts';
import { VectorStore } from '../../src/library/vector-store.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import type { Story } from '../../src/story/story.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { analysedSeed } from '../answers/analysed.ts';
import { memoryLibrary } from '../memory-library.ts';
import { seedStory } from '../retrieval/fixtures/seed-story.ts';
import { stub } from '../stub.ts';
import { MemoryChannels } from './memory-channels.ts';

export { seedStory as seed };

const packedSeed = packAnalysis(analysedSeed);

/**
 * A channel in which commands are run as Discord would send them; keeps every message that came back.
 *
 * @param real the seed story, too, is analysed and not read from the fixture
 */
export async function openChannel(
  stories: readonly Story[] = [seedStory],
  permissions = '0',
  real = false,
  fetcher: Pick<StoryFetcher, 'fetch'> = new StoryFetcher(),
  quotas: Partial<Quotas> = {},
) {
  const library = await memoryLibrary(stories, quotas);
  const faults: string[] = [];
  const workers = inlineWorkers();
  const store = new AnalysisStore({ library, workers });
  if (!real) store.remember(seedStory, packedSeed);
  const onError = (error: unknown) => faults.push(String(error));
  const vectors = new VectorStore({ library, analyses: store, onError });
  const importer = new Importer({ library, analyses: store, fetcher, workers });
  const channels = new MemoryChannels();
  const memory = new ConversationMemory();
  const locales = new ConversationMemory<string>();
  const links = new ConversationMemory<readonly string[]>();
  const dispatch = new Dispatch({
    commands: await loadCommands(),
    mention: async () => null,
    contextFor: (who) =>
      createContext(
        {
          library,
          importer,
          analyses: store,
          vectors,
          channels,
          download: downloadFromDiscord,
          memory,
          locales,
          links,
        },
        who,
      ),
    log: { error: (_, message) => faults.push(message) },
  });
  const sent: { how: string; body: MessageBody }[] = [];
  const modals: APIModalInteractionResponseCallbackData[] = [];
  const removed: string[] = [];
  const choices: string[] = [];
  const keep = (how: string) => async (body: MessageBody) => {
    sent.push({ how, body });
    return channels.keep('7', body);
  };
  const send = async (interaction: object) => {
    const base = {
      channel: { id: '7' },
      guild_id: '5',
      member: { permissions, user: { id: '9' } },
      authorizing_integration_owners: { 0: '5' },
    };
    const whole = stub<APIInteraction>({ ...base, ...interaction });
    const responder: Responder = {
      defer: async () => undefined,
      reply: keep('reply'),
      update: async (body) => void (await keep('update')(body)),
      edit: keep('edit'),
      followUp: async (body) => void (await keep('followUp')(body)),
      withdraw: async () => undefined,
      remove: async () => void removed.push(whole.message?.id ?? ''),
      autocomplete: async (list) => void choices.push(...list.map(({ name }) => name)),
      modal: async (modal) => void modals.push(modal),
    };
    const before = sent.length;
    await dispatch.interaction(whole, responder);
    return sent.slice(before).map((one) => ({
      ...one,
      text: textOf(one.body),
      ephemeral: (one.body.flags & 64) !== 0,
    }))[0];
  };
  const expectOne = async (interaction: object) => {
    const answer = await send(interaction);
    if (!answer) throw new Error('nothing was sent');
    return answer;
  };
  return {
    faults,
    library,
    importer,
    channels,
    modals,
    removed,
    send,
    /** The names that are offered while an option is typed. */
    type: async (name: string, options: object[]) => {
      choices.length = 0;
      await send({ type: 4, data: { type: 1, name, options } });
      return [...choices];
    },
    /** The last form, filled in: its input `text`, or several by name. */
    submit: (filled: string | Readonly<Record<string, string>>) => {
      const values = typeof filled === 'string' ? { text: filled } : filled;
      const components = Object.entries(values).map(([custom_id, value]) => ({
        type: 18,
        component: { type: 4, custom_id, value },
      }));
      return expectOne({ type: 5, data: { custom_id: modals.at(-1)?.custom_id, components } });
    },
    run: (name: string, options: Option[] = [], resolved?: APIInteractionDataResolved) =>
      expectOne({ type: 2, data: { type: 1, name, options, resolved } }),
    press: (customId: string, onPrivate = false, message: Partial<APIMessage> = {}) =>
      expectOne(pressed(customId, onPrivate, message)),
    /** A press that brings no message: a modal, or the message's end. */
    pressOnly: (customId: string, onPrivate = false, message: Partial<APIMessage> = {}) =>
      send(pressed(customId, onPrivate, message)),
    choose: (value: string) =>
      expectOne({
        type: 3,
        data: { custom_id: 'pick:1::::0', component_type: 3, values: [value] },
        message: { id: '77', flags: 0 },
      }),
  };
}

function pressed(customId: string, onPrivate: boolean, message: Partial<APIMessage>) {
  return {
    type: 3,
    data: { custom_id: customId, component_type: 2 },
    message: { id: '77', flags: onPrivate ? 64 : 0, ...message },
  };
}

export function textOf(message: MessageBody): string {
  return message.components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : [part]))
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : []))
    .join('\n');
}

/** Custom ids of the message's buttons, by label. */
export function buttonsOf(message: MessageBody | undefined): Record<string, string> {
  const rows = (message?.components ?? []).flatMap((part) =>
    part.type === ComponentType.ActionRow ? part.components : [],
  );
  return Object.fromEntries(
    rows.flatMap((part) =>
      'custom_id' in part && 'label' in part ? [[part.label ?? '', part.custom_id]] : [],
    ),
  );
}

/** Values of the message's select menu, by label. */
export function optionsOf(message: MessageBody): Record<string, string> {
  const rows = message.components.flatMap((part) =>
    part.type === ComponentType.ActionRow ? part.components : [],
  );
  return Object.fromEntries(
    rows.flatMap((part) =>
      part.type === ComponentType.StringSelect
        ? part.options.map(({ label, description = '', value }) => [`${label}|${description}`, value])
        : [],
    ),
  );
}
