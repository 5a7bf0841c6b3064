import { channel, daysFrom, grammarOf, moment, type Paragraph, tally } from '../grammar.ts';
import type { Lines } from '../messages.ts';

const { count, day, list, number, percent, plural } = grammarOf('fr');

const KINDS = {
  direct: 'citation directe',
  mixed: 'citation partielle',
  indirect: 'discours indirect',
  told: 'récit',
};

const WARNINGS = {
  'not English': 'Cela ne ressemble pas à de l’anglais : citations et réponses seront mauvaises.',
  'no date': 'Aucune date de publication trouvée ; `/story edit` permet d’en indiquer une.',
  'no headline': 'Aucun titre trouvé.',
  'no quotations': 'Aucune citation trouvée.',
  short: 'C’est court pour un article. Est-il complet ?',
  unchecked: 'Non vérifié à la source ; les réponses le signalent.',
};

const FURNITURE = {
  address: 'adresse',
  advertisement: 'publicité',
  'author note': 'note sur l’auteur',
  button: 'bouton',
  'byline and date': 'signature et date',
  comments: 'commentaires',
  contact: 'coordonnées',
  'contact appeal': 'appel à témoignages',
  'cookie banner': 'bandeau de cookies',
  'copyright line': 'mention de droits',
  dateline: 'mention de lieu',
  decoration: 'décoration',
  dialog: 'fenêtre',
  'donation appeal': 'appel aux dons',
  'enable script': 'demande d’activer JavaScript',
  'end mark': 'marque de fin',
  'follow us': 'invitation à suivre',
  footnote: 'note de bas de page',
  form: 'formulaire',
  'front matter': 'en-tête du fichier',
  hidden: 'texte caché',
  'house rules': 'règles de la maison',
  label: 'étiquette',
  'mail header': 'en-tête d’e-mail',
  'markdown mark': 'signe Markdown',
  navigation: 'menu de navigation',
  'newsletter box': 'encart de newsletter',
  'outside the story': 'hors de l’article',
  'page footer': 'pied de page',
  'page header': 'haut de page',
  'paywall prompt': 'invitation à s’abonner',
  'photo caption': 'légende de photo',
  player: 'lecteur',
  'print edition': 'mention de l’édition papier',
  promotion: 'autopromotion',
  'pull quote': 'citation en exergue',
  'read more': 'à lire aussi',
  'reading time': 'temps de lecture',
  'repeated headline': 'titre répété',
  'reporting credit': 'mention des collaborateurs',
  'share buttons': 'boutons de partage',
  'share counter': 'compteur de partages',
  sidebar: 'colonne latérale',
  'source line': 'ligne de source',
  'time stamp': 'heure',
};

const stories = (many: number) => count(many, 'article', 'articles');
const quotations = (many: number) => count(many, 'citation', 'citations');
const paragraphs = (many: number) => count(many, 'paragraphe', 'paragraphes');
const place = (paragraph: Paragraph, of?: number) => {
  if (!paragraph) return paragraph === null ? 'note' : 'titre';
  return of === undefined ? `par. ${paragraph}` : `par. ${paragraph} sur ${of}`;
};
const quote = (text: string) => `« ${text} »`;

export const lines: Lines = {
  quote,
  place,
  filePage: (page) => `page ${number(page)}`,
  recordedAt: (time) => `à ${time}`,
  beside: (words, text) => `${quote(words)} : ${text}`,
  alsoIn: (places) => `mêmes mots : ${places}`,
  day,
  writtenBy: (byline) => `Par **${byline}**`,
  publishedBy: (outlet) => `Publié par **${outlet}**`,
  publishedOn: (iso) => `Publié le **${day(iso)}**`,
  couldBe: (names) => `Peut-être : ${names}`,
  messageHas: (words, isBold) => (isBold ? `dans le message : ${words}` : `le message a aussi ${words}`),
  messageDiffers: 'le message diffère du passage en gras',
  messageLeavesOut: 'le message omet les mots en gras',
  notInMarks: 'Mots de l’article, sans guillemets dans le texte',
  marksOnly: 'Comparé : seulement ce que le message met entre guillemets',
  searched: (what) => `Cherché dans : ${what}`,
  searchedStories: (many) =>
    many === 1 ? 'Comparé à l’article, pas aux faits' : `Comparé à ${stories(many)}, pas aux faits`,
  page: (page, of) => `page ${page} sur ${of}`,
  storyCount: stories,
  quotationCount: quotations,
  days: (from, to, inferred) => (inferred ? `${daysFrom(from, to)} · déduit` : daysFrom(from, to)),
  inferredDays:
    'calculé à partir de la date de publication ; dans une citation, à partir du jour où elle a été dite',
  timesQuoted: (quoted, reported) =>
    [
      quoted > 0 ? [quotations(quoted)] : [],
      reported > 0 ? [count(reported, 'citation indirecte', 'citations indirectes')] : [],
    ]
      .flat()
      .join(' · ') || 'aucune citation',
  firstMention: (paragraph) => `première mention : ${place(paragraph)}`,
  soDescribed: (paragraph) => `description : ${place(paragraph)}`,
  shareOfWords: (many, share) =>
    `${quotations(many)} · ${share > 0 && share < 0.01 ? `moins de ${percent(0.01)}` : percent(share)} des mots cités ou rapportés`,
  preview: (words, inParagraphs, quoted) =>
    [count(words, 'mot', 'mots'), paragraphs(inParagraphs), quotations(quoted)].join(' · '),
  fetched: (site, at) => `${site}, lu le ${moment(at)}`,
  listedAs: (title) => `Dans les listes : ${title}`,
  versions: (many) => count(many, 'version', 'versions'),
  watch: (until, channelIds) =>
    `Sa page est relue à intervalles croissants jusqu’au ${moment(until)}. ${
      channelIds.length > 0
        ? `Les citations modifiées sont signalées dans ${list(channelIds.map(channel))}.`
        : 'Il n’est épinglé dans aucun salon : les réponses récentes sont marquées, mais rien n’est annoncé.'
    }`,
  watchedUntil: (until) => `surveillé jusqu’au ${moment(until)}`,
  watchedStory: 'Un article surveillé a modifié ce qu’il cite.',
  found: (many, isSearch) => (isSearch ? `${stories(many)} avec ces mots dans le titre` : stories(many)),
  grace: (days) =>
    days > 0
      ? `Il ne répond plus à rien et sera effacé définitivement dans ${count(days, 'jour', 'jours')}.`
      : 'Il a été effacé définitivement.',
  warning: (kind) => WARNINGS[kind],
  leftOut: (reasons) => `Laissé de côté : ${tally(reasons.map((reason) => FURNITURE[reason]))}`,
  onSide: (side, kind) => `${side} · ${KINDS[kind]}`,
  sameIn: (side, paragraph) => `${side} · la même chose, ${place(paragraph)}`,
  boldDiffers: 'en gras : les mots qu’un seul des deux contient',
  nothingFound: 'rien trouvé',
  partShown: (shown, of) => `${number(shown)} sur ${number(of)} ${plural(shown, 'montré', 'montrés')}`,
};
