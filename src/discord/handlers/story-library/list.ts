import type { Note, Passage } from '../../../answers/answer.ts';
import { anyText, fields, fromOne } from '../../../answers/codec.ts';
import { showAction } from '../../../answers/whole-story.ts';
import { UserError } from '../../../errors.ts';
import type { StoryEntry } from '../../../library/story-entry.ts';
import type { Watch } from '../../../library/watches.ts';
import { word } from '../../../messages/messages.ts';
import { within } from '../../../replies/inline-text.ts';
import type { Story } from '../../../story/story.ts';
import { defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';

/** Stories on a page: what a phone shows without much scrolling. */
const ON_A_PAGE = 8;
/** UTF-8 bytes of the search words, to fit into a button. */
const SEARCH_BYTES = 48;
const LONGEST_TITLE = 200;
/** No library has this many pages: a higher number comes from a forged button. */
const MOST_PAGES = 100_000;

/** The stories of this server, newest first, a page at a time. */
export async function listStories(context: Context, search = '', page = 1): Promise<Reply> {
  const words = firstBytes(search.trim(), SEARCH_BYTES);
  const { library, owner } = context;
  const offset = (page - 1) * ON_A_PAGE;
  const { entries, total } = await library.entries(owner, { search: words, offset, limit: ON_A_PAGE });
  // The page was the last one, and its stories were removed since.
  if (entries.length === 0 && total > 0) return listStories(context, words, Math.ceil(total / ON_A_PAGE));
  if (entries.length === 0)
    throw new UserError(words === '' ? word('noStoryYet') : word('noTitleHas', within(words, 100)));
  const listed = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      story: await library.get(owner, entry.versionId),
      watch: await library.watched(owner, entry.id),
    })),
  );
  const known = listed.flatMap(({ story, ...rest }) => (story?.paragraphs[0] ? [{ story, ...rest }] : []));
  const of = Math.ceil(total / ON_A_PAGE);
  const turn = (to: number) => listAction.with({ page: to, words });
  return {
    content: {
      kind: 'answer',
      answered: true,
      sections: [
        {
          label: 'stories',
          notes: [word('found', total, words !== '')],
          passages: known.map(({ entry, story, watch }) => listing(entry, story, watch)),
        },
      ],
      controls: [
        ...(page > 1 ? [{ ...turn(page - 1), label: 'previous' as const }] : []),
        ...(page < of ? [{ ...turn(page + 1), label: 'next' as const }] : []),
      ],
      menu: {
        placeholder: 'openStory',
        options: known.map(({ entry, story }) => ({
          name: entry.title,
          detail: [story.details.source, story.details.published?.slice(0, 10)].filter(Boolean).join(' · '),
          target: showAction.with(1, { story }),
        })),
      },
      searched: [],
      page: { number: page, of },
    },
    private: true,
  };
}

/** Turns its pages. */
const listAction = defineAction({
  name: 'stories',
  argument: fields({ page: fromOne, words: anyText }),
  run: async ({ argument: { page, words } }, context) =>
    listStories(context, words, Math.min(MOST_PAGES, Math.max(1, Math.trunc(page)))),
});

function listing({ title, versions }: StoryEntry, story: Story, watch: Watch | undefined): Passage {
  const excerpt = story.excerpt(story.paragraphs[0]?.span ?? [0, 1]);
  const notes: Note[] = [
    ...(title === story.title.replace(/\s+/gu, ' ').trim()
      ? []
      : [{ text: word('listedAs', within(title, LONGEST_TITLE)) }]),
    ...(versions > 1 ? [{ text: word('versions', versions) }] : []),
    ...(watch ? [{ text: word('watchedUntil', watch.until) }] : []),
  ];
  return { story, excerpt, notes, isListed: true };
}

function firstBytes(text: string, most: number): string {
  let kept = '';
  for (const character of text.toWellFormed()) {
    if (Buffer.byteLength(kept + character) > most) break;
    kept += character;
  }
  return kept;
}
