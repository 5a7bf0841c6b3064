import { contains, type Span } from '../../story/span.ts';
import type { Resolution, Speaker, TaggedAttribution } from '../attribution.ts';
import { type Reading, type TokenRange, tokenAt } from '../reading.ts';
import { describedEntity } from './descriptions.ts';
import type { Mention } from './mentions.ts';
import { typeOfNoun } from './nouns.ts';
import { pronounCandidates } from './pronoun-features.ts';
import { type PronounWeights, weigh } from './pronoun-model.ts';
import { type Entity, Roster } from './roster.ts';
import { headOfSource, type SourceHead } from './source-head.ts';
import { typeOfEntity } from './types.ts';

/** A pronoun whose best candidate is less likely than this is left open. */
const SURE = 0.45;

/**
 * Names the speaker of each attribution.
 *
 * @param attributions in any order; the answer is in the same one, null where there is no source
 */
export function resolveSpeakers(
  reading: Reading,
  attributions: readonly TaggedAttribution[],
  weights: PronounWeights,
): (Speaker | null)[] {
  return new Resolver(reading, attributions, weights).run();
}

class Resolver {
  readonly #reading: Reading;
  readonly #attributions: readonly TaggedAttribution[];
  readonly #weights: PronounWeights;
  readonly #roster: Roster;
  readonly #results: (Speaker | null)[];
  /** Named speakers so far, in text order. */
  readonly #speakers: Entity[] = [];
  /** All speakers so far, in text order. */
  readonly #said: { readonly speaker: Speaker; readonly head: SourceHead }[] = [];

  constructor(reading: Reading, attributions: readonly TaggedAttribution[], weights: PronounWeights) {
    this.#reading = reading;
    this.#attributions = attributions;
    this.#weights = weights;
    this.#roster = new Roster(reading);
    this.#results = attributions.map(() => null);
  }

