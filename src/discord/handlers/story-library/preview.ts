import type { Answer } from '../../../answers/answer.ts';
import { plainText } from '../../../answers/codec.ts';
import type { Draft } from '../../../library/import/drafts.ts';
import type { AddOutcome } from '../../../library/library.ts';
import { type Label, type Wording, word } from '../../../words/words.ts';
import { defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import { notice } from '../../core/failure.ts';
import { entryAnswer, markOld } from './entry-answer.ts';

/** "Add" below a preview; the argument is the draft's id, as below "Cancel". */
const confirmAction = defineAction({
  name: 'add-confirm',
  argument: plainText,
  requires: 'manager',
  async run({ argument }, context) {
    const outcome = await context.importer.confirm(context.owner, context.userId, argument);
    if (outcome.kind === 'version') await markOld(context, outcome.entry);
    return entryAnswer(context, outcome.entry, labelOf(outcome));
  },
});

const cancelAction = defineAction({
  name: 'add-cancel',
  argument: plainText,
  async run({ argument }, { importer, owner, userId }) {
    importer.cancel(owner, userId, argument);
    return { ...notice(word('nothingAdded')), replaces: true };
  },
});

function labelOf({ kind }: AddOutcome): Label {
  return kind === 'added' ? 'added' : kind === 'version' ? 'newVersion' : 'alreadyHere';
}

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
          { ...confirmAction.with(id), label: 'add' },
          { ...cancelAction.with(id), label: 'cancel' },
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
