import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Entry } from './conversation.ts';

/** What comes of an act at the desk, in order; one line of JSON each on the way to the page. */
export type DeskEvent =
  /** A new message, or a changed one (the same id). */
  | ({ readonly type: 'message' } & Entry)
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | {
      readonly type: 'modal';
      readonly id: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** What went wrong, in a sentence for the person who did it. */
  | { readonly type: 'failed'; readonly text: string };

export type Emit = (event: DeskEvent) => void;
