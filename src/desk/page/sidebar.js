import { avatar, el, icon } from './dom.js';

/** The channels by server, the direct messages, the current person, and everyone's language. */
export function drawSidebar(world, { as, place }, { go, become, speak }) {
  const guilds = new Map();
  for (const item of world.places) {
    const heading = item.guild?.name ?? 'Direct messages';
    guilds.set(heading, [...(guilds.get(heading) ?? []), item]);
  }
  const groups = [...guilds].map(([heading, items]) =>
    el(
      'section',
      {},
      drawHeading(heading, items[0], world.languages, speak),
      el(
        'ul',
        {},
        items.map((item) => drawPlace(item, item.id === place, go)),
      ),
    ),
  );
  return [el('nav', { 'aria-label': 'Channels' }, groups), drawIdentity(world, as, { become, speak })];
}

/** A server's name with the language that it prefers: public answers are in it. */
function drawHeading(heading, { id, guild }, { names, servers }, speak) {
  const title = el('h2', { text: heading });
  if (!guild) return title;
  const choose = (locale) => speak({ place: id, of: 'server', locale });
  return el(
    'div',
    { class: 'heading' },
    title,
    drawLanguages(`Language of ${heading}`, names, servers[guild.id], choose),
  );
}

function drawLanguages(label, names, chosen, choose) {
  const options = Object.entries(names).map(([value, text]) =>
    el('option', { value, text, selected: value === chosen }),
  );
  const select = el('select', { class: 'language', 'aria-label': label, title: label }, options);
  select.addEventListener('change', () => choose(select.value));
  return select;
}

function drawPlace(item, isHere, go) {
  const link = el(
    'button',
    { type: 'button', class: 'place', 'aria-current': isHere ? 'page' : false },
    icon(item.guild ? 'hash' : 'at'),
    el('span', { text: item.name }),
  );
  link.addEventListener('click', () => go(item.id));
  return el('li', {}, link);
}

function drawIdentity({ people, languages }, as, { become, speak }) {
  const me = people.find(({ user }) => user.id === as);
  const other = people.find(({ user }) => user.id !== as);
  const swap = el(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-label': `Switch to ${nameOf(other)}, ${other.standing}`,
      title: `Switch to ${nameOf(other)}, ${other.standing}`,
    },
    icon('swap'),
  );
  swap.addEventListener('click', () => become(other.user.id));
  return el(
    'div',
    { class: 'me' },
    avatar(me.user),
    el('div', { class: 'me-words' }, el('strong', { text: nameOf(me) }), el('span', { text: me.standing })),
    drawLanguages(`Language of ${nameOf(me)}`, languages.names, languages.own, (locale) =>
      speak({ of: 'person', locale }),
    ),
    swap,
  );
}

function nameOf({ user }) {
  return user.global_name ?? user.username;
}
