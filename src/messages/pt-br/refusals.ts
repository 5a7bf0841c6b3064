import { grammarOf } from '../grammar.ts';
import type { Refusals } from '../messages.ts';

const { count, either, list, megabytes, number } = grammarOf('pt-BR');

const FIELDS = {
  headline: 'O título é longo demais',
  title: 'O título é longo demais',
  source: 'A fonte é longa demais',
  byline: 'A autoria é longa demais',
};
const WAY_OUT = 'Em vez disso, cole o texto ou envie como arquivo.';
const BROWSER = 'Abra no navegador e depois cole o texto ou envie como arquivo.';

export const refusals: Refusals = {
  wentWrong: (id) => `Algo deu errado do nosso lado. Tente de novo; se continuar, informe o número ${id}.`,
  refusedByDiscord: (id) =>
    `O Discord não aceitou esta resposta. Peça uma parte dela; se continuar, informe o número ${id}.`,
  stopping: 'Estou sendo reiniciado. Pergunte de novo em um minuto.',
  tooSlow: 'Demorou demais. Tente de novo.',
  tooFast: (seconds) =>
    `Isso é mais rápido do que consigo responder. Aguarde ${count(seconds, 'segundo', 'segundos')}.`,
  commandGone: 'Este comando não existe mais. Digite `/` para ver os atuais.',
  messageNotSent: 'O Discord não enviou essa mensagem. Tente de novo.',
  staleButton: 'Este botão é de uma versão anterior. Pergunte de novo para ter um novo.',
  staleSettings: 'Este botão é de uma versão anterior. Use `/settings` de novo.',
  misfitButton: 'Este botão não corresponde mais à matéria. Pergunte de novo para ter um novo.',
  staleExample: 'Esse exemplo não existe mais. Com `/help` você vê os atuais.',
  unknownSubcommand: 'Esse subcomando não existe. Escolha um da lista.',
  misfitOption: 'Essa opção não serve para este comando. Escolha o comando da lista e preencha de novo.',
  fillIn: (option) => `Preencha \`${option}\`.`,
  fillInAgain: (option) => `Preencha \`${option}\` de novo: o Discord não disse o que é.`,
  pickChoice: (option) => `Escolha uma das opções de \`${option}\`.`,
  outOfRange: (option, least, most) => `\`${option}\` deve ficar entre ${number(least)} e ${number(most)}.`,
  tooLong: (option, most) => `\`${option}\` é longo demais: no máximo ${number(most)} caracteres.`,

  noStoryYet: 'Ainda não há matéria aqui. Adicione uma com `/story add`.',
  nothingToExport:
    'Só é possível exportar matérias próprias, e ainda não há nenhuma. Adicione uma com `/story add`.',
  noSingleStory:
    'Não há aqui uma única matéria com esse título. Escolha uma da lista que abre enquanto você digita.',
  noSuchStory: 'Essa matéria não está aqui. Escolha uma da lista que abre enquanto você digita.',
  storyGone: 'Essa matéria não está mais aqui. Pergunte de novo para buscar nas que estão.',
  storyRemoved: 'A matéria foi removida nesse meio-tempo.',
  noTitleHas: (words) => `Nenhum título aqui tem “${words}”. Tente com menos palavras ou com outras.`,
  sampleFixed: 'A matéria de exemplo não pode ser alterada. Adicione uma sua.',
  sameStory: 'As duas são a mesma matéria. Escolha outra para `b`.',
  onlyOneStory: 'Só há uma matéria aqui. Adicione outra com `/story add` e depois compare.',
  nothingClaimed:
    'Não vejo ali nenhuma citação para conferir. Ponha as palavras entre aspas, ou escreva quem disse o quê.',
  nobodysWords: 'Nesta matéria, ninguém diz isso. Pergunte de novo para ter outro botão.',
  nameNotPrinted: 'A matéria não traz esse nome. Digite como está nela.',
  chooseSpeaker: 'Escolha quem diz, ou digite o nome. Nada foi alterado.',

  needsManager:
    'É preciso ter a permissão “Gerenciar servidor”, ou o cargo que a moderação escolheu para isso. Peça à moderação.',
  needsManageServer: 'As configurações exigem a permissão “Gerenciar servidor”. Peça a alguém que a tenha.',
  needsAdministrator: 'Só um administrador deste servidor pode exportar ou apagar tudo.',
  mayNotDelete: 'Só quem perguntou, ou alguém com “Gerenciar mensagens”, pode excluir esta resposta.',
  everybodysRole: 'Todos têm esse cargo. Escolha outro.',
  settingUnfit: (setting, value) => `${setting} não pode ser ${value}.`,

  libraryFull: (many, most) =>
    `Não há mais espaço: já são ${number(many)} de no máximo ${number(most)} matérias. Remova uma antes.`,
  libraryLarge: (bytes, most) =>
    `Não há mais espaço: os textos ocupam ${megabytes(bytes)} de ${megabytes(most)}. Remova uma matéria antes.`,
  cannotKeep:
    'No momento, nada de novo pode ser guardado. O que está aqui ainda pode ser consultado. Avise quem administra este bot.',
  storiesAway: 'No momento, não é possível acessar as matérias. Tente de novo em alguns minutos.',
  exportBusy: 'Estas matérias já estão sendo exportadas. Espere terminar.',
  mentionPrivate: 'Aqui as respostas são privadas. Pergunte com `/ask`, e só você verá a resposta.',
  exportLarge: 'São matérias demais para uma só mensagem. Exporte uma por uma.',
  exportStoryLarge:
    'Uma matéria com todas as versões é grande demais para um arquivo. Fale com quem cuida do bot.',
  fetchLimit: (most) =>
    `Na última hora ${count(most, 'página foi lida', 'páginas foram lidas')} aqui, que é o limite. Tente mais tarde, cole o texto ou envie um arquivo.`,
  fetchesBusy: (many) =>
    `${count(many, 'página já está sendo lida', 'páginas já estão sendo lidas')} aqui. Tente de novo em um minuto.`,
  watchLimit: (most) =>
    `Já há ${count(most, 'matéria', 'matérias')} em acompanhamento aqui, que é o limite. Pare de acompanhar uma antes.`,
  nothingToWatch: 'Esta matéria veio sem endereço, então não há página para acompanhar.',
  nothingToFetch: 'Esta matéria veio sem endereço, então não pode ser relida. Adicione o texto novo dela.',
  notServed: 'Quem cuida deste bot não oferece esta matéria.',

  noLinkOrFile: (endings) =>
    `Essa mensagem não tem link nem arquivo ${either(endings)}. \`/story add\` aceita um texto colado.`,
  fileKinds: (endings) =>
    `Só arquivos ${list(endings)} podem ser adicionados. Salve a matéria em um desses formatos.`,
  fileLarge: 'O arquivo passa de 5 MB. Reduza-o à própria matéria.',
  fileElsewhere: 'Só arquivos enviados aqui podem ser adicionados.',
  fileNotFetched: 'Não foi possível buscar o arquivo no Discord. Tente de novo.',
  fileEmpty: 'O arquivo está vazio. Cole a matéria nele.',
  fileNoText: 'Não é um arquivo de texto. Salve a matéria como texto simples (UTF-8).',
  fileDamaged: 'Este arquivo está danificado ou protegido e não dá para ler. Salve de novo ou cole o texto.',
  fileOnlyPictures: 'Este PDF tem imagens de páginas e nenhum texto. Cole o texto.',
  fileIsPage: 'É o código-fonte de uma página da web. Salve com a extensão .html, ou cole o texto da página.',
  noText: 'Este texto contém caracteres que não são texto. Cole de novo.',
  textLong: (length, most) =>
    `O texto é mais longo que uma matéria (${number(length)} de no máximo ${number(most)} caracteres). Reduza-o à própria matéria.`,
  noStory: 'Não há matéria aí: são só algumas palavras.',
  dateAmbiguous: (date) => `“${date}” pode ser dois dias. Escreva a data assim: 2024-03-05.`,
  dateUnread: (date) => `Não dá para ler a data “${date}”. Escreva assim: 2024-03-05.`,
  addressUnfit: 'O endereço deve começar com http:// ou https://. Deixe o campo vazio se não houver nenhum.',
  fieldLong: (field, most) => `${FIELDS[field]}: no máximo ${number(most)} caracteres.`,
  linksGone: 'Essa lista não existe mais. Use `Add this story` na mensagem de novo.',
  previewGone: 'Esta prévia não existe mais. Adicione a matéria de novo.',

  addressLong: (most) => `O endereço é longo demais: no máximo ${number(most)} caracteres. ${WAY_OUT}`,
  notAddress: 'Não é um endereço da web. Deve ser parecido com https://example.com/story.',
  notHttp: 'Só dá para ler endereços que começam com http:// ou https://.',
  addressSecret: 'Este endereço contém um nome de usuário ou uma senha. Informe sem eles.',
  unusualPort: 'Só dá para ler páginas da web nas portas habituais (80 e 443).',
  notPublic: 'Este endereço não leva a uma página da internet pública.',
  noSuchSite: 'Não há site com esse nome. Confira se o endereço tem erros de digitação.',
  siteSlow: 'O site não respondeu a tempo. Tente mais tarde, cole o texto ou envie como arquivo.',
  pageNotFetched: `Não foi possível buscar a página no site. ${WAY_OUT}`,
  redirectsEndless: `A página encaminha sem fim de um endereço a outro. ${WAY_OUT}`,
  pageLarge: (most) => `A página passa de ${number(most)} MB. ${WAY_OUT}`,
  pagePacked: `A página está compactada de um jeito que não dá para ler. ${WAY_OUT}`,
  notPage: (type) =>
    `Este endereço não leva a uma página da web (${type || 'o tipo não foi informado'}). Informe o endereço da própria matéria.`,
  pageGone: 'Não há (mais) página neste endereço. Confira se tem erros de digitação.',
  pageForMembers: `O site pede uma conta ou um pagamento para esta página. ${WAY_OUT}`,
  pageNotForPrograms: (status) => `O site não entrega esta página a programas (${status}). ${WAY_OUT}`,
  pageFailed: (status) =>
    `O site não conseguiu entregar a página (${status}). Tente mais tarde, ou cole o texto.`,
  robotsUnknown:
    'O site não diz no momento se suas páginas podem ser lidas. Tente mais tarde, ou cole o texto.',
  robotsForbid: `O site não deixa programas lerem esta página (é o que diz o robots.txt). ${WAY_OUT}`,
  botWall: `O site pede uma prova de que uma pessoa está lendo e não deu nenhuma matéria. ${BROWSER}`,
  paywall: (words) =>
    `Esta página é paga: sem conta, ${words === 0 ? 'não dá para ler nada' : words === 1 ? 'só dá para ler a primeira palavra' : `só dá para ler as primeiras ${number(words)} palavras`}. Se você pode lê-la, abra no navegador e depois cole o texto ou envie como arquivo.`,
  scriptOnly: `Esta página monta o texto com um script, então só um navegador pode mostrá-la. ${BROWSER}`,
  noStoryOnPage: (words) =>
    `Nenhuma matéria foi encontrada nesta página${words > 0 ? ` (só ${count(words, 'palavra', 'palavras')} de texto)` : ''}. Informe o endereço da própria matéria, ou cole o texto dela.`,
  overloaded: 'Estão chegando mais perguntas do que consigo responder. Pergunte de novo em alguns segundos.',
  fewWords: 'Este texto repete sempre as mesmas palavras. Adicione uma matéria como foi publicada.',
  busy: 'Há mais para ler aqui do que dá para ler de uma vez. Tente de novo em um minuto.',
  answerLong:
    'A busca demora demais em uma matéria deste tamanho. Peça menos de uma vez ou adicione a matéria em partes.',
  readLong: 'Ler este texto como matéria demora demais. Adicione em partes.',
  pageComplex: `Esta página é grande demais para ser lida como matéria. ${BROWSER}`,
};
