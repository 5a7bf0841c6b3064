import { grammarOf } from '../grammar.ts';

const { count, either, list, megabytes, number } = grammarOf('en-GB');

const FIELDS = { headline: 'headline', title: 'title', source: 'source', byline: 'byline' };
const WAY_OUT = 'Paste the text or upload it as a file instead.';
const BROWSER = 'Open it in your browser, then paste the text or upload it as a file.';

/** Why something was not done, and what to do about it: one message for each failure that a user can meet. */
export const refusals = {
  wentWrong: (id: string) =>
    `Something went wrong on our side. Please try again; if it stays, report the number ${id}.`,
  refusedByDiscord: (id: string) =>
    `Discord did not take this answer. Ask for a part of it; if it stays, report the number ${id}.`,
  stopping: 'I am being restarted. Please ask again in a minute.',
  tooSlow: 'That took too long. Please press again.',
  tooFast: (seconds: number) =>
    `That is faster than I can answer. Please wait ${count(seconds, 'second', 'seconds')}.`,
  commandGone: 'This command no longer exists. Type `/` to see the current ones.',
  messageNotSent: 'Discord did not send that message along. Please try again.',
  staleButton: 'This button is from an earlier version. Ask again to get a fresh one.',
  staleSettings: 'This button is from an earlier version. Use `/settings` again.',
  misfitButton: 'This button no longer fits the story. Ask again to get a fresh one.',
  staleExample: 'That example is gone. Use `/help` to see current ones.',
  unknownSubcommand: 'That subcommand does not exist. Pick one from the list.',
  misfitOption: 'That option does not fit this command. Pick the command from the list and fill it in again.',
  fillIn: (option: string) => `Please fill in \`${option}\`.`,
  fillInAgain: (option: string) => `Please fill in \`${option}\` once more: Discord did not say what it is.`,
  pickChoice: (option: string) => `Please pick one of the choices for \`${option}\`.`,
  outOfRange: (option: string, least: number, most: number) =>
    `\`${option}\` must be between ${number(least)} and ${number(most)}.`,
  tooLong: (option: string, most: number) => `\`${option}\` is too long: at most ${number(most)} characters.`,

  noStoryYet: 'There is no story here yet. Add one with `/story add`.',
  nothingToExport: 'There is no story here yet that could be exported. Add one with `/story add`.',
  noSingleStory: 'No single story here has that title. Pick one from the list that opens while you type.',
  noSuchStory: 'There is no such story here. Pick one from the list that opens while you type.',
  storyGone: 'That story is no longer here. Ask again to search the stories that are.',
  storyRemoved: 'The story was removed in the meantime.',
  noTitleHas: (words: string) => `No title here has the words “${words}”. Try fewer or other words.`,
  sampleFixed: 'The sample story cannot be changed. Add one of your own.',
  sameStory: 'Both are the same story. Pick another one for `b`.',
  onlyOneStory: 'There is only one story here. Add another with `/story add`, then compare them.',
  nothingClaimed: 'I see no quotation to check there. Put the words in quote marks, or write who said what.',
  nobodysWords: 'These words are nobody’s in this story. Ask again to get a fresh button.',
  nameNotPrinted: 'The story does not print that name. Type it as it stands in the story.',
  chooseSpeaker: 'Choose who says it, or type the name. Nothing was changed.',

  needsManager:
    'This needs the permission Manage Server, or the role that a moderator set for it. Ask a moderator.',
  needsManageServer: 'Settings need the permission Manage Server. Ask somebody who has it.',
  needsAdministrator: 'Only an administrator of this server can take out or erase everything.',
  mayNotDelete: 'Only whoever asked, or somebody with Manage Messages, can delete this answer.',
  everybodysRole: 'That role is everybody’s. Choose one that few have.',
  settingUnfit: (setting: string, value: string) => `${setting} cannot be ${value}.`,

  libraryFull: (many: number, most: number) =>
    `This library is full: it holds ${number(many)} of at most ${number(most)} stories. Remove one first.`,
  libraryLarge: (bytes: number, most: number) =>
    `This library is full: its texts take ${megabytes(bytes)} of ${megabytes(most)}. Remove a story first.`,
  cannotKeep:
    'Nothing new can be kept at the moment. What is here can still be asked. Please tell whoever runs this bot.',
  exportBusy: 'These stories are being exported already. Please wait for that to finish.',
  mentionPrivate: 'Answers are private here. Ask with `/ask`, and only you see the answer.',
  exportLarge: 'This library is too large for one message. Export its stories one by one.',
  exportStoryLarge: 'One story with all its versions is too large for a file. Ask whoever runs the bot.',
  fetchLimit: (most: number) =>
    `${number(most)} pages were fetched here within the past hour, which is the limit. Try again later, paste the text or upload a file.`,
  fetchesBusy: (many: number) =>
    `${number(many)} pages are being fetched here already. Try again in a minute.`,
  watchLimit: (most: number) =>
    `${number(most)} stories are being watched here, which is the limit. Stop watching one first.`,
  nothingToWatch: 'This story came without an address, so there is no page to watch.',
  nothingToFetch:
    'This story came without an address, so it cannot be fetched again. Add its new text instead.',
  notServed: 'The operator of this bot does not serve this story.',

  /** Endings of files: ".txt", ".md". */
  noLinkOrFile: (endings: readonly string[]) =>
    `That message has neither a link nor a ${either(endings)} file. \`/story add\` takes a text that you paste.`,
  fileKinds: (endings: readonly string[]) =>
    `Only ${list(endings)} files can be added. Save the story as one of these.`,
  fileLarge: 'The file is larger than 5 MB. Cut it to the story itself.',
  fileElsewhere: 'Only files that were uploaded here can be added.',
  fileNotFetched: 'The file could not be fetched from Discord. Please try again.',
  fileEmpty: 'The file is empty. Paste the story into it.',
  fileNoText: 'This is not a text file. Save the story as plain text (UTF-8).',
  fileDamaged: 'This file is damaged or protected and cannot be read. Save it once more, or paste its text.',
  fileOnlyPictures: 'This PDF holds pictures of pages and no text. Paste the text instead.',
  fileIsPage: 'This is the source of a web page. Save it with the ending .html, or paste its text.',
  noText: 'This text holds characters that are no text. Paste it again.',
  textLong: (length: number, most: number) =>
    `The text is longer than a news story (${number(length)} of at most ${number(most)} characters). Cut it to the story itself.`,
  noStory: 'There is no story in this: it has only a few words.',
  dateAmbiguous: (date: string) => `“${date}” can be two days. Write it like 2024-03-05.`,
  dateUnread: (date: string) => `The date “${date}” cannot be read. Write it like 2024-03-05.`,
  addressUnfit: 'The address must begin with http:// or https://. Leave it empty if there is none.',
  fieldLong: (field: keyof typeof FIELDS, most: number) =>
    `The ${FIELDS[field]} is too long: at most ${number(most)} characters.`,
  linksGone: 'This list is no longer there. Use `Add this story` on the message again.',
  previewGone: 'This preview is no longer there. Add the story again.',

  addressLong: (most: number) => `The address is too long: at most ${number(most)} characters. ${WAY_OUT}`,
  notAddress: 'This is not a web address. It must look like https://example.com/story.',
  notHttp: 'Only addresses that begin with http:// or https:// can be read.',
  addressSecret: 'This address holds a user name or password. Give it without.',
  unusualPort: 'Only web pages on the usual ports (80 and 443) can be read.',
  notPublic: 'This address does not lead to a page on the public internet.',
  noSuchSite: 'There is no site of this name. Check the address for typing mistakes.',
  siteSlow:
    'The site did not answer in time. Try again later, or paste the text or upload it as a file instead.',
  pageNotFetched: `The page could not be fetched from the site. ${WAY_OUT}`,
  redirectsEndless: `The page sends from one address to the next without end. ${WAY_OUT}`,
  /** Megabytes. */
  pageLarge: (most: number) => `The page is larger than ${number(most)} MB. ${WAY_OUT}`,
  pagePacked: `The page is packed in a way that cannot be read. ${WAY_OUT}`,
  notPage: (type: string) =>
    `This address leads to no web page (${type || 'its type is not given'}). Give the address of the story itself.`,
  pageGone: 'There is no page at this address (any more). Check it for typing mistakes.',
  pageForMembers: `The site wants an account or a payment for this page. ${WAY_OUT}`,
  pageNotForPrograms: (status: number) =>
    `The site does not hand this page out to programs (${status}). ${WAY_OUT}`,
  pageFailed: (status: number) =>
    `The site could not deliver the page (${status}). Try again later, or paste the text.`,
  robotsUnknown:
    'The site does not say at the moment whether its pages may be read. Try again later, or paste the text.',
  robotsForbid: `The site does not let programs read this page (its robots.txt says so). ${WAY_OUT}`,
  botWall: `The site asks for proof that a person is reading and gave no story. ${BROWSER}`,
  paywall: (words: number) =>
    `This page is behind a paywall: ${words === 0 ? 'nothing' : `only its first ${count(words, 'word', 'words')}`} can be read without an account. If you may read it, open it in your browser, then paste the text or upload it as a file.`,
  scriptOnly: `This page builds its text by a script, so only a browser can show it. ${BROWSER}`,
  noStoryOnPage: (words: number) =>
    `No news story was found on this page${words > 0 ? ` (only ${count(words, 'word', 'words')} of text)` : ''}. Give the address of the story itself, or paste its text.`,
  overloaded: 'There are more questions right now than I can answer. Please ask again in a few seconds.',
  fewWords: 'This text repeats the same few words. Add a story as it was published.',
  busy: 'There is more to read here than can be read at once. Please try again in a minute.',
  answerLong:
    'This takes too long to find in a story of this length. Please ask for less at once, or add the story in parts.',
  readLong: 'This text takes too long to read as a news story. Please add it in parts.',
  pageComplex: `This page is too large to be read as a news story. ${BROWSER}`,
};
