import { grammarOf } from '../grammar.ts';
import type { Refusals } from '../messages.ts';

const { count, either, list, megabytes, number } = grammarOf('es');

const FIELDS = {
  headline: 'El titular es demasiado largo',
  title: 'El título es demasiado largo',
  source: 'La fuente es demasiado larga',
  byline: 'La firma es demasiado larga',
};
const WAY_OUT = 'Pega el texto o súbelo como archivo.';
const BROWSER = 'Ábrela en tu navegador y después pega el texto o súbelo como archivo.';

export const refusals: Refusals = {
  wentWrong: (id) =>
    `Algo ha fallado por nuestra parte. Inténtalo de nuevo; si sigue igual, indica el número ${id}.`,
  refusedByDiscord: (id) =>
    `Discord no ha aceptado esta respuesta. Pide una parte de ella; si sigue igual, indica el número ${id}.`,
  stopping: 'Me estoy reiniciando. Vuelve a preguntar en un minuto.',
  tooSlow: 'Ha tardado demasiado. Inténtalo de nuevo.',
  tooFast: (seconds) =>
    `Vas más rápido de lo que puedo responder. Espera ${count(seconds, 'segundo', 'segundos')}.`,
  commandGone: 'Este comando ya no existe. Escribe `/` para ver los actuales.',
  messageNotSent: 'Discord no ha enviado ese mensaje. Inténtalo de nuevo.',
  staleButton: 'Este botón es de una versión anterior. Pregunta de nuevo para tener uno nuevo.',
  staleSettings: 'Este botón es de una versión anterior. Usa `/settings` otra vez.',
  misfitButton: 'Este botón ya no corresponde al artículo. Pregunta de nuevo para tener uno nuevo.',
  staleExample: 'Ese ejemplo ya no existe. Con `/help` ves los actuales.',
  unknownSubcommand: 'Ese subcomando no existe. Elige uno de la lista.',
  misfitOption:
    'Esa opción no corresponde a este comando. Elige el comando de la lista y rellénalo otra vez.',
  fillIn: (option) => `Rellena \`${option}\`.`,
  fillInAgain: (option) => `Rellena \`${option}\` otra vez: Discord no ha dicho qué es.`,
  pickChoice: (option) => `Elige una de las opciones de \`${option}\`.`,
  outOfRange: (option, least, most) => `\`${option}\` debe estar entre ${number(least)} y ${number(most)}.`,
  tooLong: (option, most) => `\`${option}\` es demasiado largo: ${number(most)} caracteres como máximo.`,

  noStoryYet: 'Aquí todavía no hay ningún artículo. Añade uno con `/story add`.',
  nothingToExport:
    'Solo se pueden exportar artículos propios, y aún no hay ninguno. Añade uno con `/story add`.',
  noSingleStory:
    'No hay aquí un único artículo con ese título. Elige uno de la lista que se abre mientras escribes.',
  noSuchStory: 'Aquí no está ese artículo. Elige uno de la lista que se abre mientras escribes.',
  storyGone: 'Ese artículo ya no está aquí. Pregunta de nuevo para buscar en los que hay.',
  storyRemoved: 'Mientras tanto se ha quitado el artículo.',
  noTitleHas: (words) => `Aquí ningún título tiene «${words}». Prueba con menos palabras o con otras.`,
  sampleFixed: 'El artículo de ejemplo no se puede cambiar. Añade uno tuyo.',
  sameStory: 'Es dos veces el mismo artículo. Elige otro para `b`.',
  onlyOneStory: 'Aquí solo hay un artículo. Añade otro con `/story add` y después compáralos.',
  nothingClaimed:
    'No veo ahí ninguna cita que comprobar. Pon las palabras entre comillas, o escribe quién dijo qué.',
  nobodysWords: 'En este artículo nadie dice eso. Pregunta de nuevo para tener otro botón.',
  nameNotPrinted: 'El artículo no escribe ese nombre. Escríbelo tal como está en él.',
  chooseSpeaker: 'Elige quién lo dice o escribe el nombre. No se ha cambiado nada.',

  needsManager:
    'Hace falta el permiso «Gestionar servidor», o el rol que la moderación haya elegido para ello. Pídelo a la moderación.',
  needsManageServer: 'Los ajustes requieren el permiso «Gestionar servidor». Pídelo a alguien que lo tenga.',
  needsAdministrator: 'Solo un administrador de este servidor puede exportar o borrar todo.',
  mayNotDelete: 'Solo quien preguntó, o alguien con «Gestionar mensajes», puede eliminar esta respuesta.',
  everybodysRole: 'Ese rol lo tienen todos. Elige otro.',
  settingUnfit: (setting, value) => `${setting} no puede ser ${value}.`,

  libraryFull: (many, most) =>
    `No hay más sitio: ya hay ${number(many)} de ${number(most)} artículos como máximo. Quita antes uno.`,
  libraryLarge: (bytes, most) =>
    `No hay más sitio: los textos ocupan ${megabytes(bytes)} de ${megabytes(most)}. Quita antes un artículo.`,
  cannotKeep:
    'Por ahora no se puede guardar nada nuevo. Lo que hay se puede seguir consultando. Avisa a quien gestiona este bot.',
  storiesAway: 'Por ahora no se puede acceder a los artículos. Vuelve a intentarlo en unos minutos.',
  exportBusy: 'Estos artículos ya se están exportando. Espera a que termine.',
  mentionPrivate: 'Aquí las respuestas son privadas. Pregunta con `/ask` y solo tú verás la respuesta.',
  exportLarge: 'Son demasiados artículos para un solo mensaje. Expórtalos uno a uno.',
  exportStoryLarge:
    'Un artículo con todas sus versiones es demasiado grande para un archivo. Consulta a quien lleva el bot.',
  fetchLimit: (most) =>
    `En la última hora se han leído aquí ${count(most, 'página', 'páginas')}, que es el límite. Inténtalo más tarde, pega el texto o sube un archivo.`,
  fetchesBusy: (many) =>
    `Aquí ya se ${many === 1 ? 'está leyendo 1 página' : `están leyendo ${number(many)} páginas`}. Inténtalo dentro de un minuto.`,
  watchLimit: (most) =>
    `Aquí ya hay ${count(most, 'artículo', 'artículos')} en vigilancia, que es el límite. Deja antes de vigilar uno.`,
  nothingToWatch: 'Este artículo llegó sin dirección, así que no hay página que vigilar.',
  nothingToFetch:
    'Este artículo llegó sin dirección, así que no se puede volver a leer. Añade su texto nuevo.',
  notServed: 'Quien lleva este bot no ofrece este artículo.',

  noLinkOrFile: (endings) =>
    `Ese mensaje no tiene enlace ni archivo ${either(endings)}. \`/story add\` acepta un texto que pegues.`,
  fileKinds: (endings) =>
    `Solo se pueden añadir archivos ${list(endings)}. Guarda el artículo como uno de ellos.`,
  fileLarge: 'El archivo supera los 5 MB. Redúcelo al artículo en sí.',
  fileElsewhere: 'Solo se pueden añadir archivos subidos aquí.',
  fileNotFetched: 'No se pudo obtener el archivo de Discord. Inténtalo de nuevo.',
  fileEmpty: 'El archivo está vacío. Pega en él el artículo.',
  fileNoText: 'No es un archivo de texto. Guarda el artículo como texto sin formato (UTF-8).',
  fileDamaged: 'Este archivo está dañado o protegido y no se puede leer. Guárdalo de nuevo o pega su texto.',
  fileOnlyPictures: 'Este PDF contiene imágenes de páginas y ningún texto. Pega el texto.',
  fileIsPage:
    'Es el código fuente de una página web. Guárdalo con la extensión .html, o pega el texto de la página.',
  noText: 'Este texto contiene caracteres que no son texto. Pégalo otra vez.',
  textLong: (length, most) =>
    `El texto es más largo que un artículo (${number(length)} de ${number(most)} caracteres como máximo). Redúcelo al artículo en sí.`,
  noStory: 'Ahí no hay ningún artículo: son solo unas palabras.',
  dateAmbiguous: (date) => `«${date}» puede ser dos días. Escribe la fecha así: 2024-03-05.`,
  dateUnread: (date) => `La fecha «${date}» no se puede leer. Escríbela así: 2024-03-05.`,
  addressUnfit: 'La dirección debe empezar por http:// o https://. Deja el campo vacío si no hay ninguna.',
  fieldLong: (field, most) => `${FIELDS[field]}: ${number(most)} caracteres como máximo.`,
  linksGone: 'Esa lista ya no existe. Usa otra vez `Add this story` en el mensaje.',
  previewGone: 'Esta vista previa ya no existe. Añade el artículo otra vez.',

  addressLong: (most) =>
    `La dirección es demasiado larga: ${number(most)} caracteres como máximo. ${WAY_OUT}`,
  notAddress: 'No es una dirección web. Debe parecerse a https://example.com/story.',
  notHttp: 'Solo se pueden leer direcciones que empiecen por http:// o https://.',
  addressSecret: 'Esta dirección contiene un nombre de usuario o una contraseña. Dala sin ellos.',
  unusualPort: 'Solo se pueden leer páginas web en los puertos habituales (80 y 443).',
  notPublic: 'Esta dirección no lleva a una página de la internet pública.',
  noSuchSite: 'No hay ningún sitio con ese nombre. Comprueba que la dirección no tenga erratas.',
  siteSlow: 'El sitio no respondió a tiempo. Inténtalo más tarde, pega el texto o súbelo como archivo.',
  pageNotFetched: `No se pudo obtener la página del sitio. ${WAY_OUT}`,
  redirectsEndless: `La página remite sin fin de una dirección a otra. ${WAY_OUT}`,
  pageLarge: (most) => `La página supera los ${number(most)} MB. ${WAY_OUT}`,
  pagePacked: `La página está comprimida de una forma que no se puede leer. ${WAY_OUT}`,
  notPage: (type) =>
    `Esta dirección no lleva a una página web (${type || 'no indica su tipo'}). Da la dirección del propio artículo.`,
  pageGone: 'En esta dirección no hay (o ya no hay) ninguna página. Comprueba que no tenga erratas.',
  pageForMembers: `El sitio pide una cuenta o un pago para esta página. ${WAY_OUT}`,
  pageNotForPrograms: (status) => `El sitio no entrega esta página a programas (${status}). ${WAY_OUT}`,
  pageFailed: (status) =>
    `El sitio no pudo entregar la página (${status}). Inténtalo más tarde, o pega el texto.`,
  robotsUnknown:
    'El sitio no dice por ahora si se pueden leer sus páginas. Inténtalo más tarde, o pega el texto.',
  robotsForbid: `El sitio no deja que los programas lean esta página (lo dice su robots.txt). ${WAY_OUT}`,
  botWall:
    'El sitio pide una prueba de que lee una persona y no dio ningún artículo. Abre la página en tu navegador y después pega el texto o súbelo como archivo.',
  paywall: (words) =>
    `Esta página es de pago: sin cuenta ${words === 0 ? 'no se puede leer nada' : words === 1 ? 'solo se puede leer su primera palabra' : `solo se pueden leer sus primeras ${number(words)} palabras`}. Si puedes leerla, ábrela en tu navegador y después pega el texto o súbelo como archivo.`,
  scriptOnly: `Esta página forma su texto con un script y solo un navegador puede mostrarla. ${BROWSER}`,
  noStoryOnPage: (words) =>
    `No se encontró ningún artículo en esta página${words > 0 ? ` (solo ${count(words, 'palabra', 'palabras')} de texto)` : ''}. Da la dirección del propio artículo, o pega su texto.`,
  overloaded:
    'Ahora mismo llegan más preguntas de las que puedo responder. Vuelve a preguntar en unos segundos.',
  fewWords: 'Este texto repite siempre las mismas palabras. Añade un artículo tal como se publicó.',
  busy: 'Hay aquí más por leer de lo que se puede leer a la vez. Inténtalo de nuevo dentro de un minuto.',
  answerLong:
    'La búsqueda tarda demasiado en un artículo de esta extensión. Pide menos de una vez o añade el artículo por partes.',
  readLong: 'Leer este texto como artículo tarda demasiado. Añádelo por partes.',
  pageComplex: `Esta página es demasiado grande para leerla como artículo. ${BROWSER}`,
};
