import type { FurnitureReason } from '../../../messages/en/lines.ts';
import type { Clutter } from './blocks.ts';
import { type DomDocument, type DomElement, nameTokens } from './dom.ts';

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
  'doc-footnote': 'footnote',
  'doc-endnotes': 'footnote',
};

/** By words of class names and ids; the first that matches names the reason. Two words must be adjacent. */
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
  ['donation appeal', 'cta+card donate donation donations support+us contribution+epic contributions+epic'],
  [
    'read more',
    'related relateds recommended recommendations recirc recirculation readmore read+more more+on more+stories most+read most+popular ' +
      'trending teaser teasers promo outbrain taboola further+reading see+also also+like next+article next+up up+next story+link inline+link suggested ' +
      'amp+embed bookmark+card bookmark+container link+card link+preview',
  ],
  ['share buttons', 'share sharing social sharebar follow share+tools print+tools article+tools'],
  [
    'advertisement',
    'ad ads advert adverts advertisement advertising adslot adunit dfp gpt sponsored sponsor sponsorship commercial promoted',
  ],
  [
    'comments',
    'comments disqus livefyre comment+list commentlist comment+section comment+body conversation respond',
  ],
  [
    'navigation',
    'breadcrumb breadcrumbs nav navbar menu skip+link pagination pager tags taglist topics tag+list keywords',
  ],
  ['author note', 'author+bio bio author+box about+author author+card contributor+bio'],
  [
    'photo caption',
    'caption captions photo+credit image+credit media+credit image+text photo+text image+info picture+credit img+credit',
  ],
  ['player', 'player gallery slideshow carousel video+player audio+player podcast listen'],
  [
    'byline and date',
    'byline bylines dateline timestamp pubdate published+date publish+date article+meta post+meta article+info entry+meta',
  ],
  ['hidden', 'tooltip popover rollover rollover+block hovercard'],
  ['footnote', 'footnote footnotes endnotes'],
  ['sidebar', 'sidebar side+bar rail right+rail'],
  ['page footer', 'footer copyright legal disclaimer'],
];

const NAMED = BY_NAME.map(
  ([reason, names]) => [reason, names.split(' ').map((name) => name.split('+'))] as const,
);

/** Posts that a story quotes, under a class that may suggest sharing. */
const EMBED =
  /(?:^|[\s_-])(?:twitter-tweet|twitter-video|tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|telegram-post|reddit-embed|mastodon-embed|social-(?:media-)?embed|embed-(?:twitter|tweet|social|instagram)|embedded-(?:post|tweet))(?=$|[\s_-])/iu;

/** What holds more than this share of the prose that Readability finds is the story, whatever its class says. */
const STORY_SHARE = 0.3;
/** Captions, dialogs and the like are short: no class word removes as much as this, in words. */
const MOST_HIDDEN_WORDS = 60;

/** Words of prose in an element, by the reader view's choice. */
export type ProseWeights = ReadonlyMap<DomElement, number>;

/**
 * Elements that are not the story, outermost first, each with the reason: by tag, role, class or style.
 *
 * A class word counts only for an element without the story's prose; elements of one class are weighed together,
 * since some sites mark every paragraph.
 */
export function findClutter(document: DomDocument, prose: ProseWeights): Clutter {
  const { body } = document;
  const found = new Map<DomElement, FurnitureReason>();
  if (!body) return found;
  const total = Math.max(1, prose.get(body) ?? 0);
  const allowed = STORY_SHARE * total;
  const weigh = (element: DomElement) => prose.get(element) ?? 0;
  const believed = (element: DomElement) => weigh(element) <= allowed && element.querySelector('h1') === null;
  const groups = new Map<string, { reason: FurnitureReason; elements: DomElement[]; prose: number }>();
  const waiting: DomElement[] = [...body.children].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const reason = EMBED.test(element.getAttribute('class') ?? '') ? undefined : reasonFor(element);
    if (reason !== undefined && (isHard(reason) || believed(element))) {
      const key = `${reason} ${element.tagName} ${element.getAttribute('class') ?? ''}`;
      const group = groups.get(key) ?? { reason, elements: [], prose: 0 };
      groups.set(key, group);
      group.elements.push(element);
      group.prose += weigh(element);
    } else if (!EMBED.test(element.getAttribute('class') ?? '')) {
      const children = [...element.children];
      for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] as DomElement);
    }
  }
  for (const { reason, elements, prose: weight } of groups.values())
    if (isHard(reason) || weight <= allowed || weight <= LEAST_PROSE)
      for (const element of elements) found.set(element, reason);
  for (const field of [...document.querySelectorAll('input[type="email"]')].slice(0, MOST_FIELDS)) {
    const box = boxAround(field, prose);
    if (box !== undefined && !found.has(box)) found.set(box, 'newsletter box');
  }
  return found;
}

/** What asks for an address, with the words around the field; undefined for a field among the story's paragraphs. */
function boxAround(field: DomElement, prose: ProseWeights): DomElement | undefined {
  let box: DomElement | undefined;
  for (let part = field.parentNode; part && part.tagName !== 'BODY'; part = part.parentNode) {
    if ((prose.get(part) ?? 0) > LEAST_PROSE || countRoughly(part) > MOST_HIDDEN_WORDS) break;
    box = part;
  }
  return box;
}

/** Each costs the text around it. */
const MOST_FIELDS = 20;
/** A caption or two is no story. */
const LEAST_PROSE = 20;

/** Never shown, whatever it contains. */
function isHard(reason: FurnitureReason): boolean {
  return reason === 'button' || reason === 'hidden';
}

/** A post that the story quotes. */
export function isEmbed(element: DomElement): boolean {
  return EMBED.test(element.getAttribute('class') ?? '');
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
  // Rows of tables are called after what they count: "player-row".
  const isRow = /^(?:TABLE|TBODY|TR|TD|TH)$/u.test(tag);
  const named = isRow
    ? undefined
    : NAMED.find(([, names]) => names.some((name) => hasRun(tokens, name)))?.[0];
  return (
    (named === 'hidden' && countRoughly(element) > MOST_HIDDEN_WORDS ? undefined : named) ??
    BY_ROLE[role ?? ''] ??
    BY_TAG[element.tagName]
  );
}

function countRoughly(element: DomElement): number {
  return (element.textContent ?? '').split(/\s+/u).length;
}

function hasRun(tokens: readonly string[], run: readonly string[]): boolean {
  return tokens.some((_, at) => run.every((word, offset) => tokens[at + offset] === word));
}

function closestFigure(element: DomElement): DomElement | null {
  return element.tagName === 'FIGURE' ? element : element.parentNode;
}
