import { el } from './dom.js';
import { drawMessage } from './message-view.js';

/** The messages of a place, and what is told about them. Keeps the view at the end unless one has scrolled up. */
export class LogView {
  #nodes = new Map();

  /** @param actionsFor what can be done with an entry */
  constructor(actionsFor) {
    this.actionsFor = actionsFor;
    this.welcome = el('div', { class: 'welcome' });
    this.messages = el('div', {
      class: 'messages',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': 'Messages',
    });
    this.element = el(
      'div',
      { class: 'log', tabindex: 0, role: 'region', 'aria-label': 'Conversation' },
      this.welcome,
      this.messages,
    );
  }

  /** Shows a place from its beginning. */
  enter(welcome, entries) {
    this.#nodes.clear();
    this.welcome.replaceChildren(...welcome);
    this.messages.replaceChildren();
    for (const entry of entries) this.put(entry);
    this.element.scrollTop = entries.length > 0 ? this.element.scrollHeight : 0;
  }

  /** Adds a message, or draws it anew where it stands. */
  put(entry) {
    const wasAtEnd = this.#isAtEnd();
    const node = drawMessage(entry, this.actionsFor(entry));
    const old = this.#nodes.get(entry.message.id);
    if (old) old.replaceWith(node);
    else this.messages.append(node);
    this.#nodes.set(entry.message.id, node);
    if (wasAtEnd) this.#toEnd(node);
  }

  remove(id) {
    this.#nodes.get(id)?.remove();
    this.#nodes.delete(id);
  }

  /** A line from the desk itself, not from the bot. */
  tell(text) {
    const wasAtEnd = this.#isAtEnd();
    const node = el('p', { class: 'told', role: 'alert', text });
    this.messages.append(node);
    if (wasAtEnd) this.#toEnd(node);
    setTimeout(() => node.remove(), 12_000);
  }

  /** Shows the end, but never scrolls the beginning of a long answer out of sight. */
  #toEnd(node) {
    const { element } = this;
    const top = node.offsetTop - element.offsetTop - 12;
    element.scrollTop = Math.min(
      element.scrollHeight - element.clientHeight,
      Math.max(top, element.scrollTop),
    );
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < 200;
  }
}
