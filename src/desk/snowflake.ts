const DISCORD_EPOCH = 1_420_070_400_000n;
let last = 0n;

/** A new Discord id: ids grow, and no two are the same in one process. */
export function snowflake(): string {
  const id = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
  last = id > last ? id : last + 1n;
  return last.toString();
}
