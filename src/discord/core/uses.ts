import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { isMistake } from '../../errors.ts';
import { decodeCustomId } from '../../replies/custom-id.ts';
import { PICK } from '../../replies/render.ts';
import type { Outcome } from './command.ts';
import type { DispatchLog } from './failure.ts';

/** One use of the bot, for the log and the figures: nothing of what was asked, and no one's id. */
export interface Use {
  /** Discord's id of the interaction, or of the message that asked. */
  readonly id: string;
  readonly kind: 'command' | 'typing' | 'control' | 'form' | 'message';
  /** A command or a control of the bot's own; "unknown" for any other name that came in. */
  readonly name: string;
}

/**
 * How a use ended. `unanswered`: the stories do not say; `refused`: the person can fix it; `failed`: a fault of the
 * bot; `undelivered`: Discord did not take the answer; `late`: it waited too long for anyone to see an answer; `shed`:
 * the queue was so long that the person only got an apology; `silent`: a mention, and the server wants none answered.
 */
export type Ending =
  | 'answered'
  | 'unanswered'
  | 'refused'
  | 'failed'
  | 'undelivered'
  | 'late'
  | 'shed'
  | 'silent';

/** Hears of every use of the bot. */
export interface UseObserver {
  began(use: Use): void;
  /** @param ms milliseconds from the event's arrival to the answer's delivery */
  ended(use: Use, ending: Ending, ms: number): void;
}

/** The names that the bot itself gave; a stranger's never become labels of a figure. */
export interface OwnNames {
  readonly commands: { has(name: string): boolean };
  readonly actions: { has(name: string): boolean };
  readonly forms: { has(name: string): boolean };
}

const UNKNOWN = 'unknown';

/** Never throws, whatever came in. */
export function useOf(interaction: APIInteraction, own: OwnNames): Use {
  const { id, type } = interaction;
  const data: { name?: string; custom_id?: string; values?: readonly string[] } =
    ('data' in interaction ? interaction.data : undefined) ?? {};
  const known = (names: { has(name: string): boolean }, name: unknown) =>
    typeof name === 'string' && names.has(name) ? name : UNKNOWN;
  const actionOf = (customId: unknown) =>
    typeof customId === 'string' ? decodeCustomId(customId)?.action : undefined;
  switch (type) {
    case InteractionType.MessageComponent: {
      const pressed = actionOf(data.custom_id);
      const action = pressed === PICK && Array.isArray(data.values) ? actionOf(data.values[0]) : pressed;
      return { id, kind: 'control', name: known(own.actions, action) };
    }
    case InteractionType.ModalSubmit:
      return { id, kind: 'form', name: known(own.forms, actionOf(data.custom_id)) };
    case InteractionType.ApplicationCommandAutocomplete:
      return { id, kind: 'typing', name: known(own.commands, data.name) };
    default:
      return { id, kind: 'command', name: known(own.commands, data.name) };
  }
}

/** Follows one use to its end. */
export class UseWatch {
  readonly use: Use;
  readonly #observer: UseObserver | undefined;
  readonly #began = performance.now();
  #ending: Ending = 'answered';

  constructor(use: Use, observer: UseObserver | undefined) {
    this.use = use;
    this.#observer = observer;
    observer?.began(use);
  }

  /** The later word counts: an answer that failed and whose apology was not delivered is undelivered. */
  ends(ending: Ending): void {
    this.#ending = ending;
  }

  /** Follows what a command or control brings. Adds no rejection of its own. */
  follow(work: Promise<Outcome | null>): void {
    work.then(
      (outcome) => {
        const content = outcome && 'content' in outcome ? outcome.content : undefined;
        if (content && 'answered' in content && !content.answered) this.ends('unanswered');
      },
      (error) => this.failed(error),
    );
  }

  failed(error: unknown): void {
    this.ends(isMistake(error) ? 'refused' : 'failed');
  }

  /** A log whose lines say which use they are about. */
  about(log: DispatchLog): DispatchLog {
    const { id: interaction, name: command } = this.use;
    return { error: (details, message) => log.error({ ...details, interaction, command }, message) };
  }

  close(): void {
    this.#observer?.ended(this.use, this.#ending, performance.now() - this.#began);
  }
}
