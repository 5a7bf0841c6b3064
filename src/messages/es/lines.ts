import { channel, daysFrom, grammarOf, moment, type Paragraph, tally } from '../grammar.ts';
import type { Lines } from '../messages.ts';

const { count, day, list, number, percent } = grammarOf('es');

const KINDS = {
  direct: 'cita textual',
  mixed: 'cita parcial',
  indirect: 'cita indirecta',
  told: 'narración',
};

const WARNINGS = {
  'not English': 'Esto no parece inglés: las citas y las respuestas serán malas.',
  'no date': 'No se encontró fecha de publicación; con `/story edit` puedes indicar una.',
  'no headline': 'No se encontró titular.',
  'no quotations': 'No se encontraron citas.',
  short: 'Es corto para un artículo. ¿Está completo?',
  unchecked: 'Sin contrastar con la fuente; las respuestas lo indican.',
};

const FURNITURE = {
  address: 'dirección',
  advertisement: 'publicidad',
  'author note': 'nota sobre el autor',
  button: 'botón',
  'byline and date': 'firma y fecha',
  comments: 'comentarios',
  contact: 'contacto',
  'contact appeal': 'petición de información',
  'cookie banner': 'aviso de cookies',
  'copyright line': 'aviso de derechos',
  dateline: 'lugar de la noticia',
  decoration: 'adorno',
  dialog: 'ventana',
  'donation appeal': 'petición de donativos',
  'enable script': 'aviso de activar JavaScript',
  'end mark': 'marca de final',
  'follow us': 'invitación a seguir',
  footnote: 'nota al pie',
  form: 'formulario',
  'front matter': 'encabezado del archivo',
  hidden: 'texto oculto',
  'house rules': 'normas del medio',
  label: 'etiqueta',
  'mail header': 'encabezado de correo',
  'markdown mark': 'signo de Markdown',
  navigation: 'navegación',
  'newsletter box': 'recuadro del boletín',
  'outside the story': 'fuera del artículo',
  'page footer': 'pie de página',
  'page header': 'cabecera de la página',
  'paywall prompt': 'invitación a suscribirse',
  'photo caption': 'pie de foto',
  player: 'reproductor',
  'print edition': 'mención de la edición impresa',
  promotion: 'autopromoción',
  'pull quote': 'cita destacada',
  'read more': 'leer más',
  'reading time': 'tiempo de lectura',
  'repeated headline': 'titular repetido',
  'reporting credit': 'créditos de redacción',
  'share buttons': 'botones de compartir',
  'share counter': 'contador de compartidos',
  sidebar: 'columna lateral',
  'source line': 'línea de la fuente',
  'time stamp': 'hora',
};

const stories = (many: number) => count(many, 'artículo', 'artículos');
const quotations = (many: number) => count(many, 'cita', 'citas');
const paragraphs = (many: number) => count(many, 'párrafo', 'párrafos');
const place = (paragraph: Paragraph, of?: number) => {
  if (!paragraph) return paragraph === null ? 'nota' : 'titular';
  return of === undefined ? `párr. ${paragraph}` : `párr. ${paragraph} de ${of}`;
};
const quote = (text: string) => `«${text}»`;

export const lines: Lines = {
  quote,
  place,
  filePage: (page) => `página ${number(page)}`,
  recordedAt: (time) => `en ${time}`,
  beside: (words, text) => `${quote(words)}: ${text}`,
  alsoIn: (places) => `mismas palabras: ${places}`,
  day,
  writtenBy: (byline) => `Por **${byline}**`,
  publishedBy: (outlet) => `Publicado por **${outlet}**`,
  publishedOn: (iso) => `Publicado el **${day(iso)}**`,
  couldBe: (names) => `Podría ser: ${names}`,
  messageHas: (words, isBold) => (isBold ? `en el mensaje: ${words}` : `el mensaje dice además ${words}`),
  messageDiffers: 'el mensaje difiere en lo que va en negrita',
  messageLeavesOut: 'el mensaje omite lo que va en negrita',
  notInMarks: 'Palabras del artículo, sin comillas en el texto',
  marksOnly: 'Se comparó solo lo que el mensaje pone entre comillas',
  searched: (what) => `Se buscó en: ${what}`,
  searchedStories: (many) =>
    many === 1
      ? 'Comparado con el artículo, no con los hechos'
      : `Comparado con ${stories(many)}, no con los hechos`,
  page: (page, of) => `página ${page} de ${of}`,
  storyCount: stories,
  quotationCount: quotations,
  days: (from, to, inferred) => (inferred ? `${daysFrom(from, to)} · deducido` : daysFrom(from, to)),
  inferredDays: 'calculado desde la fecha de publicación; en una cita, desde el día en que se dijo',
  timesQuoted: (quoted, reported) =>
    [
      quoted > 0 ? [quotations(quoted)] : [],
      reported > 0 ? [count(reported, 'cita indirecta', 'citas indirectas')] : [],
    ]
      .flat()
      .join(' · ') || 'sin citas',
  firstMention: (paragraph) => `primera mención: ${place(paragraph)}`,
  soDescribed: (paragraph) => `descripción: ${place(paragraph)}`,
  shareOfWords: (many, share) =>
    `${quotations(many)} · ${share > 0 && share < 0.01 ? `menos del ${percent(0.01)}` : percent(share)} de las palabras citadas o referidas`,
  preview: (words, inParagraphs, quoted) =>
    [count(words, 'palabra', 'palabras'), paragraphs(inParagraphs), quotations(quoted)].join(' · '),
  fetched: (site, at) => `${site}, leído el ${moment(at)}`,
  listedAs: (title) => `En las listas: ${title}`,
  versions: (many) => count(many, 'versión', 'versiones'),
  watch: (until, channelIds) =>
    `Su página se vuelve a leer a intervalos crecientes hasta el ${moment(until)}. ${
      channelIds.length > 0
        ? `Las citas cambiadas se avisan en ${list(channelIds.map(channel))}.`
        : 'No está fijado en ningún canal: las respuestas recientes se marcan, pero no se avisa en ninguno.'
    }`,
  watchedUntil: (until) => `en vigilancia hasta el ${moment(until)}`,
  watchedStory: 'Un artículo vigilado ha cambiado lo que cita.',
  found: (many, isSearch) => (isSearch ? `${stories(many)} con estas palabras en el título` : stories(many)),
  grace: (days) =>
    days > 0
      ? `Ya no responde a nada y se borrará definitivamente dentro de ${count(days, 'día', 'días')}.`
      : 'Se borró definitivamente.',
  warning: (kind) => WARNINGS[kind],
  leftOut: (reasons) => `Se dejó fuera: ${tally(reasons.map((reason) => FURNITURE[reason]))}`,
  onSide: (side, kind) => `${side} · ${KINDS[kind]}`,
  sameIn: (side, paragraph) => `${side} · lo mismo, ${place(paragraph)}`,
  boldDiffers: 'en negrita: palabras que solo tiene uno de los dos',
  nothingFound: 'nada encontrado',
  partShown: (shown, of) => `se muestran ${number(shown)} de ${number(of)}`,
};
