/** A message with at least this many UTF-16 units and sentences, and no link or file, may be a story itself. */
const LEAST_LENGTH = 400;
const LEAST_SENTENCES = 4;

/** Whether a message looks like a pasted article rather than a question or a remark. */
export function isArticle(text: string): boolean {
  const sentences = text.match(/[.!?…][”"’')\]]*(?=\s|$)/gu)?.length ?? 0;
  return text.trim().length >= LEAST_LENGTH && sentences >= LEAST_SENTENCES;
}
