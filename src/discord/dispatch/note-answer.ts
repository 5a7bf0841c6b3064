import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';

/** Remembers which versions a public message quotes, to mark it when their source changes. No text. */
export async function noteAnswer(
  { content }: Reply,
  { library, owner, channelId }: Context,
  messageId: string,
): Promise<void> {
  if (content.kind === 'notice') return;
  const passages = content.sections.flatMap((section) => section.passages);
  for (const story of new Set(passages.map((passage) => passage.story))) {
    // What has no address is never fetched again.
    if (story.details.url === undefined) continue;
    const entry = await library.entry(owner, story.id);
    if (entry && entry.origin !== 'sample')
      await library.noteAnswer(owner, { channelId, messageId, versionId: story.id });
  }
}
