import type { Analysis } from '../analysis/analysis.ts';
import { type KnownPerson, peopleOf } from '../facts/people.ts';
import { word } from '../messages/messages.ts';
import { matchName, SAME_NAME } from '../retrieval/text/names.ts';
import { contains } from '../story/span.ts';
import type { Answer, Passage } from './answer.ts';
import { controlsOf } from './controls.ts';
import { sentencePassage } from './passages.ts';
import { passagesAction } from './passages-answer.ts';

const NAME = "((?:\\p{L}[\\p{L}.’'-]*\\s){0,3}\\p{L}[\\p{L}.’'-]*)";
/** "Who is Blinken", "who's tomas varga?", "Varga's job", "what does Varga do". */
const ASKS = [
  new RegExp(`^(?:so\\s+)?who(?:['’]?s|\\sis|\\sare|\\swas)\\s+(?:this\\s+)?${NAME}[\\s?!.]*$`, 'iu'),
  new RegExp(
    `^(?:what(?:['’]?s|\\sis|\\swas)\\s+)?${NAME}['’]s?\\s+(?:job|role|position|title|office|post|profession)[\\s?!.]*$`,
    'iu',
  ),
  new RegExp(`^what\\sdoes\\s${NAME}\\sdo(?:\\sfor a living|\\sfor work)?[\\s?!.]*$`, 'iu'),
];
/** These are not names: such questions are answered like any other. */
const NO_NAME =
  /^(?:the|a|an|he|she|it|they|this|that|these|those|his|her|their|its|you|we|i|there|in|on|at|behind|to|going|responsible|involved|quoted|speaking|right|wrong)\b/iu;

/** The name in a "who is" question; undefined in any other. */
export function nameAsked(question: string): string | undefined {
  const asked = question.replace(/\s+/gu, ' ').trim();
  for (const pattern of ASKS) {
    const name = pattern.exec(asked)?.[1];
    if (name && !NO_NAME.test(name)) return name;
  }
  return undefined;
}

/** The line that says who a person is; undefined if there is none, or it says no more than the name. */
export function whoIs(analysed: Analysis, question: string): Answer | undefined {
  const name = nameAsked(question);
  if (name === undefined) return undefined;
  const { story } = analysed;
  const people = peopleOf(analysed).filter(({ type }) => type === 'person');
  const names = people.map((person) => story.slice(person.name));
  const alike = matchName(names, name).filter(({ confidence }) => confidence >= SAME_NAME);
  // Two of one surname: neither is said to be the one who was meant.
  if (alike.length !== 1) return undefined;
  const person = people[alike[0]?.index ?? -1];
  if (!person) return undefined;
  const passage = introduction(analysed, person);
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: [passage] }],
    controls: controlsOf(passage),
    searched: [story],
    again: passagesAction.with('none', { story, spans: [passage.excerpt.span] }),
  };
}

/** The role, in bold; without one, the first full mention. */
function introduction({ story }: Analysis, { name, role, quoted, reported }: KnownPerson): Passage {
  const said = quoted + reported > 0 ? [{ text: word('timesQuoted', quoted, reported) }] : [];
  if (!role) return { ...sentencePassage(story, name), notes: said };
  const passage = sentencePassage(story, role, [role]);
  if (contains(passage.excerpt.span, name)) return { ...passage, notes: said };
  return { ...passage, speaker: story.excerpt(name), notes: said };
}
