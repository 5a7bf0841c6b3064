import { grammarOf } from '../../../messages/grammar.ts';
import type { LocaleWords } from './locale-words.ts';
import { ENDINGS, STORY_FILE } from './story-files.ts';

export const de: LocaleWords = {
  options: {
    question: 'frage',
    story: 'artikel',
    private: 'privat',
    text: 'text',
    speaker: 'sprecher',
    kind: 'art',
    phrase: 'wortlaut',
    link: 'link',
    file: 'datei',
    search: 'suche',
    a: 'a',
    b: 'b',
  },
  texts: {
    'Ask the story a question; it answers in its own words or not at all':
      'Stell dem Artikel eine Frage; er antwortet in seinen eigenen Worten oder gar nicht',
    'Your question': 'Deine Frage',
    'Which story (default: the one pinned here)': 'Welcher Artikel (sonst der hier angeheftete)',
    'Which story': 'Welcher Artikel',
    'Only show the answer to me': 'Die Antwort nur mir zeigen',
    'Compare a quotation with what the stories print; only you see the answer':
      'Vergleiche ein Zitat mit dem Wortlaut der Artikel; nur du siehst die Antwort',
    'The quotation and who is said to have said it': 'Das Zitat, und wer es gesagt haben soll',
    'What this bot does and how to ask': 'Was dieser Bot tut und wie man ihn fragt',
    'What was said in the story, by speaker': 'Was im Artikel gesagt wird, nach Sprecher',
    'Whose words (default: everyone’s)': 'Wessen Worte (sonst die von allen)',
    'How it is quoted': 'Wie es zitiert ist',
    'direct quote': 'wörtlich',
    'partial quote': 'teilweise wörtlich',
    paraphrase: 'sinngemäß',
    'The stories that the bot answers from': 'Die Artikel, aus denen der Bot antwortet',
    'The whole story, paragraph by paragraph': 'Der ganze Artikel, Absatz für Absatz',
    'Who’s who in the story, as it introduces them': 'Wer wer ist, so wie der Artikel sie vorstellt',
    'What happened when: the story’s dated sentences in order':
      'Was wann geschah: die Sätze mit Zeitangaben in ihrer Reihenfolge',
    'Answer from this story in this channel (needs Manage Server)':
      'In diesem Kanal aus diesem Artikel antworten (braucht „Server verwalten“)',
    'The story in its own lines: lead, key facts, who said what':
      'Der Artikel in eigenen Zeilen: Vorspann, Kernpunkte, wer was sagt',
    'Find who said a phrase you half remember': 'Finde, wer etwas gesagt hat, das du halb erinnerst',
    'The words as you remember them': 'Die Worte, wie du sie erinnerst',
    'Add a story by link or file, or paste it (needs Manage Server)':
      'Artikel hinzufügen: Link, Datei oder eingefügt (braucht „Server verwalten“)',
    'The link to the story’s page': 'Die Adresse der Seite des Artikels',
    [STORY_FILE]: `Eine ${grammarOf('de').either(ENDINGS.map((ending) => `${ending}-`))}Datei`,
    'Correct a story’s title, source, byline or date (needs Manage Server)':
      'Titel, Quelle, Autor oder Datum berichtigen (braucht „Server verwalten“)',
    'Fetch a story’s page again and see what changed (needs Manage Server)':
      'Seite neu abrufen und Änderungen zeigen (braucht „Server verwalten“)',
    'Remove a story from this server (needs Manage Server)':
      'Einen Artikel von diesem Server entfernen (braucht „Server verwalten“)',
    'Who the story’s quotes come from: counts only':
      'Von wem der Artikel hat, was in ihm gesagt wird: nur Zahlen',
    'How this bot answers here: who sees answers, who can change stories, and where':
      'Wie der Bot hier antwortet: wer Antworten sieht, wer Artikel ändert, und wo',
    'How two stories report the same event: in both, only in A, only in B':
      'Wie zwei Artikel dasselbe berichten: in beiden, nur in A, nur in B',
    'The first story (default: the one pinned here)': 'Der erste Artikel (sonst der hier angeheftete)',
    'The second story (default: the one pinned here, or the newest other one)':
      'Der zweite Artikel (sonst der hier angeheftete oder der neueste andere)',
    'The stories and their quotations as files (JSON, CSV)':
      'Die Artikel und ihre Zitate als Dateien (JSON, CSV)',
    'The stories here, newest first': 'Die Artikel hier, neueste zuerst',
    'Watch a story’s page for 48 hours (needs Manage Server)':
      'Die Seite eines Artikels 48 Stunden lang beobachten (braucht „Server verwalten“)',
    'What is kept here and about you, and how to delete it':
      'Was hier und von dir gespeichert ist, und wie man es löscht',
    'Which story (default: all)': 'Welcher Artikel (sonst alle)',
    'Words of the title': 'Wörter des Titels',
    'Answer from all stories in this channel again (needs Manage Server)':
      'In diesem Kanal wieder aus allen Artikeln antworten (braucht „Server verwalten“)',
  },
};
