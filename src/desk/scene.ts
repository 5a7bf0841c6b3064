import type { Person, Place } from './demo-servers.ts';
import type { Languages } from './languages.ts';
import type { Uploads } from './uploads.ts';

/** Who does it, where, and which files they have given. */
export interface Scene {
  readonly person: Person;
  readonly place: Place;
  readonly uploads: Uploads;
  readonly languages: Languages;
}
