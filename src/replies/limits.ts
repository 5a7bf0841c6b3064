/**
 * Discord's limits, with where each is written down. Lengths are UTF-16 code units unless said otherwise.
 * Sources: discord.com/developers/docs — [M] resources/message, [C] components/reference,
 * [A] interactions/application-commands, [I] interactions/receiving-and-responding.
 */
export const limits = {
  /** [C] components of a Components V2 message, nested ones included. */
  components: 40,
  /** [C] all text displays of a message together. */
  text: 4000,
  /** [C] buttons in one action row. */
  buttonsPerRow: 5,
  /** [C] label of a button. */
  buttonLabel: 80,
  /** [C] custom id of a component. */
  customId: 100,
  /** [C] address of a link button. */
  linkUrl: 512,
  /** [A] choices of an option or an autocomplete answer. */
  choices: 25,
  /** [A] name and value of a choice. */
  choice: 100,
  /** [C] inputs of a modal, title of a modal. */
  modalInputs: 5,
  modalTitle: 45,
  /** [C] description of a label in a modal. */
  labelDescription: 100,
  /** [M] files of a message, bytes of one if neither its sender nor the server pays for more. */
  files: 10,
  fileBytes: 10 * 1024 * 1024,
  /** [I] milliseconds to answer an interaction the first time, minutes that its token lives. */
  answerWithinMs: 3000,
  tokenMinutes: 15,
  /** [I] follow-ups to an interaction of a user install. */
  userInstallFollowUps: 5,
} as const;
