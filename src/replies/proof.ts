import type { Answer } from '../answers/answer.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Story } from '../story/story.ts';

/** An excerpt that is not what its story says. The reply that holds it must not leave. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
}

/**
 * The proof gate: cuts every excerpt of an answer from its story again and compares.
 *
 * @throws ProofError at the first excerpt that differs by a single code unit, or that belongs to another story
 */
export function proveAnswer(answer: Answer): void {
  for (const { pairs = [], passages } of answer.sections) {
    for (const { story, excerpt } of pairs.flat()) prove(story, excerpt);
    for (const passage of passages) {
      const { story, excerpt, speaker, role, cue, resolved, heading } = passage;
      const { candidates = [], notes = [], also = [] } = passage;
      const notesOf = notes.map(({ of }) => of);
      const around = [speaker, role, cue, resolved?.from, resolved?.by, heading?.of, ...notesOf];
      for (const part of [excerpt, ...around, ...candidates, ...also]) if (part) prove(story, part);
    }
  }
}

/** @throws ProofError if the excerpt is not what the story has at its span */
export function prove(story: Story, excerpt: Excerpt): void {
  const same =
    excerpt.storyId === story.id && excerpt.hash === story.hash && story.slice(excerpt.span) === excerpt.text;
  if (!same)
    throw new ProofError(
      `excerpt ${excerpt.span[0]}-${excerpt.span[1]} of story ${story.id} is not verbatim`,
    );
}
