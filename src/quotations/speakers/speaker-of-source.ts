import type { Span } from '../../story/span.ts';
import type { DiscourseSalience } from '../coreference/discourse-salience.ts';
import type { Referent, Unclear, Visitor } from '../coreference/pronoun-resolution.ts';
import { type UnnamedPerson, unnamedPersons } from '../coreference/unnamed.ts';
import type { Document } from '../document/document.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';
import { type Introduction, introductionsOf } from '../mentions/noun-phrases.ts';
import { learnKinds } from '../roles/entity-types.ts';
import { antecedentOf } from '../sources/relative-clauses.ts';
import {
  type LabelSource,
  type PronounSource,
  parseSource,
  type SourcePhrase,
  type WordedSource,
} from '../sources/source-phrase.ts';
import { type Interviewees, intervieweesOf } from '../turns/interview.ts';
import { Descriptions, introducedBy } from './descriptions.ts';
import { bearerOf } from './epithets.ts';
import { introducedKey, phraseMention, WordedSpeakers } from './worded-speakers.ts';

/** A firm as well as a person: "the organiser … it". */
const MAY_BE_BODY =
  /^(?:organi[sz]er|promoter|operator|supplier|carrier|maker|manufacturer|retailer|lender|insurer|publisher|developer|broadcaster|regulator|watchdog|giant|owner|builder|contractor|producer|distributor|landlord|sponsor)$/u;
/** "They" and "it" reach back to a body or group that spoke at most so many paragraphs before. */
const REACH = 2;

/** Verbs that a tagger may take for nouns. */
const NOUNLIKE =
  /^(?:disputes|claims|demands|objects|reports|states|counters|calls|fears|plans|rejects|offers|notes|estimates|forecasts|wants|blames|questions|doubts)$/u;
const ASKED = /^(?:asked|contacted|emailed|e-mailed|rang|called|phoned|approached|wrote|told)$/u;
const SAID = /^(?:said|says|added|told|shouted|joked|asked|replied|explained|recalled)$/u;
/** In words. */
const LONGEST_SENTENCE = 60;
const LONGEST_SUBJECT = 9;

/** Resolves the sources that are no "he" or "she": names, descriptions, "they", "it", "who". */
export class SourceVisitor implements Visitor {
  readonly #document: Document;
  readonly #roster: Roster;
  readonly #phrases: ReadonlyMap<number, SourcePhrase>;
  readonly #descriptions: Descriptions;
  readonly #unnamed: ReadonlyMap<number, UnnamedPerson>;
  readonly #introductions: ReadonlyMap<string, readonly Introduction[]>;
  readonly #worded: WordedSpeakers;
  readonly #firstLabel: number | undefined;
  #interviewees: Interviewees | undefined;
  /** How many own a body, as far as the story says: "Norland’s". */
  readonly #owners = new Map<Entity, number>();
  /** The last speaker whom the story does not describe. */
  #lastName: { readonly entity: Entity; readonly sentence: number } | undefined;
  #lastBody: { readonly entity: Entity; readonly plural: boolean; readonly paragraph: number } | undefined;

  /** @param phrases the sources by their first words */
  constructor(document: Document, roster: Roster, phrases: ReadonlyMap<number, SourcePhrase>) {
    this.#document = document;
    this.#roster = roster;
    this.#phrases = phrases;
    this.#worded = new WordedSpeakers(document.text);
    this.#firstLabel = [...phrases].find(([, { form }]) => form === 'label')?.[0];
    const roles = learnKinds(document, roster);
    this.#descriptions = new Descriptions(document, roster, roles);
    this.#introductions = introductionsOf(document, roster.words);
    this.#unnamed = unnamedPersons(document, roster);
  }

  /** Groups, anonymous speakers and documents that the story brings in without a name. */
  get added(): readonly Entity[] {
    return this.#worded.added;
  }

