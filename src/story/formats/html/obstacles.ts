import { word } from '../../../messages/messages.ts';
import type { DroppedPart } from '../../dropped.ts';
import type { Line } from '../format.ts';
import { UnreadablePage } from '../unreadable-page.ts';
import { countWords, type DomDocument, type DomElement, visible } from './dom.ts';
import { type Candidate, isProse } from './main-content.ts';
import type { PageMetadata } from './metadata.ts';

/** Words that a teaser in front of a paywall may have; a page that shows more shows its story, unless it breaks off. */
const TEASER = 220;
/** Words of the shortest news in brief. */
const LEAST = 25;
/** An error page says less than this, in words. */
const ERROR_WORDS = 150;

/** What is known of a page once its paragraphs are sorted. */
export interface PageSigns {
  readonly document: DomDocument;
  readonly metadata: PageMetadata;
  readonly candidates: readonly Candidate[];
  /** The story that was found. */
  readonly lines: readonly Line[];
  readonly dropped: readonly DroppedPart[];
  readonly scripts: number;
  readonly url: string | undefined;
}

/** @throws UnreadablePage if the page keeps its story back, or has none */
export function checkReadable(signs: PageSigns): void {
  const { document, metadata, lines, dropped, scripts } = signs;
  const story = lines.filter(({ text, is }) => is !== 'headline' && !isPrompt(text));
  const words = story.reduce((sum, { text }) => sum + countWords(text), 0);
  const all = visible(document.body?.textContent);
  if (words < TEASER && BOT_WALL.test(`${document.title} ${all.slice(0, 600)}`) && countWords(all) < TEASER)
    throw new UnreadablePage('bot wall', word('botWall'));
  if (isTeaser(signs, story, words))
    throw new UnreadablePage('paywall', word('paywall', words < LEAST ? 0 : words));
  if (isListOfStories(signs)) throw new UnreadablePage('no story', word('noStoryOnPage', 0));
  const isError = words < ERROR_WORDS && ERROR_PAGE.test(`${metadata.headline ?? ''}\n${document.title}`);
  if (words >= LEAST && !isError) return;
  if (
    !isError &&
    scripts > 0 &&
    (countWords(all) < 120 || SCRIPT_ROOT.test(idsOf(document)) || asksForScript(dropped))
  )
    throw new UnreadablePage('script-only', word('scriptOnly'));
  throw new UnreadablePage('no story', word('noStoryOnPage', isError ? 0 : words));
}

/**
 * Whether the rest of the story is missing: what the page calls paid matters only if it is not there. A whole story
 * marked as paid (metered, or saved by a subscriber) is a story.
 */
