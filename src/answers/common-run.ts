interface State {
  readonly length: number;
  link: number;
  readonly next: Map<string, number>;
}

/**
 * Finds the longest run of words that one text has in common with others: a suffix automaton (Blumer et al., 1985) of that text,
 * made once, through which each other text is read. Both take time in proportion to their words, however often these repeat.
 */
export class CommonRun {
  readonly #states: State[] = [{ length: 0, link: -1, next: new Map() }];
  #last = 0;

  constructor(words: readonly string[]) {
    for (const word of words) this.#add(word);
  }

  /** @returns the first of the longest runs that both have: its first word in `words` and its end; empty if there is none */
  longestIn(words: readonly string[]): readonly [from: number, to: number] {
    let best: readonly [number, number] = [0, 0];
    let state = 0;
    let length = 0;
    for (const [at, word] of words.entries()) {
      while (state !== 0 && !this.#at(state).next.has(word)) {
        state = this.#at(state).link;
        length = this.#at(state).length;
      }
      const next = this.#at(state).next.get(word);
      state = next ?? 0;
      length = next === undefined ? 0 : length + 1;
      if (length > best[1] - best[0]) best = [at + 1 - length, at + 1];
    }
    return best;
  }

  #at(state: number): State {
    return this.#states[state] as State;
  }

  #add(word: string): void {
    const added =
      this.#states.push({ length: this.#at(this.#last).length + 1, link: 0, next: new Map() }) - 1;
    let state = this.#last;
    while (state !== -1 && !this.#at(state).next.has(word)) {
      this.#at(state).next.set(word, added);
      state = this.#at(state).link;
    }
    if (state !== -1) this.#at(added).link = this.#split(state, word);
    this.#last = added;
  }

  /** The state behind `word`, of a length one more than that of `from`: copied from a longer one if need be. */
  #split(from: number, word: string): number {
    const behind = this.#at(from).next.get(word) as number;
    const length = this.#at(from).length + 1;
    if (this.#at(behind).length === length) return behind;
    const { link, next } = this.#at(behind);
    const copy = this.#states.push({ length, link, next: new Map(next) }) - 1;
    for (let state = from; state !== -1 && this.#at(state).next.get(word) === behind; ) {
      this.#at(state).next.set(word, copy);
      state = this.#at(state).link;
    }
    this.#at(behind).link = copy;
    return copy;
  }
}
