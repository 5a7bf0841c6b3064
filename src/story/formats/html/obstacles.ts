import { word } from '../../../words/words.ts';
import type { DroppedPart } from '../../dropped.ts';
import { UnreadablePage } from '../unreadable-page.ts';
import { countWords, type DomDocument, type DomElement, visible } from './dom.ts';
import type { PageMetadata } from './metadata.ts';

/** Words that a teaser in front of a paywall may have; a page that shows more shows its story. */
const TEASER = 220;
/** Words of the shortest news in brief. */
const LEAST = 25;
/** Words in parts that the page itself calls paid. */
const PAID = 40;

/** What is known of a page once its paragraphs are sorted. */
export interface PageSigns {
  readonly document: DomDocument;
  readonly metadata: PageMetadata;
  readonly dropped: readonly DroppedPart[];
  /** Words of the story that was found. */
  readonly words: number;
  /** Counted before anything was taken out. */
  readonly scripts: number;
  /** Words of the parts that the page calls paid. */
  readonly paidWords: number;
}

/** @throws UnreadablePage where the page keeps its story back, or has none */
export function checkReadable({ document, metadata, dropped, words, scripts, paidWords }: PageSigns): void {
  const all = visible(document.body?.textContent);
  if (words < TEASER && BOT_WALL.test(`${document.title} ${all.slice(0, 600)}`) && countWords(all) < TEASER)
    throw new UnreadablePage('bot wall', word('botWall'));
  const prompted = dropped.some(({ reason }) => reason === 'paywall prompt');
  const paid = metadata.article?.free === false;
  if (paidWords > PAID || (words < TEASER && (prompted || paid)))
    throw new UnreadablePage('paywall', word('paywall', words < LEAST ? 0 : words));
  if (words >= LEAST) return;
  if (scripts > 0 && (countWords(all) < 120 || SCRIPT_ROOT.test(idsOf(document)) || asksForScript(dropped)))
    throw new UnreadablePage('script-only', word('scriptOnly'));
  throw new UnreadablePage('no story', word('noStoryOnPage', words));
}

const BOT_WALL =
  /\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking (?:your browser|if the site connection)|just a moment|access denied|unusual traffic|captcha|pardon our interruption|request blocked|attention required)/iu;
const SCRIPT_ROOT = /\b(?:root|app|__next|__nuxt|svelte|main-app)\b/u;

const asksForScript = (dropped: readonly DroppedPart[]): boolean =>
  dropped.some(({ reason }) => reason === 'enable script');

function idsOf(document: DomDocument): string {
  return [...(document.body?.children ?? [])]
    .map((element: DomElement) => element.getAttribute('id') ?? '')
    .join(' ');
}
