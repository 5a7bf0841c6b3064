import { channel, grammarOf } from '../grammar.ts';
import type { Notices } from '../messages.ts';

const { count, list, megabytes, number } = grammarOf('pt-BR');

const stories = (many: number) => count(many, 'matéria', 'matérias');
const later = (days: number) =>
  days === 0 ? 'na hora' : days === 1 ? 'um dia depois' : `${number(days)} dias depois`;

const PERMISSIONS = {
  view: '“Ver canal”',
  write: '“Enviar mensagens”',
  writeInThreads: '“Enviar mensagens em tópicos”',
  readHistory: '“Ver histórico de mensagens”',
};

export const notices: Notices = {
  help: `**Respondo só com as palavras das matérias.**
Palavra por palavra, com quem fala e em que parágrafo. Quando uma matéria não responde, eu digo. Entendo perguntas em inglês.

\`/ask\` uma pergunta, ou me mencione com ela
\`/who-said\` uma frase que você lembra pela metade
\`/check\` uma citação do jeito que alguém cita
\`/quotes\` por pessoa · \`/summary\`
\`/story\` quem é quem, linha do tempo, fontes, tudo
\`/compare\` como duas matérias relatam o mesmo
-# No menu de uma mensagem, em “Aplicativos”: \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Com a opção \`privado\`, só você vê a resposta. “And what did he say about …?” continua a partir da última.`,
  helpAdministrator:
    '-# `/settings` quem vê as respostas, e onde · `/privacy` o que é guardado, e como apagar',
  helpMember: '-# `/privacy` o que é guardado, e como apagar',
  wordsOnly:
    '-# No momento, comparo as perguntas só pelas palavras: feitas com outras palavras que não as da notícia, muitas ficam sem resposta.',
  englishOnly: 'Só entendo perguntas em inglês.',
  missingHere: (permissions) =>
    `-# Para responder a menções, preciso de ${list(permissions.map((each) => PERMISSIONS[each]))} neste canal.`,
  missingThere: (permission, channelId) =>
    `Preciso de ${PERMISSIONS[permission]} em ${channel(channelId)} para responder a você lá. Peça a alguém que gerencie esse canal.`,
  pictureOnly: 'Essa mensagem não tem palavras que eu consiga ler. Digite o que diz a imagem.',
  fetching: (before) =>
    before === 0
      ? 'Lendo a página…'
      : `Na fila: antes ${count(before, 'página é lida', 'páginas são lidas')} para este servidor.`,
  severalLinks: (many, listed) =>
    `Essa mensagem tem ${number(many)} endereços. Qual é o da matéria?${many > listed ? ` A lista mostra os ${listed} primeiros.` : ''}`,
  nothingAdded: 'Nada foi adicionado.',
  samplePutAway: 'A matéria de exemplo foi guardada: agora respondo com a sua.',
  sampleOnly: 'Aqui só há a matéria de exemplo; ela não é de ninguém e sai quando você adicionar uma.',
  addLink: 'Adicionar esta matéria?',
  notPinned: 'Nenhuma matéria está fixada neste canal.',
  quotesNobody: 'Esta matéria não cita ninguém.',
  namesNobody: 'Esta matéria não nomeia ninguém.',
  tellsNoDates: 'Esta matéria não traz nenhuma data.',
  noByline: 'A matéria não traz o nome do autor.',
  noPublication: 'A matéria não informa a data de publicação.',
  noOutlet: 'A matéria não diz qual veículo a publicou.',
  unpinned: 'Nenhuma matéria está mais fixada neste canal: respondo com todas.',
  unwatched: 'A matéria não está mais em acompanhamento.',
  exported: 'As matérias com todas as versões (JSON) e as citações das mais recentes (CSV).',

  settingsOfServer: '**Configurações deste servidor**',
  settingsOfUser: '**Suas configurações**',
  shownToAsker:
    'As respostas aparecem só para quem pergunta; quem me menciona é direcionado a `/ask`, pois todos veriam a resposta.',
  shownToAll: 'As respostas aparecem para todos, a não ser com a opção `privado`.',
  ownAnswers: 'Só você vê as respostas das suas próprias matérias, também em servidores.',
  colouredBar: 'As respostas têm uma barra colorida.',
  noColouredBar: 'As respostas não têm barra colorida.',
  mentionsIn: (channelIds) => `Menções são respondidas em ${list(channelIds.map(channel))}.`,
  mentionsEverywhere: 'Menções são respondidas em todo lugar.',
  threadsAnswered: 'Nos tópicos vale o mesmo que no canal deles.',
  threadsNotAnswered:
    'Nos tópicos, menções não são respondidas, e a resposta a um comando aparece só para quem o usa.',
  publicAnswersIn: (language) => `Idioma das respostas públicas: ${language ?? 'o do servidor no Discord'}.`,
  managers: (roleId) =>
    `Membros com “Gerenciar servidor”${roleId === null ? '' : ` ou <@&${roleId}>`} adicionam, fixam e alteram matérias.`,

  keptHeading: '**O que é guardado**',
  kept: (isPersonal, many, most, bytes, mostBytes) =>
    `${isPersonal ? 'Suas matérias' : 'As matérias deste servidor'}: ${number(many)} de no máximo ${number(most)}, ${megabytes(bytes)} de ${megabytes(mostBytes)}, com versões anteriores e correções, quando e por quem foram adicionadas, matérias fixadas, configurações e um índice das palavras.`,
  removedWaiting: (days, many) => `Removidas, a apagar ${later(days)}: ${number(many)}.`,
  removedRule: (isPersonal, days) =>
    `Uma matéria removida é apagada ${later(days)}${isPersonal ? '' : ', assim como tudo daqui se me tirarem deste servidor'}; enquanto isso, ninguém a vê.`,
  keptForDays:
    'Por 7 dias, qual mensagem minha citou qual versão de uma matéria: identificadores, sem texto. Por uma hora, quando páginas foram lidas.',
  notKept:
    'Não é guardado nem registrado: as mensagens, as perguntas, minhas respostas e quem perguntou o quê.',
  ownStories: (many) => `Matérias suas, fora de servidores: ${number(many)}.`,
  notShared: '\n-# Ninguém em outro servidor pode ver, buscar ou adivinhar estas matérias.',
  eraseAsked: (isPersonal, many) =>
    `Apagar ${stories(many)} com todas as versões, as removidas, as fixadas e as configurações? ${isPersonal ? 'São as suas' : 'São as deste servidor'}; ninguém poderá recuperar.`,
  erased: (many) => `Apagado para sempre: ${stories(many)} e o que pertencia a elas.`,
  forgetAsked: (many) =>
    `Apagar o que você tem de seu (${stories(many)}) e tirar o seu identificador das matérias que você adicionou em servidores? Essas são dos servidores e ficam. Ninguém poderá recuperar as suas.`,
  forgotten: (own, unnamed) =>
    `Apagado para sempre: ${stories(own)} das suas. O seu identificador foi tirado de ${stories(unnamed)} em servidores.`,
  nothingErased: 'Nada foi apagado.',

  yourQuestion: 'Sua pergunta (em inglês)',
  questionExample: 'What did he say about …?',
  checkTitle: 'Conferir uma citação',
  theQuotation: 'A citação',
  quotationExample: '“…,” she said',
  whoSaidTitle: 'Quem disse isso?',
  wordsRemembered: 'As palavras como você as lembra',
  whoSaysIt: 'Quem fala',
  nobodyNamed: 'Ninguém citado na matéria',
  somebodyElse: 'Ou outra pessoa',
  nameAsPrinted: 'O nome como está na matéria',
  addTitle: 'Adicionar uma matéria',
  editTitle: 'Corrigir os dados de uma matéria',
  fieldHeadline: 'Título',
  fieldSource: 'Fonte',
  fieldDate: 'Data de publicação',
  dateHint: 'Por exemplo 2024-03-05',
  fieldAddress: 'Endereço',
  fieldText: 'Texto',
  textHint: 'A matéria inteira, com título, autor e data; continua abaixo',
  fieldMoreText: 'Texto, continuação',
  moreTextHint: 'Se um campo encher: 4.000 caracteres cada',
  fieldTitle: 'Título nas listas',
  fieldByline: 'Autoria',
};
