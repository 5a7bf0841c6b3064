import type { Attribution } from '../quotations/attribution/attribution.ts';
import { isWordOfSaying } from '../quotations/lexicon/words-of-saying.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';

const NEGATED = /\b(?:not|never)\b|n[’']t\b/iu;

/** True if words are quoted or reported; a thought, a deed or a denial of saying is no speech. */
export function isSaid(story: Story, attribution: Attribution): boolean {
  const { kind, cue, speaker } = attribution;
  if (!cue || isTurn(story, attribution)) return true;
  if (kind !== 'indirect') return !isThought(story, attribution);
  const words = wordsOf(story, cue);
  if (!speaker && ASKED.test(words)) return false;
  return isWordOfSaying(words) && !NEGATED.test(words) && !isDeed(story, attribution, words);
}

/** "Asked when they could go home, he did not answer": nobody is said to ask. */
const ASKED =
  /^(?:when |if )?(?:was |were |has been |have been |had been )?asked(?: about| for| whether| if| when| why| how)?$/iu;

/** By these a thing is found or made ("found cracks", "wrote the report"), and a clause is said ("found that it had cracks"). */
const FINDING = /(?:^|\s)(?:finds?|found|writes?|wrote|written)$/u;
const CLAUSE =
  /^that\b|\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|should)\b/iu;
/** "asked not to be named": about the source, and none of their words. */
const ANONYMITY =
  /^(?:not )?to be (?:named|identified|quoted)\b|^(?:to )?(?:remain|stay|be kept|speak) (?:anonymous|anonymously|nameless)\b|^for anonymity\b|^that (?:his|her|their) names? (?:not )?be\b/iu;
/** No name can speak: "a woman who did not want to give her name said". */
const NO_SPEAKER = /^(?:his|her|their|its) (?:full |last |first )?names?$/iu;

function isDeed(story: Story, { source, content }: Attribution, cue: string): boolean {
  const said = wordsOf(story, content);
  if (ANONYMITY.test(said) || NO_SPEAKER.test(wordsOf(story, source ?? []))) return true;
  return FINDING.test(cue) && !CLAUSE.test(said);
}

function wordsOf(story: Story, spans: readonly Span[]): string {
  return spans.map((span) => story.slice(span)).join(' ');
}

/** "MS. RUIZ: We will not sell." at the head of a paragraph of the body. */
function isTurn(story: Story, { source, cue, speaker }: Attribution): boolean {
  const [start] = source?.[0] ?? [];
  if (start === undefined || !speaker || !/^[:.]$/u.test(story.slice(cue?.[0] ?? [0, 0]))) return false;
  const paragraph = story.paragraphAt(start);
  return paragraph?.kind === 'body' && paragraph.span[0] === start;
}

const THINKING =
  /^(?:\p{L}+ )?(?:suspect(?:s|ed)?|thinks?|thought|fear(?:s|ed)?|hope[sd]?|assume[sd]?|imagine[sd]?|know|knows|knew|doubt(?:s|ed)?|wonder(?:s|ed)?|expect(?:s|ed)?|wants?|wanted)$/u;
const QUOTED = /["“]([^"”]{1,80})["”]/gu;
/** This many words in quotation marks are a name, not speech. */
const LONGEST_TERM = 3;

/** "Users suspected that the girls were flying on “buddy passes”": a thought, with a term in quote marks. */
function isThought(story: Story, { kind, cue, content }: Attribution): boolean {
  if (kind !== 'mixed' || !THINKING.test((cue ?? []).map((span) => story.slice(span)).join(' ')))
    return false;
  const words = content.map((span) => story.slice(span)).join(' ');
  const terms = [...words.matchAll(QUOTED)].map((found) => found[1] ?? '');
  return terms.length > 0 && terms.every((term) => term.split(/\s+/u).length <= LONGEST_TERM);
}
