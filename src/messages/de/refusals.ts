import { grammarOf } from '../grammar.ts';
import type { Refusals } from '../messages.ts';

const { count, either, list, megabytes, number } = grammarOf('de');

/** „.txt-, .md- und .html-Dateien“ */
const open = (ending: string) => `${ending}-`;

const FIELDS = {
  headline: 'Die Überschrift',
  title: 'Der Titel',
  source: 'Die Quelle',
  byline: 'Die Autorenangabe',
};
const WAY_OUT = 'Füge stattdessen den Text ein oder lade ihn als Datei hoch.';
const BROWSER_PAGE = 'Öffne die Seite im Browser und füge dann den Text ein oder lade ihn als Datei hoch.';
const BROWSER = 'Öffne sie im Browser und füge dann den Text ein oder lade ihn als Datei hoch.';

export const refusals: Refusals = {
  wentWrong: (id) =>
    `Bei uns ist etwas schiefgegangen. Versuch es noch einmal; wenn es so bleibt, melde die Nummer ${id}.`,
  refusedByDiscord: (id) =>
    `Discord hat diese Antwort nicht angenommen. Frag nach einem Teil davon; wenn es so bleibt, melde die Nummer ${id}.`,
  stopping: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  tooSlow: 'Das hat zu lange gedauert. Bitte versuche es noch einmal.',
  tooFast: (seconds) =>
    `So schnell kann ich nicht antworten. Bitte warte ${count(seconds, 'Sekunde', 'Sekunden')}.`,
  commandGone: 'Diesen Befehl gibt es nicht mehr. Tippe `/`, um die aktuellen zu sehen.',
  messageNotSent: 'Discord hat diese Nachricht nicht mitgeschickt. Versuch es bitte noch einmal.',
  staleButton:
    'Dieser Knopf stammt aus einer früheren Version. Frag noch einmal, dann bekommst du einen neuen.',
  staleSettings: 'Dieser Knopf stammt aus einer früheren Version. Ruf `/settings` noch einmal auf.',
  misfitButton: 'Dieser Knopf passt nicht mehr zum Artikel. Frag noch einmal, dann bekommst du einen neuen.',
  staleExample: 'Dieses Beispiel gibt es nicht mehr. Mit `/help` siehst du die aktuellen.',
  unknownSubcommand: 'Diesen Unterbefehl gibt es nicht. Wähle einen aus der Liste.',
  misfitOption:
    'Diese Option passt nicht zum Befehl. Wähle den Befehl aus der Liste und fülle ihn noch einmal aus.',
  fillIn: (option) => `Bitte fülle \`${option}\` aus.`,
  fillInAgain: (option) =>
    `Bitte fülle \`${option}\` noch einmal aus: Discord hat nicht gesagt, was das ist.`,
  pickChoice: (option) => `Bitte wähle bei \`${option}\` einen der Vorschläge.`,
  outOfRange: (option, least, most) =>
    `\`${option}\` muss zwischen ${number(least)} und ${number(most)} liegen.`,
  tooLong: (option, most) => `\`${option}\` ist zu lang: höchstens ${number(most)} Zeichen.`,

  noStoryYet: 'Hier gibt es noch keinen Artikel. Füge einen mit `/story add` hinzu.',
  nothingToExport:
    'Nur eigene Artikel lassen sich exportieren, und hier ist noch keiner. Füge mit `/story add` einen hinzu.',
  noSingleStory:
    'Kein einzelner Artikel hier hat diesen Titel. Wähle einen aus der Liste, die beim Tippen aufgeht.',
  noSuchStory: 'Diesen Artikel gibt es hier nicht. Wähle einen aus der Liste, die beim Tippen aufgeht.',
  storyGone: 'Diesen Artikel gibt es hier nicht mehr. Frag noch einmal, um die vorhandenen zu durchsuchen.',
  storyRemoved: 'Der Artikel wurde inzwischen entfernt.',
  noTitleHas: (words) => `Kein Titel hier enthält „${words}“. Versuch es mit weniger oder anderen Wörtern.`,
  sampleFixed: 'Der Beispielartikel lässt sich nicht ändern. Füge einen eigenen hinzu.',
  sameStory: 'Beides ist derselbe Artikel. Wähle für `b` einen anderen.',
  onlyOneStory:
    'Hier gibt es nur einen Artikel. Füge mit `/story add` einen weiteren hinzu, dann vergleiche sie.',
  nothingClaimed:
    'Ich sehe dort kein Zitat, das sich prüfen ließe. Setz die Worte in Anführungszeichen oder schreib, wer was gesagt hat.',
  nobodysWords:
    'Diese Worte sagt in diesem Artikel niemand. Frag noch einmal, dann bekommst du einen neuen Knopf.',
  nameNotPrinted: 'Dieser Name steht nicht im Artikel. Schreib ihn so, wie er dort steht.',
  chooseSpeaker: 'Wähle, wer es sagt, oder tippe den Namen ein. Es wurde nichts geändert.',

  needsManager:
    'Dafür brauchst du die Berechtigung „Server verwalten“ oder die Rolle, die die Moderation dafür bestimmt hat. Frag die Moderation.',
  needsManageServer:
    'Für die Einstellungen brauchst du die Berechtigung „Server verwalten“. Frag jemanden, der sie hat.',
  needsAdministrator: 'Nur ein Administrator dieses Servers kann alles herausnehmen oder löschen.',
  mayNotDelete:
    'Diese Antwort kann nur löschen, wer gefragt hat oder die Berechtigung „Nachrichten verwalten“ hat.',
  everybodysRole: 'Diese Rolle haben alle. Wähle eine andere.',
  settingUnfit: (setting, value) => `${setting} kann nicht ${value} sein.`,

  libraryFull: (many, most) =>
    `Die Sammlung ist voll: Sie enthält ${number(many)} von höchstens ${number(most)} Artikeln. Entferne zuerst einen.`,
  libraryLarge: (bytes, most) =>
    `Die Sammlung ist voll: Ihre Texte belegen ${megabytes(bytes)} von ${megabytes(most)}. Entferne zuerst einen Artikel.`,
  cannotKeep:
    'Im Moment kann nichts Neues gespeichert werden. Was da ist, kann weiter befragt werden. Bitte sag dem Bescheid, der den Bot betreibt.',
  storiesAway:
    'Die Artikel sind im Moment nicht erreichbar. Bitte versuch es in ein paar Minuten noch einmal.',
  exportBusy: 'Diese Artikel werden gerade schon exportiert. Bitte warte, bis das fertig ist.',
  mentionPrivate: 'Antworten sind hier privat. Frag mit `/ask`, dann siehst nur du die Antwort.',
  exportLarge: 'Die Sammlung ist zu groß für eine Nachricht. Exportiere ihre Artikel einzeln.',
  exportStoryLarge:
    'Ein Artikel mit allen Fassungen ist zu groß für eine Datei. Frag die Person, die den Bot betreibt.',
  fetchLimit: (most) =>
    `In der letzten Stunde wurden hier ${count(most, 'Seite', 'Seiten')} abgerufen, das ist die Grenze. Versuch es später, füge den Text ein oder lade eine Datei hoch.`,
  fetchesBusy: (many) =>
    `Hier ${many === 1 ? 'wird schon 1 Seite' : `werden schon ${number(many)} Seiten`} abgerufen. Versuch es in einer Minute noch einmal.`,
  watchLimit: (most) =>
    `Hier werden schon ${number(most)} Artikel beobachtet, das ist die Grenze. Beende zuerst eine Beobachtung.`,
  nothingToWatch: 'Dieser Artikel kam ohne Adresse, es gibt also keine Seite zu beobachten.',
  nothingToFetch:
    'Dieser Artikel kam ohne Adresse und lässt sich nicht neu abrufen. Füge stattdessen seinen neuen Text hinzu.',
  notServed: 'Der Betreiber dieses Bots stellt diesen Artikel nicht bereit.',

  noLinkOrFile: (endings) =>
    `In dieser Nachricht ist weder ein Link noch eine ${either(endings.map(open))}Datei. Bei \`/story add\` kannst du einen Text einfügen.`,
  fileKinds: (endings) =>
    `Nur ${list(endings.map(open))}Dateien können hinzugefügt werden. Speichere den Artikel als eine davon.`,
  fileLarge: 'Die Datei ist größer als 5 MB. Kürze sie auf den Artikel selbst.',
  fileElsewhere: 'Nur Dateien, die hier hochgeladen wurden, können hinzugefügt werden.',
  fileNotFetched: 'Die Datei konnte nicht von Discord abgerufen werden. Versuch es bitte noch einmal.',
  fileEmpty: 'Die Datei ist leer. Füge den Artikel in sie ein.',
  fileNoText: 'Das ist keine Textdatei. Speichere den Artikel als reinen Text (UTF-8).',
  fileDamaged:
    'Diese Datei ist beschädigt oder geschützt und nicht lesbar. Speichere sie noch einmal oder füge den Text ein.',
  fileOnlyPictures:
    'Dieses PDF enthält nur Bilder von Seiten und keinen Text. Füge stattdessen den Text ein.',
  fileIsPage:
    'Das ist der Quelltext einer Webseite. Speichere ihn mit der Endung .html oder füge den Text der Seite ein.',
  noText: 'Dieser Text enthält Zeichen, die kein Text sind. Füge ihn noch einmal ein.',
  textLong: (length, most) =>
    `Der Text ist länger als ein Artikel (${number(length)} von höchstens ${number(most)} Zeichen). Kürze ihn auf den Artikel selbst.`,
  noStory: 'Darin steht kein Artikel: Es sind nur wenige Wörter.',
  dateAmbiguous: (date) => `„${date}“ kann zwei Tage meinen. Schreib das Datum so: 2024-03-05.`,
  dateUnread: (date) => `Das Datum „${date}“ ist nicht lesbar. Schreib es so: 2024-03-05.`,
  addressUnfit:
    'Die Adresse muss mit http:// oder https:// beginnen. Lass das Feld leer, wenn es keine gibt.',
  fieldLong: (field, most) => `${FIELDS[field]} ist zu lang: höchstens ${number(most)} Zeichen.`,
  linksGone: 'Diese Liste gibt es nicht mehr. Wähle bei der Nachricht noch einmal `Add this story`.',
  previewGone: 'Diese Vorschau gibt es nicht mehr. Füge den Artikel noch einmal hinzu.',

  addressLong: (most) => `Die Adresse ist zu lang: höchstens ${number(most)} Zeichen. ${WAY_OUT}`,
  notAddress: 'Das ist keine Webadresse. Sie muss so aussehen: https://example.com/story.',
  notHttp: 'Nur Adressen, die mit http:// oder https:// beginnen, können gelesen werden.',
  addressSecret: 'Diese Adresse enthält einen Benutzernamen oder ein Passwort. Gib sie ohne an.',
  unusualPort: 'Nur Webseiten an den üblichen Ports (80 und 443) können gelesen werden.',
  notPublic: 'Diese Adresse führt zu keiner Seite im öffentlichen Internet.',
  noSuchSite: 'Eine Website dieses Namens gibt es nicht. Prüfe die Adresse auf Tippfehler.',
  siteSlow:
    'Die Website hat nicht rechtzeitig geantwortet. Versuch es später, füge den Text ein oder lade ihn als Datei hoch.',
  pageNotFetched: `Die Seite konnte nicht von der Website abgerufen werden. ${WAY_OUT}`,
  redirectsEndless: `Die Seite leitet endlos von einer Adresse zur nächsten weiter. ${WAY_OUT}`,
  pageLarge: (most) => `Die Seite ist größer als ${number(most)} MB. ${WAY_OUT}`,
  pagePacked: `Die Seite ist so gepackt, dass sie sich nicht lesen lässt. ${WAY_OUT}`,
  notPage: (type) =>
    `Diese Adresse führt zu keiner Webseite (${type || 'ihr Typ ist nicht angegeben'}). Gib die Adresse des Artikels selbst an.`,
  pageGone: 'Unter dieser Adresse gibt es keine Seite (mehr). Prüfe sie auf Tippfehler.',
  pageForMembers: `Die Website verlangt für diese Seite ein Konto oder eine Zahlung. ${WAY_OUT}`,
  pageNotForPrograms: (status) =>
    `Die Website gibt diese Seite nicht an Programme heraus (${status}). ${WAY_OUT}`,
  pageFailed: (status) =>
    `Die Website konnte die Seite nicht liefern (${status}). Versuch es später oder füge den Text ein.`,
  robotsUnknown:
    'Die Website sagt gerade nicht, ob ihre Seiten gelesen werden dürfen. Versuch es später oder füge den Text ein.',
  robotsForbid: `Die Website lässt Programme diese Seite nicht lesen (so steht es in ihrer robots.txt). ${WAY_OUT}`,
  botWall: `Die Website verlangt einen Nachweis, dass ein Mensch liest, und gab keinen Artikel heraus. ${BROWSER_PAGE}`,
  paywall: (words) =>
    `Diese Seite liegt hinter einer Bezahlschranke: Ohne Konto ${words === 0 ? 'ist nichts' : words === 1 ? 'ist nur das erste Wort' : `sind nur die ersten ${number(words)} Wörter`} zu lesen. Wenn du sie lesen darfst, öffne sie im Browser und füge dann den Text ein oder lade ihn als Datei hoch.`,
  scriptOnly: `Diese Seite baut ihren Text mit einem Skript auf, nur ein Browser kann sie zeigen. ${BROWSER}`,
  noStoryOnPage: (words) =>
    `Auf dieser Seite wurde kein Artikel gefunden${words > 0 ? ` (nur ${count(words, 'Wort', 'Wörter')} Text)` : ''}. Gib die Adresse des Artikels selbst an oder füge seinen Text ein.`,
  overloaded:
    'Gerade kommen mehr Fragen, als ich beantworten kann. Frag bitte in ein paar Sekunden noch einmal.',
  fewWords:
    'Dieser Text wiederholt immer dieselben paar Wörter. Füge einen Artikel hinzu, wie er erschienen ist.',
  busy: 'Gerade ist hier mehr zu lesen, als auf einmal geht. Versuch es in einer Minute noch einmal.',
  answerLong:
    'In einem so langen Artikel dauert die Suche zu lange. Frag nach weniger auf einmal oder füge den Artikel in Teilen hinzu.',
  readLong: 'Diesen Text als Artikel zu lesen, dauert zu lange. Füge ihn in Teilen hinzu.',
  pageComplex: `Diese Seite ist zu groß, um als Artikel gelesen zu werden. ${BROWSER}`,
};
