/** Story text and names of files could hold control characters that a terminal obeys: none but the line break gets through. */
export function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (mark) => (mark === '\n' ? mark : ''));
}
