import type { ParagraphKind, Story } from '../../src/story/story.ts';

/** The texts of a story's paragraphs of one kind. */
export const paragraphsOf = (story: Story, kind: ParagraphKind = 'body'): string[] =>
  story.paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ span }) => story.slice(span));
