import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { amend } from './amendments/amend.ts';
import { isNoSpeech } from './amendments/not-speech.ts';
import type { Amendment } from './amendments/sentence-parts.ts';
import type { Attribution, TaggedAttribution } from './attribution/attribution.ts';
import { classify } from './attribution/kind.ts';
import { sourcingOf } from './attribution/sourcing.ts';
import { type Document, linesOf, readDocument } from './document/document.ts';
import { buildRoster } from './mentions/roster.ts';
import { nameSpeakers } from './speakers/resolve.ts';
import { tag } from './tagging/tagger.ts';
import { loadWeights } from './tagging/weights.ts';
import { withTurns } from './turns/turns.ts';

/** What was said in a text, with its tokens and tags. */
export interface Extraction {
  readonly document: Document;
  /** In text order. */
  readonly attributions: Attribution[];
}

/**
 * Who said what in a story, in text order: the headline and the body are read, furniture and notes are not.
 *
 * @returns attributions whose spans are UTF-16 offsets into `story.text`
 * @throws Error if the weights file is missing or of another version
 */
export function extract(story: Story): Extraction {
  const document = documentOf(story);
  return { document, attributions: attributionsOf(document, story.details.source) };
}

/** The attributions alone. */
export function extractAttributions(story: Story): Attribution[] {
  return extract(story).attributions;
}

/** The tokens of a story's headline and body. */
export function documentOf(story: Story): Document {
  const paragraphs = story.paragraphs.filter(({ kind }) => kind !== 'note').map(({ span }) => span);
  return readDocument(story.text, paragraphs);
}

/** Who said what in a bare text exactly as given, each line a paragraph; offsets into that text. */
export function extractFromText(text: string): Attribution[] {
  return attributionsOf(readDocument(text, linesOf(text)));
}

function attributionsOf(document: Document, outlet?: string): Attribution[] {
  return attributionsFrom(document, tag(document, loadWeights()), outlet);
}

/** What can be left out to see what it is worth. */
export interface Steps {
  readonly amendments?: readonly Amendment[];
  /** Whether transcripts and interviews are read by the form of their lines. */
  readonly turns?: boolean;
}

/** The steps behind the tagger: what it read wrongly is amended, turns are read, speakers are named. */
export function attributionsFrom(
  document: Document,
  read: readonly TaggedAttribution[],
  outlet?: string,
  { amendments, turns = true }: Steps = {},
): Attribution[] {
  const found = read.filter((attribution) => !isNoSpeech(document, attribution));
  const roster = buildRoster(document);
  const amended = amend(document, roster, found, amendments);
  const tagged = (turns ? withTurns(document, amended, roster) : amended).flatMap(withoutNothing);
  const speakers = nameSpeakers(document, tagged, roster);
  const sourcing = sourcingOf(document, tagged, speakers, outlet);
  return tagged.map((attribution, index) => ({
    ...attribution,
    id: `a${index + 1}`,
    kind: classify(document.text, attribution.content, document.regions),
    speaker: speakers[index] ?? null,
    sourcing: sourcing[index],
  }));
}

/** Without spans of no words, which the steps before may leave of marks alone; nothing if nothing is said. */
function withoutNothing({ source, cue, content }: TaggedAttribution): TaggedAttribution[] {
  const said = content.filter(hasWords);
  return said.length > 0 ? [{ source: ofWords(source), cue: ofWords(cue), content: said }] : [];
}

function ofWords(spans: readonly Span[] | null): readonly Span[] | null {
  const found = spans?.filter(hasWords) ?? [];
  return found.length > 0 ? found : null;
}

function hasWords([start, end]: Span): boolean {
  return start < end;
}
