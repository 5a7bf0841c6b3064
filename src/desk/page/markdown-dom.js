import { el } from './dom.js';
import { formatTime, parseMarkdown } from './markdown.js';
import { nameOf } from './names.js';

/** The nodes of a text in Discord's markdown. */
export function drawMarkdown(text) {
  return drawBlocks(parseMarkdown(text));
}

function drawBlocks(blocks) {
  return blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return el(`h${block.level + 2}`, { class: `md-h${block.level}` }, drawInline(block.children));
      case 'quote':
        return el('blockquote', {}, drawBlocks(block.blocks));
      case 'item':
        return drawItem(block);
      case 'pre':
        return el('pre', {}, el('code', { text: block.text }));
      default:
        return el('p', { class: block.type === 'small' ? 'md-small' : false }, drawLines(block.lines));
    }
  });
}

function drawItem({ depth, number, children }) {
  const mark = number === null ? (depth % 2 ? '◦' : '•') : `${number}.`;
  const inside = [el('span', { class: 'md-mark', text: mark }), el('span', {}, drawInline(children))];
  return el('div', { class: 'md-item', 'data-depth': depth }, inside);
}

function drawLines(lines) {
  return lines.flatMap((line, at) => (at === 0 ? drawInline(line) : [el('br'), ...drawInline(line)]));
}

const TAGS = { strong: 'strong', em: 'em', underline: 'u', strike: 's' };

function drawInline(pieces) {
  return pieces.map((piece) => {
    switch (piece.type) {
      case 'text':
        return document.createTextNode(piece.text);
      case 'code':
        return el('code', { text: piece.text });
      case 'link':
        return drawLink(piece.url, drawInline(piece.children));
      case 'mention':
        return el('span', { class: 'mention', text: nameOf(piece) });
      case 'time': {
        const date = new Date(piece.seconds * 1000);
        return el('time', {
          datetime: Number.isNaN(date.getTime()) ? false : date.toISOString(),
          title: formatTime(piece.seconds, 'F'),
          text: formatTime(piece.seconds, piece.style),
        });
      }
      case 'spoiler':
        return drawSpoiler(drawInline(piece.children));
      default:
        return el(TAGS[piece.type], {}, drawInline(piece.children));
    }
  });
}

/** A link that opens elsewhere and learns nothing of this page. Other addresses than http(s) stay plain text. */
export function drawLink(url, children, props = {}) {
  if (!/^https?:\/\//u.test(url)) return el('span', props, children);
  return el('a', { ...props, href: url, target: '_blank', rel: 'noopener noreferrer' }, children);
}

function drawSpoiler(children) {
  const node = el(
    'button',
    { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler: press to show' },
    children,
  );
  node.addEventListener('click', () => {
    node.classList.add('shown');
    node.removeAttribute('aria-label');
  });
  return node;
}
