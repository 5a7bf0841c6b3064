import { type Gender, isFirstName, type Mention, type MentionKind } from './mentions.ts';
import { ORGANISATION_WORDS, SUFFIXES, TITLE_MODIFIERS } from './words.ts';

/** Someone or something named, while the uses of the name are still being gathered. */
export interface Draft {
  /** First name of a person; null where only a last name is known, and for all that is no person. */
  readonly first: string | null;
  readonly last: string;
  /** In text order: full names at first, short ones are filed between them. */
  readonly mentions: Mention[];
  /** First tokens of the full names; in order once `sortStarts` was called. */
  readonly starts: number[];
  /** First token of the short name filed last. */
  latest: number;
  kind: MentionKind;
  gender: Gender | null;
}

export const isFull = ({ words, kind }: Mention): boolean =>
  words.length > 1 || kind === 'organisation' || kind === 'place';

const lastOf = (words: readonly string[]): string => words.filter((word) => !SUFFIXES.has(word)).at(-1) ?? '';

/**
 * Files every use of a name under whom or what it names. Full names come first, wherever they stand, so that the bare
 * last name of a headline finds its bearer further down, the longest first; short names follow in text order.
 */
export class DraftRoster {
  readonly drafts: Draft[] = [];
  readonly #byWord = new Map<string, Draft[]>();
  readonly #byName = new Map<string, Draft>();

  fileFull(mention: Mention): void {
    const { words, kind, gender } = mention;
    const name = words.join(' ');
    const last = lastOf(words);
    const first = kind === 'organisation' || kind === 'place' ? null : (words[0] ?? null);
    const found =
      this.#byName.get(name) ??
      this.#bearing(last).findLast((draft) => draft.kind !== 'organisation' && endsIn(draft, name)) ??
      this.#bearing(last).findLast(
        (draft) =>
          first !== null &&
          draft.first !== null &&
          draft.last === last &&
          agree(first, draft.first) &&
          suits(draft, gender),
      );
    if (found) add(found, mention);
    else this.#begin(mention, first, last);
    const draft = found ?? this.drafts.at(-1);
    if (!draft) return;
    draft.starts.push(mention.range[0]);
    this.#byName.set(name, draft);
  }

  /** To be called between the full names and the short ones. */
  sortStarts(): void {
    for (const { starts } of this.drafts) starts.sort((a, b) => a - b);
  }

  /**
   * A last name, a first name, or a short form of an organisation's name.
   *
   * @returns the other people whose last name it could be
   */
  fileShort(mention: Mention): Draft[] {
    const word = mention.words[0] ?? '';
    const bearers = this.#bearing(word).filter(
      (draft) => draft.kind !== 'place' && suits(draft, mention.gender) && mayBeCalled(draft, word),
    );
    if (bearers.length === 0) {
      this.#begin(mention, null, word);
      return [];
    }
    const people = bearers.filter(({ first, last }) => first !== null && last === word);
    const among = people.length > 0 ? people : bearers;
    const at = mention.range[0];
    const chosen = among.reduce((best, draft) => (nearness(draft, at) > nearness(best, at) ? draft : best));
    add(chosen, mention);
    chosen.latest = at;
    return mention.gender ? [] : people.filter((draft) => draft !== chosen);
  }

  #begin(mention: Mention, first: string | null, last: string): void {
    const { kind, gender, words } = mention;
    const draft: Draft = {
      first,
      last,
      mentions: [mention],
      starts: [],
      latest: mention.range[0],
      kind,
      gender,
    };
    this.drafts.push(draft);
    for (const word of new Set(words)) {
      const bearers = this.#byWord.get(word);
      if (bearers) bearers.push(draft);
      else this.#byWord.set(word, [draft]);
    }
  }

  #bearing(word: string): readonly Draft[] {
    return this.#byWord.get(word) ?? [];
  }
}

function mayBeCalled({ first, last, kind }: Draft, word: string): boolean {
  if (last === word) return true;
  if (first === word) return isFirstName(word);
  // "the Post", "Heritage": any telling word of an organisation's name.
  return kind === 'organisation' && !ORGANISATION_WORDS.has(word) && !TITLE_MODIFIERS.has(word);
}

/** "Wasserman Schultz" for Debbie Wasserman Schultz. */
const endsIn = (draft: Draft, name: string): boolean =>
  draft.mentions.some(({ words }) => words.join(' ').endsWith(` ${name}`));

const suits = (draft: Draft, gender: Gender | null): boolean =>
  gender === null || draft.gender === null || gender === draft.gender;

/** The one spoken of last comes first; one that the story has yet to name comes last. */
function nearness({ starts, latest }: Draft, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(starts[low - 1] ?? -1, latest < at ? latest : -1);
  return before >= 0 ? before : -(starts[low] ?? latest);
}

function add(draft: Draft, mention: Mention): void {
  draft.mentions.push(mention);
  draft.gender ??= mention.gender;
  if (draft.kind === 'unknown' || (mention.kind === 'person' && draft.kind === 'place'))
    draft.kind = mention.kind;
}

/** Two first names may be one person's where they are equal, or one is the other's initial or short form. */
function agree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || SHORT_FORMS.get(short) === long || SHORT_FORMS.get(long) === short;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  (
    'mike michael|bill william|will william|bob robert|rob robert|dick richard|rick richard|jim james|joe joseph|' +
    'tom thomas|tony anthony|ted edward|ed edward|jack john|jeb john|chuck charles|charlie charles|dave david|' +
    'steve steven|chris christopher|nick nicholas|kate katherine|kathy katherine|liz elizabeth|beth elizabeth|' +
    'debbie deborah|peggy margaret|maggie margaret|hank henry|harry harold|larry lawrence|andy andrew|tim timothy|' +
    'greg gregory|jeff jeffrey|ben benjamin|bernie bernard|don donald|ron ronald|ken kenneth|pat patrick|sue susan'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