  run(): (Speaker | null)[] {
    const order = [...this.#attributions.keys()]
      .filter((index) => this.#attributions[index]?.source?.[0])
      .sort((a, b) => this.#sourceOf(a)[0] - this.#sourceOf(b)[0]);
    const firstPerson: number[] = [];
    for (const index of order) {
      const range = this.#tokensOf(this.#sourceOf(index));
      const head = headOfSource(this.#reading, range, this.#roster.mentionsWithin(range));
      if (head.kind === 'pronoun' && this.#isFirstPerson(head.at)) firstPerson.push(index);
      else this.#settle(index, this.#resolve(index, head, range), head);
    }
    // "I" is whoever speaks around it, who may be named only behind the quotation.
    for (const index of firstPerson) this.#results[index] = this.#enclosing(index);
    return this.#results;
  }

  #resolve(index: number, head: SourceHead, range: TokenRange): Speaker {
    const span = this.#sourceOf(index);
    if (head.kind === 'name') return this.#named(head.mention);
    if (head.kind === 'pronoun') return this.#pronoun(head.at, span);
    if (head.kind === 'names') {
      const entities = head.mentions.map((mention) => this.#roster.entityOf(mention)?.id ?? '?');
      const entity = head.mentions.length > 1 ? entities.join('+') : `${entities[0]}+others@${span[0]}`;
      return this.#worded(span, 'group', entity, { rule: 'as worded', evidence: [span] });
    }
    return this.#described(head, range, span);
  }

  #named(mention: Mention): Speaker {
    const { text } = this.#reading;
    const entity = this.#roster.entityOf(mention) as Entity;
    const own = this.#spanOf(mention.range);
    const full = this.#spanOf(entity.name.range);
    const type = typeOfEntity(this.#reading, entity);
    const doubts = this.#roster.doubtsAbout(mention);
    const near = this.#recentlyNamed(entity, mention);
    if (doubts.length > 0 && !near) {
      const candidates = [full, ...doubts.map(({ name }) => this.#spanOf(name.range))];
      const resolution: Resolution = { rule: 'unclear', evidence: [own] };
      return { name: text.slice(...own), type, span: own, entity: `${entity.id}?`, resolution, candidates };
    }
    const same = text.slice(...own) === text.slice(...full);
    const resolution: Resolution = same
      ? { rule: 'named', evidence: [own] }
      : { rule: 'alias', evidence: [own, full] };
    return { name: text.slice(...full), type, span: full, entity: entity.id, resolution };
  }

  #pronoun(at: number, span: Span): Speaker {
    const { tokens, text } = this.#reading;
    const word = tokens[at]?.lower ?? '';
    if (/^(?:who|that|which|whose)$/u.test(word)) {
      const mention = this.#roster.endingBefore(at, this.#reading);
      if (mention)
        return {
          ...this.#named(mention),
          resolution: { rule: 'pronoun', evidence: [this.#spanOf(mention.range)] },
        };
      return this.#worded(span, 'anonymous', `${word}@${span[0]}`, { rule: 'unclear', evidence: [span] });
    }
    if (/^(?:they|them|their|themselves|it|its|itself|these|those|this)$/u.test(word)) {
      const plural = !/^(?:it|its|itself|this)$/u.test(word);
      const last = this.#said.findLast(({ speaker }) =>
        plural
          ? speaker.type === 'group' || speaker.type === 'anonymous'
          : /^(?:organisation|document)$/u.test(speaker.type),
      );
      if (last && this.#paragraphAt(span[0]) - this.#paragraphAt(last.speaker.span[0]) <= 2)
        return { ...last.speaker, resolution: { rule: 'pronoun', evidence: [last.speaker.span] } };
    }
    const candidates = pronounCandidates(this.#reading, this.#roster, at, {
      speakers: this.#speakers.slice(-8),
    });
    const ranked = weigh(candidates, this.#weights);
    const best = ranked[0];
    const names = ranked.slice(0, 3).map(({ entity }) => this.#spanOf(entity.name.range));
    const type = /^(?:they|we|us|our)$/u.test(word)
      ? 'group'
      : /^(?:it|its)$/u.test(word)
        ? 'organisation'
        : 'person';
    if (!best || best.probability < SURE || type === 'group')
      return {
        ...this.#worded(span, type, `${word}@${span[0]}`, { rule: 'unclear', evidence: [span] }),
        ...(names.length > 0 ? { candidates: names } : {}),
      };
    const full = this.#spanOf(best.entity.name.range);
    const mention = best.entity.mentions.findLast(({ range }) => range[0] < at) ?? best.entity.name;
    return {
      name: text.slice(...full),
      type: typeOfEntity(this.#reading, best.entity),
      span: full,
      entity: best.entity.id,
      resolution: { rule: 'pronoun', evidence: [this.#spanOf(mention.range)] },
    };
  }

  #described(head: SourceHead & { kind: 'noun' }, range: TokenRange, span: Span): Speaker {
    const { tokens, text } = this.#reading;
    const noun = tokens[head.at];
    const lemma = noun?.lemma ?? '';
    const type = typeOfNoun(lemma, head.plural);
    const named = describedEntity(this.#reading, this.#roster, head, range);
    if (named?.entity) {
      const full = this.#spanOf(named.entity.name.range);
      const resolution: Resolution = { rule: 'description', evidence: [this.#spanOf(named.evidence)] };
      const kind = typeOfEntity(this.#reading, named.entity);
      return { name: text.slice(...full), type: kind, span: full, entity: named.entity.id, resolution };
    }
    if (named) {
      const candidates = named.candidates.map(({ name }) => this.#spanOf(name.range));
      return {
        ...this.#worded(span, type, `${lemma}@${span[0]}`, { rule: 'unclear', evidence: [span] }),
        candidates,
      };
    }
    const words = text.slice(...span).toLowerCase();
    if (head.determiner !== 'definite')
      return this.#worded(span, type, `${words}@${span[0]}`, { rule: 'as worded', evidence: [span] });
    const before = this.#said.findLast(
      ({ head: other }) =>
        other.kind === 'noun' && tokens[other.at]?.lemma === lemma && other.plural === head.plural,
    );
    if (!before)
      return this.#worded(span, type, `${words}@${span[0]}`, { rule: 'as worded', evidence: [span] });
    return this.#worded(span, type, before.speaker.entity, {
      rule: 'description',
      evidence: [before.speaker.span],
    });
  }

  #worded(source: Span, type: Speaker['type'], entity: string, resolution: Resolution): Speaker {
    const words = this.#reading.text.slice(...source).replace(/[\s,;:—–-]+$/u, '');
    const span: Span = [source[0], source[0] + Math.max(1, words.length)];
    return { name: this.#reading.text.slice(...span), type, span, entity, resolution };
  }

  #enclosing(index: number): Speaker | null {
    const span = this.#sourceOf(index);
    let smallest: number | undefined;
    for (const [other, { content }] of this.#attributions.entries()) {
      const around = other !== index && this.#results[other] && content.some((part) => contains(part, span));
      if (!around) continue;
      if (smallest === undefined || sizeOf(content) < sizeOf(this.#attributions[smallest]?.content ?? []))
        smallest = other;
    }
    const speaker = smallest === undefined ? null : this.#results[smallest];
    if (!speaker)
      return this.#worded(span, 'person', `author@${span[0]}`, { rule: 'as worded', evidence: [span] });
    return { ...speaker, resolution: { rule: 'pronoun', evidence: [speaker.span] } };
  }

  #settle(index: number, speaker: Speaker, head: SourceHead): void {
    this.#results[index] = speaker;
    this.#said.push({ speaker, head });
    const entity = this.#roster.byId(speaker.entity);
    if (entity) this.#speakers.push(entity);
  }

  /** The full name stands in this or the last two paragraphs: a bare last name there is no riddle. */
  #recentlyNamed({ mentions }: Entity, mention: Mention): boolean {
    return mentions.some(
      ({ words, paragraph, range }) =>
        words.length > 1 && range[0] < mention.range[0] && mention.paragraph - paragraph <= 2,
    );
  }

  #isFirstPerson(at: number): boolean {
    return /^(?:i|me|my)$/u.test(this.#reading.tokens[at]?.lower ?? '');
  }

  #sourceOf(index: number): Span {
    return this.#attributions[index]?.source?.[0] ?? [0, 0];
  }

  #paragraphAt(offset: number): number {
    const { tokens } = this.#reading;
    return tokens[tokenAt(tokens, offset)]?.paragraph ?? 0;
  }

  #tokensOf([start, end]: Span): TokenRange {
    const { tokens } = this.#reading;
    return [tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1];
  }

  #spanOf([from, to]: TokenRange): Span {
    const { tokens } = this.#reading;
    return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  }
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
