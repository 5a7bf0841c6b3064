/** What Discord answers to a call that cannot be. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly details: readonly string[];

  constructor(status: number, code: number, message: string, details: readonly string[] = []) {
    super([message, ...details].join('\n'));
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** Discord's error JSON. */
  get body() {
    const [message] = this.message.split('\n');
    const errors = { _errors: this.details.map((text) => ({ code: 'INVALID', message: text })) };
    return { message, code: this.code, ...(this.details.length > 0 ? { errors } : {}) };
  }
}

export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  expiredToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  tooManyFollowUps: () =>
    new Refusal(400, 40094, 'This interaction has reached the maximum number of follow-up messages'),
  invalid: (details: readonly string[]) => new Refusal(400, 50035, 'Invalid Form Body', details),
};
