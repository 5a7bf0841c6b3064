import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { isWordOfSaying } from '../lexicon/words-of-saying.ts';
import { type Context, cueWords, isQuotedAt, lowerAt, posAt, spanOf, trimmed } from './sentence-parts.ts';

/** UTF-16 units. */
const LONGEST_ROLE = 80;

const NETWORK =
  /^(?:X|Twitter|Facebook|Instagram|TikTok|Threads|Bluesky|Mastodon|LinkedIn|Telegram|WhatsApp|YouTube|Truth Social|Weibo)$/u;
const ON_IT = /(?:,? (?:writing|posting|speaking|tweeting|live|commenting)? ?on) $/u;

/** "The council leader, Ana Ruiz, on X: “…”": who posts, not where. */
export function postedOn({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  const { text } = document;
  if (!source || !NETWORK.test(text.slice(...source))) return each;
  const front = text.slice(Math.max(0, source[0] - 30), source[0]);
  const link = ON_IT.exec(front);
  if (!link) return each;
  const end = source[0] - link[0].length;
  const mention = roster.mentionAt(wordAt(roster.words, end - 1));
  if (!mention || mention.span[1] !== end) return each;
  const start = roster.words[mention.titleFrom]?.start ?? mention.span[0];
  return { ...each, source: [[start, end]] };
}

/** "Reader | Ana Ruiz writes:": the name of who speaks was taken for the words of saying. */
export function nameInCue({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text } = document;
  if (!cue || !source || source[1] > cue[0] || text.slice(source[1], cue[0]) !== ' ') return each;
  const mention = roster.mentionAt(wordAt(roster.words, cue[0]), true);
  const type = mention && roster.entityOf(mention)?.type;
  if (!mention || mention.span[0] < cue[0] || !/^(?:person|unknown)$/u.test(type ?? '')) return each;
  const rest = trimmed(text, [mention.span[1], cue[1]]);
  const verb = rest[0] && tokenAt(document.tokens, rest[0][0]);
  if (verb === undefined || !/^(?:VERB|AUX|NOUN)$/u.test(posAt(document, verb)) || mention.span[1] >= cue[1])
    return each;
  return { ...each, source: [[source[0], mention.span[1]]], cue: [...rest, ...(each.cue ?? []).slice(1)] };
}

const CRIES =
  /^(?:(?:loud|angry) )?(?:shouts|cries|chants|screams|calls|boos|jeers|applause|yells|murmurs|gasps)(?: of)?:?$/u;
const DRAWN =
  /\b(?:prompt|draw|drew|spark|provok|trigger|met with|elicit|rais)\p{L}* (?:loud |angry )?$|\b(?:amid|to|over|with|through) (?:loud |angry )?$/u;

/** "Ruiz cut her off, prompting shouts of “…”": others shout, who are not named. */
export function shoutsOf({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0] || !CRIES.test(cueWords(document, each))) return each;
  const front = document.text.slice(Math.max(source[1], cue[0] - 30), cue[0]);
  return DRAWN.test(front) ? { ...each, source: null } : each;
}

/** "Ancient | honey jars hint": nouns in front of the verb of the cue are part of who it is. */
export function nounInCue({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || document.text.slice(source[1], cue[0]) !== ' ') return each;
  const [from, end] = [tokenAt(document.tokens, cue[0]), tokenAt(document.tokens, cue[1])];
  if (!/^(?:ADJ|NOUN|PROPN|DET|NUM)$/u.test(posAt(document, from - 1))) return each;
  let verb = from;
  while (verb < end - 1 && posAt(document, verb) === 'NOUN') verb++;
  const [by, says] = [
    spanOf(document, tokenAt(document.tokens, source[0]), verb),
    spanOf(document, verb, end),
  ];
  const isVerb = posAt(document, verb) === 'VERB' || isWordOfSaying(lowerAt(document, verb));
  return by && says && verb > from && isVerb
    ? { ...each, source: [by], cue: [says, ...(each.cue ?? []).slice(1)] }
    : each;
}

