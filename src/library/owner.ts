/** `guild:ID` or `user:ID`: whose stories they are. */
export type Owner = `guild:${string}` | `user:${string}`;
