import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './architecture/imports.ts';
import { BEGIN, drawPicture, END } from './architecture/picture.ts';

// Puts the picture of the parts into docs/architecture.md; the architecture test fails if it is out of date.
const page = join(root, 'docs/architecture.md');
const text = readFileSync(page, 'utf8');
writeFileSync(page, `${text.split(BEGIN)[0]}${drawPicture()}${text.split(END)[1]}`);