function isTeaser(
  { document, metadata, candidates }: PageSigns,
  story: readonly Line[],
  words: number,
): boolean {
  const prompted = isPrompted(candidates);
  const { article, tier } = metadata;
  const isPaid = article?.free === false || tier === 'locked';
  if (!prompted && !isPaid) return false;
  const last = story.findLast(({ text, is }) => is !== 'note' && countWords(text) >= LEAST_PROSE)?.text ?? '';
  if (/(?:…|\.\.\.)[”"’')\]]*$/u.test(last)) return true;
  if (article?.words !== undefined && article.words > 2 * words + 40) return true;
  if (article?.words !== undefined && words >= WHOLE * article.words) return false;
  if (words >= TEASER) return false;
  return prompted || !holdsPaidParts(document, article?.paidParts ?? []);
}

/** Share of the words that a page says it has from which all of them are there. */
const WHOLE = 0.85;
const LEAST_PROSE = 6;
/** A prompt where the story breaks off; elsewhere it is the site's own advertisement. */
function isPrompted(candidates: readonly Candidate[]): boolean {
  const last = candidates.findLastIndex((block) => block.main && isProse(block) && !PROMPT.test(block.text));
  return candidates
    .slice(last + 1, last + 1 + NEAR)
    .some(
      ({ text, clutter }) =>
        clutter !== 'hidden' &&
        text.length < LONGEST_PROMPT &&
        (PROMPT.test(text) || (clutter === 'paywall prompt' && ASKS.test(text))),
    );
}

const isPrompt = (text: string) => text.length < LONGEST_PROMPT && PROMPT.test(text);

/** Paragraphs after the end of a story that may hold its prompt. */
const NEAR = 6;
const LONGEST_PROMPT = 400;
const PROMPT =
  /\b(?:(?:continue|keep|finish|resume) reading\b.{0,60}\b(?:subscri|member|regist|sign|log|account|trial|free|with|for (?:only |just )?\W?\d)|(?:subscribe|register|sign up|sign in|log in|join|become a (?:member|subscriber))\b.{0,60}\b(?:to|and) (?:continue|keep|read|finish|unlock|access|view|see)\b|(?:rest|remainder) of (?:this|the) (?:story|article|report|piece)\b.{0,30}\b(?:is|are|for|with|to)\b|(?:only|exclusive(?:ly)?|reserved|available) (?:for|to) (?:our |paying )*(?:subscribers|members)|for (?:subscribers|members) only|to read (?:the (?:full|rest|whole|entire)|more|on)\b.{0,80}\b(?:subscri|member|regist|sign|log|account|trial)|(?:full|whole|entire) (?:story|article|text)\b.{0,60}\b(?:subscri|member|regist|sign in|log in|account)|unlock (?:this|the|full|all|unlimited)|you(?:[’']ve| have) (?:reached|used|read|hit) (?:all )?(?:your|the) .{0,40}\b(?:limit|free|monthly|articles?|stories)\b|you have (?:no|\w+) free (?:articles|stories) (?:left|remaining)|choose a plan\b|see (?:our )?plans\b|subscriber[- ]only)/iu;
/** In a part that is called a paywall less is enough; "Log in" alone is every page's. */
const ASKS = /\b(?:subscri|member|regist|trial|unlock|full access|to (?:continue|read))/iu;

/** True if a part that the page calls paid has its text. */
function holdsPaidParts(document: DomDocument, selectors: readonly string[]): boolean {
  return selectors.slice(0, 5).some((selector) => {
    try {
      return [...document.querySelectorAll(selector)].some(
        (part) => countWords(part.textContent ?? '') > PAID,
      );
    } catch {
      // An invalid selector marks nothing.
      return false;
    }
  });
}

/** Headings with a link to a page of the site, each above a paragraph, from which a page is a front page or a feed. */
const FEWEST_STORIES = 4;
/** Paragraphs that such a page says of itself first. */
const MOST_INTRODUCTION = 2;
/** Blocks after its heading that may hold a story's first paragraph. */
const BELOW_HEADING = 3;

/**
 * True for a front page, a section or a feed: its paragraphs follow headings that link to the stories they open. A
 * page that calls itself an article, or says more than a sentence or two before its first such heading, is none.
 */
function isListOfStories({ document, metadata, candidates, url }: PageSigns): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (metadata.article !== undefined || /article/iu.test(type)) return false;
  // "/harbour/bridge-closes-for-six-weeks": a list has a shorter name.
  if (/[^/-]+(?:-[^/-]+){3,}\/?$/u.test(url === undefined ? '' : new URL(url).pathname)) return false;
  const starts = candidates.flatMap((block, at) => {
    const below = candidates.slice(at + 1, at + 1 + BELOW_HEADING);
    if (!block.heading || countWords(block.text) < TITLE_WORDS) return [];
    const path = below.some((each) => each.main && isProse(each)) ? pathOnSite(block, url) : undefined;
    return path === undefined ? [] : [{ at, path }];
  });
  const first = starts[0]?.at ?? 0;
  const paragraphsOf = (blocks: readonly Candidate[]) =>
    blocks.filter((each) => each.main && isProse(each)).length;
  const before = paragraphsOf(candidates.slice(0, first));
  return (
    new Set(starts.map(({ path }) => path)).size >= FEWEST_STORIES &&
    before <= MOST_INTRODUCTION &&
    starts.length * MOST_OF_ONE >= paragraphsOf(candidates) - before
  );
}

/** Words of the shortest headline. */
const TITLE_WORDS = 3;
/** Paragraphs of each story that a feed shows. */
const MOST_OF_ONE = 5;

/** The path of another page on the site that a heading links to. */
function pathOnSite({ text, linked, element }: Candidate, url: string | undefined): string | undefined {
  if (linked < 0.8 * text.length || text === '') return undefined;
  const link = element.parentNode?.tagName === 'A' ? element.parentNode : element.querySelector('a');
  const address = link?.getAttribute('href') ?? '';
  const page = url ?? NOWHERE;
  if (address === '' || !URL.canParse(address, page)) return undefined;
  const [here, there] = [new URL(page), new URL(address, page)];
  return there.hostname === here.hostname && there.pathname !== here.pathname ? there.pathname : undefined;
}

/** Replaces the address of a file's page. */
const NOWHERE = 'https://page.invalid/';

/** Words of a paid part that is there. */
const PAID = 40;

const ERROR_PAGE =
  /^\W*(?:(?:error )?(?:4\d\d|50\d)(?:\W*$|\s*[:|–—-].*|\s+(?:error|not found|forbidden|gone|unavailable|bad|internal|service|access|page)\b.*)|(?:sorry,? |oops\W+|uh[ -]oh\W+)?.{0,30}\b(?:page|story|article|content)\b.{0,20}\b(?:not (?:be )?(?:found|available|exist)|(?:does|do)(?: not|n[’']t) exist|no longer (?:available|exists?|here|online)|(?:been|was) (?:removed|deleted|taken down)|unavailable|gone|missing|can[’']?t be found|cannot be found|could not be found|couldn[’']t (?:be )?f(?:ou|i)nd).*|not found|access denied|unavailable (?:for|due to) legal reasons|(?:we[’']ll )?be (?:right )?back (?:soon|shortly)|(?:scheduled |down for )?maintenance|service (?:temporarily )?unavailable|(?:sign|log) ?in|register|create an account|before you continue|(?:your|manage|we (?:value|care about|respect) your) (?:privacy|cookies?|consent)\b.{0,30}|(?:privacy|cookie|consent) (?:choices|settings|preferences|cent(?:er|re))|(?:oops\W+|sorry\W+|uh[ -]oh\W+)?something(?: went|[’']s(?: gone)?|(?: has)? gone) wrong|oops\b.{0,20}|subscribe(?: now)?)\W*(?:$|\n|[|–—-])/imu;

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