  visit(word: number, activity: DiscourseSalience): Referent | Unclear | undefined {
    const phrase = this.#phrases.get(word);
    if (!phrase) return undefined;
    const referent = this.#resolve(phrase, activity);
    if (referent && 'entity' in referent && phrase.form !== 'pronoun' && phrase.form !== 'label') {
      const { entity } = referent;
      const plural = phrase.form === 'worded' && phrase.plural;
      const paragraph = this.#roster.words[word]?.paragraph ?? 0;
      if (entity.type === 'unknown')
        this.#lastName = { entity, sentence: this.#roster.words[word]?.sentence ?? 0 };
      else if (entity.type !== 'person') this.#lastBody = { entity, plural, paragraph };
    }
    return referent;
  }

  /** A person without a name who does something, outside any source: known from before, or new. */
  present(word: number, activity: DiscourseSalience): Entity | undefined {
    const unnamed = this.#unnamed.get(word);
    const phrase = unnamed && parseSource(this.#document, this.#roster, [unnamed.span]);
    if (phrase?.form !== 'worded') return undefined;
    if (unnamed?.isNamedElsewhere) {
      const described = this.#descriptions.resolve(phrase, activity);
      return described && 'entity' in described && described.entity.type === 'person'
        ? described.entity
        : undefined;
    }
    const referent = this.#describe(phrase, activity);
    return 'entity' in referent ? referent.entity : undefined;
  }

  #resolve(phrase: SourcePhrase, activity: DiscourseSalience): Referent | Unclear | undefined {
    if (phrase.form === 'name') {
      const entity = this.#roster.entityOf(phrase.mention);
      if (!entity) return undefined;
      const rivals = this.#roster.rivalsOf(phrase.mention);
      if (rivals) return { rule: 'unclear', candidates: rivals };
      const owned = entity.type === 'organisation' ? this.#ownBody(phrase.mention, entity) : undefined;
      if (owned) return { entity: owned, rule: 'as worded', evidence: [owned.name.span] };
      const first = entity.name.span;
      const { span } = phrase.mention;
      return span[0] === first[0]
        ? { entity, rule: 'named', evidence: [span] }
        : { entity, rule: 'alias', evidence: [span, first] };
    }
    if (phrase.form === 'label') return this.#turn(phrase);
    if (phrase.form === 'worded') return this.#describe(phrase, activity);
    // "Sources played it down. “It is over,” said one.": somebody among them.
    if (this.#isSomebody(phrase)) {
      const { word, span, pronoun } = phrase;
      const entity = this.#worded.add(introducedKey(word), 'anonymous', span, [word, word + 1], pronoun);
      return { entity, rule: 'as worded', evidence: [span] };
    }
    return this.#plural(phrase, activity);
  }

