import { ButtonStyle, ComponentType, SelectMenuDefaultValueType } from 'discord-api-types/v10';
import * as z from 'zod';

/**
 * Discord's components, as strict as its documentation: a field it does not know is a misspelt one.
 * Source: https://discord.com/developers/docs/components/reference
 */
const id = z.int32().min(0).optional();
const customId = z.string().min(1).max(100);
const emoji = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  animated: z.boolean().optional(),
});
const media = z.strictObject({ url: z.string().regex(/^(?:https?|attachment):\/\/\S+$/u) });
const description = z.string().max(1024).optional();
const spoiler = z.boolean().optional();

const buttonBase = { type: z.literal(ComponentType.Button), id, disabled: z.boolean().optional() };
const label = z.string().min(1).max(80).optional();
const pressable = z.strictObject({
  ...buttonBase,
  style: z.union([
    z.literal(ButtonStyle.Primary),
    z.literal(ButtonStyle.Secondary),
    z.literal(ButtonStyle.Success),
    z.literal(ButtonStyle.Danger),
  ]),
  custom_id: customId,
  label,
  emoji: emoji.optional(),
});
const link = z.strictObject({
  ...buttonBase,
  style: z.literal(ButtonStyle.Link),
  url: z
    .string()
    .max(512)
    .regex(/^(?:https?|discord):\/\/\S+$/u),
  label,
  emoji: emoji.optional(),
});
const button = z
  .union([pressable, link])
  .refine(({ label: text, emoji: picture }) => text !== undefined || picture !== undefined, {
    error: 'a button needs a label or an emoji',
  });

const selectBase = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};
const choice = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});
const stringSelect = z.strictObject({
  ...selectBase,
  type: z.literal(ComponentType.StringSelect),
  options: z
    .array(choice)
    .min(1)
    .max(25)
    .refine((options) => new Set(options.map(({ value }) => value)).size === options.length, {
      error: 'two options of a select have one value',
    }),
});
const otherSelect = z.strictObject({
  ...selectBase,
  type: z.union([
    z.literal(ComponentType.UserSelect),
    z.literal(ComponentType.RoleSelect),
    z.literal(ComponentType.MentionableSelect),
    z.literal(ComponentType.ChannelSelect),
  ]),
  channel_types: z.array(z.int()).optional(),
  default_values: z
    .array(z.strictObject({ id: z.string(), type: z.enum(SelectMenuDefaultValueType) }))
    .optional(),
});
const select = z.union([stringSelect, otherSelect]);

export const actionRow = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});
const textDisplay = z.strictObject({
  type: z.literal(ComponentType.TextDisplay),
  id,
  content: z.string().min(1).max(4000),
});
const thumbnail = z.strictObject({
  type: z.literal(ComponentType.Thumbnail),
  id,
  media,
  description,
  spoiler,
});
const section = z.strictObject({
  type: z.literal(ComponentType.Section),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.union([button, thumbnail]),
});
const gallery = z.strictObject({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: z.array(z.strictObject({ media, description, spoiler })).min(1).max(10),
});
const file = z.strictObject({ type: z.literal(ComponentType.File), id, file: media, spoiler });
const separator = z.strictObject({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
});
const inContainer = [actionRow, textDisplay, section, gallery, file, separator] as const;
const container = z.strictObject({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullable().optional(),
  spoiler,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1),
});

export const topLevel = z.discriminatedUnion('type', [...inContainer, container]);

const textInput = {
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
};
const labelled = z.strictObject({
  type: z.literal(ComponentType.Label),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).optional(),
  component: z.union([z.strictObject(textInput), stringSelect, otherSelect]),
});
const inputRow = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: z.array(z.strictObject({ ...textInput, label: z.string().min(1).max(45) })).length(1),
});
export const modal = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [labelled, inputRow, textDisplay]))
    .min(1)
    .max(5),
});
