/** Short forms of offices, as people type them. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  vp: 'vice president',
  potus: 'president',
  da: 'district attorney',
  ag: 'attorney general',
  prof: 'professor',
  ceo: 'chief executive',
};

/** "PM" as the story may have it, "prime minister"; undefined if it is no short form. */
export function longFormOf(office: string): string | undefined {
  return SHORT_FORMS[office.toLowerCase()];
}

const OFFICE = new RegExp(
  `(?<=\\b(?:the|a|an|their|its)\\s)(?:${Object.keys(SHORT_FORMS).join('|')})\\b`,
  'giu',
);

/** The question with each office as the story has it: "who is the chief executive" where it has no "CEO". */
export function inTermsOf(text: string, question: string): string {
  // The story is searched once for each form, however often somebody types it.
  const known = new Map<string, string | undefined>();
  return question.replace(OFFICE, (short) => {
    const form = short.toLowerCase();
    if (!known.has(form)) known.set(form, printedInstead(text, form));
    return known.get(form) ?? short;
  });
}

function printedInstead(text: string, form: string): string | undefined {
  const long = longFormOf(form);
  const isPrinted = new RegExp(`\\b${form}\\b`, 'iu').test(text);
  return !isPrinted && long !== undefined && text.toLowerCase().includes(long) ? long : undefined;
}
