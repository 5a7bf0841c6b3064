/** Singular nouns for people by how they end, and things that end alike. */
const SOMEBODY =
  /(?:\bman|\bwoman|man|woman|boy|girl|nurse|student|year-old|native|cleric|fan|resident|driver|\p{Ll}{3,}(?:ist|ian|er|or|eer|ant|ee))$/u;
const SOMETHING =
  /(?:paper|letter|order|number|power|factor|error|chapter|poster|computer|tracker|offer|matter|answer|committee|chamber|center|counter|register|monitor|sector|quarter|order|newsletter|tier|layer|behavio[u]?r|border|career|corner|danger|dinner|disorder|fervor|fee|gender|grant|humor|labor|measure|november|october|september|december|pressure|refer|restaurant|river|rumor|server|summer|super|trailer|transfer|under|vigor|water|weather|whether|winter|clear|either|other|another|never|ever|over|after)$/u;

/** True where the last word sounds like what somebody is or does ("accountant", "nurse"), by how it ends. */
export function isSomebody(words: string): boolean {
  return SOMEBODY.test(words) && !SOMETHING.test(words);
}
