import type { Answer } from '../../../answers/answer.ts';
import type { Draft } from '../../../library/import/drafts.ts';
import { type Wording, word } from '../../../words/words.ts';
import type { Reply } from '../../core/command.ts';

/** The actions of the two buttons below a preview. */
export const CONFIRM = 'add-confirm';
export const CANCEL = 'add-cancel';

/** What would be added, for the one who asked for it: headline, opening, counts, what was left out, warnings. */
export function previewReply({ id, story: { story }, preview }: Draft): Reply {
  const [first] = story.paragraphs;
  const notes: Wording[] = [
    word('preview', preview.words, preview.paragraphs, preview.quotations, preview.published),
    ...preview.warnings.map((warning) => word('warning', warning)),
    ...(preview.dropped.length > 0
      ? [
          word(
            'leftOut',
            preview.dropped.map(({ reason }) => reason),
          ),
        ]
      : []),
  ];
  const passages = first ? [{ story, excerpt: story.excerpt(first.span) }] : [];
  if (preview.opening && preview.opening.span[0] !== first?.span[0])
    passages.push({ story, excerpt: preview.opening });
  const label =
    preview.effect === 'new' ? 'addThis' : preview.effect === 'version' ? 'addVersion' : 'alreadyHere';
  const controls: Answer['controls'] =
    preview.effect === 'duplicate'
      ? []
      : [
          { action: CONFIRM, spans: [], argument: id, label: 'add' },
          { action: CANCEL, spans: [], argument: id, label: 'cancel' },
        ];
  return {
    content: {
      kind: 'answer',
      answered: true,
      sections: [{ label, notes, passages }],
      controls,
      searched: [],
    },
    private: true,
  };
}
