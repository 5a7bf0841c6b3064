import { channel, grammarOf } from '../grammar.ts';
import type { Notices } from '../messages.ts';

const { count, list, megabytes, number } = grammarOf('es');

const stories = (many: number) => count(many, 'artículo', 'artículos');
const later = (days: number) =>
  days === 0 ? 'de inmediato' : days === 1 ? 'al cabo de un día' : `al cabo de ${number(days)} días`;

const PERMISSIONS = {
  view: '«Ver canal»',
  write: '«Enviar mensajes»',
  writeInThreads: '«Enviar mensajes en hilos»',
  readHistory: '«Leer el historial de mensajes»',
};

export const notices: Notices = {
  help: `**Respondo solo con las palabras de los artículos.**
Palabra por palabra, con quién habla y en qué párrafo. Si un artículo no responde, lo digo. Entiendo las preguntas en inglés.

\`/ask\` una pregunta, o mencióname con ella
\`/who-said\` una frase que recuerdas a medias
\`/check\` una cita tal como alguien la cita
\`/quotes\` por persona · \`/summary\`
\`/story\` quién es quién, cronología, fuentes, todo
\`/compare\` cómo cuentan lo mismo dos artículos
-# En el menú de un mensaje, en «Aplicaciones»: \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Con la opción \`privado\` solo tú ves la respuesta. «And what did he say about …?» sigue a partir de la última.`,
  helpAdministrator:
    '-# `/settings` quién ve las respuestas y dónde · `/privacy` qué se guarda y cómo borrarlo',
  helpMember: '-# `/privacy` qué se guarda y cómo borrarlo',
  wordsOnly:
    '-# Por ahora comparo las preguntas solo por sus palabras: hechas con otras palabras que las de la noticia, a menudo quedan sin respuesta.',
  englishOnly: 'Solo entiendo preguntas en inglés.',
  missingHere: (permissions) =>
    `-# Para responder a las menciones necesito ${list(permissions.map((each) => PERMISSIONS[each]))} en este canal.`,
  missingThere: (permission, channelId) =>
    `Necesito ${PERMISSIONS[permission]} en ${channel(channelId)} para responderte allí. Pídelo a alguien que gestione ese canal.`,
  pictureOnly: 'Ese mensaje no tiene palabras que yo pueda leer. Escribe lo que dice su imagen.',
  fetching: (before) =>
    before === 0
      ? 'Leyendo la página…'
      : `En espera: antes ${count(before, 'página se lee', 'páginas se leen')} para este servidor.`,
  severalLinks: (many, listed) =>
    `Ese mensaje tiene ${number(many)} direcciones. ¿Cuál es la del artículo?${many > listed ? ` La lista muestra las ${listed} primeras.` : ''}`,
  nothingAdded: 'No se ha añadido nada.',
  samplePutAway: 'El artículo de ejemplo queda guardado: ahora respondo con el tuyo.',
  sampleOnly: 'Aquí solo está el artículo de ejemplo; no es de nadie y desaparece cuando añadas uno.',
  addLink: '¿Añadir este artículo?',
  notPinned: 'No hay ningún artículo fijado en este canal.',
  quotesNobody: 'Este artículo no cita a nadie.',
  namesNobody: 'Este artículo no nombra a nadie.',
  tellsNoDates: 'Este artículo no da ninguna fecha.',
  noByline: 'El artículo no nombra a ningún autor.',
  noPublication: 'El artículo no indica su fecha de publicación.',
  noOutlet: 'El artículo no dice qué medio lo publicó.',
  unpinned: 'Ya no hay ningún artículo fijado en este canal: respondo con todos.',
  unwatched: 'El artículo ya no está en vigilancia.',
  exported: 'Los artículos con todas sus versiones (JSON) y las citas de las más recientes (CSV).',

  settingsOfServer: '**Ajustes de este servidor**',
  settingsOfUser: '**Tus ajustes**',
  shownToAsker:
    'Las respuestas solo las ve quien pregunta; si alguien me menciona, le indico `/ask`, porque todos verían la respuesta.',
  shownToAll: 'Las respuestas las ven todos, salvo con la opción `privado`.',
  ownAnswers: 'Solo tú ves las respuestas de tus propios artículos, también en servidores.',
  colouredBar: 'Las respuestas tienen una barra de color.',
  noColouredBar: 'Las respuestas no tienen barra de color.',
  mentionsIn: (channelIds) => `Las menciones se responden en ${list(channelIds.map(channel))}.`,
  mentionsEverywhere: 'Las menciones se responden en todas partes.',
  threadsAnswered: 'En los hilos vale lo mismo que en su canal.',
  threadsNotAnswered:
    'En los hilos no se responden las menciones, y la respuesta a un comando solo la ve quien lo usa.',
  publicAnswersIn: (language) =>
    `Idioma de las respuestas públicas: ${language ?? 'el del servidor en Discord'}.`,
  managers: (roleId) =>
    `Los miembros con «Gestionar servidor»${roleId === null ? '' : ` o <@&${roleId}>`} añaden, fijan y cambian los artículos.`,

  keptHeading: '**Qué se guarda**',
  kept: (isPersonal, many, most, bytes, mostBytes) =>
    `${isPersonal ? 'Tus artículos' : 'Los artículos de este servidor'}: ${number(many)} de ${number(most)} como máximo, ${megabytes(bytes)} de ${megabytes(mostBytes)}, con sus versiones anteriores y correcciones, cuándo y quién los añadió, los artículos fijados, los ajustes y un índice de sus palabras.`,
  removedWaiting: (days, many) => `Quitados, se borrarán ${later(days)}: ${number(many)}.`,
  removedRule: (isPersonal, days) =>
    `Un artículo quitado se borra ${later(days)}${isPersonal ? '' : ', igual que todo lo de aquí si me quitan de este servidor'}; mientras tanto nadie lo ve.`,
  keptForDays:
    'Durante 7 días, qué mensaje mío citó qué versión de un artículo: identificadores, sin texto. Durante una hora, cuándo se leyeron páginas.',
  notKept: 'No se guarda ni se registra: los mensajes, las preguntas, mis respuestas y quién preguntó qué.',
  ownStories: (many) => `Artículos tuyos, fuera de servidores: ${number(many)}.`,
  notShared: '\n-# Nadie en otro servidor puede ver, buscar ni adivinar estos artículos.',
  eraseAsked: (isPersonal, many) =>
    `¿Borrar ${stories(many)} con todas sus versiones, los quitados, los fijados y los ajustes? ${isPersonal ? 'Son los tuyos' : 'Son los de este servidor'}; nadie podrá recuperarlos.`,
  erased: (many) => `Borrado definitivamente: ${stories(many)} y lo que les pertenecía.`,
  forgetAsked: (many) =>
    `¿Borrar lo que tienes propio (${stories(many)}) y quitar tu identificador de los artículos que añadiste en servidores? Esos son de los servidores y se quedan. Los tuyos nadie podrá recuperarlos.`,
  forgotten: (own, unnamed) =>
    `Borrado definitivamente: ${stories(own)} de los tuyos. Tu identificador se quitó de ${stories(unnamed)} en servidores.`,
  nothingErased: 'No se ha borrado nada.',

  yourQuestion: 'Tu pregunta (en inglés)',
  questionExample: 'What did he say about …?',
  checkTitle: 'Comprobar una cita',
  theQuotation: 'La cita',
  quotationExample: '“…,” she said',
  whoSaidTitle: '¿Quién lo dijo?',
  wordsRemembered: 'Las palabras como las recuerdas',
  whoSaysIt: 'Quién lo dice',
  nobodyNamed: 'Nadie nombrado en el artículo',
  somebodyElse: 'U otra persona',
  nameAsPrinted: 'El nombre como lo escribe el artículo',
  addTitle: 'Añadir un artículo',
  editTitle: 'Corregir los datos de un artículo',
  fieldHeadline: 'Titular',
  fieldSource: 'Fuente',
  fieldDate: 'Fecha de publicación',
  dateHint: 'Por ejemplo 2024-03-05',
  fieldAddress: 'Dirección',
  fieldText: 'Texto',
  textHint: 'Todo el artículo, con titular, autor y fecha; sigue más abajo',
  fieldMoreText: 'Texto, continuación',
  moreTextHint: 'Si un campo está lleno: 4000 caracteres cada uno',
  fieldTitle: 'Título en las listas',
  fieldByline: 'Firma',
};
