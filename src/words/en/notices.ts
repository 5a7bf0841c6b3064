import { channel, grammarOf } from '../grammar.ts';

const { count, list, megabytes, number } = grammarOf('en-GB');

const stories = (many: number) => count(many, 'story', 'stories');
const later = (days: number) =>
  days === 0 ? 'at once' : days === 1 ? 'a day later' : `${number(days)} days later`;

/** As Discord's settings call them. */
const PERMISSIONS = {
  view: 'View Channel',
  write: 'Send Messages',
  writeInThreads: 'Send Messages in Threads',
  readHistory: 'Read Message History',
};

/** What the bot needs in a channel. */
export type Permission = keyof typeof PERMISSIONS;

/** What the bot says of itself, and its forms: titles and labels of these are at most 45 characters. */
export const notices = {
  help: `**I answer with the stories’ own words only.**
Word for word, with speaker and paragraph. Where a story does not answer, I say so.

\`/ask\` a question, or mention me with it
\`/who-said\` a phrase that you half remember
\`/check\` a quotation as somebody quotes it
\`/quotes\` by speaker · \`/summary\`
\`/story\` who is who, timeline, sourcing, all of it
\`/compare\` how two stories report the same
-# In the menu of a message, under Apps: \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Add \`private: True\` and only you see the answer. “And what did he say about …?” goes on from the last one.
-# \`/settings\` who sees answers, and where · \`/privacy\` what is kept, and how to erase it`,
  wordsOnly:
    '-# Just now I match questions by their words only: in other words than the story’s they often go unanswered.',
  missingHere: (permissions: readonly Permission[]) =>
    `-# To answer mentions I need ${list(permissions.map((each) => PERMISSIONS[each]))} in this channel.`,
  missingThere: (permission: Permission, channelId: string) =>
    `I need ${PERMISSIONS[permission]} in ${channel(channelId)} to answer you there. Ask somebody who manages that channel.`,
  pictureOnly: 'That message has no words that I can read. Type in what its picture says.',
  fetching: (before: number) =>
    before === 0
      ? 'Fetching the page …'
      : `Waiting: ${count(before, 'page is', 'pages are')} fetched for this server first.`,
  severalLinks: (many: number, listed: number) =>
    `That message has ${number(many)} addresses. Which one is the story?${many > listed ? ` The first ${listed} are listed.` : ''}`,
  nothingAdded: 'Nothing was added.',
  notPinned: 'No story is pinned to this channel.',
  unpinned: 'No story is pinned to this channel any more: I answer from all of them.',
  unwatched: 'The story is not watched any more.',
  exported: 'The stories with all their versions (JSON), and the quotations of the newest ones (CSV).',

  settingsOfServer: '**Settings of this server**',
  settingsOfUser: '**Your settings**',
  shownToAsker:
    'Answers are shown to whoever asks only; a mention is pointed to `/ask`, since everybody sees what replies to it.',
  shownToAll: 'Answers are shown to everybody, unless `private: True` is added.',
  colouredBar: 'Answers have a coloured bar.',
  noColouredBar: 'Answers have no coloured bar.',
  mentionsIn: (channelIds: readonly string[]) => `Mentions are answered in ${list(channelIds.map(channel))}.`,
  mentionsEverywhere: 'Mentions are answered everywhere.',
  threadsAnswered: 'Threads are answered like their channel.',
  threadsNotAnswered: 'In threads mentions are not answered, and commands to whoever asks only.',
  publicAnswersIn: (language: string | null) =>
    `Language of public answers: ${language ?? 'this server’s at Discord'}.`,
  managers: (roleId: string | null) =>
    `Stories are added, pinned and changed by members with Manage Server${roleId === null ? '' : ` or <@&${roleId}>`}.`,

  keptHeading: '**What is kept**',
  kept: (isPersonal: boolean, many: number, most: number, bytes: number, mostBytes: number) =>
    `${isPersonal ? 'Your stories' : 'The stories of this server'}: ${number(many)} of at most ${number(most)}, ${megabytes(bytes)} of ${megabytes(mostBytes)}, with their earlier versions and corrections, when and by whom they were added, channel pins, settings and an index of their words.`,
  removedWaiting: (days: number, many: number) => `Removed, to be deleted ${later(days)}: ${number(many)}.`,
  removedRule: (isPersonal: boolean, days: number) =>
    `A removed story is deleted ${later(days)}; ${isPersonal ? '' : 'the same goes for everything here when I am taken off this server; '}nobody sees it meanwhile.`,
  keptForDays:
    'For 7 days, which of my messages quoted which version of a story: ids, no text. For an hour, when pages were fetched.',
  notKept: 'Not kept and not logged: your messages, questions, my answers, and who asked what.',
  ownStories: (many: number) => `Stories of your own, outside of servers: ${number(many)}.`,
  notShared: '\n-# Nobody in another server can see, search or guess these stories.',
  eraseAsked: (isPersonal: boolean, many: number) =>
    `Erase ${stories(many)} with every version, the removed ones, pins and settings? This is ${isPersonal ? 'your own' : 'this server’s'}; nobody can bring it back.`,
  erased: (many: number) => `Erased for good: ${stories(many)} and what belonged to them.`,
  forgetAsked: (many: number) =>
    `Erase what you have of your own (${stories(many)}), and take your id off the stories that you added in servers? Those belong to the servers and stay. Nobody can bring yours back.`,
  forgotten: (own: number, unnamed: number) =>
    `Erased for good: of your own, ${stories(own)}. Your id was taken off ${stories(unnamed)} in servers.`,
  nothingErased: 'Nothing was erased.',

  yourQuestion: 'Your question',
  questionExample: 'What did he say about …?',
  checkTitle: 'Check a quotation',
  theQuotation: 'The quotation',
  quotationExample: '“…,” somebody said',
  whoSaidTitle: 'Who said it?',
  wordsRemembered: 'The words as you remember them',
  whoSaysIt: 'Who says it',
  nobodyNamed: 'Nobody that the story names',
  somebodyElse: 'Or somebody else',
  nameAsPrinted: 'The name as the story prints it',
  addTitle: 'Add a story',
  editTitle: 'Correct a story’s details',
  fieldHeadline: 'Headline',
  fieldSource: 'Source',
  sourceHint: 'The outlet, such as CNN',
  fieldDate: 'Date of publication',
  dateHint: 'Such as 2024-03-05',
  fieldAddress: 'Address',
  fieldText: 'Text',
  textHint: 'Up to 4,000 characters; upload a longer one as a file',
  fieldTitle: 'Title in lists',
  fieldByline: 'Byline',
};
