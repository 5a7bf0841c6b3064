import type { AnalysedStory } from '../answers/analysed-story.ts';
import type { Answer } from '../answers/answer.ts';
import { passageAt } from '../answers/passages.ts';
import { people } from '../answers/people.ts';
import { quotesOf } from '../answers/quotes.ts';
import { openSourcing } from '../answers/sourcing.ts';
import { timeline } from '../answers/timeline.ts';
import { inContext, showStory } from '../answers/whole-story.ts';
import { UserError } from '../errors.ts';
import type { CustomId } from '../replies/custom-id.ts';
import type { Action } from './command.ts';
import type { Context } from './context.ts';

/** What each button does, by the action in its custom id. */
export const actions: Readonly<Record<string, Action>> = {
  show: async (id, context) => ({ content: showStory(await storyOf(id, context), Number(id.argument) || 1) }),
  context: async (id, context) => ({
    content: inContext(await storyOf(id, context), id.spans[0]?.[0] ?? -1),
  }),
  more: async (id, context) => ({ content: passages(await storyOf(id, context), id) }),
  quotes: async (id, context) => ({ content: turnQuotes(await storyOf(id, context), id) }),
  closest: async (id, context) => ({ content: passages(await storyOf(id, context), id, 'closest') }),
  people: async (id, context) => ({ content: people(await storyOf(id, context), Number(id.argument) || 1) }),
  sourcing: async (id, context) => ({ content: openSourcing(await storyOf(id, context), id.argument) }),
  timeline: async (id, context) => ({
    content: timeline(await storyOf(id, context), Number(id.argument) || 1),
  }),
};

async function storyOf(id: CustomId, context: Context): Promise<AnalysedStory> {
  const known = await context.library.get(context.owner, id.story);
  if (!known) throw new UserError('That story is no longer here. Ask again to search the stories that are.');
  const analysed = await context.story(id.story);
  if (id.spans.some(([, end]) => end > analysed.story.text.length))
    throw new UserError('This button no longer fits the story. Ask again to get a fresh one.');
  return analysed;
}

function passages(analysed: AnalysedStory, id: CustomId, label?: 'closest'): Answer {
  const shown = id.spans
    .filter(([start]) => analysed.story.paragraphAt(start) !== undefined)
    .map((span) => passageAt(analysed, span));
  return {
    kind: 'answer',
    answered: shown.length > 0,
    sections: [{ label, passages: shown }],
    controls: [],
    searched: [analysed.story],
  };
}

/** The argument is `page.kind`; the span, where there is one, is where the story names the speaker. */
function turnQuotes(analysed: AnalysedStory, id: CustomId): Answer {
  const [page = '1', kind] = id.argument.split('.');
  const named = id.spans[0];
  const speaker = named && analysed.attributions.find((each) => each.speaker?.span[0] === named[0])?.speaker;
  const known = KINDS.find((each) => each === kind);
  return quotesOf(analysed, speaker?.entity, known, Number(page) || 1);
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;
