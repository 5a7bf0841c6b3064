import type { FurnitureReason } from '../../../words/en/lines.ts';
import type { DroppedPart } from '../../dropped.ts';
import { isNote } from '../../notes.ts';
import { readBlocks, textOf } from './blocks.ts';
import { countWords, type DomDocument, type DomElement, nameTokens, plain } from './dom.ts';

/** Never looked into: they hold no text that a reader sees. Not worth a record. */
const SILENT = 'script, style, template, link, meta, noscript, svg, iframe, canvas, object, embed, head';

const BY_TAG: Readonly<Record<string, FurnitureReason>> = {
  NAV: 'navigation',
  FOOTER: 'page footer',
  FORM: 'form',
  BUTTON: 'button',
  SELECT: 'form',
  TEXTAREA: 'form',
  DIALOG: 'dialog',
  VIDEO: 'player',
  AUDIO: 'player',
  ASIDE: 'sidebar',
  MENU: 'navigation',
};

const BY_ROLE: Readonly<Record<string, FurnitureReason>> = {
  navigation: 'navigation',
  banner: 'page header',
  contentinfo: 'page footer',
  complementary: 'sidebar',
  dialog: 'dialog',
  alertdialog: 'dialog',
  search: 'form',
  toolbar: 'share buttons',
  menu: 'navigation',
  tooltip: 'hidden',
};

/** By words of class names and ids; the first that matches names the reason. Two words must stand side by side. */
const BY_NAME: readonly (readonly [reason: FurnitureReason, names: string])[] = [
  ['hidden', 'sr+only visually+hidden screen+reader screenreader visuallyhidden a11y'],
  ['cookie banner', 'cookie cookies consent gdpr onetrust cookiebanner'],
  [
    'paywall prompt',
    'paywall regwall meter+wall subscriber+only subscribe+wall premium+gate registration+wall',
  ],
  [
    'newsletter box',
    'newsletter newsletters signup sign+up mailing+list subscribe subscription email+signup',
  ],
  ['donation appeal', 'donate donation donations support+us contribution+epic contributions+epic'],
  [
    'read more',
    'related relateds recommended recommendations recirc recirculation readmore read+more more+on more+stories most+read most+popular ' +
      'trending teaser teasers promo outbrain taboola further+reading see+also also+like next+article story+link inline+link',
  ],
  ['share buttons', 'share sharing social sharebar follow share+tools print+tools article+tools'],
  [
    'advertisement',
    'ad ads advert adverts advertisement advertising adslot adunit dfp gpt sponsored sponsor sponsorship commercial promoted',
  ],
  ['comments', 'comments disqus livefyre comment+list comment+section conversation'],
  [
    'navigation',
    'breadcrumb breadcrumbs nav navbar menu skip+link pagination pager tags taglist topics tag+list keywords',
  ],
  ['author note', 'author+bio bio author+box about+author author+card contributor+bio'],
  ['photo caption', 'caption captions photo+credit image+credit media+credit'],
  ['player', 'player gallery slideshow carousel video+player audio+player podcast listen'],
  [
    'byline and date',
    'byline bylines dateline timestamp pubdate published+date publish+date article+meta post+meta article+info entry+meta',
  ],
  ['page footer', 'footer copyright legal disclaimer'],
];

const NAMED = BY_NAME.map(
  ([reason, names]) => [reason, names.split(' ').map((name) => name.split('+'))] as const,
);

/** A part that holds more than this share of the page's words is the story, whatever its class says. */
const STORY_SHARE = 0.4;

/**
 * Takes everything out of the page that is known not to be the story, and records it.
 *
 * @param corrections texts of notes that stay wherever they stand
 */
export function removeClutter(document: DomDocument): DroppedPart[] {
  const { body } = document;
  if (!body) return [];
  for (const element of [...document.querySelectorAll(SILENT)])
    if (element.tagName !== 'HEAD') element.remove();
  const dropped: DroppedPart[] = [];
  const total = Math.max(1, body.textContent?.length ?? 0);
  const waiting: DomElement[] = [...body.children];
  const removed: { element: DomElement; reason: FurnitureReason }[] = [];
  while (waiting.length > 0) {
    const element = waiting.pop() as DomElement;
    const reason = reasonFor(element);
    if (reason !== undefined && !holdsStory(element, total) && !isStoryNote(element))
      removed.push({ element, reason });
    else waiting.push(...element.children);
  }
  // In the order of the page.
  for (const { element, reason } of removed.reverse()) {
    const text = textOf(element);
    if (reason === 'pull quote' && !repeats(body, element)) continue;
    element.remove();
    if (text !== '') dropped.push({ reason, text, words: countWords(text) });
  }
  return dropped;
}

function reasonFor(element: DomElement): FurnitureReason | undefined {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'hidden';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? ''))
    return 'hidden';
  const tokens = nameTokens(element);
  const tag = element.tagName;
  // A block quote with its source, or a table, is part of the story; any other figure is a picture with what belongs to it.
  if (tag === 'FIGURE' || tag === 'FIGCAPTION')
    return closestFigure(element)?.querySelector('blockquote, table') ? undefined : 'photo caption';
  if (tokens.includes('correction') || tokens.includes('corrections')) return undefined;
  if (tokens.includes('pullquote') || hasRun(tokens, ['pull', 'quote'])) return 'pull quote';
  const role = element.getAttribute('role');
  return (
    NAMED.find(([, names]) => names.some((name) => hasRun(tokens, name)))?.[0] ??
    BY_ROLE[role ?? ''] ??
    BY_TAG[element.tagName]
  );
}

function hasRun(tokens: readonly string[], run: readonly string[]): boolean {
  return tokens.some((_, at) => run.every((word, offset) => tokens[at + offset] === word));
}

function holdsStory(element: DomElement, total: number): boolean {
  const length = element.textContent?.length ?? 0;
  return length > STORY_SHARE * total || element.querySelector('h1') !== null;
}

function closestFigure(element: DomElement): DomElement | null {
  return element.tagName === 'FIGURE' ? element : element.parentNode;
}

/** "This story has been updated" stays, even in an element that is called a footer. */
function isStoryNote(element: DomElement): boolean {
  const text = textOf(element);
  return isNote(text) || /\bcontributed to this (?:report|story|article)\b/iu.test(text);
}

/** A pull quote repeats sentences of the story; a block quote that stands only here is part of it. */
function repeats(body: DomElement, quote: DomElement): boolean {
  const all = plain(body.textContent ?? '');
  const sentences = readBlocks(quote)
    .flatMap(({ text }) => text.split(/[.!?…]+\s/u))
    .map(plain)
    .filter((sentence) => sentence.split(' ').length > 3);
  return sentences.every((sentence) => {
    const first = all.indexOf(sentence);
    return first >= 0 && all.indexOf(sentence, first + 1) >= 0;
  });
}
