import { MessageFlags } from 'discord-api-types/v10';
import * as z from 'zod';
import { actionRow, modal, topLevel } from './component-rules.ts';
import type { SentFile } from './multipart.ts';
import { refusals } from './refusal.ts';

/** Where a message is sent decides which flags it may have. */
export type MessagePlace = 'callback' | 'update' | 'edit' | 'follow-up' | 'channel';

const { SuppressEmbeds, Ephemeral, SuppressNotifications, IsComponentsV2 } = MessageFlags;
const PRIVATE_POSSIBLE = SuppressEmbeds | Ephemeral | SuppressNotifications | IsComponentsV2;
const FLAGS: Record<MessagePlace, number> = {
  callback: PRIVATE_POSSIBLE,
  'follow-up': PRIVATE_POSSIBLE,
  channel: SuppressEmbeds | SuppressNotifications | IsComponentsV2,
  update: SuppressEmbeds | IsComponentsV2,
  edit: SuppressEmbeds | IsComponentsV2,
};

/** Source: https://discord.com/developers/docs/resources/message, "Create Message" and "Allowed Mentions". */
const bodySchema = z.strictObject({
  content: z.string().max(2000).nullable().optional(),
  tts: z.boolean().optional(),
  flags: z.int().min(0).optional(),
  embeds: z.array(z.looseObject({})).max(10).optional(),
  allowed_mentions: z
    .strictObject({
      parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
      roles: z.array(z.string()).max(100).optional(),
      users: z.array(z.string()).max(100).optional(),
      replied_user: z.boolean().optional(),
    })
    .optional(),
  components: z.array(z.unknown()).optional(),
  message_reference: z
    .strictObject({
      message_id: z.string(),
      channel_id: z.string().optional(),
      guild_id: z.string().optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
});

export interface MessageData {
  readonly flags: number;
  readonly content: string;
  readonly components: readonly Component[];
  readonly reference?: string | undefined;
  readonly nonce?: string | undefined;
  readonly files?: readonly SentFile[];
  readonly allowedMentions?: { readonly parse?: readonly string[] | undefined } | undefined;
}

/** Any component, as loosely as a test needs it. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly file?: { readonly url: string };
  readonly component?: Component;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
}

/**
 * Checks a message body as Discord does.
 *
 * @param before flags of the message that is changed
 * @param files what came with it; each is shown by a component of a Components V2 message
 * @throws Refusal with code 50035
 */
export function readMessage(
  body: unknown,
  place: MessagePlace,
  before = 0,
  files: readonly SentFile[] = [],
): MessageData {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) throw refusals.invalid(issuesOf(parsed.error));
  const { content, flags = 0, embeds = [], components = [] } = parsed.data;
  const faults: string[] = [];
  if (flags & ~FLAGS[place]) faults.push(`flags ${flags} cannot be set here (${place})`);
  const kept = before | flags;
  if (kept & IsComponentsV2) {
    if (content || embeds.length > 0) faults.push('a Components V2 message has neither content nor embeds');
    if (components.length === 0) faults.push('a Components V2 message needs components');
    faults.push(...partFaults(z.array(topLevel), components));
  } else {
    if (!content && embeds.length === 0 && components.length === 0)
      faults.push('Cannot send an empty message');
    faults.push(...partFaults(z.array(actionRow).max(5), components));
  }
  if (parsed.data.nonce !== undefined && place !== 'channel') faults.push('nonce cannot be set here');
  if (parsed.data.message_reference && place !== 'channel')
    faults.push('message_reference cannot be set here');
  const list = components as Component[];
  if (faults.length === 0) faults.push(...wholeFaults(list), ...fileFaults(list, files));
  if (faults.length > 0) throw refusals.invalid(faults);
  return {
    flags: kept,
    content: content ?? '',
    components: list,
    reference: parsed.data.message_reference?.message_id,
    nonce: parsed.data.nonce === undefined ? undefined : String(parsed.data.nonce),
    allowedMentions: parsed.data.allowed_mentions,
    files,
  };
}

/** Source: resources/message, "Uploading Files", and components/reference, "File". */
function fileFaults(components: readonly Component[], files: readonly SentFile[]): string[] {
  const named = everyComponent(components).flatMap(({ file }) =>
    file?.url.startsWith('attachment://') ? [file.url.slice('attachment://'.length)] : [],
  );
  return [
    ...(files.length > 10 ? [`${files.length} files, at most 10`] : []),
    ...files.filter(({ text }) => text.length > 10_485_760).map(({ name }) => `${name} is too large`),
    ...named
      .filter((name) => !files.some((file) => file.name === name))
      .map((name) => `no file ${name} was sent`),
    ...files.filter(({ name }) => !named.includes(name)).map(({ name }) => `no component shows ${name}`),
  ];
}

/** @throws Refusal with code 50035 */
export function readModal(body: unknown) {
  const parsed = modal.safeParse(body);
  const faults = parsed.success
    ? duplicates(everyComponent(parsed.data.components as Component[]))
    : issuesOf(parsed.error);
  if (!parsed.success || faults.length > 0) throw refusals.invalid(faults);
  return parsed.data;
}

/** Every component of a message, nested ones included. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...everyComponent(component.accessory ? [component.accessory] : []),
    ...everyComponent(component.component ? [component.component] : []),
  ]);
}

/** All text displays of a message, a line each. */
export function textOf(components: readonly Component[]): string {
  return everyComponent(components)
    .map(({ content }) => content)
    .filter((content) => content !== undefined)
    .join('\n');
}

/** What holds for the message as a whole. Source: components/reference, "Legacy Message Component Behavior" and V2 limits. */
function wholeFaults(components: readonly Component[]): string[] {
  const all = everyComponent(components);
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  return [
    ...(all.length > 40 ? [`${all.length} components, at most 40`] : []),
    ...(text > 4000 ? [`${text} characters of text, at most 4000`] : []),
    ...duplicates(all),
  ];
}

function duplicates(all: readonly Component[]): string[] {
  const faults: string[] = [];
  for (const field of ['custom_id', 'id'] as const) {
    const values = all
      .map((component) => component[field])
      .filter((value) => value !== undefined && value !== 0);
    const twice = values.filter((value, index) => values.indexOf(value) !== index);
    if (twice.length > 0) faults.push(`Component ${field} cannot be duplicated: ${twice.join(', ')}`);
  }
  return faults;
}

function partFaults(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : issuesOf(parsed.error);
}

export function issuesOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.') || '(body)'}: ${message}`);
}
