import type { FurnitureReason } from '../messages/en/lines.ts';

/** What a line of a story's text is. */
export type LineKind = 'headline' | 'body' | 'note' | { readonly furniture: FurnitureReason };

/** Endings that are rare in a headline and the lines below it, and usual in a paragraph. */
export const PROSE_END = /\p{L}{2}[.!?][”"’')]*$/u;
