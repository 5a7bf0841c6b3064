import { avatar, el, icon } from './dom.js';

/** The channels by server, the direct messages, and who one is. */
export function drawSidebar(world, { as, place }, { go, become }) {
  const guilds = new Map();
  for (const item of world.places) {
    const heading = item.guild?.name ?? 'Direct messages';
    guilds.set(heading, [...(guilds.get(heading) ?? []), item]);
  }
  const groups = [...guilds].map(([heading, items]) =>
    el(
      'section',
      {},
      el('h2', { text: heading }),
      el(
        'ul',
        {},
        items.map((item) => drawPlace(item, item.id === place, go)),
      ),
    ),
  );
  return [el('nav', { 'aria-label': 'Channels' }, groups), drawIdentity(world.people, as, become)];
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

function drawIdentity(people, as, become) {
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
    swap,
  );
}

function nameOf({ user }) {
  return user.global_name ?? user.username;
}
