import * as z from 'zod';
import { CHOOSABLE } from '../messages/languages.ts';

const id = z.string().regex(/^\d{1,20}$/u);
const options = z.record(z.string().max(32), z.string().max(6000));
const command = { name: z.string().max(32), path: z.array(z.string().max(32)).max(2), options };
const at = { as: id, place: id };

/** What a person did at the desk; `as` is who they are and `place` where. */
export const requestSchema = z.discriminatedUnion('kind', [
  /** Sent a plain message, mentions included as `<@id>`. */
  z.object({
    kind: z.literal('say'),
    ...at,
    text: z.string().min(1).max(2000),
    replyTo: id.optional(),
  }),
  /** Sent a whole line: `/who-said phrase: high price`, or a question to the bot. */
  z.object({ kind: z.literal('line'), ...at, text: z.string().min(1).max(2000) }),
  z.object({ kind: z.literal('command'), ...at, ...command }),
  z.object({ kind: z.literal('autocomplete'), ...at, ...command, focused: z.string().max(32) }),
  /** Chose a command from the menu of a message. */
  z.object({ kind: z.literal('message-command'), ...at, name: z.string().max(32), message: id }),
  /** Pressed a button, or chose from a select menu (`values`). */
  z.object({
    kind: z.literal('press'),
    ...at,
    message: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25).optional(),
  }),
  /** Submitted a modal; `modal` is the id that came with it. */
  z.object({
    kind: z.literal('modal'),
    ...at,
    modal: id,
    values: z.record(z.string().max(100), z.union([z.string(), z.array(z.string()), z.boolean()])),
  }),
  /** Chose the language of their client, or the one that the server prefers. */
  z.object({
    kind: z.literal('language'),
    ...at,
    of: z.enum(['person', 'server']),
    locale: z.enum(CHOOSABLE),
  }),
  z.object({ kind: z.literal('dismiss'), ...at, message: id }),
]);

export type DeskRequest = z.infer<typeof requestSchema>;
export type RequestOf<K extends DeskRequest['kind']> = Extract<DeskRequest, { kind: K }>;
export type FormValues = RequestOf<'modal'>['values'];
