import { drawComponents } from './components-dom.js';
import { avatar, el, icon } from './dom.js';
import { drawMarkdown } from './markdown-dom.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/**
 * One message as Discord shows it.
 *
 * @param entry `message`: Discord's JSON; `asked`: the command as typed; `viewer`: set if only one person sees it
 * @param actions `press(customId, values)`, `menu(button, entry)`, `dismiss()`, `choices`
 */
export function drawMessage(entry, actions) {
  const { message } = entry;
  const { author, flags = 0 } = message;
  const name = author.global_name ?? author.username;
  const isPrivate = (flags & EPHEMERAL) !== 0;
  const time = new Date(message.timestamp);
  const more = el(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-label': `More about this message by ${name}`,
      'aria-haspopup': 'menu',
    },
    icon('more'),
  );
  more.addEventListener('click', () => actions.menu(more, entry));
  return el(
    'article',
    {
      class: `message${isPrivate ? ' private' : ''}`,
      id: `message-${message.id}`,
      'aria-label': `${name}${isPrivate ? ', only you can see this' : ''}`,
    },
    drawAbove(entry),
    avatar(author),
    el(
      'div',
      { class: 'body' },
      el(
        'header',
        {},
        el('span', { class: 'author', text: name }),
        author.bot ? el('span', { class: 'tag', text: 'APP' }) : null,
        el('time', { datetime: message.timestamp, title: time.toLocaleString('en'), text: clock(time) }),
        (flags & LOADING) === 0 ? more : null,
      ),
      drawContent(message, actions),
      isPrivate ? drawPrivate(actions) : null,
    ),
  );
}

function drawContent(message, actions) {
  if (((message.flags ?? 0) & LOADING) !== 0)
    return el(
      'p',
      { class: 'thinking', role: 'status' },
      dots(),
      `${message.author.global_name} is thinking…`,
    );
  const nodes = [];
  if (message.content) nodes.push(el('div', { class: 'text' }, drawMarkdown(message.content)));
  // Files of a message made of components are shown by a component of theirs.
  const files = ((message.flags ?? 0) & COMPONENTS_V2) === 0 ? message.attachments : [];
  for (const { filename, url } of files) nodes.push(el('a', { class: 'file', href: url, text: filename }));
  if (message.components?.length) nodes.push(...drawComponents(message.components, actions));
  if (message.edited_timestamp) nodes.push(el('span', { class: 'edited', text: '(edited)' }));
  return el('div', { class: 'content' }, nodes);
}

/** The line above a message: the command it answers, or the message. */
function drawAbove({ message, asked }) {
  const user = message.interaction_metadata?.user;
  if (asked && user) {
    const [command, ...rest] = asked.split(/ (?=[-_\p{L}\p{N}]+: )/u);
    return above(user, 'used', [
      el('span', { class: 'command', text: command }),
      rest.length > 0 ? el('span', { class: 'args', text: ` ${rest.join(' ')}` }) : null,
    ]);
  }
  const replied = message.referenced_message;
  if (!replied) return null;
  const words = plain(replied.content || firstText(replied.components)) || 'Press to see the message';
  const jump = el('button', { type: 'button', class: 'jump', text: words });
  jump.addEventListener('click', () => jumpTo(replied.id));
  return above(replied.author, '', [jump]);
}

function above(user, verb, nodes) {
  const name = user.global_name ?? user.username;
  return el(
    'div',
    { class: 'above' },
    el('span', { class: 'spine', 'aria-hidden': 'true' }),
    avatar(user, 'tiny'),
    el(
      'span',
      { class: 'above-text' },
      el('span', { class: 'who', text: verb ? `${name} ${verb} ` : `${name} ` }),
      nodes,
    ),
  );
}

function drawPrivate(actions) {
  const dismiss = el('button', { type: 'button', class: 'link', text: 'Dismiss message' });
  dismiss.addEventListener('click', actions.dismiss);
  return el(
    'footer',
    { class: 'only-you' },
    icon('eye'),
    el('span', { text: 'Only you can see this' }),
    ' · ',
    dismiss,
  );
}

function jumpTo(id) {
  const target = document.getElementById(`message-${id}`);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.classList.add('lit');
  setTimeout(() => target.classList.remove('lit'), 1600);
}

function dots() {
  return el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
}

/** The first text that a message's components show. */
function firstText(components = []) {
  for (const { type, content, components: inner } of components) {
    const text = type === 10 ? content : firstText(inner);
    if (text) return text;
  }
  return '';
}

function plain(content) {
  return drawMarkdown(content)
    .map((node) => node.textContent)
    .join(' ');
}

function clock(time) {
  const isToday = time.toDateString() === new Date().toDateString();
  const hour = time.toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
  return isToday ? hour : `${time.toLocaleDateString('en')} ${hour}`;
}
