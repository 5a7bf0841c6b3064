const DATE_WORD =
  /^(?:\d[\d:.h]*(?:st|nd|rd|th|am|pm|h)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|[ap]\.?m\.?|gmt|bst|utc|uk|[ecmp][sd]?t|a[ecw][sd]t|cest|ist|hours?|minutes?|mins?|days?|weeks?|months?|ago|date|on|at|of|the|first|last|time|noon|midnight|local|published|updated?|posted|modified|edited|created|cst|cet|eet|eest|msk|aest|aedt|jst|publi[ée]e?|veröffentlicht|aktualisiert|stand|publicad[oa]|(?:a|ac)tualizad[oa]|pubblicato|aggiornato|mis|jour|le|à|am|um|uhr|el|em|às|a|las?|de|het|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|jänner|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)$/iu;

const DATE_NUMBER =
  /\d{4}-\d{2}-\d{2}|\b\d{4}\. ?\d{1,2}\. ?\d{1,2}\b|\d{1,2}\/\d{1,2}\/\d{2,4}|\b\d{1,2}\.\d{1,2}\.\d{4}\b/u;
const MONTH_NAME =
  /(?<!\p{L})(?:jan|jän|ene|f[eé]v|feb|mar|mär|apr|avr|abr|ma[yi]|jun|juin|jul|juil|aug|ao[uû]t|agosto|sep|set|o[ck]t|out|nov|d[eéi][cz])/iu;
const WHEN = /^(?:first |last )?(?:published|updated|posted|modified|edited|created)\b|\bago$/iu;
const MOST_DATE_WORDS = 16;

/** True for a line that says when the story was published or changed and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE) return false;
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}:.]*/gu) ?? [];
  const isDate = WHEN.test(line) || DATE_NUMBER.test(line) || (MONTH_NAME.test(line) && /\d/u.test(line));
  return (
    isDate &&
    words.length <= MOST_DATE_WORDS &&
    words.every((word) => DATE_WORD.test(word.replace(/[.:]$/u, '')))
  );
}

const LONGEST_DATE_LINE = 120;
