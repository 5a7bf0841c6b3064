import { CommandForm } from './command-form.js';
import { matching, runnable } from './commands.js';
import { el, icon } from './dom.js';
import { Listbox } from './listbox.js';

/** Where one writes: a message, or a command with its options. */
export class Composer {
  #actions;
  #commands = [];
  #form = null;
  #isServer = true;
  #addressed = true;
  #replyTo = null;

  /** @param actions `say(text, replyTo)`, `line(text)`, `command(command, options)`, `autocomplete(…)`, `tell(text)`, `choices` */
  constructor(actions) {
    this.#actions = actions;
    this.text = el('textarea', {
      rows: 1,
      role: 'combobox',
      'aria-label': 'Message',
      'aria-autocomplete': 'list',
      enterkeyhint: 'send',
      maxlength: 2000,
    });
    this.listbox = new Listbox(this.text, 'Commands and choices');
    this.slot = el('div', { class: 'slot' });
    this.mention = el('button', { type: 'button', class: 'mention-chip' });
    this.reply = el('div', { class: 'replying', hidden: true });
    const slash = el(
      'button',
      { type: 'button', class: 'tool', 'aria-label': 'Show the commands' },
      icon('slash'),
    );
    const send = el('button', { type: 'button', class: 'tool send', 'aria-label': 'Send' }, icon('send'));
    this.element = el(
      'div',
      { class: 'composer' },
      this.listbox.element,
      this.reply,
      el('div', { class: 'box' }, slash, this.slot, send),
    );
    slash.addEventListener('click', () => this.#startCommand());
    send.addEventListener('click', () => this.#send());
    this.mention.addEventListener('click', () => this.#address(!this.#addressed));
    this.text.addEventListener('input', () => this.#typed());
    this.text.addEventListener('focus', () => this.#typed());
    this.text.addEventListener('blur', () => this.listbox.hide());
    this.text.addEventListener('keydown', (event) => this.#key(event));
    this.#showText('');
  }

  /** Takes another place: its commands, and whether the bot must be mentioned there. */
  enter({ name, isServer, commands, botName }) {
    this.offer(commands);
    this.#isServer = isServer;
    this.text.placeholder = 'Ask a question, or type /';
    this.text.setAttribute('aria-label', `Message ${isServer ? '#' : ''}${name}`);
    this.mention.textContent = `@${botName}`;
    this.replyTo(null);
    this.#showText('');
  }

  /** Takes other commands for the same place, and keeps what is being typed. */
  offer(commands) {
    this.#commands = runnable(commands);
  }

  focus() {
    if (this.#form) this.#form.focus();
    else this.text.focus();
  }

  /** Answers a message with the next one; null for none. */
  replyTo(entry) {
    this.#replyTo = entry?.message.id ?? null;
    this.reply.hidden = entry === null;
    if (!entry) return;
    const { author } = entry.message;
    const stop = el('button', { type: 'button', class: 'tool', 'aria-label': 'Do not reply' }, icon('close'));
    stop.addEventListener('click', () => this.replyTo(null));
    this.reply.replaceChildren(
      el('span', { text: `Replying to ${author.global_name ?? author.username}` }),
      stop,
    );
    this.#showText(this.text.value);
    this.text.focus();
  }

  #address(isAddressed) {
    this.#addressed = isAddressed;
    this.mention.setAttribute('aria-pressed', String(isAddressed));
    this.mention.title = isAddressed
      ? 'Press to leave the bot out: it then stays silent'
      : 'Press to address the bot';
    this.text.focus();
  }

  #showText(value) {
    this.#form = null;
    this.text.value = value;
    this.mention.hidden = !this.#isServer;
    this.mention.setAttribute('aria-pressed', String(this.#addressed));
    this.slot.replaceChildren(this.mention, this.text);
    this.listbox.hide();
    this.listbox.own(this.text);
    this.#grow();
  }

  #showForm(command) {
    this.listbox.hide();
    const actions = {
      submit: (options) => {
        this.#showText('');
        this.text.focus();
        this.#actions.command(command, options);
      },
      leave: () => {
        this.#showText(`/${command.name}`);
        this.text.focus();
      },
      autocomplete: (options, focused) => this.#actions.autocomplete(command, options, focused),
      say: (text) => this.#actions.tell(text),
      choices: this.#actions.choices(),
    };
    this.#form = new CommandForm(command, this.listbox, actions);
    this.slot.replaceChildren(this.#form.element);
    this.#form.focus();
  }

  #startCommand() {
    this.#showText('/');
    this.text.focus();
  }

  #typed() {
    const { value } = this.text;
    this.#grow();
    const isCommand = value.startsWith('/') && !value.includes('\n');
    this.mention.hidden = !this.#isServer || isCommand;
    if (!isCommand) return this.listbox.hide();
    const typed = value.slice(1);
    const whole = this.#commands.find(({ label }) => typed === `${label} `);
    if (whole) return this.#showForm(whole);
    if (this.#commands.some(({ label }) => typed.startsWith(`${label} `))) return this.listbox.hide();
    const items = matching(this.#commands, typed.trimEnd()).map((command) => ({
      title: `/${command.label}`,
      detail: command.description,
      aside: command.options
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .join(' '),
      command,
    }));
    const note = items.length === 0 ? 'No such command' : '';
    this.listbox.show(items, ({ command }) => this.#showForm(command), { note });
  }

  #key(event) {
    if (event.isComposing || this.listbox.key(event)) return;
    if (event.key === 'Escape') {
      if (this.listbox.isOpen) this.listbox.hide();
      else this.replyTo(null);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  #send() {
    if (this.#form) return this.#form.submit();
    const text = this.text.value.trim();
    if (text === '') return this.text.focus();
    if (text.startsWith('/')) {
      const whole = this.#commands.find(({ label }) => text === `/${label}`);
      if (whole) return this.#showForm(whole);
      this.#actions.line(text);
    } else this.#actions.say(text, { replyTo: this.#replyTo, addressed: this.#isServer && this.#addressed });
    this.replyTo(null);
    this.#showText('');
    this.text.focus();
  }

  #grow() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight, 200)}px`;
  }
}
