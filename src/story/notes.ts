const NOTE =
  /^(?:\(|\[|\*|—|-)*\s*(?:(?:this|the|an earlier version of this|a previous version of this) (?:story|article|report|post|piece)\b.{0,60}\b(?:updated|corrected|clarified|amended|misstated|misspelled|incorrectly|erroneously|has been)\b|(?:editor['’]s note|correction|clarification|update)s?\b[^\p{L}]{0,30}[:—–-])/iu;

/** True for a paragraph in which the outlet speaks of its own story: update, correction, clarification, editor's note. */
export function isNote(paragraph: string): boolean {
  return NOTE.test(paragraph.trim());
}
