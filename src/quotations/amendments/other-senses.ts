import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Context, cueWords, hasQuoted } from './sentence-parts.ts';

/** Behind a noun a verb that is no participle opens a clause: "found the boys went home", not "found a man stabbed". */
const NO_CLAUSE = String.raw`(?! (?:\p{L}+ly )?(?:is|are|was|were|had|has|have|would|could|may|might|will|did|died|went|came|saw|took|gave|knew|ran|began|wrote|got|fell)\b)`;

/** What a verb of saying is in another sense, by what follows it: "overturned on the A9", "charged £5 a car". */
const OTHER_SENSES: readonly (readonly [cue: RegExp, said: RegExp])[] = [
  [/\boverturn(?:s|ed)? (?:on|in|at|near|into|off|outside|beside|along|after|while|and|when)$/u, /^/u],
  [/\boverturn(?:s|ed)?$/u, /^(?:on|in|at|near|into|off|outside|beside|along|after|while|and|when)\b/u],
  [/\bcharge[sd]? (?:at|into|towards?|across|through|down|up|past|for)$/u, /^(?!least\b|most\b)/u],
  [
    /\bcharge[sd]?$/u,
    /^(?:(?:him|her|them|us|me|you|people|everyone|(?:the |an? )?[\p{L}-]+) [$€£¥₹]\d|[$€£¥₹]|(?:about |around |up to |only |just |at least |more than )?[$€£¥₹]?\d|at(?! least| most)|into|towards|across|through|past|extra|double|twice|nothing(?! (?:had|has|was|is|would|could|will))|(?:its |the |their |his |her )?(?:customers?|motorists|drivers|users|visitors|passengers|fees?|guests|tenants|patients|phones?|batter(?:y|ies)|a fee))(?!\p{L})/iu,
  ],
  [/\bback(?:s|ed|ing) (?:into|onto|over|out|up|away|off|down|towards?|against)(?: of| from)?$/u, /^/u],
  [/\bcalled (?:in )?(?:at|off|in)$/u, /^/u],
  [/\bnoted for$/u, /^/u],
  [
    /\breport(?:ed|s)?(?: for)?$/u,
    /^(?:(?:as )?(?:missing|stolen|lost|overdue|absent|sick) |for (?:work|duty|training|speeding)\b)/u,
  ],
  [/\breported for$/u, /^/u],
  [/\brecall(?:s|ed)? (?:over|to|from|amid|because of)$/u, /^/u],
  [
    /\brecall(?:s|ed)?$/u,
    /^(?:(?:about |around |nearly |almost |over |up to |more than |some )?\d[\d,.]* |(?:its|their|all|some|thousands|millions|hundreds) (?:of )?[^.;]{0,60}\b(?:over|because|after|amid|due)\b)/u,
  ],
  [
    /\badmit(?:s|ted|ting)?$/u,
    new RegExp(
      String.raw`^(?:(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|more|fewer|its|the) (?:\p{L}+ ){0,2}(?:people|patients?|m[ae]n|wom[ae]n|child(?:ren)?|bab(?:y|ies)|boys?|girls?|students?|pupils?|refugees?|migrants|visitors|members?|fans|guests|spectators|casualties)\b${NO_CLAUSE}|to (?:the |an? |his |her )?(?:\p{L}+ ){0,2}(?:hospital|ward|clinic|intensive care|bar|university|college|club|priesthood|intensive)\b)`,
      'iu',
    ),
  ],
  [
    /\badmit(?:s|ted|ting)?$/u,
    /^(?:only |its first |the first |more |fewer |no )?(?:girls|boys|women|men|patients|visitors|refugees|students|pupils|migrants|children)\b(?!,? (?:is|are|was|were|had|have|has|would|could|may|might|will|did|do|who|that|should|must)\b)/iu,
  ],
  [/\badmitted to (?:the |an? )?(?:hospital|ward|clinic|intensive care|bar|university|college|club)$/u, /^/u],
  [
    /\b(?:find|finds|found)$/u,
    /^(?:dead|guilty|not guilty|safe|alive|hanged|unconscious|injured|wounded|drowned|who|whom)\b/iu,
  ],
  [
    /\b(?:find|finds|found)$/u,
    new RegExp(
      String.raw`^(?:an?|the|his|her|their|its|two|three|four|five|six|\d+) (?:[\p{L}-]+ ){0,3}(?:bod(?:y|ies)|boys?|girls?|m[ae]n|wom[ae]n|child|children|bab(?:y|ies)|kniv?f?es?|guns?|pistols?|rifles?|weapons?|bombs?|devices?|remains|wreck(?:age)?|cars?|vans?|boats?|dogs?|cats?|drugs|cannabis|cocaine|cash|phones?|survivors?|walkers?|climbers?|swimmers?|hoard|coins?|skulls?|bones?)\b${NO_CLAUSE}(?! guilty\b| (?:who|that|which) (?:\p{L}+ ){1,5}(?:was|were|had|has|have|would|could)\b)`,
      'iu',
    ),
  ],
];

