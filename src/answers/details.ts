import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Detail } from './answer.ts';
import { oneOf } from './codec.ts';

export const detailsAction = defineStoryAction({
  name: 'details',
  argument: oneOf('author', 'date', 'source'),
  ofText: (story, detail) => storyDetails(story, detail ?? 'author'),
});

/** Who wrote a story, and when and by whom it was published, in one line; says so if one is not known. */
export function storyDetails(story: Story, detail: Detail): Answer {
  return {
    kind: 'answer',
    answered: true,
    sections: [{ detail, passages: [] }],
    controls: [],
    view: 'details',
    searched: [story],
    again: detailsAction.with(detail, { story }),
  };
}
