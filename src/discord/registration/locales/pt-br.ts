import { grammarOf } from '../../../messages/grammar.ts';
import type { LocaleWords } from './locale-words.ts';
import { ENDINGS, STORY_FILE } from './story-files.ts';

export const ptBr: LocaleWords = {
  options: {
    question: 'pergunta',
    story: 'matéria',
    private: 'privado',
    text: 'texto',
    speaker: 'pessoa',
    kind: 'tipo',
    phrase: 'frase',
    link: 'link',
    file: 'arquivo',
    search: 'busca',
    a: 'a',
    b: 'b',
  },
  texts: {
    'Ask the story a question; it answers in its own words or not at all':
      'Faça uma pergunta à matéria; ela responde com as próprias palavras ou não responde',
    'Your question': 'Sua pergunta',
    'Which story (default: the one pinned here)': 'Qual matéria (senão, a fixada aqui)',
    'Which story': 'Qual matéria',
    'Only show the answer to me': 'Mostrar a resposta só para mim',
    'Compare a quotation with what the stories print; only you see the answer':
      'Compare uma citação com o texto das matérias; só você vê a resposta',
    'The quotation and who is said to have said it': 'A citação, e quem a teria dito',
    'What this bot does and how to ask': 'O que este bot faz e como perguntar',
    'What was said in the story, by speaker': 'O que se diz na matéria, por pessoa',
    'Whose words (default: everyone’s)': 'As palavras de quem (senão, de todos)',
    'How it is quoted': 'Como é citado',
    'direct quote': 'palavra por palavra',
    'partial quote': 'em parte',
    paraphrase: 'relatado',
    'The stories that the bot answers from': 'As matérias a partir das quais o bot responde',
    'The whole story, paragraph by paragraph': 'A matéria inteira, parágrafo por parágrafo',
    'Who’s who in the story, as it introduces them': 'Quem é quem na matéria, como ela os apresenta',
    'What happened when: the story’s dated sentences in order':
      'O que aconteceu e quando: as frases datadas, em ordem',
    'Answer from this story in this channel (needs Manage Server)':
      'Responder com esta matéria neste canal (requer “Gerenciar servidor”)',
    'The story in its own lines: lead, key facts, who said what':
      'A matéria em suas próprias linhas: abertura, fatos principais, quem disse o quê',
    'Find who said a phrase you half remember': 'Descubra quem disse uma frase que você lembra pela metade',
    'The words as you remember them': 'As palavras como você as lembra',
    'Add a story by link or file, or paste it (needs Manage Server)':
      'Adicionar matéria por link, arquivo ou colagem (requer “Gerenciar servidor”)',
    'The link to the story’s page': 'O endereço da página da matéria',
    [STORY_FILE]: `Um arquivo ${grammarOf('pt-BR').either(ENDINGS)}`,
    'Correct a story’s title, source, byline or date (needs Manage Server)':
      'Corrigir título, fonte, autoria ou data (requer “Gerenciar servidor”)',
    'Fetch a story’s page again and see what changed (needs Manage Server)':
      'Reler a página e ver o que mudou (requer “Gerenciar servidor”)',
    'Remove a story from this server (needs Manage Server)':
      'Remover uma matéria deste servidor (requer “Gerenciar servidor”)',
    'Who the story’s quotes come from: counts only':
      'De quem a matéria tem o que nela se diz: apenas números',
    'How this bot answers here: who sees answers, who can change stories, and where':
      'Como o bot responde aqui: quem vê as respostas, quem altera as matérias e onde',
    'How two stories report the same event: in both, only in A, only in B':
      'Como duas matérias relatam o mesmo: em ambas, só na A, só na B',
    'The first story (default: the one pinned here)': 'A primeira matéria (senão, a fixada aqui)',
    'The second story (default: the one pinned here, or the newest other one)':
      'A segunda matéria (senão, a fixada aqui ou a outra mais recente)',
    'The stories and their quotations as files (JSON, CSV)':
      'As matérias e suas citações como arquivos (JSON, CSV)',
    'The stories here, newest first': 'As matérias daqui, das mais novas às mais antigas',
    'Watch a story’s page for 48 hours (needs Manage Server)':
      'Acompanhar a página de uma matéria por 48 horas (requer “Gerenciar servidor”)',
    'What is kept here and about you, and how to delete it': 'O que é guardado aqui e de você, e como apagar',
    'Which story (default: all)': 'Qual matéria (senão, todas)',
    'Words of the title': 'Palavras do título',
    'Answer from all stories in this channel again (needs Manage Server)':
      'Responder de novo com todas as matérias neste canal (requer “Gerenciar servidor”)',
  },
};
