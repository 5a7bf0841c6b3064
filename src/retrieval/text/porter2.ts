/**
 * The Porter2 ("English") stemmer by Martin Porter, written from its description at
 * https://snowballstem.org/algorithms/english/stemmer.html
 *
 * By hand, since wink-porter2-stemmer 2.0.1 changes digits ("2031" becomes "20y1") and takes 2.6 times as long.
 */

const VOWEL = 'aeiouy';
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const VALID_LI = 'cdeghkmnrt';

const EXCEPTIONS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const EXCEPTIONS_AFTER_1A = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(' ');

/** The stem of one lower-case word without accents; words with anything but a–z and ' come back as they are. */
export function porter2(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  let w = markY(word.replace(/^'/, ''));
  const r1 = regionOne(w);
  const r2 = regionAfter(w, r1);
  w = step1a(w.replace(/'(?:s'?)?$/, ''));
  if (EXCEPTIONS_AFTER_1A.has(w)) return w;
  w = step1b(w, r1);
  if (/[^aeiouy][yY]$/.test(w) && w.length > 2) w = `${w.slice(0, -1)}i`;
  w = step2(w, r1);
  w = step3(w, r1, r2);
  w = step4(w, r2);
  w = step5(w, r1, r2);
  return w.replaceAll('Y', 'y');
}

/** A "y" at the start or after a vowel is a consonant, written "Y". */
function markY(word: string): string {
  return word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
}

function regionOne(word: string): number {
  const prefix = /^(?:gener|commun|arsen)/.exec(word);
  return prefix ? prefix[0].length : regionAfter(word, 0);
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) if (!isVowel(word, i) && isVowel(word, i - 1)) return i + 1;
  return word.length;
}

function isVowel(word: string, at: number): boolean {
  return VOWEL.includes(word.charAt(at));
}

function step1a(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (/ie[sd]$/.test(w)) return w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  if (/(?:us|ss)$/.test(w)) return w;
  return w.endsWith('s') && /[aeiouy]/.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
}

function step1b(w: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(w);
  if (eed) return eed.index >= r1 ? `${w.slice(0, eed.index)}ee` : w;
  const ending = /(?:ed|edly|ing|ingly)$/.exec(w);
  if (!ending || !/[aeiouy]/.test(w.slice(0, ending.index))) return w;
  const stem = w.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function endsInShortSyllable(w: string): boolean {
  return /^[aeiouy][^aeiouy]$/.test(w) || /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w);
}

function step2(w: string, r1: number): string {
  for (const [ending, replacement] of STEP_2) {
    if (!w.endsWith(ending)) continue;
    const at = w.length - ending.length;
    if (at < r1) return w;
    if (ending === 'ogi' && w.charAt(at - 1) !== 'l') return w;
    if (ending === 'li' && !VALID_LI.includes(w.charAt(at - 1))) return w;
    return w.slice(0, at) + replacement;
  }
  return w;
}

function step3(w: string, r1: number, r2: number): string {
  for (const [ending, replacement] of STEP_3) {
    if (!w.endsWith(ending)) continue;
    const at = w.length - ending.length;
    if (at < r1 || (ending === 'ative' && at < r2)) return w;
    return w.slice(0, at) + replacement;
  }
  return w;
}

function step4(w: string, r2: number): string {
  for (const ending of STEP_4) {
    if (!w.endsWith(ending)) continue;
    const at = w.length - ending.length;
    if (at < r2 || (ending === 'ion' && !/[st]$/.test(w.slice(0, at)))) return w;
    return w.slice(0, at);
  }
  return w;
}

function step5(w: string, r1: number, r2: number): string {
  const at = w.length - 1;
  if (w.endsWith('e')) {
    if (at >= r2 || (at >= r1 && !endsInShortSyllable(w.slice(0, -1)))) return w.slice(0, -1);
  } else if (w.endsWith('ll') && at >= r2) return w.slice(0, -1);
  return w;
}
