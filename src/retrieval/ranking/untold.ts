/** Says that it is not known or not told: that is an answer to any question for a measure. */
export const UNTOLD =
  /\b(?:(?:did|do|does|was|were|has|have|had|is|are|been|would|could|can)(?:\s?not|n['’]t)(?: yet| been| immediately)* (?:say|said|know|known|give|given|disclosed?|named?|reveal(?:ed)?|released?|clear|specif(?:y|ied)|announced?|confirm(?:ed)?)|(?:undisclosed|unknown|unclear|unspecified)|(?:refus|declin)(?:ed|es|ing) to (?:say|give|name|comment|disclose)|no (?:date|figure|details?|price|names?|number) (?:was|were|has|have|had|been|is))\b/i;
