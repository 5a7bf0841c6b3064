import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, imports, partOf, root } from '../scripts/architecture/imports.ts';
import { drawPicture } from '../scripts/architecture/picture.ts';

/** What each part may import besides itself, errors.ts, the bot's own words and packages. Data runs down this list once. */
const allowed: Record<string, readonly string[]> = {
  start: [],
  messages: [],
  workers: [],
  story: [],
  quotations: ['story'],
  facts: ['story', 'quotations'],
  retrieval: ['story', 'quotations', 'facts'],
  analysis: ['story', 'quotations', 'retrieval', 'workers'],
  answers: ['story', 'quotations', 'facts', 'retrieval', 'analysis'],
  library: ['story', 'quotations', 'retrieval', 'analysis', 'workers'],
  replies: ['story', 'answers'],
  discord: ['story', 'analysis', 'answers', 'replies', 'library', 'workers', 'start'],
  commands: ['story', 'answers', 'replies', 'library', 'discord'],
  'command-line': ['story', 'quotations', 'retrieval', 'analysis', 'answers', 'library', 'workers'],
  desk: ['story', 'answers', 'replies', 'library', 'discord'],
  operation: ['library', 'discord'],
};

/**
 * The rooms of a part, the lowest first: each may import those before it and itself. "." stands for the files that lie in the
 * folder itself. A part without an entry has no rooms, or rooms that are asked through its own files.
 */
const rooms: Record<string, readonly string[]> = {
  'src/quotations': [
    ...['lexicon', 'document', 'attribution', 'mentions', 'roles', 'sources', 'coreference', 'turns'],
    ...['speakers', 'tagging', 'amendments', '.', 'claims'],
  ],
  'src/quotations/tagging': [
    ...['learning', 'tokens', 'cues', 'spans', 'reranking', 'acceptance', 'revision', 'recovery', '.'],
  ],
  'src/retrieval': ['text', 'question', 'index', 'phrases', 'ranking', 'encoder', '.', 'check'],
  'src/discord': ['rest', 'core', 'registration', 'handlers', 'dispatch', 'gateway'],
  'src/discord/handlers': ['help', 'story-library', 'free-text', '.'],
};

/** Only these may know discord.js; `replies`, `commands`, `discord` and `desk` know the types of its JSON. */
const knowsDiscordTypes = ['replies', 'commands', 'discord', 'desk'];

describe('the parts import one way only', () => {
  it('finds the files', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(40);
  });

  it.each(Object.keys(allowed))('%s', (part) => {
    const wrong = imports
      .filter(({ file, target }) => partOf(file) === part && target.startsWith('.'))
      .map(({ file, target }) => ({ file: relative(root, file), to: partOf(join(dirname(file), target)) }))
      .filter(
        ({ to }) => to !== part && to !== 'errors.ts' && to !== 'messages' && !allowed[part]?.includes(to),
      );
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(rooms))('within %s too, from its upper rooms down', (part) => {
    const order = rooms[part] ?? [];
    const roomOf = (path: string): string | undefined => {
      const [first = '', ...rest] = relative(join(root, part), path).split('/');
      if (first === '..') return undefined;
      return rest.length === 0 ? '.' : first;
    };
    const wrong = imports.flatMap(({ file, target }) => {
      const from = roomOf(file);
      const to = target.startsWith('.') ? roomOf(join(dirname(file), target)) : undefined;
      if (from === undefined || to === undefined || from === to) return [];
      const runsDown = order.includes(to) && order.indexOf(to) < order.indexOf(from);
      return runsDown ? [] : [{ file: relative(root, file), to }];
    });
    expect(wrong).toEqual([]);
  });

  it('answers without the language model: it would hold up everybody while it loads, and take 30 MB more', () => {
    const reading = /quotations\/document\/document\.ts$/u;
    const wrong = files
      .filter((file) => ['facts', 'retrieval', 'answers', 'replies', 'discord'].includes(partOf(file)))
      .filter((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^import (?!type)(.+?) from '(.+)';$/gmu)].some(
          ([, names = '', target = '']) => reading.test(target) && /\{(?!\s*type [^,]+\}).*\}/u.test(names),
        ),
      );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });

  it('has no circle of files: none can be understood without the others then', () => {
    const arrows = new Map<string, string[]>();
    for (const { file, target } of imports)
      if (target.startsWith('.'))
        arrows.set(file, [...(arrows.get(file) ?? []), join(dirname(file), target)]);
    // What imports nothing that is left, or is imported by nothing, is taken away until only circles are left.
    const left = new Set(arrows.keys());
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      const imported = new Set([...left].flatMap((file) => arrows.get(file) ?? []));
      for (const file of left)
        if (!imported.has(file) || !arrows.get(file)?.some((to) => left.has(to))) left.delete(file);
    }
    expect([...left].map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps Discord out of the parts below it', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('discord') && !knowsDiscordTypes.includes(partOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('loads discord.js in src/discord only, so that the desk starts without it', () => {
    const loaders = imports.filter(({ target }) => /^(?:discord\.js|@discordjs\/)/u.test(target));
    expect(loaders.filter(({ file }) => partOf(file) !== 'discord')).toEqual([]);
  });
});

describe('the documents', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  it('have the picture that the code draws: run `npm run picture`', () => {
    expect(read('docs/architecture.md')).toContain(drawPicture());
  });

  const names = new Set(
    ['src', 'commands', 'test', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
    ),
  );
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  it.each([...pages.map((name) => `docs/${name}`), 'README.md', 'CONTRIBUTING.md'])(
    '%s names files and commands that are there',
    (page) => {
      const text = read(page);
      const paths = [
        ...text.matchAll(/`((?:src|commands|scripts|test|models|training|deploy)\/[^`\s]*)`/gu),
      ].map(([, path = '']) => path);
      const missing = paths.filter((path) => !path.includes('NAME') && !existsSync(join(root, path)));
      const bare = [...text.matchAll(/`([\w-]+\.ts)`/gu)].map(([, name = '']) => name);
      const { scripts } = JSON.parse(read('package.json'));
      const commands = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map(([, name = '']) => name);
      expect([
        ...missing,
        ...bare.filter((name) => !names.has(name)),
        ...commands.filter((name) => !(name in scripts)),
      ]).toEqual([]);
    },
  );
});

describe('a long story is asked in a worker, which knows every function and action by its name', () => {
  const asked = readFileSync(join(root, 'src/answers/asked-functions.ts'), 'utf8');
  const list = asked.slice(asked.indexOf('ASKED_FUNCTIONS'));

  it('so what commands ask stands in ASKED_FUNCTIONS', () => {
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bcontext\.ask(?:All)?\(\s*(\w+)/gu)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => name !== 'find' && !new RegExp(`\\b${name},`, 'u').test(list))).toEqual([]);
  });

  it('and what defines a story action is imported there', () => {
    const reached = new Set([join(root, 'src/answers/asked-functions.ts')]);
    for (const file of reached)
      for (const { target } of imports.filter((each) => each.file === file && each.target.startsWith('.')))
        reached.add(join(dirname(file), target));
    const defining = files.filter((file) => readFileSync(file, 'utf8').includes('= defineStoryAction'));
    expect(defining.length).toBeGreaterThan(5);
    expect(defining.filter((file) => !reached.has(file)).map((file) => relative(root, file))).toEqual([]);
  });
});
