import type { Analysis } from '../analysis/analysis.ts';
import { word } from '../messages/messages.ts';
import { checkClaim } from '../retrieval/check/check-claim.ts';
import { comparedWords } from '../retrieval/check/compared-words.ts';
import type { DifferenceKind } from '../retrieval/check/differences.ts';
import { PHRASE_THRESHOLD } from '../retrieval/phrases/phrase-confidence.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import { findPhrase, type SaidPassage } from '../retrieval/search-stories.ts';
import { isNegating } from '../retrieval/text/turning-words.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Answer, Control, Menu, Section } from './answer.ts';
import { notInStory } from './closest.ts';
import { controlsOf } from './controls.ts';
import type { FoundStories } from './found-stories.ts';
import { passageAt, quotationPassage, withOtherPlaces, withQuestion } from './passages.ts';
import { moreAction, passagesAction } from './passages-answer.ts';

const MORE = 3;
/**
 * Cosine from which a quotation may be the remembered phrase in other words: of 16 phrases that were said in other words all reach
 * it, of 20 that nobody said a quarter.
 */
const NEAR = 0.62;
/** With this many further quotations or more, they become a list to choose from. */
const LIST_FROM = 2;

/**
 * Who said a remembered phrase: the quotation in its sentence, or "not in this story".
 *
 * @param insight what the encoder makes of the phrase: offers the nearest quotations in other words if these words were not said
 */
export function whoSaid(analysed: Analysis, phrase: string, insight?: Insight): Answer {
  const insights = insight && new Map([[analysed, insight]]);
  return whoSaidInStories({ found: [analysed], searched: 1, insights }, phrase);
}

/** Who said a phrase, from the best of several stories, with the quotations of the others to choose from. */
export function whoSaidInStories({ found, searched, insights }: FoundStories, phrase: string): Answer {
  const { answered, quotations } = findPhrase(found, phrase, MORE + 1, searched);
  const [best, ...rest] = quotations;
  if (!answered || !best || saysTheContrary(found, best, phrase))
    return inOtherWords(found, insights, searched) ?? refusal(found, quotations.slice(0, MORE), searched);
  const { story, attribution, matched } = best;
  const passage = withOtherPlaces(withQuestion(quotationPassage(story, attribution, matched)));
  const controls: Control[] = controlsOf(passage, 'lookup');
  const known = [passage, ...(passage.also ?? []).map((excerpt) => ({ excerpt }))].map(
    ({ excerpt }) => excerpt.span,
  );
  const others = rest.filter(
    (other) =>
      other.confidence >= PHRASE_THRESHOLD &&
      (other.story !== story || !known.some((span) => overlaps(span, other.matched))),
  );
  const listed = others.length >= LIST_FROM || others.some((other) => other.story !== story);
  if (others.length > 0 && !listed)
    controls.push({
      ...moreAction.with('', { story, spans: others.map((other) => other.matched) }),
      label: 'more',
    });
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: [passage] }],
    controls,
    menu: listed ? menuOf(others, found.length > 1) : undefined,
    searched: [story],
    isLookup: true,
    again: passagesAction.with('lookup', { story, spans: [matched] }),
  };
}

/** What makes another statement of the words, where other words only make them misremembered. */
const CONTRARY: ReadonlySet<DifferenceKind | null> = new Set(['turned', 'opposite']);

/** Nobody said "at a low price" who said "at a high price": that is only the closest. */
function saysTheContrary(
  found: readonly Analysis[],
  { story, matched }: SaidPassage,
  phrase: string,
): boolean {
  const analysed = found.filter((each) => each.story === story);
  const checked = checkClaim(analysed, { text: phrase, speaker: null, isSaid: false });
  if (checked?.verdict !== 'altered' || !CONTRARY.has(checked.worst)) return false;
  if (!checked.spans.some((span) => overlaps(span, matched))) return false;
  // "Will not close" for "will never close"
  const denials = checked.spans.reduce((sum, span) => sum + denialsIn(story.slice(span)), 0);
  return checked.worst === 'opposite' || denials === 0 || denials !== denialsIn(phrase);
}