/** What cannot speak, as the last word of a source: "the lorry", "the blaze". */
const THING =
  /^(?:lorr(?:y|ies)|trucks?|cars?|vans?|bus(?:es)?|minibus(?:es)?|trains?|trams?|tankers?|tractors?|trailers?|motorbikes?|motorcycles?|bicycles?|bikes?|boats?|barges?|canoes?|kayaks?|dingh(?:y|ies)|bulls?|cows?|horses?|mares?|dogs?|cats?|sheep|deer|foxe?s?|bears?|wol(?:f|ves)|sharks?|whales?|seals?|geese|storms?|hurricanes?|cyclones?|typhoons?|floods?|floodwaters?|fires?|blazes?|wildfires?|flames|smoke|volcano(?:e?s)?|eruptions?|lava|earthquakes?|quakes?|avalanches?|landslides?|mudslides?|tsunamis?|tornado(?:e?s)?|winds?|gales?|rain|snow|ice|fog|waves?|tides?|walls?|roofs?|chimneys?|cranes?|scaffolding|bridges?|dams?|piers?|trees?|branches|boulders?|rocks?|engines?|brakes?|tyres?|tires?|ropes?|sails?|masts?|cables?|pipes?|valves?|boilers?|clocks?|signals?|gauges?|thermometers?|needles?|dials?|speedometers?|lights?|scoreboards?|barometers?|meters?)$/u;
/** Where a phrase for a thing ends before what it carries or where it is. */
const BEHIND = /,|\s(?:of|in|on|at|from|with|near|carrying|that|which|beside|outside|above|below|under)\s/u;
/** A crew may speak for its boat: only these say something. */
const SPEAKS =
  /\b(?:sa(?:id|ys?)|t(?:old|ells?)|radio(?:ed|s)|report|announce|warn|declare|state[sd]?\b|suggest|indicate|reveal|mean[st]?\b|remind|inspire|prompt|raise[sd]?\b|according)/u;
/** What an instrument reads: "showed red", "read 40C", "showed ten past four". */
const READING =
  /^(?:-?\d|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a quarter|quarter|midnight|noon|red|amber|green|full|empty|stop)\b)/iu;
const INSTRUMENT =
  /^(?:clocks?|signals?|gauges?|thermometers?|needles?|dials?|speedometers?|lights?|scoreboards?|barometers?|meters?)$/u;

/** True if the cue is no word of saying here: lorries overturn, parks charge, storms threaten, clocks show. */
export function isOtherSense({ document }: Context, each: TaggedAttribution): boolean {
  if (hasQuoted(document, each)) return false;
  const { text } = document;
  const cue = cueWords(document, each);
  const said = each.content.map((span) => text.slice(...span)).join(' ');
  // "When a boat overturned in a gale": what did stands in front.
  if (!each.source && /^overturn(?:s|ed)?$/u.test(cue)) return true;
  if (OTHER_SENSES.some(([verb, rest]) => verb.test(cue) && rest.test(said))) return true;
  const [start, end] = each.source?.[0] ?? [0, 0];
  const phrase = text.slice(start, Math.min(end, start + LONGEST_SOURCE)).toLowerCase();
  const head = /[\p{L}-]+$/u.exec(phrase.split(BEHIND)[0]?.trimEnd() ?? '')?.[0] ?? '';
  if (!THING.test(head)) return false;
  if (INSTRUMENT.test(head) && READING.test(said)) return true;
  return !SPEAKS.test(cue) && !(INSTRUMENT.test(head) && /^(?:show|read)/u.test(cue));
}

/** UTF-16 units. */
const LONGEST_SOURCE = 120;
