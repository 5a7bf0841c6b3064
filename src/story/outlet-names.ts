/** Words around an outlet's name that name no one: "Harbour News Staff", "the Harbour News team". */
const AROUND =
  /^(?:the|team)\s+|\s+(?:com|org|net|co uk|news|online|staff|team|blog|editorial|editors?|reporters?|reports?|newsroom|desk|bureau|magazine|admin|writers?)$/gu;
const MOST_TIMES = 4;

/**
 * True for the outlet's own name, with or without "the", "staff" and the like: as a byline it does not say who wrote.
 * People who write alone often name the site after themselves, so the caller recognises a person's name.
 *
 * @param outlets its names, such as the one in its address
 */
export function isOwnName(name: string, outlets: readonly (string | undefined)[]): boolean {
  const one = bare(name);
  return one !== '' && outlets.some((outlet) => outlet !== undefined && one === bare(outlet));
}

function bare(text: string): string {
  let words = text
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www|m|amp|blog)\./u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (let times = 0; times < MOST_TIMES; times++) {
    const shorter = words.replace(AROUND, '');
    if (shorter === words || shorter === '') break;
    words = shorter;
  }
  return words.replaceAll(' ', '');
}
