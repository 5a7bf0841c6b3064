import {
  type APIInteraction,
  type APIMessageTopLevelComponent,
  ApplicationCommandType,
  ButtonStyle,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  ApplicationCommandOptionType as Kind,
  SeparatorSpacingSize,
  TextInputStyle,
  ComponentType as Type,
} from 'discord-api-types/v10';
import type { Responder } from '../../src/discord/core/responder.ts';

/** Text that would do harm if anything on the page took it for HTML, and every piece of Discord's markdown. */
const TEXT = [
  '## A heading',
  '**Jens Stoltenberg** · *warned*, __underlined__, ~~struck~~, `code`, ||hidden||',
  '> a \\*quoted\\* line <img src=x onerror=alert(1)>',
  '> its second line',
  '-# small print · [para 6](https://news.example/a#:~:text=high%20price) · <t:0:d>',
  '- a bullet',
  '1. a number',
  '<script>alert(1)</script> [no](javascript:alert) <@1100000000000000011>',
].join('\n');

const COMPONENTS: APIMessageTopLevelComponent[] = [
  {
    type: Type.Container,
    accent_color: 0x22aa66,
    components: [
      { type: Type.TextDisplay, content: TEXT },
      { type: Type.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
      {
        type: Type.Section,
        components: [{ type: Type.TextDisplay, content: 'A section' }],
        accessory: { type: Type.Button, style: ButtonStyle.Success, label: 'Beside', custom_id: 'beside' },
      },
    ],
  },
  {
    type: Type.ActionRow,
    components: [
      { type: Type.Button, style: ButtonStyle.Primary, label: 'Ask more', custom_id: 'ask-more' },
      { type: Type.Button, style: ButtonStyle.Secondary, label: 'Next', custom_id: 'next' },
      { type: Type.Button, style: ButtonStyle.Danger, label: 'Delete', custom_id: 'delete', disabled: true },
      { type: Type.Button, style: ButtonStyle.Link, label: 'Story', url: 'https://news.example/a' },
    ],
  },
  {
    type: Type.ActionRow,
    components: [
      {
        type: Type.StringSelect,
        custom_id: 'pick',
        placeholder: 'Pick a speaker',
        options: [
          { label: 'Antony Blinken', value: 'blinken', description: 'Secretary of State' },
          { label: 'Jens Stoltenberg', value: 'stoltenberg' },
        ],
      },
    ],
  },
  {
    type: Type.ActionRow,
    components: [
      { type: Type.ChannelSelect, custom_id: 'where', placeholder: 'Pick channels', max_values: 2 },
    ],
  },
];

const MODAL: Parameters<Responder['modal']>[0] = {
  custom_id: 'ask',
  title: 'Ask more',
  components: [
    {
      type: Type.Label,
      label: 'Your question',
      description: 'In your own words',
      component: {
        type: Type.TextInput,
        custom_id: 'question',
        style: TextInputStyle.Paragraph,
        required: true,
      },
    },
    {
      type: Type.Label,
      label: 'About whom',
      component: {
        type: Type.StringSelect,
        custom_id: 'whom',
        required: false,
        options: [{ label: 'Antony Blinken', value: 'blinken' }],
      },
    },
  ],
};

function body(...lines: string[]): Parameters<Responder['reply']>[0] {
  const text = lines.join('\n');
  return {
    flags: 1 << 15,
    components: [{ type: Type.Container, components: [{ type: Type.TextDisplay, content: text }] }],
    allowed_mentions: { parse: [] },
  };
}

/** A bot that answers with every kind of component and keeps the JSON that it was given. */
export function showcase() {
  const interactions: APIInteraction[] = [];
  const messages: GatewayMessageCreateDispatchData[] = [];
  const commands = new Map<string, { data: object }>([
    ['showcase', { data: { name: 'showcase', description: 'Every kind of component' } }],
    [
      'add',
      {
        data: {
          name: 'add',
          description: 'Takes options of every type',
          options: [
            { type: Kind.Integer, name: 'count', description: 'A number', required: true, min_value: 1 },
            { type: Kind.User, name: 'who', description: 'A person' },
            { type: Kind.Attachment, name: 'file', description: 'A file' },
            { type: Kind.Boolean, name: 'private', description: 'Only you see it' },
          ],
        },
      },
    ],
    ['silent', { data: { name: 'silent', description: 'Never answers' } }],
    ['Check quotes', { data: { name: 'Check quotes', type: ApplicationCommandType.Message } }],
  ]);
  const answer = async (interaction: APIInteraction, responder: Responder) => {
    if (interaction.type === InteractionType.ModalSubmit) return responder.reply(body('Thank you'));
    if (interaction.type === InteractionType.MessageComponent)
      return press(interaction.data.custom_id, responder);
    if (interaction.type !== InteractionType.ApplicationCommand || interaction.data.name === 'silent') return;
    if (interaction.data.name !== 'showcase') return responder.reply(body(`/${interaction.data.name}`));
    return responder.reply({ ...body(), components: COMPONENTS });
  };
  const dispatch = {
    async interaction(interaction: APIInteraction, responder: Responder) {
      interactions.push(interaction);
      await answer(interaction, responder);
    },
    async message(message: GatewayMessageCreateDispatchData) {
      messages.push(message);
    },
  };
  return { dispatch, commands, interactions, messages };
}

async function press(id: string, responder: Responder): Promise<void> {
  if (id === 'ask-more') return responder.modal(MODAL);
  if (id === 'next') return responder.update(body('Page 2'));
  await responder.reply(body(`Pressed ${id}`));
  await responder.followUp({ ...body('And more'), flags: (1 << 15) | (1 << 6) });
}
