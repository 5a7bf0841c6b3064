// Loaded before the bot with `node --import`: its parent sets the clock of its main thread by a message { ahead: milliseconds }.
const real = Date.now.bind(Date);
let ahead = 0;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(real() + ahead);
    else super(...args);
  }

  static now() {
    return real() + ahead;
  }
};
process.on('message', (message) => {
  if (typeof message?.ahead === 'number') ahead = message.ahead;
});
// A parent that is gone is no reason to stay.
process.on('disconnect', () => process.exit(0));
