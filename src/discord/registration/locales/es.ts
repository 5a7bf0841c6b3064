import { grammarOf } from '../../../messages/grammar.ts';
import type { LocaleWords } from './locale-words.ts';
import { ENDINGS, STORY_FILE } from './story-files.ts';

export const es: LocaleWords = {
  options: {
    question: 'pregunta',
    story: 'artículo',
    private: 'privado',
    text: 'texto',
    speaker: 'persona',
    kind: 'tipo',
    phrase: 'frase',
    link: 'enlace',
    file: 'archivo',
    search: 'buscar',
    a: 'a',
    b: 'b',
  },
  texts: {
    'Ask the story a question; it answers in its own words or not at all':
      'Haz una pregunta al artículo; responde con sus propias palabras o no responde',
    'Your question': 'Tu pregunta',
    'Which story (default: the one pinned here)': 'Qué artículo (si no, el fijado aquí)',
    'Which story': 'Qué artículo',
    'Only show the answer to me': 'Mostrar la respuesta solo a mí',
    'Compare a quotation with what the stories print; only you see the answer':
      'Compara una cita con el texto de los artículos; solo tú ves la respuesta',
    'The quotation and who is said to have said it': 'La cita, y quién la habría dicho',
    'What this bot does and how to ask': 'Qué hace este bot y cómo preguntarle',
    'What was said in the story, by speaker': 'Lo que se dice en el artículo, por persona',
    'Whose words (default: everyone’s)': 'Las palabras de quién (si no, de todos)',
    'How it is quoted': 'Cómo se cita',
    'direct quote': 'palabra por palabra',
    'partial quote': 'en parte',
    paraphrase: 'referido',
    'The stories that the bot answers from': 'Los artículos de los que responde el bot',
    'The whole story, paragraph by paragraph': 'El artículo entero, párrafo a párrafo',
    'Who’s who in the story, as it introduces them': 'Quién es quién en el artículo, tal como los presenta',
    'What happened when: the story’s dated sentences in order':
      'Qué pasó y cuándo: las frases con fecha, en orden',
    'Answer from this story in this channel (needs Manage Server)':
      'Responder con este artículo en este canal (requiere «Gestionar servidor»)',
    'The story in its own lines: lead, key facts, who said what':
      'El artículo en sus propias líneas: entradilla, datos clave, quién dijo qué',
    'Find who said a phrase you half remember': 'Encuentra quién dijo una frase que recuerdas a medias',
    'The words as you remember them': 'Las palabras como las recuerdas',
    'Add a story by link or file, or paste it (needs Manage Server)':
      'Añadir un artículo por enlace, archivo o pegado (requiere «Gestionar servidor»)',
    'The link to the story’s page': 'La dirección de la página del artículo',
    [STORY_FILE]: `Un archivo ${grammarOf('es').either(ENDINGS)}`,
    'Correct a story’s title, source, byline or date (needs Manage Server)':
      'Corregir título, fuente, firma o fecha (requiere «Gestionar servidor»)',
    'Fetch a story’s page again and see what changed (needs Manage Server)':
      'Volver a leer la página y ver qué cambió (requiere «Gestionar servidor»)',
    'Remove a story from this server (needs Manage Server)':
      'Quitar un artículo de este servidor (requiere «Gestionar servidor»)',
    'Who the story’s quotes come from: counts only':
      'De quién tiene el artículo lo que se dice en él: solo cifras',
    'How this bot answers here: who sees answers, who can change stories, and where':
      'Cómo responde el bot aquí: quién ve las respuestas, quién cambia los artículos y dónde',
    'How two stories report the same event: in both, only in A, only in B':
      'Cómo cuentan lo mismo dos artículos: en ambos, solo en A, solo en B',
    'The first story (default: the one pinned here)': 'El primer artículo (si no, el fijado aquí)',
    'The second story (default: the one pinned here, or the newest other one)':
      'El segundo artículo (si no, el fijado aquí o el otro más reciente)',
    'The stories and their quotations as files (JSON, CSV)':
      'Los artículos y sus citas como archivos (JSON, CSV)',
    'The stories here, newest first': 'Los artículos de aquí, los más recientes primero',
    'Watch a story’s page for 48 hours (needs Manage Server)':
      'Vigilar la página de un artículo 48 horas (requiere «Gestionar servidor»)',
    'What is kept here and about you, and how to delete it': 'Qué se guarda aquí y de ti, y cómo borrarlo',
    'Which story (default: all)': 'Qué artículo (si no, todos)',
    'Words of the title': 'Palabras del título',
    'Answer from all stories in this channel again (needs Manage Server)':
      'Responder de nuevo con todos los artículos en este canal (requiere «Gestionar servidor»)',
  },
};
