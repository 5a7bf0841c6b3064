import { el } from './dom.js';
import { drawMessage } from './message-view.js';

/** The messages of a place, and notices about them. Keeps the view at the end unless the person has scrolled up. */
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

  /** Adds a message, or redraws it in its place. */
  put(entry) {
    const wasAtEnd = this.#isAtEnd();
    const node = drawMessage(entry, this.actionsFor(entry));
    const old = this.#nodes.get(entry.message.id);
    if (old) this.#replace(old, node);
    else this.messages.append(node);
    this.#nodes.set(entry.message.id, node);
    if (!old || wasAtEnd) this.#show(node);
  }

  remove(id) {
    this.#nodes.get(id)?.remove();
    this.#nodes.delete(id);
  }

  /** A line from the desk itself, not from the bot. */
  tell(text) {
    const node = el('p', { class: 'told', role: 'alert', text });
    this.messages.append(node);
    this.#show(node);
    setTimeout(() => node.remove(), 12_000);
  }

  /** A control that had the focus hands it to the one in its place. */
  #replace(old, node) {
    const at = [...old.querySelectorAll('button, a')].indexOf(document.activeElement);
    old.replaceWith(node);
    if (at >= 0) node.querySelectorAll('button, a')[at]?.focus({ preventScroll: true });
  }

  /** Shows the end of the conversation; of an answer longer than the view its beginning. */
  #show(node) {
    const { element } = this;
    const isLong = node.offsetHeight > element.clientHeight;
    element.scrollTop = isLong ? node.offsetTop - 8 : element.scrollHeight;
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < 100;
  }
}
