import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';

/** How much one owner may keep and fetch. */
export interface Quotas {
  readonly stories: number;
  /** UTF-8 bytes of all versions, with their shape and details; the bin of removed stories may hold as many again. */
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
    throw new UserError(word('libraryFull', usage.stories, quotas.stories));
  if (usage.bytes + added.bytes > quotas.bytes)
    throw new UserError(word('libraryLarge', usage.bytes, quotas.bytes));
}

/** @throws UserError if no further fetch is allowed within the hour */
export function checkFetches(usage: Pick<Usage, 'fetchesThisHour' | 'quotas'>): void {
  if (usage.fetchesThisHour >= usage.quotas.fetchesPerHour)
    throw new UserError(word('fetchLimit', usage.quotas.fetchesPerHour));
}
