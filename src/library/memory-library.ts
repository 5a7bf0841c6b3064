import type { Story } from '../story/story.ts';
import type { Library, Owner } from './library.ts';

/** A library in memory: the sample stories for every owner, pins until the process ends. */
export class MemoryLibrary implements Library {
  readonly #samples: readonly Story[];
  readonly #pins = new Map<string, string>();

  constructor(samples: readonly Story[]) {
    this.#samples = samples;
  }

  async list(_owner: Owner): Promise<readonly Story[]> {
    return this.#samples;
  }

  async get(owner: Owner, id: string): Promise<Story | undefined> {
    return (await this.list(owner)).find((story) => story.id === id);
  }

  async pin(owner: Owner, channelId: string, storyId: string): Promise<void> {
    this.#pins.set(`${owner}/${channelId}`, storyId);
  }

  async pinned(owner: Owner, channelId: string): Promise<Story | undefined> {
    const id = this.#pins.get(`${owner}/${channelId}`);
    return id === undefined ? undefined : this.get(owner, id);
  }
}
