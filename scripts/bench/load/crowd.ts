import type { Exchange } from '../../../test/discord/stand-in/exchange.ts';
import { everyComponent } from '../../../test/discord/stand-in/message-rules.ts';
import type { StoredMessage } from '../../../test/discord/stand-in/message-store.ts';
import type { DiscordStandIn } from '../../../test/discord/stand-in/stand-in.ts';
import { ALICE, NEWSROOM, type Place } from '../../../test/discord/stand-in/world.ts';
import { randomNumbers } from '../../library/random-stories.ts';
import type { Prepared } from './prepare-library.ts';

/** More people and channels than the limits for one of them would let through at the highest rate. */
const PEOPLE = 2_000;
const CHANNELS = 500;
/** Answers of the past whose buttons are pressed. */
const REMEMBERED = 50;
const PRESSED = /^(?:all|also|closest|context|machine|more|passages|quotes|show|sourcing|summary):/u;
/** Stories that half of all commands are about. */
const POPULAR = 20;

/** What people do, and what share of all they do it is. */
const SHARES = {
  '/ask': 0.22,
  '/who-said': 0.16,
  'typing a story': 0.1,
  'typing a question': 0.06,
  'a button': 0.12,
  '/check': 0.06,
  '/summary': 0.08,
  '/quotes': 0.08,
  '/story people': 0.04,
  '/story timeline': 0.04,
  '/story list': 0.04,
} as const;

export type Kind = keyof typeof SHARES;
export const KINDS = Object.keys(SHARES) as Kind[];

/** People who use a bot as people do: about a fifth ask, others look up phrases, type, press buttons and read on. */
export class Crowd {
  readonly #discord: DiscordStandIn;
  readonly #known: Prepared;
  readonly #place: Place;
  readonly #random = randomNumbers(11);
  readonly #answered: StoredMessage[] = [];

  constructor(discord: DiscordStandIn, known: Prepared, place: Place = NEWSROOM) {
    this.#discord = discord;
    this.#known = known;
    this.#place = place;
  }

  /** Takes an answer whose buttons may be pressed. */
  saw(message: StoredMessage | undefined): void {
    if (!message || message.onlyFor !== undefined) return;
    this.#answered.push(message);
    if (this.#answered.length > REMEMBERED) this.#answered.shift();
  }

  /**
   * The next interaction of somebody, sent.
   *
   * @param kind of all of them if it is left out, each as often as people do it
   */
  next(kind: Kind = this.#kind()): Exchange {
    const by = { user: this.#person(), place: this.#channel() };
    const question = this.#one(this.#known.questions) ?? '';
    const words = question.slice(30, -1);
    const story = this.#story();
    const discord = this.#discord;
    switch (kind) {
      case '/ask':
        return discord.slash('/ask', { question }, by);
      case '/who-said':
        return discord.slash('/who-said', { phrase: words }, by);
      case 'typing a story':
        return discord.type('/summary', 'story', { story: words.slice(0, 3) }, by);
      case 'typing a question':
        return discord.type('/ask', 'question', { question: words.slice(0, 4), story }, by);
      case 'a button':
        return this.#press(by) ?? discord.slash('/summary', { story }, by);
      case '/check':
        return discord.slash('/check', { text: `Somebody said “${words}”` }, by);
      case '/story list':
        return discord.slash('/story list', {}, by);
      default:
        return discord.slash(kind, { story }, by);
    }
  }

  #kind(): Kind {
    let share = this.#random();
    for (const kind of KINDS) {
      if (share < SHARES[kind]) return kind;
      share -= SHARES[kind];
    }
    return '/story list';
  }

  #press(by: Parameters<DiscordStandIn['slash']>[2]): Exchange | undefined {
    const message = this.#one(this.#answered);
    if (!message) return undefined;
    const ids = everyComponent(message.components).flatMap(({ custom_id, type, disabled }) =>
      type === 2 && custom_id !== undefined && !disabled && PRESSED.test(custom_id) ? [custom_id] : [],
    );
    const id = this.#one(ids);
    return id === undefined ? undefined : this.#discord.press(message, id, by);
  }

  #story(): string {
    const { ids } = this.#known;
    return this.#one(this.#random() < 0.5 ? ids.slice(-POPULAR) : ids) ?? '';
  }

  #person(): typeof ALICE {
    const id = `20000000000000${String(Math.floor(this.#random() * PEOPLE)).padStart(5, '0')}`;
    return { ...ALICE, id };
  }

  #channel(): Place {
    const id = `30000000000000${String(Math.floor(this.#random() * CHANNELS)).padStart(5, '0')}`;
    return { ...this.#place, channelId: id };
  }

  #one<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.#random() * values.length)];
  }
}
