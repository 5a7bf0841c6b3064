import { channel, daysFrom, grammarOf, moment, type Paragraph, tally } from '../grammar.ts';
import type { Lines } from '../messages.ts';

const { count, day, list, number, percent, plural } = grammarOf('pt-BR');

const KINDS = {
  direct: 'citação direta',
  mixed: 'citação parcial',
  indirect: 'citação indireta',
  told: 'narração',
};

const WARNINGS = {
  'not English': 'Isto não parece inglês: as citações e as respostas serão ruins.',
  'no date': 'Nenhuma data de publicação encontrada; com `/story edit` você pode informar uma.',
  'no headline': 'Nenhum título encontrado.',
  'no quotations': 'Nenhuma citação encontrada.',
  short: 'É curta para uma matéria. Está completa?',
  unchecked: 'Não conferida com a fonte; as respostas avisam.',
};

const FURNITURE = {
  address: 'endereço',
  advertisement: 'publicidade',
  'author note': 'nota sobre o autor',
  button: 'botão',
  'byline and date': 'autoria e data',
  comments: 'comentários',
  contact: 'contato',
  'contact appeal': 'pedido de informações',
  'cookie banner': 'aviso de cookies',
  'copyright line': 'aviso de direitos autorais',
  dateline: 'local da notícia',
  decoration: 'enfeite',
  dialog: 'janela',
  'donation appeal': 'pedido de doação',
  'enable script': 'aviso para ativar JavaScript',
  'end mark': 'marca de fim',
  'follow us': 'convite para seguir',
  footnote: 'nota de rodapé',
  form: 'formulário',
  'front matter': 'cabeçalho do arquivo',
  hidden: 'texto oculto',
  'house rules': 'regras da casa',
  label: 'rótulo',
  'mail header': 'cabeçalho de e-mail',
  'markdown mark': 'sinal de Markdown',
  navigation: 'navegação',
  'newsletter box': 'caixa de newsletter',
  'outside the story': 'fora da matéria',
  'page footer': 'rodapé da página',
  'page header': 'topo da página',
  'paywall prompt': 'convite para assinar',
  'photo caption': 'legenda de foto',
  player: 'reprodutor',
  'print edition': 'menção à edição impressa',
  promotion: 'autopromoção',
  'pull quote': 'citação em destaque',
  'read more': 'leia mais',
  'reading time': 'tempo de leitura',
  'repeated headline': 'título repetido',
  'reporting credit': 'crédito de reportagem',
  'share buttons': 'botões de compartilhar',
  'share counter': 'contador de compartilhamentos',
  sidebar: 'barra lateral',
  'source line': 'linha da fonte',
  'time stamp': 'horário',
};

const stories = (many: number) => count(many, 'matéria', 'matérias');
const quotations = (many: number) => count(many, 'citação', 'citações');
const paragraphs = (many: number) => count(many, 'parágrafo', 'parágrafos');
const place = (paragraph: Paragraph, of?: number) => {
  if (!paragraph) return paragraph === null ? 'nota' : 'título';
  return of === undefined ? `par. ${paragraph}` : `par. ${paragraph} de ${of}`;
};
const quote = (text: string) => `“${text}”`;

export const lines: Lines = {
  quote,
  place,
  filePage: (page) => `página ${number(page)}`,
  recordedAt: (time) => `em ${time}`,
  beside: (words, text) => `${quote(words)}: ${text}`,
  alsoIn: (places) => `mesmas palavras: ${places}`,
  day,
  writtenBy: (byline) => `Por **${byline}**`,
  publishedBy: (outlet) => `Publicado por **${outlet}**`,
  publishedOn: (iso) => `Publicado em **${day(iso)}**`,
  couldBe: (names) => `Pode ser: ${names}`,
  messageHas: (words, isBold) => (isBold ? `na mensagem: ${words}` : `a mensagem traz ainda ${words}`),
  messageDiffers: 'a mensagem difere no trecho em negrito',
  messageLeavesOut: 'a mensagem omite o trecho em negrito',
  notInMarks: 'Palavras da matéria, sem aspas no texto',
  marksOnly: 'Comparado: só o que a mensagem põe entre aspas',
  searched: (what) => `Busca em: ${what}`,
  searchedStories: (many) =>
    many === 1
      ? 'Comparado com a matéria, não com os fatos'
      : `Comparado com ${stories(many)}, não com os fatos`,
  page: (page, of) => `página ${page} de ${of}`,
  storyCount: stories,
  quotationCount: quotations,
  days: (from, to, inferred) => (inferred ? `${daysFrom(from, to)} · deduzido` : daysFrom(from, to)),
  inferredDays: 'calculado a partir da data de publicação; em uma citação, a partir do dia em que foi dita',
  timesQuoted: (quoted, reported) =>
    [
      quoted > 0 ? [quotations(quoted)] : [],
      reported > 0 ? [count(reported, 'citação indireta', 'citações indiretas')] : [],
    ]
      .flat()
      .join(' · ') || 'nenhuma citação',
  firstMention: (paragraph) => `primeira menção: ${place(paragraph)}`,
  soDescribed: (paragraph) => `descrição: ${place(paragraph)}`,
  shareOfWords: (many, share) =>
    `${quotations(many)} · ${share > 0 && share < 0.01 ? `menos de ${percent(0.01)}` : percent(share)} das palavras citadas ou relatadas`,
  preview: (words, inParagraphs, quoted) =>
    [count(words, 'palavra', 'palavras'), paragraphs(inParagraphs), quotations(quoted)].join(' · '),
  fetched: (site, at) => `${site}, lida em ${moment(at)}`,
  listedAs: (title) => `Nas listas: ${title}`,
  versions: (many) => count(many, 'versão', 'versões'),
  watch: (until, channelIds) =>
    `A página é relida em intervalos crescentes até ${moment(until)}. ${
      channelIds.length > 0
        ? `Citações alteradas são avisadas em ${list(channelIds.map(channel))}.`
        : 'Não está fixada em nenhum canal: respostas recentes são marcadas, mas nenhum canal é avisado.'
    }`,
  watchedUntil: (until) => `em acompanhamento até ${moment(until)}`,
  watchedStory: 'Uma matéria em acompanhamento mudou o que cita.',
  found: (many, isSearch) => (isSearch ? `${stories(many)} com estas palavras no título` : stories(many)),
  grace: (days) =>
    days > 0
      ? `Ela não responde a mais nada e será apagada para sempre depois de ${count(days, 'dia', 'dias')}.`
      : 'Ela foi apagada para sempre.',
  warning: (kind) => WARNINGS[kind],
  leftOut: (reasons) => `Ficou de fora: ${tally(reasons.map((reason) => FURNITURE[reason]))}`,
  onSide: (side, kind) => `${side} · ${KINDS[kind]}`,
  sameIn: (side, paragraph) => `${side} · o mesmo, ${place(paragraph)}`,
  boldDiffers: 'em negrito: palavras que só um dos dois tem',
  nothingFound: 'nada encontrado',
  partShown: (shown, of) => `${plural(shown, 'mostrada', 'mostradas')} ${number(shown)} de ${number(of)}`,
};
