import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { MessageFlags } from 'discord-api-types/v10';
import { harmless } from '../story/harmless.ts';
import { isSlash } from './command-schema.ts';
import { bot } from './demo-servers.ts';
import { Desk, type DeskParts } from './desk.ts';
import type { DeskEvent } from './event.ts';
import type { DeskRequest } from './request.ts';
import { saveFiles } from './save-files.ts';
import { completeLine } from './terminal-complete.ts';
import { drawMessage, type Numbered, readPress } from './terminal-draw.ts';
import { fillModal } from './terminal-modal.ts';
import { type Pen, styled } from './terminal-text.ts';
import { describe, movesLine, readMove, start, type Where } from './terminal-where.ts';

export interface TerminalOptions extends DeskParts {
  readonly input?: (Readable & { isTTY?: boolean }) | undefined;
  readonly output?: (Writable & { isTTY?: boolean; columns?: number }) | undefined;
}

/**
 * The bot in a terminal: `/who-said phrase: high price`, a plain question, or the number of a control; `/as theo` and
 * `/in world` to be somebody else, elsewhere. Also reads what is piped into it, one line after the other, and then writes nothing but the answers.
 *
 * @returns at the end of the input, or after `/quit`
 */
export async function runTerminal({
  input = process.stdin,
  output = process.stdout,
  ...parts
}: TerminalOptions): Promise<void> {
  const desk = new Desk(parts);
  const isLive = input.isTTY === true && output.isTTY === true;
  const here: { at: Where } = { at: start() };
  const reader = createInterface({
    input,
    ...(isLive ? { output, completer: completer(desk, here) } : {}),
    terminal: isLive,
    prompt: '> ',
  });
  output.once('error', () => reader.close());
  try {
    await new Terminal(desk, reader, output, isLive, here).run();
  } finally {
    reader.close();
  }
}

class Terminal {
  readonly #desk: Desk;
  readonly #reader: Interface;
  readonly #output: Writable & { columns?: number };
  readonly #isLive: boolean;
  readonly #lines: AsyncIterator<string>;
  readonly #here: { at: Where };
  /** What numbers mean now: the first questions, then the controls of the last answer. */
  #controls: Numbered[] = [];
  #questions: readonly string[] = [];

  constructor(
    desk: Desk,
    reader: Interface,
    output: Writable & { columns?: number },
    isLive: boolean,
    here: { at: Where },
  ) {
    this.#here = here;
    this.#desk = desk;
    this.#reader = reader;
    this.#output = output;
    this.#isLive = isLive;
    this.#lines = reader[Symbol.asyncIterator]();
  }

  async run(): Promise<void> {
    if (this.#isLive) this.#greet();
    for (;;) {
      if (this.#isLive) this.#reader.prompt();
      const { value, done } = await this.#lines.next();
      if (done || /^\/(?:quit|exit)$/u.test(value.trim())) return;
      if (value.trim() !== '') await this.#take(value.trim());
    }
  }

  async #take(line: string): Promise<void> {
    if (line === '/') return this.#listCommands();
    const move = readMove(line, this.#here.at);
    if (typeof move === 'string') return this.#write([move]);
    if (move) return this.#goTo(move);
    const at = idsOf(this.#here.at);
    const question = /^\d$/u.test(line) ? this.#questions[Number(line) - 1] : undefined;
    if (question !== undefined) {
      this.#write([styled(question, 2, this.#pen)]);
      return this.#act({ kind: 'line', ...at, text: question });
    }
    const press = readPress(line, this.#controls);
    if (typeof press === 'string') return this.#write([press]);
    if (press === null) return this.#act({ kind: 'line', ...at, text: line.slice(0, 2000) });
    const { message, customId, chosen } = press;
    return this.#act({ kind: 'press', ...at, message, customId, ...(chosen ? { values: chosen } : {}) });
  }

  /** What was shown there cannot be used here. */
  #goTo(where: Where): void {
    this.#here.at = where;
    this.#controls = [];
    this.#write([describe(where)]);
  }

  async #act(request: DeskRequest): Promise<void> {
    const modals: Extract<DeskEvent, { type: 'modal' }>[] = [];
    let isFirst = true;
    await this.#desk.act(request, (event) => {
      if (event.type === 'failed') this.#write([event.text]);
      if (event.type === 'modal') modals.push(event);
      if (event.type === 'removed') this.#write(['Deleted.']);
      if (event.type !== 'message' || event.message.author.id !== bot.id) return;
      if (((event.message.flags ?? 0) & MessageFlags.Loading) !== 0) {
        if (this.#isLive) this.#write([styled('thinking…', 2, this.#pen)]);
        return;
      }
      if (isFirst) this.#controls = [];
      isFirst = false;
      this.#questions = [];
      this.#write([
        ...drawMessage(event.message, this.#controls, this.#pen),
        ...saveFiles(event.message, this.#desk.uploads).map((path) => `Saved: ${path}`),
      ]);
    });
    for (const { id, modal } of modals) {
      this.#write([styled(harmless(modal.title), 1, this.#pen)]);
      const values = await fillModal(modal, (question) => this.#ask(question));
      if (values) await this.#act({ kind: 'modal', ...idsOf(this.#here.at), modal: id, values });
      else this.#write(['Given up.']);
    }
  }

  async #ask(question: string): Promise<string | null> {
    this.#output.write(question);
    const { value, done } = await this.#lines.next();
    if (!this.#isLive) this.#output.write('\n');
    return done ? null : value;
  }

  #greet(): void {
    const { suggestions } = this.#desk;
    this.#questions = suggestions.map(({ line }) => line);
    this.#write([
      styled('On the Record', 1, this.#pen),
      'Ask a question, or type a command: / lists them, Tab completes, /quit ends.',
      ...suggestions.map(({ label }, n) => `[${n + 1}] ${label}`),
    ]);
  }

  #listCommands(): void {
    const { as, place } = idsOf(this.#here.at);
    const shapes = this.#desk.commands(as, place).filter(isSlash);
    const rows = shapes.flatMap(({ name, description = '', options = [] }) => {
      const inner = options.filter(({ type }) => type <= 2);
      if (inner.length > 0)
        return inner.map((option) => [`/${name} ${option.name}`, option.description] as const);
      const taken = options.map((option) => (option.required ? `${option.name}: …` : `[${option.name}: …]`));
      return [[[`/${name}`, ...taken].join(' '), description] as const];
    });
    const width = Math.max(...rows.map(([usage]) => usage.length), 0);
    this.#write([
      ...rows.map(([usage, description]) => `${usage.padEnd(width)}  ${description}`),
      movesLine(this.#here.at),
    ]);
  }

  get #pen(): Pen {
    const columns = this.#isLive ? Math.max(30, (this.#output.columns ?? 80) - 1) : Number.POSITIVE_INFINITY;
    return { isColoured: this.#isLive && !process.env.NO_COLOR, columns };
  }

  /** A blank line follows each answer, so that they can be told apart. */
  #write(lines: readonly string[]): void {
    this.#output.write(`${lines.join('\n')}\n\n`);
  }
}

function idsOf({ person, place }: Where) {
  return { as: person.user.id, place: place.id };
}

function completer(desk: Desk, here: { readonly at: Where }) {
  return (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
    completeLine(line, desk, idsOf(here.at)).then(
      (lines) => done(null, [lines, line]),
      () => done(null, [[], line]),
    );
  };
}
