import { PHRASE_THRESHOLD } from '../retrieval/phrases.ts';
import { findPhrase, type SaidPassage } from '../retrieval/search-stories.ts';
import { overlaps } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Menu } from './answer.ts';
import { controlsOf, notInStory } from './ask.ts';
import { placeLabel } from './labels.ts';
import { quotationPassage } from './passages.ts';

const MORE = 3;
/** From this many further quotations on they are a list to choose from. */
const LIST_FROM = 2;

/** Who said a remembered phrase: the quotation in its sentence, or "not in this story". */
export function whoSaid(analysed: AnalysedStory, phrase: string): Answer {
  const { story } = analysed;
  const { answered, quotations } = findPhrase([analysed], phrase, MORE + 1);
  const [best, ...rest] = quotations;
  if (!answered || !best)
    return notInStory(
      analysed,
      quotations.slice(0, MORE).map(({ matched }) => matched),
    );
  const passage = quotationPassage(story, best.attribution, best.matched);
  const controls: Control[] = controlsOf(passage);
  const known = [passage.excerpt.span, ...controls.flatMap(({ spans }) => spans)];
  const others = rest.filter(
    ({ confidence, matched }) =>
      confidence >= PHRASE_THRESHOLD && !known.some((span) => overlaps(span, matched)),
  );
  const menu = others.length >= LIST_FROM ? menuOf(others) : undefined;
  if (others.length > 0 && !menu)
    controls.push({ action: 'more', story, spans: others.map(({ matched }) => matched), label: 'more' });
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: [passage] }],
    controls,
    menu,
    searched: [story],
    again: { action: 'passages', story, spans: [best.matched] },
  };
}

/** Further quotations by speaker and place; choosing one shows it. */
function menuOf(quotations: readonly SaidPassage[]): Menu {
  const options = quotations.map(({ story, attribution, matched }) => {
    const place = placeLabel(story.paragraphAt(matched[0])?.number ?? null, story.length);
    const name = attribution.speaker?.name ?? (attribution.source?.[0] && story.slice(attribution.source[0]));
    return {
      name: name ?? place,
      detail: name === undefined ? undefined : place,
      target: { action: 'passages', story, spans: [matched] },
    };
  });
  return { placeholder: 'otherMatches', options };
}
