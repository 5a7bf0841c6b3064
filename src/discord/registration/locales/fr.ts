import { grammarOf } from '../../../messages/grammar.ts';
import type { LocaleWords } from './locale-words.ts';
import { ENDINGS, STORY_FILE } from './story-files.ts';

export const fr: LocaleWords = {
  options: {
    question: 'question',
    story: 'article',
    private: 'privé',
    text: 'texte',
    speaker: 'auteur',
    kind: 'genre',
    phrase: 'phrase',
    link: 'lien',
    file: 'fichier',
    search: 'recherche',
    a: 'a',
    b: 'b',
  },
  texts: {
    'Ask the story a question; it answers in its own words or not at all':
      'Poser une question à l’article ; il répond avec ses propres mots ou pas du tout',
    'Your question': 'Ta question',
    'Which story (default: the one pinned here)': 'Quel article (sinon celui qui est épinglé ici)',
    'Which story': 'Quel article',
    'Only show the answer to me': 'Ne montrer la réponse qu’à moi',
    'Compare a quotation with what the stories print; only you see the answer':
      'Comparer une citation avec le texte des articles ; réponse visible par toi seulement',
    'The quotation and who is said to have said it': 'La citation, et qui l’aurait dite',
    'What this bot does and how to ask': 'Ce que fait ce bot et comment l’interroger',
    'What was said in the story, by speaker': 'Ce qui est dit dans l’article, par personne citée',
    'Whose words (default: everyone’s)': 'Les mots de qui (sinon de tout le monde)',
    'How it is quoted': 'Comment c’est cité',
    'direct quote': 'mot pour mot',
    'partial quote': 'en partie',
    paraphrase: 'rapporté',
    'The stories that the bot answers from': 'Les articles à partir desquels le bot répond',
    'The whole story, paragraph by paragraph': 'Tout l’article, paragraphe par paragraphe',
    'Who’s who in the story, as it introduces them': 'Qui est qui dans l’article, tel qu’il les présente',
    'What happened when: the story’s dated sentences in order':
      'Ce qui s’est passé et quand : les phrases datées, dans l’ordre',
    'Answer from this story in this channel (needs Manage Server)':
      'Répondre d’après cet article dans ce salon (il faut « Gérer le serveur »)',
    'The story in its own lines: lead, key facts, who said what':
      'L’article en ses propres lignes : chapeau, faits clés, qui a dit quoi',
    'Find who said a phrase you half remember': 'Trouver qui a dit une phrase à moitié oubliée',
    'The words as you remember them': 'Les mots tels que tu t’en souviens',
    'Add a story by link or file, or paste it (needs Manage Server)':
      'Ajouter un article par lien, fichier ou collage (il faut « Gérer le serveur »)',
    'The link to the story’s page': 'L’adresse de la page de l’article',
    [STORY_FILE]: `Un fichier ${grammarOf('fr').either(ENDINGS)}`,
    'Correct a story’s title, source, byline or date (needs Manage Server)':
      'Corriger titre, source, signature ou date (il faut « Gérer le serveur »)',
    'Fetch a story’s page again and see what changed (needs Manage Server)':
      'Relire la page et voir ce qui a changé (il faut « Gérer le serveur »)',
    'Remove a story from this server (needs Manage Server)':
      'Retirer un article de ce serveur (il faut « Gérer le serveur »)',
    'Who the story’s quotes come from: counts only':
      'De qui l’article tient ce qu’il rapporte : des comptes seulement',
    'How this bot answers here: who sees answers, who can change stories, and where':
      'Comment le bot répond ici : qui voit les réponses, qui change les articles, et où',
    'How two stories report the same event: in both, only in A, only in B':
      'Comment deux articles rapportent la même chose : dans les deux, dans A, dans B',
    'The first story (default: the one pinned here)': 'Le premier article (sinon celui qui est épinglé ici)',
    'The second story (default: the one pinned here, or the newest other one)':
      'Le second article (sinon celui qui est épinglé ici ou l’autre plus récent)',
    'The stories and their quotations as files (JSON, CSV)':
      'Les articles et leurs citations en fichiers (JSON, CSV)',
    'The stories here, newest first': 'Les articles d’ici, du plus récent au plus ancien',
    'Watch a story’s page for 48 hours (needs Manage Server)':
      'Surveiller la page d’un article pendant 48 heures (il faut « Gérer le serveur »)',
    'What is kept here and about you, and how to delete it':
      'Ce qui est gardé ici et de toi, et comment l’effacer',
    'Which story (default: all)': 'Quel article (sinon tous)',
    'Words of the title': 'Des mots du titre',
    'Answer from all stories in this channel again (needs Manage Server)':
      'Répondre de nouveau d’après tous les articles ici (il faut « Gérer le serveur »)',
  },
};
