import type { Library } from '../../library/library.ts';
import type { Owner } from '../../library/owner.ts';

/** Hears which servers the bot is in, and which it left. */
export interface GuildEvents {
  joined(guildId: string): Promise<void>;
  left(guildId: string): Promise<void>;
  /**
   * All servers of one shard, as it connects.
   *
   * @returns false if the library is another bot's, and nothing was done
   */
  present(
    guildIds: readonly string[],
    shard: readonly [id: number, count: number],
    applicationId: string,
  ): Promise<boolean>;
}

/**
 * Marks the stories of a server that the bot left for deletion after the grace, and takes that back if it returns. What
 * happened while the bot was away shows when it connects.
 */
export class ServerMembership implements GuildEvents {
  readonly #library: Pick<Library, 'leave' | 'rejoin' | 'servers' | 'belongsTo'>;

  constructor(library: Pick<Library, 'leave' | 'rejoin' | 'servers' | 'belongsTo'>) {
    this.#library = library;
  }

  async joined(guildId: string): Promise<void> {
    await this.#library.rejoin(`guild:${guildId}`);
  }

  async left(guildId: string): Promise<void> {
    await this.#library.leave(`guild:${guildId}`);
  }

  async present(
    guildIds: readonly string[],
    [id, count]: readonly [number, number],
    applicationId: string,
  ): Promise<boolean> {
    // With another bot's token no server of this library would be there, and all would be deleted after their grace.
    if (!(await this.#library.belongsTo(applicationId))) return false;
    const here = new Set(guildIds.map((guildId): Owner => `guild:${guildId}`));
    for (const owner of await this.#library.servers())
      if (shardOf(owner, count) === id && !here.has(owner)) await this.#library.leave(owner);
    return true;
  }
}

/** Source: discord.com/developers/docs/events/gateway, "Sharding": `(guild_id >> 22) % num_shards`. */
function shardOf(owner: Owner, count: number): number {
  return Number((BigInt(owner.slice('guild:'.length)) >> 22n) % BigInt(count));
}
