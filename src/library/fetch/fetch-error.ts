import { UserError } from '../../errors.ts';

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

  constructor(fault: FetchFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export const WAY_OUT = 'Paste the text or upload it as a file instead.';