const denialsIn = (text: string): number => comparedWords(text).filter(({ key }) => isNegating(key)).length;

function refusal(found: readonly Analysis[], closest: readonly SaidPassage[], searched: number): Answer {
  const first = found.find(({ story }) => story === closest[0]?.story) ?? found[0];
  const spans = closest.filter(({ story }) => story === first?.story).map(({ matched }) => matched);
  const none = { kind: 'answer', answered: false, sections: [], controls: [], searched: [] } as const;
  return { ...(first ? notInStory(first, spans, 'closest', 'all') : none), searchedCount: searched };
}

/**
 * For a claim whose words were not found: the nearest quotation by meaning, under a heading that says so. Nothing is found by it:
 * the verdict stays.
 *
 * @param insights what the encoder makes of the claim, in the order of the stories
 */
export function closestInOtherWords(
  found: readonly Analysis[],
  insights: readonly (Insight | undefined)[],
): Section | undefined {
  const near = nearestStory(found, (_, at) => insights[at]);
  const [first] = near?.quotations ?? [];
  if (!near || !first) return undefined;
  return { label: 'otherWords', passages: [passageAt(near.analysed, first.span)] };
}

/** Still a refusal, with the nearest quotations by meaning under a heading that says so; undefined if none is near. */
function inOtherWords(
  found: readonly Analysis[],
  insights: FoundStories['insights'],
  searched: number,
): Answer | undefined {
  const near = nearestStory(found, (analysed) => insights?.get(analysed));
  if (!near) return undefined;
  const spans = near.quotations.slice(0, MORE).map(({ span }) => span);
  return { ...notInStory(near.analysed, spans, 'otherWords'), searchedCount: searched };
}

function nearestStory(
  found: readonly Analysis[],
  insightInto: (analysed: Analysis, at: number) => Insight | undefined,
): { readonly analysed: Analysis; readonly quotations: readonly NearQuotation[] } | undefined {
  return found
    .map((analysed, at) => ({ analysed, quotations: nearestQuotations(analysed, insightInto(analysed, at)) }))
    .filter(({ quotations }) => quotations.length > 0)
    .sort((a, b) => (b.quotations[0]?.cosine ?? 0) - (a.quotations[0]?.cosine ?? 0))[0];
}

interface NearQuotation {
  readonly span: Span;
  readonly cosine: number;
}

/** What a speaker says in the sentences nearest to the phrase, nearest first. */
function nearestQuotations({ story, attributions }: Analysis, insight: Insight | undefined): NearQuotation[] {
  if (!insight) return [];
  return story.sentences
    .flatMap(({ span }, at) => {
      const cosine = insight.cosines[at] ?? 0;
      const said = attributions.flatMap(({ content }) => content).find((part) => overlaps(part, span));
      return said && cosine >= NEAR ? [{ span: within(said, span), cosine }] : [];
    })
    .sort((a, b) => b.cosine - a.cosine);
}

function within(part: Span, [start, end]: Span): Span {
  return [Math.max(part[0], start), Math.min(part[1], end)];
}

/** Further quotations by speaker and place; choosing one shows it. */
function menuOf(quotations: readonly SaidPassage[], withTitle: boolean): Menu {
  const options = quotations.map(({ story, attribution, matched }) => {
    const place = word('place', story.paragraphAt(matched[0])?.number ?? null, story.bodyParagraphCount);
    const name = attribution.speaker?.name ?? (attribution.source?.[0] && story.slice(attribution.source[0]));
    return {
      name: name ?? place,
      detail: withTitle ? story.title : name === undefined ? undefined : place,
      target: passagesAction.with('lookup', { story, spans: [matched] }),
    };
  });
  return { placeholder: 'otherMatches', options };
}
