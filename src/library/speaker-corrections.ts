import type { SpeakerCorrection } from '../analysis/corrections.ts';
import type { Span } from '../story/span.ts';
import type { Owner } from './owner.ts';

/** What an owner's moderators corrected, by the text that it is about (SHA-256): it holds for every copy of that text. */
export interface SpeakerCorrections {
  /** In text order. */
  speakerCorrections(owner: Owner, hash: string): Promise<readonly SpeakerCorrection[]>;
  /** Replaces an earlier correction of these words. */
  correctSpeaker(owner: Owner, hash: string, correction: SpeakerCorrection): Promise<void>;
  /** Takes a correction back: the machine's reading holds again. */
  uncorrectSpeaker(owner: Owner, hash: string, content: Span): Promise<void>;
}
