import type { Answer } from '../../../answers/answer.ts';
import { plainText } from '../../../answers/codec.ts';
import type { Draft } from '../../../library/import/drafts.ts';
import type { AddOutcome } from '../../../library/story-entry.ts';
import { type Label, type Wording, word } from '../../../messages/messages.ts';
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
    const { importer, library, owner, userId } = context;
    const { entries } = await library.entries(owner, { limit: 1 });
    const outcome = await importer.confirm(owner, userId, argument);
    if (outcome.kind === 'version') await markOld(context, outcome.entry);
    const notes = entries[0]?.origin === 'sample' ? [word('samplePutAway')] : [];
    return entryAnswer(context, outcome.entry, labelOf(outcome), notes);
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
    word('preview', preview.words, preview.paragraphs, preview.quotations),
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
  const opening = preview.opening ?? (first && story.excerpt(first.span));
  const passages = opening ? [{ story, excerpt: opening }] : [];
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
      sections: [{ label, readAs: story, notes, passages }],
      controls,
      searched: [],
    },
    private: true,
  };
}
