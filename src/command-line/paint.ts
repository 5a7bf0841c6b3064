import { styleText } from 'node:util';
import { harmless } from '../story/harmless.ts';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'underline';

/** Puts a text between the codes of a terminal's styles, if it is one; no control character of the text gets through. */
export type Paint = (text: string, ...styles: Style[]) => string;

/** Whether a stream shows colours: a terminal does, unless NO_COLOR is set; elsewhere FORCE_COLOR asks for them. */
export function showsColours(
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv,
): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Whether the stream shows colours was asked already. */
const ANY_STREAM = { validateStream: false };

export function painter(isColoured: boolean): Paint {
  return (text, ...styles) => {
    const safe = harmless(text);
    return isColoured ? styles.reduce((shown, style) => styleText(style, shown, ANY_STREAM), safe) : safe;
  };
}
