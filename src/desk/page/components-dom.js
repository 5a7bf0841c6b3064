import { el, icon } from './dom.js';
import { drawLink, drawMarkdown } from './markdown-dom.js';
import { drawSelect } from './select-menu.js';

// Component types and button styles by their numbers in Discord's API.
const DRAW = {
  1: actionRow,
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: section,
  10: textDisplay,
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
};
const STYLE = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary link' };

/**
 * The nodes of a message's components.
 *
 * @param context `press`: called with a custom id (and values) when a control is used; `choices`: what the menus of
 *   people, roles and channels offer
 */
export function drawComponents(components, context) {
  return components.map((component) => {
    const draw = DRAW[component.type];
    return draw
      ? draw(component, context)
      : el('p', { class: 'md-small', text: 'This cannot be shown here.' });
  });
}

function container({ accent_color: color, components, spoiler }, context) {
  const node = el(
    'div',
    { class: `container${spoiler ? ' spoiler-box' : ''}` },
    drawComponents(components, context),
  );
  if (typeof color === 'number')
    node.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  return node;
}

function textDisplay({ content }) {
  return el('div', { class: 'text' }, drawMarkdown(content));
}

function separator({ divider = true, spacing = 1 }) {
  const size = spacing === 2 ? 'large' : 'small';
  return el(divider ? 'hr' : 'div', { class: `separator ${size}`, 'aria-hidden': divider ? false : 'true' });
}

function section({ components, accessory }, context) {
  return el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-text' }, drawComponents(components, context)),
    el('div', { class: 'section-side' }, drawComponents([accessory], context)),
  );
}

function actionRow({ components }, context) {
  return el('div', { class: 'row' }, drawComponents(components, context));
}

function button(component, context) {
  const { style, label = '', emoji, url, custom_id: id, disabled } = component;
  const words = [emoji?.name, label].filter(Boolean).join(' ');
  const props = { class: `button ${STYLE[style] ?? 'secondary'}` };
  if (style === 5) return drawLink(url, [el('span', { text: words }), icon('link')], props);
  const node = el('button', { ...props, type: 'button', disabled: disabled === true, text: words });
  node.addEventListener('click', () => busy(node, context.press(id)));
  return node;
}

function select(component, context) {
  return drawSelect(component, context.choices, (values) => context.press(component.custom_id, values));
}

/** Shows that a control waits for its answer, and keeps it from being used twice meanwhile. */
function busy(node, work) {
  node.setAttribute('aria-busy', 'true');
  node.disabled = true;
  void work.finally(() => {
    node.removeAttribute('aria-busy');
    node.disabled = false;
    if (document.activeElement === document.body) node.focus({ preventScroll: true });
  });
}

/** Pictures live on other hosts, which this page never asks: it shows their alternative text. */
function picture({ description, media, spoiler }) {
  const text = spoiler ? 'Picture (spoiler)' : description || media?.url || 'Picture without a description';
  return el('span', { class: 'picture', role: 'img', 'aria-label': text, text });
}

function thumbnail(component) {
  return picture(component);
}

function gallery({ items }) {
  return el('div', { class: 'gallery' }, items.map(picture));
}

function file({ file: { url }, name = url, size }) {
  const text = size === undefined ? name : `${name} (${bytes(size)})`;
  // The bot's own files lie at the desk.
  const link = url.startsWith('/attachments/')
    ? el('a', { href: url, download: name, text })
    : drawLink(url, [el('span', { text })]);
  return el('div', { class: 'file' }, link);
}

function bytes(size) {
  return size < 1e6 ? `${Math.max(1, Math.round(size / 1e3))} kB` : `${(size / 1e6).toFixed(1)} MB`;
}
