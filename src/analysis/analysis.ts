import type { Attribution } from '../quotations/attribution/attribution.ts';
import type { Document } from '../quotations/document/document.ts';
import { extract } from '../quotations/extract.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import { buildRoster } from '../quotations/mentions/roster.ts';
import { learnKinds } from '../quotations/roles/entity-types.ts';
import { indexStory, once, type StoryIndex } from '../retrieval/story-index.ts';
import type { Story } from '../story/story.ts';

/**
 * Everything that answers read of a story, made once: nothing else tokenises, tags or looks for quotations. It
 * doubles as the story's search index.
 */
export interface Analysis extends StoryIndex {
  /** Tokens with their tags, sentences, paragraphs and quoted regions of the headline and the body. */
  readonly document: Document;
  /** Who and what the story names. */
  readonly roster: Roster;
}

/** The parts of an analysis that cannot be computed from one another. */
export interface AnalysisParts {
  readonly attributions: readonly Attribution[];
  /** Called at most once, when something first needs the tokens. */
  readonly document: () => Document;
}

/** Reads a story: about 15 milliseconds for 1,000 words, so keep what it returns. */
export function analyse(story: Story): Analysis {
  const { attributions, document } = extract(story);
  return analysisOf(story, { attributions, document: () => document });
}

/** The analysis of a story from what is known of it; what follows from that is computed when it is first needed. */
export function analysisOf(story: Story, { attributions, document }: AnalysisParts): Analysis {
  const index = once(() => indexStory(story, attributions));
  const tokens = once(document);
  // Afresh: resolving speakers changes the roster that it works on, and a stored analysis must read like a new one.
  const roster = once(() => {
    const built = buildRoster(tokens());
    learnKinds(tokens(), built);
    return built;
  });
  return {
    story,
    attributions,
    get questions() {
      return index().questions;
    },
    get phrases() {
      return index().phrases;
    },
    get speakers() {
      return index().speakers;
    },
    get document() {
      return tokens();
    },
    get roster() {
      return roster();
    },
  };
}
