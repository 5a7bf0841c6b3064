import { UserError } from '../errors.ts';

/** What one owner may keep and fetch. */
export interface Quotas {
  readonly stories: number;
  /** UTF-8 bytes of all versions' texts. */
  readonly bytes: number;
  readonly fetchesPerHour: number;
  /** Versions kept of one story; the oldest goes first. */
  readonly versions: number;
}

export const DEFAULT_QUOTAS: Quotas = {
  stories: 1_000,
  bytes: 50_000_000,
  fetchesPerHour: 60,
  versions: 20,
};

export interface Usage {
  readonly stories: number;
  readonly bytes: number;
  readonly fetchesThisHour: number;
  readonly quotas: Quotas;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * Checks that one more text fits.
 *
 * @param added stories and bytes that would come in addition
 * @throws UserError that says which limit is reached and what to do
 */
export function checkRoom(usage: Usage, added: { readonly stories: number; readonly bytes: number }): void {
  const { quotas } = usage;
  if (usage.stories + added.stories > quotas.stories)
    throw new UserError(
      `This library is full: it holds ${count(usage.stories)} of at most ${count(quotas.stories)} stories. Remove one first.`,
    );
  if (usage.bytes + added.bytes > quotas.bytes)
    throw new UserError(
      `This library is full: its texts take ${megabytes(usage.bytes)} of ${megabytes(quotas.bytes)}. Remove a story first.`,
    );
}

/** @throws UserError where no further fetch is allowed within the hour */
export function checkFetches(usage: Pick<Usage, 'fetchesThisHour' | 'quotas'>): void {
  if (usage.fetchesThisHour >= usage.quotas.fetchesPerHour)
    throw new UserError(
      `${count(usage.quotas.fetchesPerHour)} pages were fetched here within the past hour, which is the limit. Try again later, paste the text or upload a file.`,
    );
}

const count = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
