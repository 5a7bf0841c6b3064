import { el } from './dom.js';
import { Field } from './field.js';

const WAIT_MS = 120;

/** A command being filled in: its name, a field for each option in use, and the options that can be added. */
export class CommandForm {
  #fields = [];
  #listbox;
  #actions;
  #asked = 0;
  #timer;

  /**
   * @param listbox shared with the composer, shown above it
   * @param actions `submit(options)`, `leave()`, `autocomplete(options, focused)` → choices, `say(text)`, `choices`
   */
  constructor(command, listbox, actions) {
    this.command = command;
    this.#actions = actions;
    this.#listbox = listbox;
    this.element = el('div', { class: 'form', role: 'group', 'aria-label': `Command ${command.label}` });
    for (const option of command.options) if (option.required) this.#add(option);
    this.#draw();
  }

  /** Puts the cursor where something is to be filled in. */
  focus() {
    const next = this.#fields.find(({ value }) => value === '') ?? this.#fields.at(-1);
    (next?.input ?? this.element.querySelector('.name')).focus();
  }

  submit() {
    for (const field of this.#fields) {
      const fault = field.fault();
      if (fault === '') continue;
      field.complain(true);
      field.input.focus();
      this.#actions.say(fault);
      return;
    }
    this.#actions.submit(this.#options());
  }

  #options() {
    return Object.fromEntries(
      this.#fields.filter(({ value }) => value !== '').map((f) => [f.option.name, f.value]),
    );
  }

  #add(option) {
    const field = new Field(option, this.#actions.choices);
    field.input.addEventListener('focus', () => this.#open(field, 0));
    field.input.addEventListener('input', () => this.#open(field, WAIT_MS));
    field.input.addEventListener('blur', () => this.#listbox.hide());
    field.input.addEventListener('keydown', (event) => this.#key(event, field));
    this.#fields.push(field);
    return field;
  }

  #draw() {
    const used = new Set(this.#fields.map(({ option }) => option));
    const name = el('button', {
      type: 'button',
      class: 'name',
      'aria-label': `/${this.command.label}: change the command`,
      text: `/${this.command.label}`,
    });
    name.addEventListener('click', () => this.#actions.leave());
    name.addEventListener('keydown', (event) => this.#nameKey(event));
    const adders = this.command.options
      .filter((option) => !used.has(option))
      .map((option) => this.#adder(option));
    this.element.replaceChildren(name, ...this.#fields.map(({ element }) => element), ...adders);
  }

  #adder(option) {
    const props = {
      type: 'button',
      class: 'adder',
      title: option.description,
      'aria-label': `Add option ${option.name}: ${option.description}`,
    };
    const button = el('button', props, el('span', { 'aria-hidden': 'true', text: '+' }), option.name);
    button.addEventListener('click', () => {
      const field = this.#add(option);
      this.#draw();
      field.input.focus();
    });
    return button;
  }

  #open(field, wait) {
    const { option } = field;
    this.#listbox.own(field.input);
    if (!field.isFree) return this.#show(field, field.matching(), 0);
    this.#show(field, [], -1);
    if (!option.autocomplete) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#complete(field), wait);
  }

  async #complete(field) {
    this.#asked++;
    const asked = this.#asked;
    const typed = { ...this.#options(), [field.option.name]: field.input.value };
    const choices = await this.#actions.autocomplete(typed, field.option.name);
    if (asked === this.#asked && document.activeElement === field.input) this.#show(field, choices, -1);
  }

  /** For good: suggestions still on their way would open the list again under the next key. */
  #close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#listbox.hide();
  }

  #show(field, choices, active) {
    const note = `${field.option.name} · ${field.option.description}`;
    const items = choices.map((choice) => ({ title: choice.name, choice }));
    this.#listbox.show(items, ({ choice }) => this.#pick(field, choice), { note, active });
  }

  #pick(field, choice) {
    field.pick(choice);
    this.#listbox.hide();
    const at = this.#fields.indexOf(field);
    const next = this.#fields.slice(at + 1).find(({ value }) => value === '');
    (next ?? field).input.focus();
    if (!next) this.#close();
  }

  #key(event, field) {
    if (event.isComposing) return;
    if (event.key === 'Tab' && !this.#listbox.active) return;
    if (this.#listbox.key(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#listbox.isOpen) this.#close();
      else this.#actions.leave();
    } else if (event.key === 'Backspace' && field.input.value === '') {
      event.preventDefault();
      this.#remove(field);
    }
  }

  #nameKey(event) {
    if (event.key === 'Enter' && this.command.options.every(({ required }) => !required)) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Backspace' || event.key === 'Escape') {
      event.preventDefault();
      this.#actions.leave();
    }
  }

  #remove(field) {
    const at = this.#fields.indexOf(field);
    if (field.option.required) {
      if (at === 0) this.#actions.leave();
      else this.#fields[at - 1].input.focus();
      return;
    }
    this.#fields.splice(at, 1);
    this.#draw();
    const before = this.#fields[at - 1]?.input ?? this.element.querySelector('.name');
    before.focus();
  }
}
