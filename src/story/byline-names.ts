/** Names as read aloud: "Ana Ruiz", "Ana Ruiz and Li Wei", "Ana Ruiz, Li Wei and Bo Ek"; undefined for none. */
export function joinNames(names: readonly string[]): string | undefined {
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The names of a byline that `joinNames` made. */
export const splitNames = (byline: string): string[] => byline.split(/, | and /u);
