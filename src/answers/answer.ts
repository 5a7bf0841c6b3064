import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Label, Wording } from './labels.ts';

/** A small line of the bot's own: counts, days, places. A word of the story in it is an Excerpt. */
export interface Note {
  readonly of?: Excerpt | undefined;
  readonly text: Wording;
}

/** One quoted passage with what stands around it; every word of the story in it is an Excerpt. */
export interface Passage {
  readonly story: Story;
  readonly excerpt: Excerpt;
  /** The speaker's name in the story's words. */
  readonly speaker?: Excerpt | undefined;
  /** The story's own cue ("reiterated a warning"), given where the excerpt does not show it. */
  readonly cue?: Excerpt | undefined;
  /** Where the source is a pronoun or a description: that word, and the name it was resolved by. */
  readonly resolved?: { readonly from: Excerpt; readonly by: Excerpt } | undefined;
  /** True where nobody can say who of several speaks. */
  readonly unclear?: boolean | undefined;
  /** The answering words inside the excerpt, shown bold and labelled so. */
  readonly bold?: readonly Span[] | undefined;
  /** Who the speaker is, in the story's words ("NATO Secretary General"). */
  readonly role?: Excerpt | undefined;
  readonly notes?: readonly Note[] | undefined;
}

export interface Section {
  readonly label?: Label | undefined;
  readonly notes?: readonly Wording[] | undefined;
  readonly passages: readonly Passage[];
}

/** A control below an answer. Its spans are what it shows when pressed. */
export interface Control {
  /** Who answers the press: a handler of this name. Lower case and hyphens. */
  readonly action: string;
  readonly story: Story;
  readonly spans: readonly Span[];
  /** Further arguments of the action, digits and letters only. */
  readonly argument?: string | undefined;
  readonly label: Label;
}

/** What the bot found: sections of passages, or none where the story does not answer. */
export interface Answer {
  readonly kind: 'answer';
  readonly answered: boolean;
  readonly sections: readonly Section[];
  readonly controls: readonly Control[];
  /** The stories that were searched, named in a refusal. */
  readonly searched: readonly Story[];
  /** Page and number of pages, from 1, where the answer is paged. */
  readonly page?: { readonly number: number; readonly of: number } | undefined;
}

/** Something the bot says about itself: help, a confirmation, a mistake. Never about the news. */
export interface Notice {
  readonly kind: 'notice';
  readonly lines: readonly string[];
}
