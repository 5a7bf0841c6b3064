import { act, listen, loadConversation, loadWorld } from './api.js';
import { messageCommands } from './commands.js';
import { Composer } from './composer.js';
import { el, icon } from './dom.js';
import { LogView } from './log-view.js';
import { openMenu } from './menu.js';
import { openModal } from './modal.js';
import { learnNames } from './names.js';
import { drawSidebar } from './sidebar.js';
import { themeSwitch } from './theme.js';
import { drawWelcome } from './welcome.js';

const state = { as: '', place: '', world: null, commands: [] };

const composer = new Composer({
  say: (text, { replyTo, addressed }) => {
    const mention = `<@${state.world.bot.id}>`;
    const named = text.replaceAll(`@${state.world.bot.global_name}`, mention);
    const whole = addressed && !named.includes(mention) ? `${mention} ${named}` : named;
    void send({ kind: 'say', text: whole, ...(replyTo ? { replyTo } : {}) });
  },
  line: (text) => void send({ kind: 'line', text }),
  command: ({ name, path }, options) => void send({ kind: 'command', name, path, options }),
  autocomplete: async ({ name, path }, options, focused) => {
    let found = [];
    await act(
      { kind: 'autocomplete', as: state.as, place: state.place, name, path, options, focused },
      (event) => {
        if (event.type === 'choices') found = event.choices;
      },
    );
    return found;
  },
  tell: (text) => log.tell(text),
  choices: () => choices(),
});

const log = new LogView((entry) => ({
  press: (customId, values) =>
    send({ kind: 'press', message: entry.message.id, customId, ...(values ? { values } : {}) }),
  dismiss: () => void send({ kind: 'dismiss', message: entry.message.id }),
  menu: (button, { message }) => openMenu(button, menuItems(entry, message)),
  choices: choices(),
}));

const sidebar = document.getElementById('sidebar');
const title = document.getElementById('title');

function send(request) {
  const { as, place } = state;
  return act({ as, place, ...request }, (event) => take(event, as, place));
}

/** Shows what came of an act, if one still is where it was done. */
function take(event, as, place) {
  if (as !== state.as || place !== state.place) return;
  if (event.type === 'message') log.put(event);
  else if (event.type === 'removed') log.remove(event.id);
  else if (event.type === 'failed') log.tell(event.text);
  else if (event.type === 'modal')
    openModal(event.modal, choices(), (values) => void send({ kind: 'modal', modal: event.id, values }));
}

function menuItems(entry, message) {
  const apps = messageCommands(state.commands).map((name) => ({
    label: name,
    run: () => void send({ kind: 'message-command', name, message: message.id }),
  }));
  return [
    ...(entry.viewer ? [] : [{ label: 'Reply', run: () => composer.replyTo(entry) }]),
    { label: 'Copy text', run: () => void navigator.clipboard.writeText(shownText(message.id)) },
    ...(apps.length > 0 ? [null, ...apps] : []),
  ];
}

/** What one sees of a message, with its line breaks. */
function shownText(id) {
  /** @type {HTMLElement | null} */
  const node = document.querySelector(`#message-${id} .content`);
  return node?.innerText ?? '';
}

/** What select menus and options of people, roles and channels offer. */
function choices() {
  const { people, roles, places, bot } = state.world;
  const user = [...people.map((person) => person.user), bot].map(({ id, global_name: name }) => ({
    label: name,
    value: id,
  }));
  const role = roles.map(({ id, name }) => ({ label: name, value: id }));
  const here = places.find(({ id }) => id === state.place)?.guild?.id;
  const channel = places
    .filter(({ guild }) => guild && guild.id === here)
    .map(({ id, name }) => ({ label: `#${name}`, value: id }));
  return { user, role, mentionable: [...user, ...role], channel };
}

async function go(place) {
  state.place = place;
  const { entries, commands, suggestions } = await loadConversation(state.as, place);
  const { world } = state;
  const here = world.places.find(({ id }) => id === place);
  state.commands = commands;
  title.replaceChildren(icon(here.guild ? 'hash' : 'at'), el('span', { text: here.name }));
  document.title = `${here.guild ? '#' : '@'}${here.name} · On the Record`;
  drawSide();
  composer.enter({
    name: here.name,
    isServer: Boolean(here.guild),
    commands,
    botName: world.bot.global_name,
  });
  log.enter(
    drawWelcome(world, here, suggestions, (line) => void send({ kind: 'line', text: line })),
    entries,
  );
  showSidebar(false);
}

async function visit(place) {
  await go(place);
  composer.focus();
}

/** Continues as another person, in the same channel if they may be there. */
async function become(as) {
  state.as = as;
  state.world = await loadWorld(as);
  learnNames(state.world);
  const { places } = state.world;
  const place = places.some(({ id }) => id === state.place)
    ? state.place
    : places.find(({ guild }) => !guild).id;
  await visit(place);
}

/** Sets the language of the person or of a server; what is shown already, or being typed, stays as it is. */
async function speak(chosen) {
  await send({ kind: 'language', ...chosen });
  const { as, place } = state;
  const [world, { commands }] = await Promise.all([loadWorld(as), loadConversation(as, place)]);
  if (as !== state.as || place !== state.place) return;
  state.world = world;
  state.commands = commands;
  composer.offer(commands);
  drawSide();
}

/** Draws the sidebar again; whatever in it had the keyboard keeps it. */
function drawSide() {
  const held = sidebar.contains(document.activeElement) && document.activeElement.getAttribute('aria-label');
  sidebar.replaceChildren(...drawSidebar(state.world, state, { go: visit, become, speak }));
  /** @type {HTMLElement | null} */
  const again = held ? sidebar.querySelector(`[aria-label="${CSS.escape(held)}"]`) : null;
  again?.focus();
}

/** On a narrow screen the channels lie over the conversation, which is out of reach meanwhile. */
function showSidebar(isOpen) {
  const wasOpen = document.body.classList.contains('sidebar-open');
  document.body.classList.toggle('sidebar-open', isOpen);
  document.getElementById('main').inert = isOpen;
  const button = document.getElementById('open-sidebar');
  button.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) sidebar.querySelector('button').focus();
  else if (wasOpen) button.focus();
}

async function start() {
  document.getElementById('tools').append(themeSwitch());
  const open = document.getElementById('open-sidebar');
  open.append(icon('menu'));
  open.addEventListener('click', () => showSidebar(true));
  document.getElementById('shade').addEventListener('click', () => showSidebar(false));
  sidebar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') showSidebar(false);
  });
  state.world = await loadWorld();
  learnNames(state.world);
  state.as = state.world.people[0].user.id;
  document.getElementById('main').append(log.element, composer.element);
  await go(state.world.places[0].id);
  document.body.classList.add('ready');
  void listen((event) => take(event, state.as, event.message.channel_id));
}

void start();
