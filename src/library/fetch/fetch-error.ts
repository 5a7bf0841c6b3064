import { UserError } from '../../errors.ts';
import type { Wording } from '../../messages/messages.ts';

export type FetchFault =
  | 'address'
  | 'robots'
  | 'status'
  | 'type'
  | 'size'
  | 'time'
  | 'network'
  | 'redirects'
  | 'busy';

/** A page that was not fetched; the message says why and what the user can do instead. */
export class FetchError extends UserError {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, wording: Wording) {
    super(wording);
    this.fault = fault;
  }
}
