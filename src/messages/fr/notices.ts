import { channel, grammarOf } from '../grammar.ts';
import type { Notices } from '../messages.ts';

const { count, list, megabytes, number } = grammarOf('fr');

const stories = (many: number) => count(many, 'article', 'articles');
const later = (days: number) =>
  days === 0 ? 'aussitôt' : `au bout ${days === 1 ? 'd’un jour' : `de ${number(days)} jours`}`;

const PERMISSIONS = {
  view: '« Voir le salon »',
  write: '« Envoyer des messages »',
  writeInThreads: '« Envoyer des messages dans les fils »',
  readHistory: '« Voir les anciens messages »',
};

export const notices: Notices = {
  help: `**Je réponds uniquement avec les mots des articles.**
Mot pour mot, avec la personne citée et le paragraphe. Quand un article ne répond pas, je le dis. Je comprends les questions en anglais.

\`/ask\` une question, ou mentionne-moi avec elle
\`/who-said\` une phrase à moitié oubliée
\`/check\` une citation telle qu’on la cite
\`/quotes\` par personne · \`/summary\`
\`/story\` qui est qui, la chronologie, les sources, tout
\`/compare\` comment deux articles rapportent la même chose
-# Dans le menu d’un message, sous « Applications » : \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Avec l’option \`privé\`, la réponse n’est visible que par toi. « And what did he say about …? » continue à partir de la dernière.`,
  helpAdministrator:
    '-# `/settings` qui voit les réponses, et où · `/privacy` ce qui est gardé, et comment l’effacer',
  helpMember: '-# `/privacy` ce qui est gardé, et comment l’effacer',
  wordsOnly:
    '-# En ce moment, je compare les questions par leurs mots seulement : posées avec d’autres mots que ceux de l’article, elles restent souvent sans réponse.',
  englishOnly: 'Je ne comprends que les questions en anglais.',
  missingHere: (permissions) =>
    `-# Pour répondre aux mentions, il me faut ${list(permissions.map((each) => PERMISSIONS[each]))} dans ce salon.`,
  missingThere: (permission, channelId) =>
    `Il me faut ${PERMISSIONS[permission]} dans ${channel(channelId)} pour t’y répondre. Demande à quelqu’un qui gère ce salon.`,
  pictureOnly: 'Ce message n’a pas de mots que je puisse lire. Tape ce que dit son image.',
  fetching: (before) =>
    before === 0
      ? 'Lecture de la page…'
      : `En attente : ${count(before, 'page est lue', 'pages sont lues')} d’abord pour ce serveur.`,
  severalLinks: (many, listed) =>
    `Ce message contient ${number(many)} adresses. Laquelle est celle de l’article ?${many > listed ? ` La liste montre les ${listed} premières.` : ''}`,
  nothingAdded: 'Rien n’a été ajouté.',
  samplePutAway: 'L’article d’exemple est rangé : je réponds désormais avec le vôtre.',
  sampleOnly:
    'Il n’y a ici que l’article d’exemple ; il n’appartient à personne et disparaît dès que vous en ajoutez un.',
  addLink: 'Ajouter cet article ?',
  notPinned: 'Aucun article n’est épinglé dans ce salon.',
  quotesNobody: 'Cet article ne cite personne.',
  namesNobody: 'Cet article ne nomme personne.',
  tellsNoDates: 'Cet article ne donne aucune date.',
  noByline: 'L’article ne nomme pas d’auteur.',
  noPublication: 'L’article n’indique pas de date de publication.',
  noOutlet: 'L’article ne dit pas quel média l’a publié.',
  unpinned: 'Plus aucun article n’est épinglé dans ce salon : je réponds d’après tous.',
  unwatched: 'L’article n’est plus surveillé.',
  exported: 'Les articles avec toutes leurs versions (JSON), et les citations des plus récentes (CSV).',

  settingsOfServer: '**Réglages de ce serveur**',
  settingsOfUser: '**Tes réglages**',
  shownToAsker:
    'Seule la personne qui demande voit les réponses ; une mention est renvoyée vers `/ask`, car tout le monde verrait la réponse.',
  shownToAll: 'Tout le monde voit les réponses, sauf avec l’option `privé`.',
  ownAnswers: 'Vous seul voyez les réponses tirées de vos propres articles, sur les serveurs aussi.',
  colouredBar: 'Les réponses ont une barre de couleur.',
  noColouredBar: 'Les réponses n’ont pas de barre de couleur.',
  mentionsIn: (channelIds) => `Je réponds aux mentions dans ${list(channelIds.map(channel))}.`,
  mentionsEverywhere: 'Je réponds aux mentions partout.',
  threadsAnswered: 'Les fils suivent la règle de leur salon.',
  threadsNotAnswered:
    'Dans les fils, je ne réponds pas aux mentions, et seule la personne qui utilise une commande voit la réponse.',
  publicAnswersIn: (language) =>
    `Langue des réponses publiques : ${language ?? 'celle du serveur sur Discord'}.`,
  managers: (roleId) =>
    `Les membres qui ont « Gérer le serveur »${roleId === null ? '' : ` ou <@&${roleId}>`} ajoutent, épinglent et changent les articles.`,

  keptHeading: '**Ce qui est gardé**',
  kept: (isPersonal, many, most, bytes, mostBytes) =>
    `${isPersonal ? 'Tes articles' : 'Les articles de ce serveur'} : ${number(many)} sur ${number(most)} au plus, ${megabytes(bytes)} sur ${megabytes(mostBytes)}, avec leurs versions antérieures et leurs corrections, quand et par qui ils ont été ajoutés, les articles épinglés, les réglages et un index de leurs mots.`,
  removedWaiting: (days, many) => `Retirés, effacés ${later(days)} : ${number(many)}.`,
  removedRule: (isPersonal, days) =>
    `Un article retiré est effacé ${later(days)}${isPersonal ? '' : ', comme tout ce qui est ici si l’on me retire du serveur'} ; d’ici là, personne ne le voit.`,
  keptForDays:
    'Pendant 7 jours, lequel de mes messages a cité quelle version d’un article : des identifiants, pas de texte. Pendant une heure, quand des pages ont été lues.',
  notKept: 'Ni gardé ni journalisé : vos messages, les questions, mes réponses, et qui a demandé quoi.',
  ownStories: (many) => `Articles à toi, hors des serveurs : ${number(many)}.`,
  notShared: '\n-# Personne sur un autre serveur ne peut voir, chercher ou deviner ces articles.',
  eraseAsked: (isPersonal, many) =>
    `Effacer ${stories(many)} avec toutes les versions, les articles retirés ou épinglés et les réglages ? ${isPersonal ? 'Ce sont les tiens' : 'Ce sont ceux de ce serveur'} ; personne ne pourra les rétablir.`,
  erased: (many) => `Effacé définitivement : ${stories(many)} et ce qui allait avec.`,
  forgetAsked: (many) =>
    `Effacer ce que tu as en propre (${stories(many)}), et retirer ton identifiant des articles que tu as ajoutés dans des serveurs ? Ceux-là appartiennent aux serveurs et restent. Personne ne pourra rétablir les tiens.`,
  forgotten: (own, unnamed) =>
    `Effacé définitivement : ${stories(own)} à toi. Ton identifiant a été retiré de ${stories(unnamed)} dans des serveurs.`,
  nothingErased: 'Rien n’a été supprimé.',

  yourQuestion: 'Ta question (en anglais)',
  questionExample: 'What did he say about …?',
  checkTitle: 'Vérifier une citation',
  theQuotation: 'La citation',
  quotationExample: '“…,” she said',
  whoSaidTitle: 'Qui a dit cela ?',
  wordsRemembered: 'Les mots tels que tu t’en souviens',
  whoSaysIt: 'Qui parle',
  nobodyNamed: 'Personne de nommé dans l’article',
  somebodyElse: 'Ou quelqu’un d’autre',
  nameAsPrinted: 'Le nom tel que l’article l’écrit',
  addTitle: 'Ajouter un article',
  editTitle: 'Corriger les détails d’un article',
  fieldHeadline: 'Titre',
  fieldSource: 'Source',
  fieldDate: 'Date de publication',
  dateHint: 'Par exemple 2024-03-05',
  fieldAddress: 'Adresse',
  fieldText: 'Texte',
  textHint: 'Tout l’article, avec titre, auteur et date ; la suite plus bas',
  fieldMoreText: 'Texte, suite',
  moreTextHint: 'Si un champ est plein : 4 000 caractères chacun',
  fieldTitle: 'Titre dans les listes',
  fieldByline: 'Signature',
};
