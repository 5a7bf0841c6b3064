import { grammarOf } from '../grammar.ts';
import type { Refusals } from '../messages.ts';

const { count, either, list, megabytes, number } = grammarOf('fr');

const FIELDS = {
  headline: 'Le titre est trop long',
  title: 'Le titre est trop long',
  source: 'La source est trop longue',
  byline: 'La signature est trop longue',
};
const WAY_OUT = 'Colle plutôt le texte ou envoie-le en fichier.';
const BROWSER = 'Ouvre-la dans ton navigateur, puis colle le texte ou envoie-le en fichier.';

export const refusals: Refusals = {
  wentWrong: (id) =>
    `Quelque chose s’est mal passé de notre côté. Réessaie ; si cela persiste, signale le numéro ${id}.`,
  refusedByDiscord: (id) =>
    `Discord n’a pas accepté cette réponse. Demandes-en une partie ; si cela persiste, signale le numéro ${id}.`,
  stopping: 'Je redémarre. Repose ta question dans une minute.',
  tooSlow: 'Cela a pris trop de temps. Réessaie.',
  tooFast: (seconds) =>
    `Tu vas plus vite que je ne peux répondre. Attends ${count(seconds, 'seconde', 'secondes')}.`,
  commandGone: 'Cette commande n’existe plus. Tape `/` pour voir celles qui existent.',
  messageNotSent: 'Discord n’a pas transmis ce message. Réessaie.',
  staleButton: 'Ce bouton vient d’une version antérieure. Redemande pour en avoir un nouveau.',
  staleSettings: 'Ce bouton vient d’une version antérieure. Utilise à nouveau `/settings`.',
  misfitButton: 'Ce bouton ne correspond plus à l’article. Redemande pour en avoir un nouveau.',
  staleExample: 'Cet exemple n’existe plus. `/help` montre ceux du moment.',
  unknownSubcommand: 'Cette sous-commande n’existe pas. Choisis-en une dans la liste.',
  misfitOption:
    'Cette option ne convient pas à la commande. Choisis la commande dans la liste et remplis-la à nouveau.',
  fillIn: (option) => `Remplis \`${option}\`.`,
  fillInAgain: (option) => `Remplis \`${option}\` à nouveau : Discord n’a pas dit ce que c’est.`,
  pickChoice: (option) => `Choisis une des propositions pour \`${option}\`.`,
  outOfRange: (option, least, most) =>
    `\`${option}\` doit être compris entre ${number(least)} et ${number(most)}.`,
  tooLong: (option, most) => `\`${option}\` est trop long : ${number(most)} caractères au plus.`,

  noStoryYet: 'Il n’y a pas encore d’article ici. Ajoutes-en un avec `/story add`.',
  nothingToExport:
    'Seuls vos propres articles peuvent être exportés, et il n’y en a pas encore. Ajoutez-en un avec `/story add`.',
  noSingleStory:
    'Ce titre ne correspond pas à un seul article ici. Choisis-en un dans la liste qui s’ouvre pendant que tu tapes.',
  noSuchStory: 'Cet article n’est pas ici. Choisis-en un dans la liste qui s’ouvre pendant que tu tapes.',
  storyGone: 'Cet article n’est plus ici. Redemande pour chercher dans ceux qui y sont.',
  storyRemoved: 'L’article a été retiré entre-temps.',
  noTitleHas: (words) => `Aucun titre ici ne contient « ${words} ». Essaie avec moins de mots ou d’autres.`,
  sampleFixed: 'L’article d’exemple ne peut pas être changé. Ajoutes-en un à toi.',
  sameStory: 'C’est deux fois le même article. Choisis-en un autre pour `b`.',
  onlyOneStory: 'Il n’y a qu’un article ici. Ajoutes-en un autre avec `/story add`, puis compare-les.',
  nothingClaimed:
    'Je n’y vois pas de citation à vérifier. Mets les mots entre guillemets, ou écris qui a dit quoi.',
  nobodysWords: 'Dans cet article, personne ne dit cela. Redemande pour avoir un nouveau bouton.',
  nameNotPrinted: 'L’article n’écrit pas ce nom. Tape-le tel qu’il y figure.',
  chooseSpeaker: 'Choisis qui le dit, ou tape le nom. Rien n’a été changé.',

  needsManager:
    'Il faut la permission « Gérer le serveur », ou le rôle que la modération a choisi pour cela. Demande à la modération.',
  needsManageServer:
    'Les réglages demandent la permission « Gérer le serveur ». Demande à quelqu’un qui l’a.',
  needsAdministrator: 'Seul un administrateur de ce serveur peut tout exporter ou tout effacer.',
  mayNotDelete:
    'Seule la personne qui a demandé, ou quelqu’un qui a « Gérer les messages », peut supprimer cette réponse.',
  everybodysRole: 'Tout le monde a ce rôle. Choisis-en un autre.',
  settingUnfit: (setting, value) => `${setting} ne peut pas être ${value}.`,

  libraryFull: (many, most) =>
    `Il n’y a plus de place : ${number(many)} articles sur ${number(most)} au plus. Retires-en un d’abord.`,
  libraryLarge: (bytes, most) =>
    `Il n’y a plus de place : les textes prennent ${megabytes(bytes)} sur ${megabytes(most)}. Retire d’abord un article.`,
  cannotKeep:
    'Rien de nouveau ne peut être conservé pour le moment. Tu peux toujours interroger ce qui est là. Préviens la personne qui gère ce bot.',
  storiesAway: 'Les articles sont inaccessibles pour le moment. Réessaie dans quelques minutes.',
  exportBusy: 'Ces articles sont déjà en cours d’export. Attends que ce soit fini.',
  mentionPrivate: 'Ici, les réponses sont privées. Demande avec `/ask`, et tu seras seul à voir la réponse.',
  exportLarge: 'Il y a trop d’articles pour un seul message. Exporte-les un par un.',
  exportStoryLarge:
    'Un article avec toutes ses versions est trop gros pour un fichier. Demande à la personne qui gère le bot.',
  fetchLimit: (most) =>
    `${count(most, 'page a été lue', 'pages ont été lues')} ici dans l’heure qui vient de passer, c’est la limite. Réessaie plus tard, colle le texte ou envoie un fichier.`,
  fetchesBusy: (many) =>
    `${count(many, 'page est déjà en cours de lecture', 'pages sont déjà en cours de lecture')} ici. Réessaie dans une minute.`,
  watchLimit: (most) =>
    `${count(most, 'article est surveillé', 'articles sont surveillés')} ici, c’est la limite. Arrête d’abord d’en surveiller un.`,
  nothingToWatch: 'Cet article est venu sans adresse, il n’y a donc pas de page à surveiller.',
  nothingToFetch:
    'Cet article est venu sans adresse, il ne peut donc pas être relu. Ajoute plutôt son nouveau texte.',
  notServed: 'La personne qui gère ce bot ne propose pas cet article.',

  noLinkOrFile: (endings) =>
    `Ce message n’a ni lien ni fichier ${either(endings)}. \`/story add\` accepte un texte que tu colles.`,
  fileKinds: (endings) =>
    `Seuls les fichiers ${list(endings)} peuvent être ajoutés. Enregistre l’article sous l’une de ces formes.`,
  fileLarge: 'Le fichier dépasse 5 Mo. Réduis-le à l’article lui-même.',
  fileElsewhere: 'Seuls les fichiers envoyés ici peuvent être ajoutés.',
  fileNotFetched: 'Le fichier n’a pas pu être récupéré auprès de Discord. Réessaie.',
  fileEmpty: 'Le fichier est vide. Colles-y l’article.',
  fileNoText: 'Ce n’est pas un fichier texte. Enregistre l’article en texte brut (UTF-8).',
  fileDamaged:
    'Ce fichier est endommagé ou protégé et n’est pas lisible. Enregistre-le à nouveau ou colle son texte.',
  fileOnlyPictures: 'Ce PDF contient des images de pages et aucun texte. Colle plutôt le texte.',
  fileIsPage:
    'C’est le code source d’une page web. Enregistre-le avec l’extension .html, ou colle le texte de la page.',
  noText: 'Ce texte contient des caractères qui ne sont pas du texte. Colle-le à nouveau.',
  textLong: (length, most) =>
    `Le texte est plus long qu’un article (${number(length)} caractères sur ${number(most)} au plus). Réduis-le à l’article lui-même.`,
  noStory: 'Il n’y a pas d’article là-dedans : seulement quelques mots.',
  dateAmbiguous: (date) => `« ${date} » peut désigner deux jours. Écris la date ainsi : 2024-03-05.`,
  dateUnread: (date) => `La date « ${date} » n’est pas lisible. Écris-la ainsi : 2024-03-05.`,
  addressUnfit: 'L’adresse doit commencer par http:// ou https://. Laisse le champ vide s’il n’y en a pas.',
  fieldLong: (field, most) => `${FIELDS[field]} : ${number(most)} caractères au plus.`,
  linksGone: 'Cette liste n’existe plus. Choisis à nouveau `Add this story` sur le message.',
  previewGone: 'Cet aperçu n’existe plus. Ajoute à nouveau l’article.',

  addressLong: (most) => `L’adresse est trop longue : ${number(most)} caractères au plus. ${WAY_OUT}`,
  notAddress: 'Ce n’est pas une adresse web. Elle doit ressembler à https://example.com/story.',
  notHttp: 'Seules les adresses qui commencent par http:// ou https:// peuvent être lues.',
  addressSecret: 'Cette adresse contient un nom d’utilisateur ou un mot de passe. Donne-la sans.',
  unusualPort: 'Seules les pages web aux ports habituels (80 et 443) peuvent être lues.',
  notPublic: 'Cette adresse ne mène pas à une page de l’internet public.',
  noSuchSite: 'Il n’y a pas de site de ce nom. Vérifie que l’adresse est sans faute de frappe.',
  siteSlow: 'Le site n’a pas répondu à temps. Réessaie plus tard, colle le texte ou envoie-le en fichier.',
  pageNotFetched: `La page n’a pas pu être récupérée auprès du site. ${WAY_OUT}`,
  redirectsEndless: `La page renvoie sans fin d’une adresse à l’autre. ${WAY_OUT}`,
  pageLarge: (most) => `La page dépasse ${number(most)} Mo. ${WAY_OUT}`,
  pagePacked: `La page est compressée d’une façon qui ne peut pas être lue. ${WAY_OUT}`,
  notPage: (type) =>
    `Cette adresse ne mène pas à une page web (${type || 'son type n’est pas indiqué'}). Donne l’adresse de l’article lui-même.`,
  pageGone: 'Il n’y a pas (ou plus) de page à cette adresse. Vérifie qu’elle est sans faute de frappe.',
  pageForMembers: `Le site demande un compte ou un paiement pour cette page. ${WAY_OUT}`,
  pageNotForPrograms: (status) => `Le site ne donne pas cette page aux programmes (${status}). ${WAY_OUT}`,
  pageFailed: (status) =>
    `Le site n’a pas pu fournir la page (${status}). Réessaie plus tard, ou colle le texte.`,
  robotsUnknown:
    'Le site ne dit pas pour le moment si ses pages peuvent être lues. Réessaie plus tard, ou colle le texte.',
  robotsForbid: `Le site ne laisse pas les programmes lire cette page (son robots.txt le dit). ${WAY_OUT}`,
  botWall:
    'Le site demande la preuve qu’une personne lit et n’a pas donné d’article. Ouvre la page dans ton navigateur, puis colle le texte ou envoie-le en fichier.',
  paywall: (words) =>
    `Cette page est derrière un péage : sans compte, ${words === 0 ? 'rien n’est lisible' : words === 1 ? 'seul son premier mot est lisible' : `seuls ses ${number(words)} premiers mots sont lisibles`}. Si tu as le droit de la lire, ouvre-la dans ton navigateur, puis colle le texte ou envoie-le en fichier.`,
  scriptOnly: `Cette page construit son texte avec un script, seul un navigateur peut la montrer. ${BROWSER}`,
  noStoryOnPage: (words) =>
    `Aucun article n’a été trouvé sur cette page${words > 0 ? ` (seulement ${count(words, 'mot', 'mots')} de texte)` : ''}. Donne l’adresse de l’article lui-même, ou colle son texte.`,
  overloaded:
    'Il arrive plus de questions que je ne peux en traiter. Repose la tienne dans quelques secondes.',
  fewWords: 'Ce texte répète toujours les mêmes mots. Ajoute un article tel qu’il a été publié.',
  busy: 'Il y a ici plus à lire que ce qui peut l’être à la fois. Réessaie dans une minute.',
  answerLong:
    'La recherche prend trop de temps dans un article de cette longueur. Demande moins à la fois ou ajoute l’article en plusieurs parties.',
  readLong: 'Ce texte est trop long à lire comme un article. Ajoute-le en plusieurs parties.',
  pageComplex: `Cette page est trop grande pour être lue comme un article. ${BROWSER}`,
};
