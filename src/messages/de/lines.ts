import { channel, daysFrom, grammarOf, moment, type Paragraph, tally } from '../grammar.ts';
import type { Lines } from '../messages.ts';

const { count, day, list, number, percent } = grammarOf('de');

const KINDS = { direct: 'direktes Zitat', mixed: 'Teilzitat', indirect: 'indirekte Rede', told: 'Bericht' };

const WARNINGS = {
  'not English': 'Das sieht nicht nach Englisch aus: Zitate und Antworten werden schlecht sein.',
  'no date': 'Kein Erscheinungsdatum gefunden; mit `/story edit` lässt sich eines eintragen.',
  'no headline': 'Keine Überschrift gefunden.',
  'no quotations': 'Keine Zitate gefunden.',
  short: 'Das ist kurz für einen Artikel. Ist er vollständig?',
  unchecked: 'Nicht mit der Quelle abgeglichen; Antworten weisen darauf hin.',
};

const FURNITURE = {
  address: 'Adresse',
  advertisement: 'Werbung',
  'author note': 'Angaben zum Autor',
  button: 'Schaltfläche',
  'byline and date': 'Autor und Datum',
  comments: 'Kommentare',
  contact: 'Kontakt',
  'contact appeal': 'Aufruf zu Hinweisen',
  'cookie banner': 'Cookie-Hinweis',
  'copyright line': 'Urheberrechtsvermerk',
  dateline: 'Ortsmarke',
  decoration: 'Zierzeichen',
  dialog: 'Dialogfenster',
  'donation appeal': 'Spendenaufruf',
  'enable script': 'Hinweis auf JavaScript',
  'end mark': 'Schlusszeichen',
  'follow us': 'Folge-uns-Zeile',
  footnote: 'Fußnote',
  form: 'Formular',
  'front matter': 'Dateikopf',
  hidden: 'Verborgenes',
  'house rules': 'Hausregeln',
  label: 'Beschriftung',
  'mail header': 'E-Mail-Kopf',
  'markdown mark': 'Markdown-Zeichen',
  navigation: 'Navigation',
  'newsletter box': 'Newsletter-Kasten',
  'outside the story': 'außerhalb des Artikels',
  'page footer': 'Seitenfuß',
  'page header': 'Seitenkopf',
  'paywall prompt': 'Abo-Hinweis',
  'photo caption': 'Bildunterschrift',
  player: 'Player',
  'print edition': 'Hinweis auf die Druckausgabe',
  promotion: 'Eigenwerbung',
  'pull quote': 'herausgestelltes Zitat',
  'read more': 'Lesetipp',
  'reading time': 'Lesezeit',
  'repeated headline': 'wiederholte Überschrift',
  'reporting credit': 'Mitarbeit',
  'share buttons': 'Teilen-Knöpfe',
  'share counter': 'Teilen-Zähler',
  sidebar: 'Seitenleiste',
  'source line': 'Quellenzeile',
  'time stamp': 'Uhrzeit',
};

const stories = (many: number) => `${number(many)} Artikel`;
const quotations = (many: number) => count(many, 'Zitat', 'Zitate');
const paragraphs = (many: number) => count(many, 'Absatz', 'Absätze');
const times = (many: number) => (many === 1 ? 'einmal' : many === 2 ? 'zweimal' : `${number(many)}-mal`);
const place = (paragraph: Paragraph, of?: number) => {
  if (!paragraph) return paragraph === null ? 'Anmerkung' : 'Überschrift';
  return of === undefined ? `Abs. ${paragraph}` : `Abs. ${paragraph} von ${of}`;
};
const quote = (text: string) => `„${text}“`;

