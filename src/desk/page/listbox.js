import { el, icon, newId } from './dom.js';

/**
 * A list to choose from with arrows, Enter or the pointer. It never takes the focus: the element that has it hands
 * over key presses and shows the active option by `aria-activedescendant`.
 */
export class Listbox {
  #items = [];
  #active = -1;
  #owner;
  /** @type {(item: object) => void} */
  #onChoose = () => {};

  /** @param owner the element that holds the focus while the list is open */
  constructor(owner, label) {
    this.element = el('div', { class: 'listbox', hidden: true });
    this.list = el('div', { role: 'listbox', id: newId('list'), 'aria-label': label });
    this.note = el('p', { class: 'listbox-note', role: 'status' });
    this.element.append(this.note, this.list);
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.own(owner);
  }

  /** Gives the list to another element that now holds the focus. */
  own(owner) {
    if (this.#owner === owner) return;
    if (this.#owner) this.hide();
    this.#owner = owner;
    owner.setAttribute('aria-controls', this.list.id);
    owner.setAttribute('aria-expanded', 'false');
  }

  get isOpen() {
    return !this.element.hidden;
  }

  get active() {
    return this.#items[this.#active];
  }

  /**
   * Opens with these items: `{ title, detail?, aside?, selected? }` and whatever else the owner wants back.
   *
   * The third argument: `note`, a line above the list; `active`, the position that Enter takes, -1 for none.
   */
  show(items, onChoose, { note = '', active = 0, multiple = false } = {}) {
    this.#items = items;
    this.#onChoose = onChoose;
    this.note.textContent = note;
    this.note.hidden = note === '';
    this.list.toggleAttribute('aria-multiselectable', multiple);
    this.list.replaceChildren(...items.map((item, at) => this.#draw(item, at)));
    this.element.hidden = items.length === 0 && note === '';
    this.#owner.setAttribute('aria-expanded', String(this.isOpen && items.length > 0));
    this.#activate(Math.min(active, items.length - 1));
  }

  hide() {
    this.#items = [];
    this.#active = -1;
    this.element.hidden = true;
    this.#owner.setAttribute('aria-expanded', 'false');
    this.#owner.removeAttribute('aria-activedescendant');
  }

  /** @returns whether the key was meant for the list */
  key(event) {
    if (!this.isOpen || this.#items.length === 0) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    if (event.key in steps) this.#move(steps[event.key]);
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.active && !event.shiftKey) this.choose();
    else return false;
    event.preventDefault();
    return true;
  }

  choose(item = this.active) {
    if (item) this.#onChoose(item);
  }

  #move(step) {
    const { length } = this.#items;
    const one = Math.abs(step) === 1;
    const wanted = this.#active + step;
    this.#activate(one ? (wanted + length) % length : Math.max(0, Math.min(length - 1, wanted)));
  }

  #activate(at) {
    this.#active = at;
    for (const [n, option] of [...this.list.children].entries()) option.classList.toggle('active', n === at);
    const option = this.list.children[at];
    if (option) {
      this.#owner.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#owner.removeAttribute('aria-activedescendant');
  }

  #draw(item, at) {
    const props = {
      class: 'option',
      role: 'option',
      id: newId('option'),
      'aria-selected': String(item.selected === true),
    };
    const option = el(
      'div',
      props,
      el(
        'span',
        { class: 'option-words' },
        el('span', { class: 'option-title', text: item.title }),
        item.detail ? el('span', { class: 'option-detail', text: item.detail }) : null,
      ),
      item.aside ? el('span', { class: 'option-aside', text: item.aside }) : null,
      item.selected ? icon('check') : null,
    );
    option.addEventListener('pointermove', () => {
      if (this.#active !== at) this.#activate(at);
    });
    option.addEventListener('click', () => this.choose(item));
    return option;
  }
}
