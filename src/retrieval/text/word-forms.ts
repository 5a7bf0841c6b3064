/** Spellings and forms that stemming alone does not bring together; both sides of a match go through them. */

/** Forms of irregular verbs and nouns, the base first. */
const IRREGULAR = `
arise arose arisen|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard
hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|light lit|lose lost
make made|mean meant|meet met|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spell spelt|spend spent|spin spun|spoil spoilt|stand stood
steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn
write wrote written|overthrow overthrew overthrown|overcome overcame|undergo underwent undergone|oversee oversaw overseen|foresee foresaw`;
const IRREGULAR_NOUNS = `
man men|woman women|child children
foot feet|tooth teeth|goose geese|mouse mice|wife wives|life lives|leaf leaves|half halves|thief thieves|knife knives|wolf wolves
crisis crises|analysis analyses|basis bases|thesis theses|phenomenon phenomena|criterion criteria|medium media|datum data
bad worse worst|good better best|far further furthest farther|little less least|begin beginning`;

const BASE = new Map<string, string>();
for (const group of `${IRREGULAR}|${IRREGULAR_NOUNS}`.split(/[|\n]/)) {
  const [base, ...forms] = group.trim().split(' ');
  if (base) for (const form of forms) BASE.set(form, base);
}

/** Irregular past forms: true for those that are participles too ("bought"), false for those that are not ("took"). */
const PAST_FORMS = new Map<string, boolean>();
for (const group of IRREGULAR.split(/[|\n]/)) {
  const [, past, participle] = group.trim().split(' ');
  if (past)
    PAST_FORMS.set(past, participle === undefined && !/^(?:came|ran|became|overcame|went)$/.test(past));
  if (participle) PAST_FORMS.set(participle, true);
}
for (const form of ['hit', 'put', 'cut', 'shut', 'hurt', 'quit']) PAST_FORMS.set(form, true);
const REGULAR_PAST =
  /^(?!(?:hundred|sacred|kindred|speed|breed|greed|exceed|proceed|succeed|indeed|unit|naked|seed|weed|feed)$)\p{L}{2,}ed$/u;

/** True for what may be a verb in the past or a participle: "bought", "sued", "hit". In lower case. */
export function isPastForm(plain: string): boolean {
  return PAST_FORMS.has(plain) || REGULAR_PAST.test(plain);
}

/** True for what may be a participle: not "took" or "began". */
export function isParticiple(plain: string): boolean {
  return PAST_FORMS.get(plain) ?? REGULAR_PAST.test(plain);
}

/** British spellings (and other variants) that no ending rule covers. */
const VARIANTS = new Map(
  (
    'centre=center theatre=theater metre=meter kilometre=kilometer litre=liter fibre=fiber calibre=caliber sombre=somber ' +
    'sceptic=skeptic sceptical=skeptical scepticism=skepticism grey=gray programme=program manoeuvre=maneuver ' +
    'aluminium=aluminum ageing=aging judgement=judgment fulfil=fulfill enrol=enroll skilful=skillful plough=plow ' +
    'practise=practice whilst=while amongst=among towards=toward defence=defense offence=offense licence=license ' +
    'pretence=pretense aeroplane=airplane mum=mom tyre=tire kerb=curb jewellery=jewelry moustache=mustache pyjamas=pajamas ' +
    'storey=story draught=draft artefact=artifact cosy=cozy instalment=installment maths=math adviser=advisor ' +
    'organisation=organization gov=governor sen=senator rep=representative reps=representative gen=general dept=department govt=government pres=president'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty';
const TENS = 'thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = new Map<string, string>([
  ...SMALL.split(' ').map((word, value): [string, string] => [word, String(value)]),
  ...TENS.split(' ').map((word, at): [string, string] => [word, String((at + 3) * 10)]),
]);

const ORDINALS = new Map<string, string>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, `${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`]),
);

/** Contractions that people type without their apostrophe, and those that do not split at it. */
const CONTRACTIONS = new Map<string, readonly string[]>(
  (
    "won't=will not|can't=can not|shan't=shall not|cannot=can not|dont=do not|doesnt=does not|didnt=did not|isnt=is not|" +
    'wasnt=was not|arent=are not|werent=were not|cant=can not|couldnt=could not|wouldnt=would not|shouldnt=should not|' +
    "havent=have not|hasnt=has not|hadnt=had not|im=i am|ive=i have|youre=you are|theyre=they are|thats=that|whats=what|whos=who|it's=it"
  )
    .split('|')
    .map((pair) => {
      const [form = '', words = ''] = pair.split('=');
      return [form, words.split(' ')];
    }),
);

const CLITICS = new Map<string, string>(
  Object.entries({ ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' }),
);

/** The words of a contraction ("don't" -> do, not; "Blinken's" -> blinken); otherwise one word. */
export function expand(word: string): readonly string[] {
  const known = CONTRACTIONS.get(word);
  if (known) return known;
  const at = word.lastIndexOf("'");
  if (at < 0) return [word];
  const stem = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === 't' && stem.endsWith('n')) return [stem.slice(0, -1), 'not'];
  const clitic = CLITICS.get(tail);
  if (clitic) return [stem, clitic];
  return [tail === 's' || tail === '' ? stem : word.replaceAll("'", '')];
}

/** One spelling for British and American, one form for irregular ones, digits for number words. */
export function canonicalForm(word: string): string {
  const variant = VARIANTS.get(word) ?? VARIANTS.get(word.replace(/s$/, ''));
  return NUMBER_WORDS.get(word) ?? ORDINALS.get(word) ?? variant ?? BASE.get(word) ?? american(word);
}

/** The word in its one spelling, number words in figures; no other word. */
export function spellingOf(word: string): string {
  return NUMBER_WORDS.get(word) ?? ORDINALS.get(word) ?? VARIANTS.get(word) ?? american(word);
}

function american(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|es|ed|ing|er|ers|ation|ations|ational)$/, 'iz$1')
    .replace(/our(s|ed|ing|er|ers|able|ite|ites|ful|less|hood|hoods|ly|al)?$/, 'or$1')
    .replace(/yse(s|d)?$/, 'yze$1')
    .replace(/ogue(s?)$/, 'og$1');
}

/** True for a number in digits or in one word. */
export function isNumberWord(word: string): boolean {
  return (
    /^\d/.test(word) ||
    NUMBER_WORDS.has(word) ||
    /^(?:hundred|thousand|million|billion|trillion|dozen)s?$/.test(word)
  );
}
