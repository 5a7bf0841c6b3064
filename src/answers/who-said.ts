import type { Analysis } from '../analysis/analysis.ts';
import { PHRASE_THRESHOLD } from '../retrieval/phrase-confidence.ts';
import { findPhrase, type SaidPassage } from '../retrieval/search-stories.ts';
import { overlaps, type Span } from '../story/span.ts';
import { word } from '../words/words.ts';
import type { Answer, Control, Menu, Passage } from './answer.ts';
import { controlsOf, notInStory, passagesAnswer } from './ask.ts';
import type { FoundStories } from './found-stories.ts';
import { quotationPassage } from './passages.ts';

/** The argument of controls below a quotation that was looked up: what they lead back to is one, too. */
export const LOOKUP = 'lookup';

const MORE = 3;
/** From this many further quotations on they are a list to choose from. */
const LIST_FROM = 2;

/** Who said a remembered phrase: the quotation in its sentence, or "not in this story". */
export function whoSaid(analysed: Analysis, phrase: string): Answer {
  return whoSaidInStories({ found: [analysed], searched: 1 }, phrase);
}

/** The same in the best of several stories, with the quotations of the others to choose from. */
export function whoSaidInStories({ found, searched }: FoundStories, phrase: string): Answer {
  const { answered, quotations } = findPhrase(found, phrase, MORE + 1, searched);
  const [best, ...rest] = quotations;
  if (!answered || !best) return refusal(found, quotations.slice(0, MORE), searched);
  const { story, attribution, matched } = best;
  const passage = quotationPassage(story, attribution, matched);
  const controls: Control[] = lookupControls(passage);
  const known = [passage.excerpt.span, ...controls.flatMap(({ spans }) => spans)];
  const others = rest.filter(
    (other) =>
      other.confidence >= PHRASE_THRESHOLD &&
      (other.story !== story || !known.some((span) => overlaps(span, other.matched))),
  );
  const listed = others.length >= LIST_FROM || others.some((other) => other.story !== story);
  if (others.length > 0 && !listed)
    controls.push({ action: 'more', story, spans: others.map((other) => other.matched), label: 'more' });
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: [passage] }],
    controls,
    menu: listed ? menuOf(others, found.length > 1) : undefined,
    searched: [story],
    isLookup: true,
    again: { action: 'passages', story, spans: [matched], argument: LOOKUP },
  };
}

/** Quotations that were looked up, made again: to be shared, or gone back to. */
export function lookedUp(analysed: Analysis, spans: readonly Span[]): Answer {
  const { again, ...answer } = passagesAnswer(analysed, spans);
  const [passage, second] = answer.sections.flatMap(({ passages }) => passages);
  return {
    ...answer,
    controls: passage && !second ? lookupControls(passage) : answer.controls,
    isLookup: true,
    again: again && { ...again, argument: LOOKUP },
  };
}

function lookupControls(passage: Passage): Control[] {
  return controlsOf(passage).map((control) => ({ ...control, argument: LOOKUP }));
}

function refusal(found: readonly Analysis[], closest: readonly SaidPassage[], searched: number): Answer {
  const first = found.find(({ story }) => story === closest[0]?.story) ?? found[0];
  const spans = closest.filter(({ story }) => story === first?.story).map(({ matched }) => matched);
  const none = { kind: 'answer', answered: false, sections: [], controls: [], searched: [] } as const;
  return { ...(first ? notInStory(first, spans) : none), searchedCount: searched };
}

/** Further quotations by speaker and place; choosing one shows it. */
function menuOf(quotations: readonly SaidPassage[], withTitle: boolean): Menu {
  const options = quotations.map(({ story, attribution, matched }) => {
    const place = word('place', story.paragraphAt(matched[0])?.number ?? null, story.length);
    const name = attribution.speaker?.name ?? (attribution.source?.[0] && story.slice(attribution.source[0]));
    return {
      name: name ?? place,
      detail: withTitle ? story.title : name === undefined ? undefined : place,
      target: { action: 'passages', story, spans: [matched], argument: LOOKUP },
    };
  });
  return { placeholder: 'otherMatches', options };
}
