import { splitNames } from '../../byline-names.ts';
import { cleanByline } from '../../clean-byline.ts';
import { isLogin } from '../../persons-name.ts';
import type { ShownDetails } from './beside-headline.ts';
import { plain } from './dom.ts';
import type { PageMetadata } from './metadata.ts';

/**
 * A page's metadata, corrected by what it shows its readers: a line "By Ana Lopez" beside the headline is believed
 * before a name no one sees, and a date there is used if there is no other.
 */
export function withShown(told: PageMetadata, shown: ShownDetails): PageMetadata {
  return {
    ...told,
    byline: chooseByline(told, shown),
    published: choosePublished(told, shown) ?? told.pagePublished,
    modified: told.modified ?? shown.updated,
  };
}

/** A story moved to another system often carries the date of the move in its metadata, and shows its own. */
function choosePublished({ published }: PageMetadata, shown: ShownDetails): string | undefined {
  if (published === undefined || shown.published === undefined) return published ?? shown.published;
  const apart = dayNumber(published) - dayNumber(shown.published);
  // Metadata gives the day in UTC; the page prints its own.
  if (Math.abs(apart) === 1 && /T.*(?:Z|[+-]00:?00)$/u.test(published)) return shown.published;
  return apart >= FAR_APART ? shown.published : published;
}

/** In days: fewer come of time zones. */
const FAR_APART = 3;
const dayNumber = (date: string) => Date.parse(date.slice(0, 10)) / 86_400_000;

function chooseByline(page: PageMetadata, shown: ShownDetails): string | undefined {
  const told = { ...page, byline: withoutHelpers(page.byline, shown.helpers) };
  const { opening, closing } = shown.own;
  const others = [told.byline, shown.byline].filter((line) => line !== undefined).flatMap(namesOf);
  if (opening !== undefined && !namesOf(opening).some((name) => others.includes(name))) return opening;
  const isOfWork = shown.byline !== undefined && isNamedInTitle(shown.byline, told.headline);
  return (isOfWork ? told.byline : undefined) ?? chooseNames(told, shown) ?? closing;
}

/** Without photographers and editors, if anyone else is named. */
function withoutHelpers(byline: string | undefined, helpers: ReadonlySet<string>): string | undefined {
  const names = byline === undefined ? [] : splitNames(byline);
  const authors = names.filter((name) => !helpers.has(plain(name)));
  return authors.length === 0 || authors.length === names.length ? byline : cleanByline(authors);
}

/** "The bridges of Ellery, by Ana Lopez": a book that is reviewed, or a talk. */
const isNamedInTitle = (byline: string, headline = '') =>
  ` ${plain(headline)} `.includes(` by ${plain(byline)} `);

function chooseNames(
  { byline, isWeakByline, isMarkedByline }: PageMetadata,
  shown: ShownDetails,
): string | undefined {
  if (shown.byline === undefined) return shown.isByOutlet && isMarkedByline ? undefined : byline;
  if (byline === undefined || isWeakByline) return shown.byline;
  if (isLogin(shown.byline)) return byline;
  const [told, seen] = [namesOf(byline), namesOf(shown.byline)];
  // With what else the line says, "Ana Lopez Travel Editor" is Ana Lopez still.
  const isWithin = joined(shown.byline).includes(joined(byline));
  // "Ana" alone, where the page has her whole name.
  const isFirstName = !byline.includes(' ') && plain(shown.byline).split(' ').includes(plain(byline));
  if (isFirstName) return shown.byline;
  const isKnown = isWithin || seen.some((name) => told.includes(name));
  if (!isKnown) return shown.isSure ? shown.byline : byline;
  // Where a page shows all that it tells and more, the others wrote it, too.
  const isWhole = shown.isSure || told.every((name) => seen.includes(name));
  return isWhole && seen.length > told.length ? shown.byline : byline;
}

const joined = (text: string) => plain(text).replaceAll(' ', '');

/** Each by its last word: "A. Lopez" is "Ana Lopez". */
function namesOf(byline: string): string[] {
  return splitNames(byline).map((name) => plain(name).split(' ').at(-1) ?? '');
}
