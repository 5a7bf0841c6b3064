import type { Analysis } from '../analysis/analysis.ts';
import { peopleOf } from '../facts/people.ts';
import { word } from '../messages/messages.ts';
import type { Attribution, AttributionKind } from '../quotations/attribution/attribution.ts';
import { matchName, SAME_NAME } from '../retrieval/text/names.ts';
import type { Span } from '../story/span.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control, Menu } from './answer.ts';
import { notInStory } from './closest.ts';
import { fields, fromOne, oneOf } from './codec.ts';
import { emptyView } from './paged.ts';
import { distinct, quotationPassage, withoutParts } from './passages.ts';
import { answersIn, speakersOf } from './speakers.ts';

const PER_PAGE = 4;

/** The span, if there is one, is where the story names the speaker. */
const quotesAction = defineStoryAction({
  name: 'quotes',
  argument: fields({ page: fromOne, kind: oneOf('direct', 'mixed', 'indirect') }),
  run: turnQuotes,
});

export interface QuotesQuery {
  /** A speaker's name as typed. */
  readonly speaker?: string | undefined;
  readonly kind?: AttributionKind | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** The quotations of a story in text order, of one speaker or all, in pages. */
export function listQuotes(analysed: Analysis, { speaker, kind, page = 1 }: QuotesQuery): Answer {
  if (speaker === undefined) return quotesOf(analysed, undefined, kind, page);
  const speakers = speakersOf({ attributions: answersIn(analysed) });
  const names = speakers.map(({ name }) => name);
  const [best, ...others] = matchName(names, speaker);
  if (names.length === 0) return quotesOf(analysed, undefined, kind, 1);
  if (!best) return notQuoted(analysed, speaker);
  const answer = quotesOf(analysed, speakers[best.index]?.entity, kind, page);
  const alike = others.filter(({ confidence }) => confidence >= best.confidence - ALIKE);
  const chosen = speakers.filter((_, index) => alike.some((match) => match.index === index));
  return { ...answer, menu: menuOf(analysed, 'otherSpeakers', chosen, kind) };
}

/** No one of that name is quoted: if the story has that name, the place where it says who that is. */
function notQuoted(analysed: Analysis, name: string): Answer {
  const { story } = analysed;
  const people = peopleOf(analysed);
  const [best] = matchName(
    people.map((person) => story.slice(person.name)),
    name,
  );
  const person = best && best.confidence >= SAME_NAME ? people[best.index] : undefined;
  return notInStory(analysed, person ? [person.role ?? person.name] : []);
}

/** Names almost as similar to the typed one as the best match are offered too. */
const ALIKE = 0.05;

/** The quotations of one speaker, by the roster's key, or of all: what the buttons that turn pages bring. */
function quotesOf(
  analysed: Analysis,
  entity: string | undefined,
  kind: AttributionKind | undefined,
  page: number,
): Answer {
  const { story } = analysed;
  const chosen = answersIn(analysed).filter(
    (attribution) =>
      (entity === undefined || attribution.speaker?.entity === entity) &&
      (!kind || attribution.kind === kind),
  );
  if (answersIn(analysed).length === 0) return emptyView(story, 'quotes', word('quotesNobody'));
  if (chosen.length === 0) return notInStory(analysed, []);
  const passages = withoutParts(distinct(chosen.map((attribution) => quotationPassage(story, attribution))));
  const pages = Math.ceil(passages.length / PER_PAGE);
  const number = Math.min(Math.max(1, page), pages);
  const controls: Control[] = [];
  const turn = (to: number, label: 'previous' | 'next') =>
    controls.push({
      ...quotesAction.with({ page: to, kind }, { story, spans: speakerSpan(chosen, entity) }),
      label,
    });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages) turn(number + 1, 'next');
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: passages.slice((number - 1) * PER_PAGE, number * PER_PAGE) }],
    controls,
    view: 'quotes',
    searched: [story],
    page: { number, of: pages },
    again: quotesAction.with({ page: number, kind }, { story, spans: speakerSpan(chosen, entity) }),
    menu: entity === undefined ? speakerMenu(analysed, kind) : undefined,
  };
}

function turnQuotes(
  analysed: Analysis,
  { page, kind }: { page: number; kind: AttributionKind | undefined },
  [named]: readonly Span[],
): Answer {
  const speaker = named && analysed.attributions.find((each) => each.speaker?.span[0] === named[0])?.speaker;
  return quotesOf(analysed, speaker?.entity, kind, page);
}

/** Everyone quoted in this way, to pick one speaker. */
function speakerMenu(analysed: Analysis, kind: AttributionKind | undefined): Menu | undefined {
  const attributions = answersIn(analysed).filter((attribution) => !kind || attribution.kind === kind);
  const speakers = speakersOf({ attributions });
  return speakers.length > 1 ? menuOf(analysed, 'speakers', speakers, kind) : undefined;
}

function menuOf(
  { story, attributions }: Analysis,
  placeholder: 'speakers' | 'otherSpeakers',
  speakers: ReturnType<typeof speakersOf>,
  kind: AttributionKind | undefined,
): Menu | undefined {
  if (speakers.length === 0) return undefined;
  const options = speakers.map(({ name, entity, count }) => {
    const own = attributions.filter(({ speaker }) => speaker?.entity === entity);
    const target = quotesAction.with({ page: 1, kind }, { story, spans: speakerSpan(own, entity) });
    return { name, detail: word('quotationCount', count), target };
  });
  return { placeholder, options };
}

/** A button carries a speaker by where the story names them: stateless, and checked against the story again. */
function speakerSpan(chosen: readonly Attribution[], entity: string | undefined) {
  const span = entity === undefined ? undefined : chosen[0]?.speaker?.span;
  return span ? [span] : [];
}