const QUOTED = /^(?:(?:has|have|had|also|later|then|was|were) )*(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/u;
/** The same, all of it taken for the words of saying. */
const QUOTED_AS =
  /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) ([\p{L}\p{N}][^“”":]{1,60}) as (saying|telling|warning|adding|insisting|claiming|declaring):?$/u;
const AS_SAYING =
  / as (?=(?:saying|telling|warning|calling|describing|adding|insisting|claiming|promising|admitting|arguing|declaring|denying|asking)\b)/u;
const ADDRESSEE =
  /^telling (?:[\p{L}’'-]+ ){1,5}?that (?=\S)|^(?:saying|warning|insisting|claiming|adding|admitting|arguing|declaring) that (?=\S)/u;

/** "The agency quoted President Ana Ruiz as telling her cabinet that …": she says it, the agency passes it on. */
export function quotedAs({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [said] = each.content;
  const { text, tokens } = document;
  const inCue = each.cue?.[0] && QUOTED_AS.exec(text.slice(...each.cue[0]));
  if (inCue?.[1] && inCue[2] && each.cue?.[0]) {
    const from = each.cue[0][0] + inCue[0].indexOf(inCue[1]);
    const verb = each.cue[0][0] + inCue[0].lastIndexOf(inCue[2]);
    return {
      ...each,
      source: [[from, from + inCue[1].length]],
      cue: [[verb, verb + inCue[2].length], ...each.cue.slice(1)],
    };
  }
  if (!said || !QUOTED.test(cueWords(document, each))) return each;
  const words = text.slice(said[0], said[1]);
  const link = AS_SAYING.exec(words.slice(0, LONGEST_ROLE));
  if (!link || link.index === 0) return each;
  const source: Span = [said[0], said[0] + link.index];
  const at = said[0] + link.index + link[0].length;
  const verb = tokenAt(tokens, at);
  const cue = spanOf(document, verb, verb + 1);
  const skipped = ADDRESSEE.exec(text.slice(at, Math.min(said[1], at + LONGEST_ROLE)))?.[0].length;
  const from = skipped === undefined ? (tokens[verb + 1]?.start ?? said[1]) : at + skipped;
  if (!cue || from >= said[1] || isQuotedAt(document, verb)) return each;
  return { source: [source], cue: [cue], content: [[from, said[1]], ...each.content.slice(1)] };
}

const SPEAKS =
  /^(?:said|says|shouted|yelled|screamed|cried|told|added|replied|wrote|warned|joked|recalled|declared|insisted|asked|muttered|chanted)$/u;

/** "“…,” Ana Ruiz, a driver, shouted, according to a witness": hers, as the witness tells it. */
export function heardBy({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  if (!/^according to$/u.test(cueWords(document, each))) return each;
  const { text, tokens, regions } = document;
  const [said] = each.content;
  const region = said && regionsIn(regions, ...said)[0];
  if (!said || !region || region[1] >= said[1]) return each;
  const gap = /^,?\s/u.exec(text.slice(region[1], region[1] + 3))?.[0].length;
  const mention = gap ? roster.mentionAt(wordAt(roster.words, region[1] + gap), true) : undefined;
  if (!mention || mention.span[0] >= said[1]) return each;
  const start = roster.words[mention.titleFrom]?.start ?? mention.span[0];
  if (start !== region[1] + (gap ?? 0)) return each;
  // A role between two commas.
  const aside =
    /^, [^,“”"\n]{2,80},/u.exec(text.slice(mention.span[1], mention.span[1] + LONGEST_ROLE))?.[0].length ?? 0;
  const verb = tokenAt(tokens, mention.span[1] + aside + 1);
  const cue = spanOf(document, verb, verb + 1);
  if (!cue || !SPEAKS.test(lowerAt(document, verb))) return each;
  return {
    source: [mention.span],
    cue: [cue],
    content: regionsIn(regions, ...said).map((span): Span => [...span]),
  };
}

const MEANS = /^(?:phone|telephone|e-?mail|text|video link|satellite phone|Skype|Zoom|WhatsApp)$/iu;
const REACHED =
  /(?:^|\s)((?:\p{L}[\p{L}’'-]*\s){1,5})(?:reached|contacted|interviewed|speaking|spoken to|questioned|surveyed) (?:by|on|via|over) (?:the |an? )?$/u;

/** "Residents reached by phone described a night of terror": they do, not the phone. */
export function reachedBy({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  if (!source || !MEANS.test(document.text.slice(...source))) return each;
  const from = Math.max(0, source[0] - LONGEST_ROLE);
  const found = REACHED.exec(document.text.slice(from, source[0]));
  const who = found?.[1]?.trimEnd() ?? '';
  if (!found || !who) return each;
  const token = document.tokens[tokenAt(document.tokens, source[0])];
  const start = from + found.index + found[0].indexOf(who);
  const isHere = document.tokens[tokenAt(document.tokens, start)]?.sentence === token?.sentence;
  return isHere ? { ...each, source: [[start, start + who.length]] } : each;
}

const TELLS = /^(?:told|said|says|tells|recalled|added|explained|wrote|joked)$/u;

/** "“…,” one engineer, who did not want to be named, told the BBC": the phrase between the quotation and its verb. */
export function betweenQuoteAndVerb({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text, tokens, regions } = document;
  if (
    !cue ||
    !TELLS.test(
      text
        .slice(...cue)
        .split(' ')[0]
        ?.toLowerCase() ?? '',
    )
  )
    return each;
  const region = each.content
    .flatMap((span) => regionsIn(regions, ...span))
    .findLast(([, end]) => end <= cue[0]);
  if (!region || cue[0] - region[1] > LONGEST_GAP) return each;
  const home = tokens[tokenAt(tokens, region[1] - 1)]?.sentence;
  if (source && (source[0] >= region[1] || tokens[tokenAt(tokens, source[0])]?.sentence === home))
    return each;
  const found =
    /^\s((?:an?|one|another|the|his|her|their|its|two|three|several|some)\s(?:[\p{L}\p{N}’'-]+\s?){1,5}), who\s[^“”"]*,\s$/u.exec(
      text.slice(region[1], cue[0]),
    );
  const who = found?.[1];
  if (!who) return each;
  const start = region[1] + 1;
  const content = each.content.flatMap(([from, to]): Span[] =>
    from < start && to > start ? [[from, region[1]]] : [[from, to]],
  );
  return { ...each, source: [[start, start + who.length]], content };
}

/** UTF-16 units. */
const LONGEST_GAP = 160;
