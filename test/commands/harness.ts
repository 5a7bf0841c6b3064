import {
  type APIInteraction,
  type APIInteractionDataResolved,
  ComponentType,
  type APIApplicationCommandInteractionDataOption as Option,
} from 'discord-api-types/v10';
import type { AnalysedStory } from '../../src/answers/analysed-story.ts';
import { actions } from '../../src/discord/actions.ts';
import { createContext } from '../../src/discord/create-context.ts';
import { Dispatch } from '../../src/discord/dispatch.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import type { Responder } from '../../src/discord/responder.ts';
import { MemoryLibrary } from '../../src/library/memory-library.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { indexStory } from '../../src/retrieval/story-index.ts';
import type { Story } from '../../src/story/story.ts';
import { seedAttributions, seedStory } from '../retrieval/fixtures/seed-story.ts';

export { seedStory as seed };

/** A channel in which commands are run as Discord would send them; keeps every message that came back. */
export async function openChannel(stories: readonly Story[] = [seedStory], permissions = '0') {
  const library = new MemoryLibrary(stories);
  const analyse = (story: Story): AnalysedStory =>
    indexStory(story, story.id === seedStory.id ? seedAttributions : []);
  const faults: string[] = [];
  const dispatch = new Dispatch({
    commands: await loadCommands(),
    actions,
    mention: async () => null,
    contextFor: (who) => createContext(library, analyse, who),
    log: { error: (_, message) => faults.push(message) },
  });
  const sent: { how: string; body: MessageBody }[] = [];
  const keep = (how: string) => async (body: MessageBody) => void sent.push({ how, body });
  const responder: Responder = {
    defer: async () => undefined,
    reply: keep('reply'),
    update: keep('update'),
    edit: keep('edit'),
    followUp: keep('followUp'),
    remove: async () => undefined,
    autocomplete: async () => undefined,
    modal: async () => undefined,
  };
  const send = async (interaction: object) => {
    const base = {
      channel: { id: '7' },
      member: { permissions, user: { id: '9' } },
      authorizing_integration_owners: { 0: '5' },
    };
    await dispatch.interaction({ ...base, ...interaction } as unknown as APIInteraction, responder);
    const last = sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    return { ...last, text: textOf(last.body), ephemeral: (last.body.flags & 64) !== 0 };
  };
  return {
    faults,
    library,
    run: (name: string, options: Option[] = [], resolved?: APIInteractionDataResolved) =>
      send({ type: 2, data: { type: 1, name, options, resolved } }),
    press: (customId: string, onPrivate = false) =>
      send({
        type: 3,
        data: { custom_id: customId, component_type: 2 },
        message: { flags: onPrivate ? 64 : 0 },
      }),
  };
}

export function textOf(message: MessageBody): string {
  return message.components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : []))
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : []))
    .join('\n');
}

/** Custom ids of the message's buttons, by label. */
export function buttonsOf(message: MessageBody): Record<string, string> {
  const rows = message.components.flatMap((part) =>
    part.type === ComponentType.ActionRow ? part.components : [],
  );
  return Object.fromEntries(
    rows.flatMap((part) =>
      'custom_id' in part && 'label' in part ? [[part.label ?? '', part.custom_id]] : [],
    ),
  );
}