export const lines: Lines = {
  quote,
  place,
  filePage: (page) => `Seite ${number(page)}`,
  recordedAt: (time) => `bei ${time}`,
  beside: (words, text) => `${quote(words)}: ${text}`,
  alsoIn: (places) => `dieselben Wörter: ${places}`,
  day,
  writtenBy: (byline) => `Von **${byline}**`,
  publishedBy: (outlet) => `Erschienen bei **${outlet}**`,
  publishedOn: (iso) => `Erschienen am **${day(iso)}**`,
  couldBe: (names) => `Möglich: ${names}`,
  messageHas: (words, isBold) =>
    isBold ? `in der Nachricht: ${words}` : `die Nachricht hat außerdem ${words}`,
  messageDiffers: 'die Nachricht weicht an der fetten Stelle ab',
  messageLeavesOut: 'die fetten Wörter fehlen in der Nachricht',
  notInMarks: 'Worte des Artikels, dort nicht in Anführungszeichen',
  marksOnly: 'Verglichen: nur was die Nachricht in Anführungszeichen setzt',
  searched: (what) => `Durchsucht: ${what}`,
  searchedStories: (many) =>
    many === 1
      ? 'Verglichen mit dem Artikel, nicht mit den Tatsachen'
      : `Verglichen mit ${many} Artikeln, nicht mit den Tatsachen`,
  page: (page, of) => `Seite ${page} von ${of}`,
  storyCount: stories,
  quotationCount: quotations,
  days: (from, to, inferred) => (inferred ? `${daysFrom(from, to)} · erschlossen` : daysFrom(from, to)),
  inferredDays: 'vom Erscheinungsdatum aus berechnet; in einem Zitat von dem Tag aus, an dem es fiel',
  timesQuoted: (quoted, reported) =>
    [quoted > 0 ? [`${times(quoted)} zitiert`] : [], reported > 0 ? [`${times(reported)} sinngemäß`] : []]
      .flat()
      .join(' · ') || 'nicht zitiert',
  firstMention: (paragraph) => `zuerst genannt: ${place(paragraph)}`,
  soDescribed: (paragraph) => `Beschreibung: ${place(paragraph)}`,
  shareOfWords: (many, share) =>
    `${quotations(many)} · ${share > 0 && share < 0.01 ? `unter ${percent(0.01)}` : percent(share)} aller zitierten oder wiedergegebenen Wörter`,
  preview: (words, inParagraphs, quoted) =>
    [count(words, 'Wort', 'Wörter'), paragraphs(inParagraphs), quotations(quoted)].join(' · '),
  fetched: (site, at) => `${site}, abgerufen ${moment(at)}`,
  listedAs: (title) => `In Listen: ${title}`,
  versions: (many) => count(many, 'Fassung', 'Fassungen'),
  watch: (until, channelIds) =>
    `Die Seite wird bis ${moment(until)} in wachsenden Abständen neu abgerufen. ${
      channelIds.length > 0
        ? `Geänderte Zitate werden in ${list(channelIds.map(channel))} gemeldet.`
        : 'Der Artikel ist in keinem Kanal angeheftet: Neuere Antworten werden markiert, aber nirgends wird etwas gemeldet.'
    }`,
  watchedUntil: (until) => `beobachtet bis ${moment(until)}`,
  watchedStory: 'Ein beobachteter Artikel hat Zitiertes geändert.',
  found: (many, isSearch) => (isSearch ? `${stories(many)} mit diesen Wörtern im Titel` : stories(many)),
  grace: (days) =>
    days > 0
      ? `Aus ihm wird nicht mehr geantwortet, er wird nach ${count(days, 'Tag', 'Tagen')} endgültig gelöscht.`
      : 'Er wurde endgültig gelöscht.',
  warning: (kind) => WARNINGS[kind],
  leftOut: (reasons) => `Weggelassen: ${tally(reasons.map((reason) => FURNITURE[reason]))}`,
  onSide: (side, kind) => `${side} · ${KINDS[kind]}`,
  sameIn: (side, paragraph) => `${side} · dasselbe, ${place(paragraph)}`,
  boldDiffers: 'fett: Wörter, die nur einer der beiden hat',
  nothingFound: 'nichts gefunden',
  partShown: (shown, of) => `${number(shown)} von ${number(of)} gezeigt`,
};
