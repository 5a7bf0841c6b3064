import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { ActionName, Answer, Target } from './answer.ts';
import type { Codec } from './codec.ts';

/** What a control needs besides its argument. */
export interface About {
  readonly story?: Pick<Story, 'id'> | undefined;
  readonly spans?: readonly Span[] | undefined;
}

/** An action as controls carry it. A control holds nothing else, so one without an answer does not compile. */
export interface Declared<A> {
  readonly name: ActionName;
  /** What a control carries to bring this. */
  with(argument: A, about?: About): Target;
  /** The argument that a control carries. */
  read(argument: string): A;
}

/** @throws RangeError if the name does not fit into a custom id */
export function declareAction<A>(name: string, argument: Codec<A>): Declared<A> {
  if (!/^[a-z-]{1,20}$/u.test(name)) throw new RangeError(`the action ${name} needs a name in lower case`);
  const action = name as ActionName;
  return {
    name: action,
    with: (value, { story, spans = [] } = {}) => ({ action, story, spans, argument: argument.write(value) }),
    read: (text) => argument.read(text),
  };
}

/** What makes an answer again from nothing but a story and a control: a page is turned, an answer shared. */
export interface StoryAction<A> extends Declared<A> {
  run(analysis: Analysis, argument: A, spans: readonly Span[], others: readonly Analysis[]): Answer;
  /** As above, for an answer that needs only the text. */
  readonly ofText?: (story: Story, argument: A, spans: readonly Span[]) => Answer;
  /** Ids of further stories that it is about. */
  others(argument: A): readonly string[];
  /** True if it is a closer look at an answer, to which "Back" returns; its argument is a `WayBack`. */
  readonly hasBack: boolean;
}

/** All of them, by name: what is defined is known, here and in the workers. */
export const storyActions = new Map<string, StoryAction<unknown>>();

interface Parts<A> {
  readonly name: string;
  /** What its controls carry in addition to a story and spans. */
  readonly argument: Codec<A>;
  readonly others?: StoryAction<A>['others'];
  readonly hasBack?: boolean;
}

/** @throws RangeError if two have one name */
export function defineStoryAction<A>(
  parts: Parts<A> &
    (Pick<StoryAction<NoInfer<A>>, 'run'> | Required<Pick<StoryAction<NoInfer<A>>, 'ofText'>>),
): StoryAction<A> {
  const { name, argument, others = () => [], hasBack = false } = parts;
  if (storyActions.has(name)) throw new RangeError(`the action ${name} is defined twice`);
  const how = 'run' in parts ? { run: parts.run } : { ofText: parts.ofText, run: runOnText(parts.ofText) };
  const action = { ...declareAction(name, argument), others, hasBack, ...how };
  storyActions.set(name, action as StoryAction<unknown>);
  return action;
}

function runOnText<A>(ofText: NonNullable<StoryAction<A>['ofText']>): StoryAction<A>['run'] {
  return ({ story }, argument, spans) => ofText(story, argument, spans);
}
