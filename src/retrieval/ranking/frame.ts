/** Words that tell it, those beside which they tell of something else, and whether they do only of whom the question names. */
export type Told = RegExp | { readonly says: RegExp; readonly unless?: RegExp; readonly isOfNamed?: true };

/** A question that people ask in few forms, and what a sentence that answers it says. */
export interface Frame {
  /**
   * The question as words alone: lower case, contractions resolved, no marks. The group `subject`, if there is one, is what it asks
   * about besides the names in it.
   */
  readonly asked: RegExp;
  /** The plainest form first: a later one counts only if none has an earlier one. */
  readonly told: readonly Told[];
  /** Confidence that is enough for such a sentence. */
  readonly enough: number;
  /** True if nothing else answers: no apology is told in other words. */
  readonly isOnly?: boolean;
  /** True if only sentences count that have a word of what it asks about: a sum is of something. */
  readonly isOfSubject?: boolean;
  /** Confidence that is enough for the only such sentence of a story that is about what the question names: there is one boss. */
  readonly isOfSole?: number;
  /** True if the figure in such a sentence is what is asked for, so that it may be marked however sure the rest is. */
  readonly isMarked?: boolean;
  /** True if such a sentence tells of a deed, without whoever did it. */
  readonly isOfDeed?: boolean;
}

/** A whole question, whatever opens or closes it in a chat. */
export const asks = (...forms: readonly string[]): RegExp =>
  new RegExp(
    `^(?:(?:so|and|but|ok|hey|wait|umm?) )*(?:${forms.join('|')})(?: (?:then|though|tho|lol|exactly|anyway|please|pls))?$`,
    'u',
  );
export const WHO = '(?:the \\S+(?: \\S+){0,2}|\\S+(?: \\S+)?)';

/** A day, month or year by name. */
export const DAY =
  '\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \\d|\\d may|june|july|august|september|october|november|december|tomorrow|midnight|next (?:week|month|year|spring|summer|autumn|winter)|the (?:spring|summer|autumn|winter|new year)|20\\d\\d)\\b';

/** A number of people or things, in digits or as a word; none of them too. */
export const NUMBER =
  '(?<![\\p{L}\\d.:-])(?:\\d[\\d,]{0,20}|nobody|no one|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|dozens|hundreds|thousands|both|several)';
