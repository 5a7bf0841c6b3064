// Discord's markdown as a tree, without any DOM: the page and the terminal draw the same one.

const LIST = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/u;

/** Blocks of a text, line by line. */
export function parseMarkdown(text) {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks = [];
  let open = null;
  const close = () => {
    open = null;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const fence = /^```([\w+-]*)$/u.exec(line);
    const end = fence ? lines.findIndex((candidate, n) => n > at && candidate.trimEnd() === '```') : -1;
    const heading = /^(#{1,3}) +(\S.*)$/u.exec(line);
    const small = /^-# +(\S.*)$/u.exec(line);
    const item = LIST.exec(line);
    if (end > at) {
      blocks.push({ type: 'pre', text: lines.slice(at + 1, end).join('\n') });
      at = end;
      close();
    } else if (line.startsWith('>>> ')) {
      const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n');
      blocks.push({ type: 'quote', blocks: parseMarkdown(rest) });
      break;
    } else if (line.startsWith('> ')) {
      let last = at;
      while (lines[last + 1]?.startsWith('> ')) last++;
      const inner = lines.slice(at, last + 1).map((quoted) => quoted.slice(2));
      blocks.push({ type: 'quote', blocks: parseMarkdown(inner.join('\n')) });
      at = last;
      close();
    } else if (heading) {
      blocks.push({ type: 'heading', level: heading[1].length, children: parseInline(heading[2]) });
      close();
    } else if (small) {
      add('small', small[1]);
    } else if (item) {
      const number = item[2] === undefined ? null : Number(item[2]);
      blocks.push({
        type: 'item',
        depth: Math.min(Math.floor(item[1].length / 2), 5),
        number,
        children: parseInline(item[3]),
      });
      close();
    } else if (line.trim() === '') {
      close();
    } else {
      add('paragraph', line);
    }
  }
  return blocks;

  function add(type, line) {
    if (open?.type !== type) {
      open = { type, lines: [] };
      blocks.push(open);
    }
    open.lines.push(parseInline(line));
  }
}

const ANY = '(?:\\\\[\\s\\S]|[^\\\\])';

/** In this order at each position; the first that matches wins. */
const RULES = [
  // A run of marks opens nothing, and is not tried at each of its places and lengths.
  [/([*_~|`])\1{3,}/uy, (m) => text(m[0])],
  [/\\([^0-9A-Za-z\s])/uy, (m) => text(m[1])],
  [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/uy, (m) => ({ type: 'code', text: m[2].trim() || m[2] })],
  [
    /\[((?:\\[\s\S]|[^[\]\\])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/uy,
    (m) => ({ type: 'link', url: m[2], children: parseInline(m[1]) }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/uy, (m) => ({ type: 'link', url: m[1], children: [text(m[1])] })],
  [/https?:\/\/[^\s<>\\]*[^\s<>\\.,:;"')\]]/uy, (m) => ({ type: 'link', url: m[0], children: [text(m[0])] })],
  [/<@!?(\d+)>/uy, (m) => mention('user', m[1])],
  [/<@&(\d+)>/uy, (m) => mention('role', m[1])],
  [/<#(\d+)>/uy, (m) => mention('channel', m[1])],
  [/<\/([-_ \p{L}\p{N}]+):(\d+)>/uy, (m) => mention('command', m[2], m[1])],
  [/<a?:(\w+):(\d+)>/uy, (m) => mention('emoji', m[2], m[1])],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/uy,
    (m) => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' }),
  ],
  [new RegExp(`\\|\\|(${ANY}+?)\\|\\|`, 'uy'), span('spoiler')],
  [new RegExp(`\\*\\*(${ANY}+?)\\*\\*(?!\\*)`, 'uy'), span('strong')],
  [new RegExp(`__(${ANY}+?)__(?!_)`, 'uy'), span('underline')],
  [new RegExp(`~~(${ANY}+?)~~`, 'uy'), span('strike')],
  [/\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/uy, span('em')],
  [/_((?:\\[\s\S]|__|[^\\_])+?)_(?![\w_])/uy, span('em')],
];

/** Everything within one line. */
export function parseInline(source) {
  const out = [];
  let at = 0;
  while (at < source.length) {
    const found = ruleAt(source, at);
    const piece = found?.node ?? text(String.fromCodePoint(source.codePointAt(at)));
    const last = out.at(-1);
    if (piece.type === 'text' && last?.type === 'text') out[out.length - 1] = text(last.text + piece.text);
    else out.push(piece);
    at += found?.length ?? piece.text.length;
  }
  return out;
}

function ruleAt(source, at) {
  if (!/[\\`[<h|*_~]/u.test(source[at])) return null;
  if (/[h_]/u.test(source[at]) && /\w/u.test(source[at - 1] ?? '')) return null;
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { node: make(match), length: match[0].length };
  }
  return null;
}

function span(type) {
  return (match) => ({ type, children: parseInline(match[1]) });
}

function text(value) {
  return { type: 'text', text: value };
}

function mention(of, id, name = '') {
  return { type: 'mention', of, id, name };
}

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A timestamp as people read it; style `R` is relative to now. */
export function formatTime(seconds, style) {
  if (Math.abs(seconds) > 8.64e12) return `<t:${seconds}>`;
  if (style !== 'R') return new Intl.DateTimeFormat('en', STYLES[style]).format(new Date(seconds * 1000));
  const distance = seconds - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(distance / size), unit);
}
