import { UserError } from '../../errors.ts';
import type { Wording } from '../../messages/messages.ts';

export type Obstacle = 'paywall' | 'script-only' | 'bot wall' | 'no story' | 'too complex';

/** A page that holds no story that could be read; its message says what the user can do instead. */
export class UnreadablePage extends UserError {
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle, wording: Wording) {
    super(wording);
    this.obstacle = obstacle;
  }
}