  /** "Said one", "someone shouted", not "posts, one saying that". */
  #isSomebody({ pronoun, word }: PronounSource): boolean {
    const { words } = this.#roster;
    const beside = [words[word - 1], words[word + 1]].map((each) => each?.lower ?? '');
    return pronoun === 'someone' || (pronoun === 'one' && beside.some((each) => SAID.test(each)));
  }

  /** "Norland’s Defence Ministry" of a story that also has Sudria's: two bodies of one name. */
  #ownBody({ words: [from, to], span }: Mention, entity: Entity): Entity | undefined {
    if (!this.#owners.has(entity))
      this.#owners.set(entity, new Set(entity.mentions.flatMap((each) => this.#ownerOf(each) ?? [])).size);
    if ((this.#owners.get(entity) ?? 0) < 2) return undefined;
    const owner = this.#roster.words[from - 1];
    const place = this.#roster.words[to + 1];
    // "The Defence Ministry in Norland"
    if (place?.capital && /^(?:in|of)$/u.test(this.#roster.words[to]?.lower ?? ''))
      return this.#bodyOf(place.lower, entity);
    if (!owner?.possessive || !owner.capital) return undefined;
    const first = this.#roster.mentionAt(from - 1)?.words[0] ?? from - 1;
    const whole: Span = [this.#roster.words[first]?.start ?? owner.start, span[1]];
    const key = this.#document.text.slice(...whole).toLowerCase();
    return this.#worded.named(key) ?? this.#worded.add(key, 'organisation', whole, [first, to]);
  }

  /** The body of one name that belongs to a place, if it has spoken before. */
  #bodyOf(place: string, { name }: Entity): Entity | undefined {
    const names = this.#document.text.slice(...name.span).toLowerCase();
    return ["'s", '’s']
      .map((ending) => this.#worded.named(`${place}${ending} ${names}`))
      .find((each) => each);
  }

  #ownerOf({ words: [from] }: Mention): string | undefined {
    const owner = this.#roster.words[from - 1];
    return owner?.possessive && owner.capital ? owner.lower : undefined;
  }

  /** "A:" is who the story says was interviewed, "Q:" who asks, by name or not. */
  #turn({ label, word, span }: LabelSource): Referent | Unclear {
    this.#interviewees ??= intervieweesOf(this.#document, this.#roster, this.#firstLabel ?? word);
    const { sure, candidates, asker } = this.#interviewees;
    const meant = label === 'question' ? asker : sure;
    const entity = meant && this.#roster.entityOf(meant);
    if (meant && entity) return { entity, rule: 'description', evidence: [meant.span] };
    if (label === 'answer') return { rule: 'unclear', candidates };
    const known = this.#worded.named(label) ?? this.#worded.add(label, 'anonymous', span, [word, word + 1]);
    return { entity: known, rule: 'as worded', evidence: [span] };
  }

  #describe(phrase: WordedSource, activity: DiscourseSalience): Referent | Unclear {
    const described = this.#descriptions.resolve(phrase, activity);
    if (described && 'entity' in described)
      return { entity: described.entity, rule: 'description', evidence: [described.evidence] };
    if (described) return { rule: 'unclear', candidates: described.candidates };
    const introduction = introducedBy(phrase, this.#introductions);
    if (introduction) {
      const entity = this.#worded.introduced({ ...introduction, type: phrase.type, head: phrase.head });
      entity.mentions.push(phraseMention(phrase.span, phrase.words));
      return { entity, rule: 'description', evidence: [introduction.span] };
    }
    const longer = this.#worded.shortened(phrase);
    if (longer) {
      longer.mentions.push(phraseMention(phrase.span, phrase.words));
      return { entity: longer, rule: 'description', evidence: [longer.name.span] };
    }
    const bearer = bearerOf(this.#document, this.#roster, phrase, activity);
    if (bearer && !this.#descriptions.isOtherwise(bearer))
      return { entity: bearer, rule: 'description', evidence: [bearer.name.span] };
    const entity = this.#worded.asWorded(phrase);
    return { entity, rule: 'as worded', evidence: [phrase.span] };
  }

  /** "The union disputes that. It says …": the body that is the subject of the sentence before. */
  #bodyBefore(word: number, activity: DiscourseSalience): Entity | undefined {
    const { words } = this.#roster;
    const here = words[word];
    // "The union disputes that. “…,” it says": behind the quotation.
    let behind = word;
    while (words[behind - 1]?.quoted && word - behind < LONGEST_SENTENCE) behind--;
    if (!here || words[behind - 1]?.sentence === here.sentence) return undefined;
    let from = behind - 1;
    const { sentence, paragraph } = words[from] ?? {};
    while (words[from - 1]?.sentence === sentence && word - from < LONGEST_SENTENCE) from--;
    if (paragraph !== here.paragraph || words[from]?.quoted) return undefined;
    const verb = this.#verbFrom(from);
    const asked = verb === from + 1 ? this.#askedAt(from) : undefined;
    if (asked) return asked;
    const [first, last] = [words[from], words[(verb ?? 0) - 1]];
    if (!first || !last || verb === undefined) return undefined;
    const phrase = parseSource(this.#document, this.#roster, [[first.start, last.dotEnd]]);
    const isBody =
      phrase?.form === 'name' ||
      (phrase?.form === 'worded' && phrase.type === 'organisation' && !phrase.plural && phrase.definite);
    const referent = phrase && isBody ? this.#resolve(phrase, activity) : undefined;
    const entity = referent && 'entity' in referent ? referent.entity : undefined;
    const isUnknown =
      entity?.type === 'unknown' && entity.gender === undefined && entity.name.names.length === 1;
    // "Greenwatch disagrees. It says …": that it is no person.
    if (entity && isUnknown) entity.type = 'organisation';
    return entity?.type === 'organisation' ? entity : undefined;
  }

  /** "I asked Norvik what had gone wrong. It said:" */
  #askedAt(from: number): Entity | undefined {
    const { words } = this.#roster;
    if (!/^(?:i|we)$/u.test(words[from]?.lower ?? '') || !ASKED.test(words[from + 1]?.lower ?? ''))
      return undefined;
    const mention = this.#roster.mentionAt(from + 2, true) ?? this.#roster.mentionAt(from + 3, true);
    const entity = mention && this.#roster.entityOf(mention);
    if (!mention || !entity || (entity.type === 'person' && entity.gender !== undefined)) return undefined;
    if (entity.type === 'unknown' && entity.gender === undefined) entity.type = 'organisation';
    return entity.type === 'organisation' ? entity : undefined;
  }

  /** The verb of a short subject that begins at this word. */
  #verbFrom(from: number): number | undefined {
    const { words } = this.#roster;
    const { tokens } = this.#document;
    for (let at = from + 1; at < from + LONGEST_SUBJECT; at++) {
      const word = words[at];
      if (word?.sentence !== words[from]?.sentence) return undefined;
      const pos = tokens[word?.token ?? -1]?.pos ?? '';
      if ((/^(?:VERB|AUX)$/u.test(pos) || NOUNLIKE.test(word?.lower ?? '')) && !word?.capital) return at;
    }
    return undefined;
  }

  #plural({ pronoun, span, word }: PronounSource, activity: DiscourseSalience): Referent | Unclear {
    const none: Unclear = { rule: 'unclear', candidates: [] };
    if (/^(?:who|which|that)$/u.test(pronoun)) {
      const found = antecedentOf(this.#document, this.#roster, word);
      if (!found) return none;
      const entity =
        'mention' in found ? this.#roster.entityOf(found.mention) : this.#worded.introduced(found);
      const evidence = 'mention' in found ? found.mention.span : found.span;
      if (!entity) return none;
      const isBeside = pronoun === 'who' && 'mention' in found && found.mention.words[1] === word;
      return isBeside
        ? { entity, rule: 'pronoun', evidence: [evidence], isCertain: true }
        : { entity, rule: 'pronoun', evidence: [evidence] };
    }
    const name = this.#lastName;
    const isNext = name !== undefined && (this.#roster.words[word]?.sentence ?? 0) - name.sentence <= 1;
    // "Islandways said … “…,” it said": that it is no person.
    if (pronoun === 'it' && isNext && name.entity.gender === undefined) {
      name.entity.type = 'organisation';
      const { mentions } = name.entity;
      const evidence = mentions.findLast((mention) => mention.span[0] < span[0]) ?? name.entity.name;
      return { entity: name.entity, rule: 'pronoun', evidence: [evidence.span] };
    }
    const subject = pronoun === 'it' ? this.#bodyBefore(word, activity) : undefined;
    if (subject) return { entity: subject, rule: 'pronoun', evidence: [subject.name.span] };
    const body = this.#lastBody;
    const near = body && (this.#roster.words[word]?.paragraph ?? 0) - body.paragraph <= REACH;
    const type = body?.entity.type;
    const fits = /^(?:they|them|their|themselves|both)$/u.test(pronoun)
      ? body?.plural && type !== 'document'
      : /^(?:it|its|itself)$/u.test(pronoun) &&
        (type === 'organisation' || type === 'document' || MAY_BE_BODY.test(body?.entity.head ?? '')) &&
        !body?.plural;
    return near && fits && span[0] > body.entity.name.span[0]
      ? { entity: body.entity, rule: 'pronoun', evidence: [body.entity.name.span] }
      : none;
  }
}
