// Elements are made from data with text nodes only; nothing on this page parses HTML.

/**
 * An element. `props` are attributes, except: `on` listeners by event, `text` text content; false, null and undefined
 * leave an attribute off, true sets it empty.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on')
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === 'text') node.textContent = value;
    else if (value !== false && value !== null && value !== undefined)
      node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

let last = 0;

/** An id that no other element has. */
export function newId(prefix) {
  last++;
  return `${prefix}-${last}`;
}

const ICONS = {
  quote: 'M10 6C7 7 5 9 5 13v4h5v-5H7c0-2 1-3.5 3-4.5zM19 6c-3 1-5 3-5 7v4h5v-5h-3c0-2 1-3.5 3-4.5z',
  hash: 'M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
  menu: 'M4 6h16M4 12h16M4 18h16',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  reply: 'M9 6 4 11l5 5M4.5 11H14a6 6 0 0 1 6 6v1',
  more: 'M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M4 12 20 4l-4.5 16-4-7.5L4 12Z',
  slash: 'M15 5 9 19M4 4h16v16H4z',
  link: 'M14 4h6v6M20 4l-9 9M18 14v5H5V6h5',
  down: 'm6 9 6 6 6-6',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  check: 'm5 12.5 4.5 4.5L19 7',
  swap: 'M7 4 3 8l4 4M3 8h14M17 12l4 4-4 4M21 16H7',
};

/** A drawn sign; it says nothing to screen readers. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** The round picture of a person: the first letter on their colour. The bot has an opening quotation mark. */
export function avatar(user, size = '') {
  const props = { class: `avatar ${size}`, 'aria-hidden': 'true' };
  if (user.bot) return el('span', { ...props, 'data-hue': 'bot' }, icon('quote'));
  const name = user.global_name ?? user.username;
  return el('span', { ...props, 'data-hue': String(Number(user.id.slice(-2)) % 5), text: name[0] });
}
