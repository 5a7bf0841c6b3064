import { channel, grammarOf } from '../grammar.ts';
import type { Notices } from '../messages.ts';

const { list, megabytes, number } = grammarOf('de');

const stories = (many: number) => `${number(many)} Artikel`;
const later = (days: number) =>
  days === 0 ? 'sofort' : days === 1 ? 'nach einem Tag' : `nach ${number(days)} Tagen`;

const PERMISSIONS = {
  view: '„Kanal ansehen“',
  write: '„Nachrichten senden“',
  writeInThreads: '„Nachrichten in Threads senden“',
  readHistory: '„Nachrichtenverlauf anzeigen“',
};

export const notices: Notices = {
  help: `**Ich antworte nur mit den eigenen Worten der Artikel.**
Wort für Wort, mit Sprecher und Absatz. Wo ein Artikel nicht antwortet, sage ich das. Fragen verstehe ich auf Englisch.

\`/ask\` eine Frage, oder erwähne mich damit
\`/who-said\` ein Satz, an den du dich halb erinnerst
\`/check\` ein Zitat, wie es jemand anführt
\`/quotes\` nach Sprecher · \`/summary\`
\`/story\` wer ist wer, Zeitleiste, Quellen
\`/compare\` wie zwei Artikel dasselbe berichten
-# Im Menü einer Nachricht unter „Apps“: \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Mit der Option \`privat\` siehst nur du die Antwort. „And what did he say about …?“ knüpft an die letzte an.`,
  helpAdministrator:
    '-# `/settings` wer Antworten sieht, und wo · `/privacy` was gespeichert ist, und wie man es löscht',
  helpMember: '-# `/privacy` was gespeichert ist, und wie man es löscht',
  wordsOnly:
    '-# Zurzeit vergleiche ich Fragen nur nach ihren Wörtern: Mit anderen Worten als in der Meldung gestellt, bleiben sie oft unbeantwortet.',
  englishOnly: 'Ich verstehe Fragen nur auf Englisch.',
  missingHere: (permissions) =>
    `-# Um Erwähnungen zu beantworten, brauche ich in diesem Kanal ${list(permissions.map((each) => PERMISSIONS[each]))}.`,
  missingThere: (permission, channelId) =>
    `Um dir in ${channel(channelId)} zu antworten, brauche ich dort ${PERMISSIONS[permission]}. Frag jemanden, der den Kanal verwaltet.`,
  pictureOnly:
    'In dieser Nachricht stehen keine Worte, die ich lesen kann. Tippe ein, was auf dem Bild steht.',
  fetching: (before) =>
    before === 0
      ? 'Die Seite wird abgerufen …'
      : `Bitte warten: Für diesen Server ${before === 1 ? 'wird vorher noch 1 Seite' : `werden vorher noch ${number(before)} Seiten`} abgerufen.`,
  severalLinks: (many, listed) =>
    `In dieser Nachricht stehen ${number(many)} Adressen. Welche ist der Artikel?${many > listed ? ` Die ersten ${listed} stehen in der Liste.` : ''}`,
  nothingAdded: 'Es wurde nichts hinzugefügt.',
  samplePutAway: 'Der Beispielartikel ist ausgeblendet. Ich antworte jetzt aus deinem.',
  sampleOnly:
    'Hier ist nur der Beispielartikel; er gehört niemandem und verschwindet, sobald du einen hinzufügst.',
  addLink: 'Diesen Artikel hinzufügen?',
  notPinned: 'In diesem Kanal ist kein Artikel angeheftet.',
  quotesNobody: 'Dieser Artikel zitiert niemanden.',
  namesNobody: 'Dieser Artikel nennt niemanden mit Namen.',
  tellsNoDates: 'Dieser Artikel nennt keine Daten.',
  noByline: 'Der Artikel nennt keinen Verfasser.',
  noPublication: 'Der Artikel nennt kein Erscheinungsdatum.',
  noOutlet: 'Der Artikel sagt nicht, wo er erschienen ist.',
  unpinned: 'In diesem Kanal ist kein Artikel mehr angeheftet: Ich antworte aus allen.',
  unwatched: 'Der Artikel wird nicht mehr beobachtet.',
  exported: 'Die Artikel mit allen Fassungen (JSON) und die Zitate der jeweils neuesten (CSV).',

  settingsOfServer: '**Einstellungen dieses Servers**',
  settingsOfUser: '**Deine Einstellungen**',
  shownToAsker:
    'Antworten sieht nur, wer fragt. Wer mich erwähnt, wird auf `/ask` verwiesen, weil alle die Antwort sähen.',
  shownToAll: 'Antworten sehen alle, außer mit der Option `privat`.',
  ownAnswers: 'Antworten aus deinen eigenen Artikeln siehst nur du, auch auf Servern.',
  colouredBar: 'Antworten haben einen farbigen Balken.',
  noColouredBar: 'Antworten haben keinen farbigen Balken.',
  mentionsIn: (channelIds) => `Erwähnungen werden in ${list(channelIds.map(channel))} beantwortet.`,
  mentionsEverywhere: 'Erwähnungen werden überall beantwortet.',
  threadsAnswered: 'In Threads gilt dasselbe wie in ihrem Kanal.',
  threadsNotAnswered:
    'In Threads werden Erwähnungen nicht beantwortet, und Antworten auf Befehle sieht nur, wer fragt.',
  publicAnswersIn: (language) =>
    `Sprache öffentlicher Antworten: ${language ?? 'die des Servers bei Discord'}.`,
  managers: (roleId) =>
    `Artikel hinzufügen, anheften und ändern können Mitglieder mit „Server verwalten“${roleId === null ? '' : ` oder <@&${roleId}>`}.`,

  keptHeading: '**Was gespeichert ist**',
  kept: (isPersonal, many, most, bytes, mostBytes) =>
    `${isPersonal ? 'Deine Artikel' : 'Die Artikel dieses Servers'}: ${number(many)} von höchstens ${number(most)}, ${megabytes(bytes)} von ${megabytes(mostBytes)}, mit früheren Fassungen und Berichtigungen, wann und von wem sie hinzugefügt wurden, angehefteten Artikeln, Einstellungen und einem Verzeichnis ihrer Wörter.`,
  removedWaiting: (days, many) => `Entfernt, wird ${later(days)} gelöscht: ${number(many)}.`,
  removedRule: (isPersonal, days) =>
    `Ein entfernter Artikel wird ${later(days)} gelöscht${isPersonal ? '' : ', ebenso alles hier, wenn ich von diesem Server genommen werde'}; bis dahin sieht ihn niemand.`,
  keptForDays:
    '7 Tage lang, welche meiner Nachrichten welche Fassung eines Artikels zitiert: IDs, kein Text. Eine Stunde lang, wann Seiten abgerufen wurden.',
  notKept:
    'Nicht gespeichert und nicht protokolliert: eure Nachrichten, Fragen, meine Antworten, und wer was gefragt hat.',
  ownStories: (many) => `Eigene Artikel von dir, außerhalb von Servern: ${number(many)}.`,
  notShared: '\n-# Niemand auf einem anderen Server kann diese Artikel sehen, durchsuchen oder erraten.',
  eraseAsked: (isPersonal, many) =>
    `${stories(many)} mit allen Fassungen, den entfernten, angehefteten Artikeln und Einstellungen löschen? ${isPersonal ? 'Das sind deine eigenen' : 'Das sind die dieses Servers'}; niemand kann sie zurückholen.`,
  erased: (many) => `Endgültig gelöscht: ${stories(many)} und was dazugehörte.`,
  forgetAsked: (many) =>
    `Löschen, was du an eigenen Artikeln hast (${stories(many)}), und deine ID von denen nehmen, die du auf Servern hinzugefügt hast? Diese gehören den Servern und bleiben. Deine kann niemand zurückholen.`,
  forgotten: (own, unnamed) =>
    `Endgültig gelöscht: ${stories(own)} von dir. Auf Servern steht deine ID nicht mehr bei ${stories(unnamed)}.`,
  nothingErased: 'Es wurde nichts gelöscht.',

  yourQuestion: 'Deine Frage (auf Englisch)',
  questionExample: 'What did he say about …?',
  checkTitle: 'Ein Zitat prüfen',
  theQuotation: 'Das Zitat',
  quotationExample: '“…,” she said',
  whoSaidTitle: 'Wer hat das gesagt?',
  wordsRemembered: 'Die Worte, soweit du sie noch weißt',
  whoSaysIt: 'Sprecher',
  nobodyNamed: 'Niemand aus dem Artikel',
  somebodyElse: 'Oder jemand anderes',
  nameAsPrinted: 'Der Name, wie er im Artikel steht',
  addTitle: 'Artikel hinzufügen',
  editTitle: 'Angaben zum Artikel berichtigen',
  fieldHeadline: 'Überschrift',
  fieldSource: 'Quelle',
  fieldDate: 'Erscheinungsdatum',
  dateHint: 'Etwa 2024-03-05',
  fieldAddress: 'Adresse',
  fieldText: 'Text',
  textHint: 'Der ganze Artikel mit Überschrift, Autor und Datum; er geht unten weiter',
  fieldMoreText: 'Text, Fortsetzung',
  moreTextHint: 'Falls ein Feld voll ist: je 4.000 Zeichen',
  fieldTitle: 'Titel in Listen',
  fieldByline: 'Autor',
};
