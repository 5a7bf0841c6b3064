import type { Analysis } from '../analysis/analysis.ts';
import { quotationPassage } from '../answers/passages.ts';
import { findPhrase } from '../retrieval/search-stories.ts';

/** `{answered, confidence, quotations}` over one or more stories, best quotation first. */
export function whoSaidRecord(stories: readonly Analysis[], phrase: string) {
  const { answered, confidence, quotations } = findPhrase(stories, phrase);
  return {
    answered,
    confidence,
    quotations: quotations.map(({ story, attribution, matched }) => {
      const { excerpt, speaker } = quotationPassage(story, attribution, matched);
      const [start, end] = excerpt.span;
      const { paragraph, text } = excerpt;
      return { story: story.id, start, end, paragraph, text, speaker: speaker?.text ?? null };
    }),
  };
}
