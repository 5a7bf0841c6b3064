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
export type ChannelPermission = keyof typeof PERMISSIONS;

/** What the bot says of itself, and its forms: titles and labels of these are at most 45 characters. */
export const notices = {
  help: `**I answer only in the stories’ own words.**
Word for word, with speaker and paragraph. If a story does not have the answer, I say so.

\`/ask\` a question, or mention me with it
\`/who-said\` a phrase you half remember
\`/check\` a quotation against the stories
\`/quotes\` by speaker · \`/summary\`
\`/story\` who’s who, timeline, sourcing, full text
\`/compare\` how two stories report the same event
-# In a message’s menu, under Apps: \`Check quotes\`, \`Who said this?\`, \`Add this story\`
-# Add \`private: True\` and only you see the answer. “And what did he say about …?” follows up on the last one.`,
  /** Below it, for whoever may set anything; and for everybody else. */
  helpAdministrator:
    '-# `/settings` who sees answers, and where · `/privacy` what is kept, and how to delete it',
  helpMember: '-# `/privacy` what is kept, and how to delete it',
  wordsOnly:
    '-# At the moment I match questions by their words only, so one worded differently from the story may go unanswered.',
  englishOnly: 'I understand questions in English only.',
  missingHere: (permissions: readonly ChannelPermission[]) =>
    `-# To answer mentions I need ${list(permissions.map((each) => PERMISSIONS[each]))} in this channel.`,
  missingThere: (permission: ChannelPermission, channelId: string) =>
    `I need ${PERMISSIONS[permission]} in ${channel(channelId)} to answer you there. Ask someone who manages that channel.`,
  pictureOnly: 'That message has no text that I can read. Type what the picture says.',
  fetching: (before: number) =>
    before === 0 ? 'Fetching the page …' : `Waiting: ${count(before, 'page', 'pages')} ahead of this one.`,
  severalLinks: (many: number, listed: number) =>
    `That message has ${number(many)} links. Which one is the story?${many > listed ? ` The first ${listed} are listed.` : ''}`,
  nothingAdded: 'Nothing was added.',
  samplePutAway: 'The sample story has been put away. I now answer from yours.',
  sampleOnly: 'Only the sample story is here; it belongs to no one and goes when you add one.',
  addLink: 'Add this story?',
  notPinned: 'No story is pinned to this channel.',
  quotesNobody: 'This story quotes no one.',
  namesNobody: 'This story names no one.',
  tellsNoDates: 'This story gives no dates.',
  noByline: 'The story names no author.',
  noPublication: 'The story gives no date of publication.',
  noOutlet: 'The story does not say which outlet published it.',
  unpinned: 'No story is pinned to this channel now: I answer from all of them.',
  unwatched: 'This story is no longer watched.',
  exported: 'The stories with every version (JSON), and the quotations of the newest versions (CSV).',

  settingsOfServer: '**Settings of this server**',
  settingsOfUser: '**Your settings**',
  shownToAsker:
    'Answers are shown only to the person who asks. Mentions are directed to `/ask`, since everyone would see a reply.',
  shownToAll: 'Answers are shown to everyone, unless `private: True` is added.',
  ownAnswers: 'Only you see answers from your own stories, in servers too.',
  colouredBar: 'Answers have a coloured bar.',
  noColouredBar: 'Answers have no coloured bar.',
  mentionsIn: (channelIds: readonly string[]) => `Mentions are answered in ${list(channelIds.map(channel))}.`,
  mentionsEverywhere: 'Mentions are answered everywhere.',
  threadsAnswered: 'Threads follow their channel.',
  threadsNotAnswered: 'In threads, mentions are ignored and command replies are private.',
  publicAnswersIn: (language: string | null) =>
    `Language of public answers: ${language ?? 'Discord’s setting for this server'}.`,
  managers: (roleId: string | null) =>
    `Members with Manage Server${roleId === null ? '' : ` or <@&${roleId}>`} can add, pin and change stories.`,

  keptHeading: '**What is kept**',
  kept: (isPersonal: boolean, many: number, most: number, bytes: number, mostBytes: number) =>
    `${isPersonal ? 'Your stories' : 'The stories of this server'}: ${number(many)} of at most ${number(most)}, ${megabytes(bytes)} of ${megabytes(mostBytes)}, with earlier versions and corrections, when and by whom they were added, channel pins, settings and a word index.`,
  removedWaiting: (days: number, many: number) => `Removed, to be deleted ${later(days)}: ${number(many)}.`,
  removedRule: (isPersonal: boolean, days: number) =>
    `Removed stories are deleted ${later(days)}${isPersonal ? '' : ', and so is everything here if I am removed from this server'}; no one sees them until then.`,
  keptForDays:
    'For 7 days: which of my messages quoted which version of a story (IDs, no text). For an hour: when pages were fetched.',
  notKept: 'Never kept or logged: your messages, questions, my answers, and who asked what.',
  ownStories: (many: number) => `Your own stories, outside servers: ${number(many)}.`,
  notShared: '\n-# No one in another server can see, search or guess these stories.',
  eraseAsked: (isPersonal: boolean, many: number) =>
    `Delete ${stories(many)} with every version, removed stories, pins and settings? They are ${isPersonal ? 'your own' : 'this server’s'}; no one can bring them back.`,
  erased: (many: number) => `Permanently deleted: ${stories(many)} and everything that belonged to them.`,
  forgetAsked: (many: number) =>
    `Delete your own stories (${number(many)}), and remove your ID from those you added in servers? The latter belong to the servers and stay. No one can bring yours back.`,
  forgotten: (own: number, unnamed: number) =>
    `Permanently deleted: ${stories(own)} of your own. Your ID was removed from ${stories(unnamed)} in servers.`,
  nothingErased: 'Nothing was deleted.',

  yourQuestion: 'Your question',
  questionExample: 'What did he say about …?',
  checkTitle: 'Check a quotation',
  theQuotation: 'The quotation',
  quotationExample: '“…,” she said',
  whoSaidTitle: 'Who said it?',
  wordsRemembered: 'The words as you remember them',
  whoSaysIt: 'Speaker',
  nobodyNamed: 'No one named in the story',
  somebodyElse: 'Or someone else',
  nameAsPrinted: 'The name as it appears in the story',
  addTitle: 'Add a story',
  editTitle: 'Correct a story’s details',
  fieldHeadline: 'Headline',
  fieldSource: 'Source',
  fieldDate: 'Date of publication',
  dateHint: 'Such as 2024-03-05',
  fieldAddress: 'Link',
  fieldText: 'Text',
  textHint: 'The whole article, with headline, byline and date; it goes on below',
  fieldMoreText: 'Text, continued',
  moreTextHint: 'If a field is full: 4,000 characters each',
  fieldTitle: 'Title in lists',
  fieldByline: 'Byline',
};
