/** Names of months in full, as a pattern's alternatives. */
export const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** A day of the week, as a pattern. */
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
