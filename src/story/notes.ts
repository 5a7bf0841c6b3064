const MARKS =
  '^[(\\[*•—–\\s-]*(?:(?:on )?(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?(?:,? \\d{1,2}[:.]\\d{2}\\s?(?:[ap]\\.?m\\.?)?)?\\s?[:,—–-]\\s*)?(?:\\d{1,2}[:.]\\d{2}\\s?(?:[ap]\\.?m\\.?)?(?:\\s\\p{Lu}{2,4})?\\s?[:,—–-]\\s*)?';
/** What may separate "Correction" from its colon: a day and a time. */
const WHEN =
  '(?:[^\\p{L}:]|(?<=\\d)(?:st|nd|rd|th)\\b|(?<=\\d):(?=\\d)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\\.?m|[ecmp][sd]?t|gmt|bst|on|at)*';
const DONE =
  '(?:updated|corrected|clarified|amended|misstated|misspelled|misidentified|misquoted|mischaracteri[sz]ed|misattributed|incorrect(?:ly)?|erroneous(?:ly)?|omitted|gave the wrong|had the wrong|wrongly|mistakenly|has been)';

const NOTES: readonly RegExp[] = [
  // "This Oct. 24 story has been corrected", "An earlier version of this article misstated"
  new RegExp(
    `${MARKS}(?:this|the|(?:an earlier|a previous) version of (?:this|the)) (?:\\p{L}+\\.? \\d{1,2} )?(?:story|article|report|post|piece)\\b.{0,60}\\b${DONE}\\b`,
    'iu',
  ),
  // "Correction, May 3:", "Editor’s note —", "Corrections & Clarifications:"
  new RegExp(
    `${MARKS}(?:editor['’]?s['’]? notes?|corrections?(?: (?:&|and) clarifications?)?|clarifications?|updates?)\\b${WHEN}(?::|\\s?[—–]|\\s-)`,
    'iu',
  ),
  // "UPDATED at 3:15 p.m.: The board said …"
  new RegExp(
    `${MARKS}updated\\b${WHEN}:\\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\b|\\d)(?:\\p{L}\\S*\\s+){4}`,
    'iu',
  ),
  new RegExp(`${MARKS}a correction (?:was|has been) (?:made|appended)\\b`, 'iu'),
  new RegExp(
    `${MARKS}this version (?:of (?:this|the) (?:story|article) )?(?:corrects|clarifies|removes)\\b`,
    'iu',
  ),
  // As agencies head a story that they send again: "(Corrects spelling of name in paragraph 3)"
  /^\((?:corrects|clarifies|refiles|removes|updates|adds)\b[^)]{3,200}\)\.?$/iu,
];

/** True for a paragraph in which the outlet speaks of its own story: update, correction, clarification, editor's note. */
export function isNote(paragraph: string): boolean {
  const start = paragraph.trim().slice(0, 300);
  return NOTES.some((note) => note.test(start));
}

const EDITORS = new RegExp(`${MARKS}editor['’]?s['’]? notes?\\b`, 'iu');
const CHANGE =
  /\b(?:updat(?:ed|es)|correct(?:ed|ion|ions|s)|clarif(?:ied|ication|ies)|amended|revised|changed|edited|removed|replaced|added|earlier version|previous version|misstated|misspelled|misidentified|misquoted|incorrect(?:ly)?|erroneous(?:ly)?)\b/iu;
/** What may be done later, what is done to any interview, what was done to protect people. */
const NO_CHANGE =
  /\b(?:will|may|might|is being|to) be (?:updated|corrected|amended|added|revised)\b|\b(?:lightly )?(?:edited|condensed)(?:,? (?:and|or) (?:lightly )?(?:edited|condensed|translated))* for (?:length|clarity|brevity|style|space|grammar)\b|\bnames? (?:of .{1,60} )?(?:has|have|was|were|is|are)(?: been)? (?:changed|removed)\b|\bwho (?:has |had )?edited\b|\bupdates (?:to come|will follow)\b/giu;

/**
 * True for a note by which the story was changed: an editor's note may also warn of what the story describes, say who
 * wrote it, or that more will come.
 */
export function tellsOfChange(note: string): boolean {
  const said = note.replace(NO_CHANGE, ' ');
  return (said === note && !EDITORS.test(note)) || CHANGE.test(said);
}

/** "Correction", "Editor’s note": the heading of a note in the next paragraph. */
export function isNoteHeading(line: string): boolean {
  return /^(?:editor['’]?s['’]? notes?|corrections?(?: (?:&|and) clarifications?)?|clarifications?|updates?)\W{0,3}$/iu.test(
    line,
  );
}
