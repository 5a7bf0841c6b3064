import { grammarOf } from '../grammar.ts';

const { count, either, list, megabytes, number } = grammarOf('en-GB');

const FIELDS = { headline: 'headline', title: 'title', source: 'source', byline: 'byline' };
const WAY_OUT = 'Paste the text or upload it as a file instead.';
const BROWSER = 'Open it in your browser, then paste the text or upload it as a file.';

/** Why something was not done, and what to do about it: one message for each failure that a user can meet. */
export const refusals = {
  wentWrong: (id: string) =>
    `Something went wrong on our side. Please try again; if it keeps happening, report error ${id}.`,
  refusedByDiscord: (id: string) =>
    `Discord rejected this answer. Ask for part of it; if it keeps happening, report error ${id}.`,
  stopping: 'I am restarting. Please ask again in a minute.',
  tooSlow: 'That took too long. Please try again.',
  tooFast: (seconds: number) =>
    `That is faster than I can answer. Please wait ${count(seconds, 'second', 'seconds')}.`,
  commandGone: 'This command no longer exists. Type `/` to see the current ones.',
  messageNotSent: 'Discord did not send that message. Please try again.',
  staleButton: 'This button is from an earlier version. Ask again to get a fresh one.',
  staleSettings: 'This button is from an earlier version. Use `/settings` again.',
  misfitButton: 'This button no longer fits the story. Ask again to get a fresh one.',
  staleExample: 'That example is gone. Use `/help` to see current ones.',
  unknownSubcommand: 'That subcommand does not exist. Pick one from the list.',
  misfitOption:
    'That option does not match this command. Pick the command from the list and fill it in again.',
  fillIn: (option: string) => `Please fill in \`${option}\`.`,
  fillInAgain: (option: string) => `Please fill in \`${option}\` once more: Discord did not say what it is.`,
  pickChoice: (option: string) => `Please pick one of the choices for \`${option}\`.`,
  outOfRange: (option: string, least: number, most: number) =>
    `\`${option}\` must be between ${number(least)} and ${number(most)}.`,
  tooLong: (option: string, most: number) => `\`${option}\` is too long: at most ${number(most)} characters.`,

  noStoryYet: 'There are no stories here yet. Add one with `/story add`.',
  nothingToExport:
    'Only your own stories can be exported, and there is none here yet. Add one with `/story add`.',
  noSingleStory: 'No single story here has that title. Pick one from the list that appears as you type.',
  noSuchStory: 'There is no such story here. Pick one from the list that appears as you type.',
  storyGone: 'That story is no longer here. Ask again to search the others.',
  storyRemoved: 'The story has been removed in the meantime.',
  noTitleHas: (words: string) => `No title here contains “${words}”. Try fewer or different words.`,
  sampleFixed: 'The sample story cannot be changed. Add your own.',
  sameStory: 'Both are the same story. Pick another one for `b`.',
  onlyOneStory: 'There is only one story here. Add another with `/story add`, then compare them.',
  nothingClaimed: 'I see no quotation to check. Put the words in quotation marks, or write who said what.',
  nobodysWords: 'No one in this story said that. Ask again to get a fresh button.',
  nameNotPrinted: 'That name is not in the story. Type it as it appears there.',
  chooseSpeaker: 'Choose a speaker or type a name. Nothing was changed.',

  needsManager:
    'You need the Manage Server permission, or the role set for managing stories. Ask a moderator.',
  needsManageServer: 'You need the Manage Server permission to change settings.',
  needsAdministrator: 'Only a server administrator can export or delete everything.',
  mayNotDelete: 'Only the person who asked, or someone with Manage Messages, can delete this answer.',
  everybodysRole: 'That role includes everyone. Choose another.',
  settingUnfit: (setting: string, value: string) => `${setting} cannot be ${value}.`,

  libraryFull: (many: number, most: number) =>
    `This library is full: ${number(many)} of ${number(most)} stories. Remove one first.`,
  libraryLarge: (bytes: number, most: number) =>
    `This library is full: ${megabytes(bytes)} of ${megabytes(most)} of text. Remove a story first.`,
  cannotKeep:
    'Nothing new can be saved at the moment, but you can still ask questions. Please tell the person who runs this bot.',
  storiesAway: 'The stories cannot be reached at the moment. Please try again in a few minutes.',
  exportBusy: 'These stories are already being exported. Please wait until that is done.',
  mentionPrivate: 'Answers are private here. Use `/ask`; only you will see the answer.',
  exportLarge: 'This library is too large for one message. Export its stories one by one.',
  exportStoryLarge:
    'One story with all its versions is too large for a file. Ask the person who runs the bot.',
  fetchLimit: (most: number) =>
    `The limit of ${number(most)} pages an hour has been reached here. Try again later, paste the text or upload a file.`,
  fetchesBusy: (many: number) =>
    `${number(many)} pages are already being fetched here. Try again in a minute.`,
  watchLimit: (most: number) =>
    `The limit of ${number(most)} watched stories has been reached here. Stop watching one first.`,
  nothingToWatch: 'This story was added without a link, so there is no page to watch.',
  nothingToFetch:
    'This story was added without a link, so it cannot be fetched again. Add its new text instead.',
  notServed: 'The operator of this bot has blocked this story.',

  /** Endings of files: ".txt", ".md". */
  noLinkOrFile: (endings: readonly string[]) =>
    `That message has no link and no ${either(endings)} file. To paste a text, use \`/story add\`.`,
  fileKinds: (endings: readonly string[]) =>
    `Only ${list(endings)} files can be added. Save the story as one of these.`,
  fileLarge: 'The file is larger than 5 MB. Cut it to the story itself.',
  fileElsewhere: 'Only files uploaded here can be added.',
  fileNotFetched: 'The file could not be fetched from Discord. Please try again.',
  fileEmpty: 'The file is empty. Put the story in it.',
  fileNoText: 'This is not a text file. Save the story as plain text (UTF-8).',
  fileDamaged: 'This file is damaged or protected and cannot be read. Save it again, or paste its text.',
  fileOnlyPictures: 'This PDF contains images of pages, but no text. Paste the text instead.',
  fileIsPage: 'This is the source of a web page. Save it with the ending .html, or paste its text.',
  noText: 'This text contains characters that cannot be read. Paste it again.',
  textLong: (length: number, most: number) =>
    `The text is longer than a news story (${number(length)} of at most ${number(most)} characters). Cut it to the story itself.`,
  noStory: 'This is only a few words, not a story.',
  dateAmbiguous: (date: string) => `“${date}” could be two different days. Write it as 2024-03-05.`,
  dateUnread: (date: string) => `The date “${date}” cannot be read. Write it as 2024-03-05.`,
  addressUnfit: 'The address must begin with http:// or https://. Leave it empty if there is none.',
  fieldLong: (field: keyof typeof FIELDS, most: number) =>
    `The ${FIELDS[field]} is too long: at most ${number(most)} characters.`,
  linksGone: 'This list has expired. Use `Add this story` on the message again.',
  previewGone: 'This preview has expired. Add the story again.',

  addressLong: (most: number) => `The address is too long: at most ${number(most)} characters. ${WAY_OUT}`,
  notAddress: 'This is not a web address. It must look like https://example.com/story.',
  notHttp: 'Only addresses that begin with http:// or https:// can be read.',
  addressSecret: 'This address contains a user name or password. Remove it and try again.',
  unusualPort: 'Only web pages on the usual ports (80 and 443) can be read.',
  notPublic: 'This address is not on the public internet.',
  noSuchSite: 'There is no such site. Check the address for typos.',
  siteSlow: 'The site did not respond in time. Try again later, paste the text or upload it as a file.',
  pageNotFetched: `The page could not be fetched from the site. ${WAY_OUT}`,
  redirectsEndless: `The page redirects endlessly. ${WAY_OUT}`,
  /** Megabytes. */
  pageLarge: (most: number) => `The page is larger than ${number(most)} MB. ${WAY_OUT}`,
  pagePacked: `The page is compressed in a way that cannot be read. ${WAY_OUT}`,
  notPage: (type: string) =>
    `This address is not a web page (${type || 'no type given'}). Give the address of the story itself.`,
  pageGone: 'There is no page at this address. It may have been removed, or there is a typo.',
  pageForMembers: `The site requires an account or payment for this page. ${WAY_OUT}`,
  pageNotForPrograms: (status: number) => `The site does not serve this page to bots (${status}). ${WAY_OUT}`,
  pageFailed: (status: number) =>
    `The site could not deliver the page (${status}). Try again later, or paste the text.`,
  robotsUnknown: 'The site’s robots.txt cannot be read at the moment. Try again later, or paste the text.',
  robotsForbid: `The site does not let bots read this page (robots.txt). ${WAY_OUT}`,
  botWall: `The site asks for proof that a person is reading, and showed no story. ${BROWSER}`,
  paywall: (words: number) =>
    `This page is behind a paywall: ${words === 0 ? 'nothing' : `only its first ${count(words, 'word', 'words')}`} can be read without an account. If you may read it, open it in your browser, then paste the text or upload it as a file.`,
  scriptOnly: `This page needs JavaScript to show its text. ${BROWSER}`,
  noStoryOnPage: (words: number) =>
    `No news story was found on this page${words > 0 ? ` (only ${count(words, 'word', 'words')} of text)` : ''}. Give the address of the story itself, or paste its text.`,
  overloaded: 'There are more questions right now than I can answer. Please ask again in a few seconds.',
  fewWords: 'This text repeats the same few words. Add a story as it was published.',
  busy: 'Too much is being read here at the moment. Please try again in a minute.',
  answerLong:
    'Searching a story of this length takes too long. Ask for less at once, or add the story in parts.',
  readLong: 'This text takes too long to read. Please add it in parts.',
  pageComplex: `This page is too large to be read as a news story. ${BROWSER}`,
};
