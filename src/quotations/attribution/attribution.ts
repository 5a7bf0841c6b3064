import type { Span } from '../../story/span.ts';

/** How much of the content is inside quotation marks: all words, some, none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** What a tagger finds: who (source), by which words (cue), said what (content), all as spans of the story. */
export interface TaggedAttribution {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  /** At least one span, in order; several if the story interrupts the quotation. */
  readonly content: readonly Span[];
}

export type SpeakerType = 'person' | 'organisation' | 'group' | 'anonymous' | 'document';

/** Why a source was taken for this speaker; `evidence` are the story's own words that say so. */
export interface Resolution {
  readonly rule: 'named' | 'alias' | 'pronoun' | 'description' | 'as worded' | 'unclear';
  readonly evidence: readonly Span[];
  /** Of a pronoun: that hardly anybody else can be meant. */
  readonly isCertain?: true;
}

/** Who speaks, in words of the story: `name` is exactly the text of `span`. */
export interface Speaker {
  readonly name: string;
  readonly type: SpeakerType;
  readonly span: Span;
  /** The roster's key: two attributions of one speaker share it. */
  readonly entity: string;
  readonly resolution: Resolution;
  /** If the resolution is unclear: the names it could be. */
  readonly candidates?: readonly Span[];
}

export interface Attribution extends TaggedAttribution {
  /** Unique within its story: "a1", "a2", … in text order. */
  readonly id: string;
  readonly kind: AttributionKind;
  readonly speaker: Speaker | null;
  /** Given if a moderator corrected the speaker: who was read to say it before. */
  readonly readSpeaker?: Speaker | null | undefined;
  /** The kind of source, and who was told when, as far as the story says. */
  readonly sourcing?: Sourcing | undefined;
}

/** The kind of source of a quotation. */
export type SourceKind =
  | 'named person'
  | 'role only'
  | 'anonymous'
  | 'organisation'
  | 'document or post'
  | 'other outlet'
  | 'group'
  | 'unclear';

/** How a story came by a quotation, in its own words. */
export interface Sourcing {
  readonly kind: SourceKind;
  /** Said to this outlet or to another: the words that name it, "CNN" or "me". */
  readonly venue: { readonly told: 'this outlet' | 'elsewhere'; readonly span: Span } | null;
  /** "Tuesday", "last week". */
  readonly when: Span | null;
  /** "reporters", "a crowd in Ohio", "CNN". */
  readonly audience: Span | null;
}
