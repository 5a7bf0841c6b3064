/** Contrast of each visible piece of text with what is behind it, the lowest first. Source: WCAG 2.2, 1.4.3. */
export function contrasts(): { ratio: number; text: string }[];
/** The buttons, links and inputs without a name that a screen reader could say. */
export function nameless(): string[];
/** What sticks out of the screen to the right. */
export function tooWide(): string[];
export function background(): string;
