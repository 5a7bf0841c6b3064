import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';

const COMMON =
  'the of and to in a is that for it on was with as by at be this from are or an have has had not but they he she we his her their its who which were been said will would about after more when there what if out up than them into over one all'.split(
    ' ',
  );
const NEWS =
  'government minister president council police court report people country official company market price city state vote election party leader war peace talk trade law bill tax school hospital worker union strike border army attack deal plan budget bank rate growth crisis claim warn agree reject propose announce demand support oppose reform inquiry charge trial judge prison protest rally flood storm fire rescue health doctor patient virus vaccine energy oil gas power climate farm food water river bridge road train flight ship port museum film book music team match goal player coach season record final'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bi bo bra bri da de di do dra ek el en er fa fe fi fo ga ge gi go gra ha he hi ho ka ke ki ko kra la le li lo lu ma me mi mo mu na ne ni no nu or os pa pe pi po pra ra re ri ro ru sa se si so sta ste sto ta te ti to tra tre tri ul un va ve vi vo wa we wi za ze zo'.split(
    ' ',
  );

/** Words beyond the common ones: names and rare words, whose frequencies fall as in real text (Zipf). */
const VOCABULARY = 60_000;
const VERBS = ['said', 'told reporters', 'warned', 'added', 'argued', 'promised'];

/** Repeatable random numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes news stories of some 400 words from a vocabulary with the shape of a real one. */
export class StoryMaker {
  readonly #random: () => number;
  readonly #words: string[];
  readonly #seed: number;
  #made = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#random = randomNumbers(seed);
    const spell = randomNumbers(1);
    const syllable = () => SYLLABLES[Math.floor(spell() * SYLLABLES.length)] ?? 'ba';
    const rare = Array.from({ length: VOCABULARY }, () =>
      Array.from({ length: 2 + Math.floor(spell() * 3) }, syllable).join(''),
    );
    this.#words = [...COMMON, ...NEWS, ...rare];
  }

  story(): Story {
    const paragraphs = Array.from({ length: 8 + Math.floor(this.#random() * 8) }, () => this.#paragraph());
    return readPlainText([this.#title(), ...paragraphs].join('\n\n'), {
      source: 'The Example',
      published: '2024-03-05',
      url: `https://news.example/${this.#seed}/${++this.#made}`,
    });
  }

  /** A question with four words of one paragraph; every fifth has a typing mistake in its rarest word. */
  question(story: Story): string {
    const body = story.paragraphs.filter(({ kind }) => kind === 'body');
    const paragraph = body[Math.floor(this.#random() * body.length)];
    const common = new Set(COMMON);
    const words = [...new Set(paragraph ? (story.slice(paragraph.span).match(/[a-z]{4,}/giu) ?? []) : [])];
    const chosen = words.filter((word) => !common.has(word.toLowerCase())).slice(0, 12);
    const picked = Array.from(
      { length: 4 },
      () => chosen.splice(Math.floor(this.#random() * chosen.length), 1)[0] ?? '',
    );
    if (this.#random() < 0.2) picked[0] = this.#misspell(picked[0] ?? '');
    return `What did they say about ${picked.join(' ')}?`;
  }

  #misspell(word: string): string {
    if (word.length < 5) return word;
    const at = 1 + Math.floor(this.#random() * (word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }

  #title(): string {
    return capital(Array.from({ length: 8 }, () => this.#word()).join(' '));
  }

  #paragraph(): string {
    const first = capital(`${this.#sentence()}.`);
    if (this.#random() < 0.4)
      return `${first} “${capital(this.#sentence())},” ${this.#name()} ${VERBS[Math.floor(this.#random() * VERBS.length)]}.`;
    return `${first} ${capital(this.#sentence())}.`;
  }

  #sentence(): string {
    return Array.from({ length: 10 + Math.floor(this.#random() * 14) }, () => this.#word()).join(' ');
  }

  #name(): string {
    return `${capital(this.#word())} ${capital(this.#word())}`;
  }

  /** Zipf's law: the word of rank r is 1/r as frequent as the first, by inverting the sum of 1/r. */
  #word(): string {
    const rank = Math.floor(Math.exp(this.#random() * Math.log(this.#words.length)));
    return this.#words[rank - 1] ?? 'the';
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
