import type { Label, Wording } from '../messages/messages.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';

/** A small line of the bot's own: counts, days, places. A word of the story in it is an Excerpt. */
export interface Note {
  readonly of?: Excerpt | undefined;
  readonly text: Wording;
}

/** One quoted passage with its surroundings; every word of the story in it is an Excerpt. */
export interface Passage {
  readonly story: Story;
  readonly excerpt: Excerpt;
  /** The speaker's name in the story's words. */
  readonly speaker?: Excerpt | undefined;
  /** The story's own cue ("reiterated a warning"), given if the excerpt does not show it. */
  readonly cue?: Excerpt | undefined;
  /** If the source is a pronoun or a description: that word, and the name it was resolved by. */
  readonly resolved?: { readonly from: Excerpt; readonly by: Excerpt } | undefined;
  /** True if no one can say which of several people speaks. */
  readonly unclear?: boolean | undefined;
  /** True if a moderator said who speaks. */
  readonly corrected?: boolean | undefined;
  /** If it is unclear: the names it could be. */
  readonly candidates?: readonly Excerpt[] | undefined;
  /** The answering words inside the excerpt, shown bold and labelled so. */
  readonly bold?: readonly Span[] | undefined;
  /** In a check: words that the message has in place of the bold ones; for the asker only. */
  readonly claimed?: readonly string[] | undefined;
  /** In a check: true if the message leaves the bold words out. */
  readonly leavesOut?: boolean | undefined;
  /** The quoted words of the passage, from which it can be made again. */
  readonly focus?: Span | undefined;
  /** True if the excerpt goes on in the middle of a sentence. */
  readonly continued?: boolean | undefined;
  /** The whole quotation if the excerpt shows a part of it: what is missing is marked, and one press shows it. */
  readonly whole?: Span | undefined;
  /** Above the excerpt in place of a speaker: the words that say when, and the day they mean. */
  readonly heading?: { readonly of: Excerpt; readonly text?: Wording | undefined } | undefined;
  /** True if the name and the role say all: the excerpt, from which they are, is not shown. */
  readonly isBare?: boolean | undefined;
  /** True in a list of stories: below it stands where the story is from, not where in it the words are. */
  readonly isListed?: boolean | undefined;
  /** Where else the story has the same words, as in `Excerpt.paragraph`. */
  readonly also?: readonly Excerpt[] | undefined;
  /** Who the speaker is, in the story's words ("NATO Secretary General"). */
  readonly role?: Excerpt | undefined;
  readonly notes?: readonly Note[] | undefined;
}

/** Words of a story, in their place. */
export type Place = Pick<Passage, 'story' | 'excerpt'>;

/** What of a story's details can be asked for. */
export type Detail = 'author' | 'date' | 'source';

export interface Section {
  readonly label?: Label | undefined;
  /** The words of a message that the section checks; for the asker only. */
  readonly claim?: string | undefined;
  /** Words of the claim that the story has otherwise, as spans of it. */
  readonly claimBold?: readonly Span[] | undefined;
  readonly notes?: readonly Wording[] | undefined;
  /** Words of two stories side by side, those of A first. */
  readonly pairs?: readonly (readonly [a: Place, b: Place])[] | undefined;
  /** A story that is not kept yet: what was read as its headline, byline, outlet and date. */
  readonly readAs?: Story | undefined;
  /** One of the story's details, said in a line of the bot's own. */
  readonly detail?: Detail | undefined;
  /** Names in the story's words, most heard first. */
  readonly names?: readonly Excerpt[] | undefined;
  readonly passages: readonly Passage[];
}

declare const declared: unique symbol;

/** The name of a declared action (`declareAction`): a control takes no other. */
export type ActionName = string & { readonly [declared]: true };

/** What a control brings when it is used; its spans are what it shows. */
export interface Target {
  readonly action: ActionName;
  /** Missing if the action is not about a story. */
  readonly story?: Pick<Story, 'id'> | undefined;
  readonly spans: readonly Span[];
  /** Further arguments of the action: digits, letters, `_`, `.` and `-`. */
  readonly argument?: string | undefined;
}

/** A button below an answer. */
export interface Control extends Target {
  readonly label: Label;
  /** Shown in place of the label, at most 80 characters of it: a question with words of a story in it. */
  readonly name?: string | undefined;
  /** For the label `also`: the paragraphs it opens, as in `Excerpt.paragraph`. */
  readonly places?: readonly (number | null)[] | undefined;
}

/** A list to choose from below an answer. */
export interface Menu {
  readonly placeholder: Label;
  /** At most 25 are shown. */
  readonly options: readonly {
    /** Words of a story, or a story's title, if it is not a text of the bot's own. */
    readonly name: string | Wording;
    readonly detail?: string | Wording | undefined;
    /** True for what is set already. */
    readonly isChosen?: boolean | undefined;
    readonly target: Target;
  }[];
}

/** What the bot found: sections of passages, or none if the story does not answer. */
export interface Answer {
  readonly kind: 'answer';
  readonly answered: boolean;
  /** True if it is not answered, though the closest passages may well do: the story is not said to be silent. */
  readonly isUnsure?: boolean | undefined;
  readonly sections: readonly Section[];
  readonly controls: readonly Control[];
  readonly menu?: Menu | undefined;
  /** The same view of another story, below the menu. */
  readonly storyMenu?: Menu | undefined;
  /** Which view of a whole story it is: the story's headline then comes above, not below. */
  readonly view?: Label | undefined;
  /** The stories that were searched, named in a refusal. */
  readonly searched: readonly Story[];
  /** How many stories were searched, if there are more than are named. */
  readonly searchedCount?: number | undefined;
  /** Page and number of pages, from 1, if the answer is paged. */
  readonly page?: { readonly number: number; readonly of: number } | undefined;
  /** A last line of the bot's own. */
  readonly foot?: Wording | undefined;
  /** Address of the message that it is about. */
  readonly about?: string | undefined;
  /** True if words were looked up: its row is short, and "In context" leads on to more questions. */
  readonly isLookup?: boolean | undefined;
  /** What makes this answer again, without a word of the asker's: for sharing it. */
  readonly again?: Target | undefined;
}

/** Something the bot says about itself: help, a confirmation, a mistake. Never about the news. */
export interface Notice {
  readonly kind: 'notice';
  readonly lines: readonly Wording[];
  readonly controls?: readonly Control[] | undefined;
  readonly menu?: Menu | undefined;
  readonly pickers?: readonly Picker[] | undefined;
}

/** A list of a server's roles or channels, filled by Discord; what is chosen comes as ids. None may be. */
export interface Picker {
  readonly of: 'role' | 'channels';
  readonly placeholder: Label;
  readonly target: Target;
  /** Ids chosen so far. */
  readonly chosen: readonly string[];
}
