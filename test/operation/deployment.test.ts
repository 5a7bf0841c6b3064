import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const guides = ['README.md', 'docs/operations.md', 'docs/scaling.md'];
/** What is indented in a document is meant to be copied. */
const copied = guides.flatMap((path) =>
  [...read(path).matchAll(/^ {4,}(\S.*)$/gmu)].map(([, line = '']) => line),
);

const servicesOf = (compose: string) =>
  [...(compose.match(/^services:\n((?: .*\n|\n)+)/mu)?.[1] ?? '').matchAll(/^ {2}(\w+):$/gmu)].map(
    ([, name]) => name,
  );

describe('what the documents ask an administrator to copy', () => {
  it('has no comment and no quote marks in a setting: systemd and docker would take them into the value', () => {
    const settings = copied.filter((line) => /^[A-Z][A-Z_]+=[^ ]/u.test(line) && !line.includes(' otr '));
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((line) => /\s|["']/u.test(line))).toEqual([]);
    const names = read('.env.example').match(/(?<=^#?)[A-Z_]+(?==)/gmu);
    expect(settings.map((line) => line.split('=')[0]).filter((name) => !names?.includes(name ?? ''))).toEqual(
      [],
    );
    expect(read('.env.example')).not.toMatch(/^#?[A-Z_]+=.*[ \t]#/mu);
  });

  it('has each % of a crontab behind a backslash: cron reads a bare one as the end of the line', () => {
    const jobs = copied.filter((line) => /^(?:[\d*]+ ){5}/u.test(line));
    expect(jobs.length).toBeGreaterThan(1);
    expect(jobs.filter((line) => /(?<!\\)%/u.test(line))).toEqual([]);
  });

  it('names files of deploy/ that are there, and services that compose knows', () => {
    for (const path of guides)
      for (const [file] of read(path).matchAll(/\bdeploy\/[\w.-]*\w/gu)) expect(read(file)).not.toBe('');
    // Compose looks for .env beside the first file that -f names.
    expect(copied.filter((line) => /docker compose.* -f /u.test(line))).toEqual([]);
    const services = servicesOf(read('compose.yaml'));
    expect(services).toEqual(['bot', 'database']);
    const used = copied.flatMap((line) =>
      [...line.matchAll(/docker compose (?:exec|stop|start)(?: -T)? (\S+)/gu)].map(([, name]) => name),
    );
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !services.includes(name))).toEqual([]);
  });

  it('makes a template of the unit by its one line of settings', () => {
    expect(read('deploy/on-the-record.service').match(/^EnvironmentFile=.*$/gmu)).toHaveLength(1);
  });

  it('explains each alarm', () => {
    const alarms = [...read('deploy/alarms.yaml').matchAll(/- alert: (\w+)/gu)].map(([, name]) => name);
    const explained = [...read('docs/operations.md').matchAll(/^\| `(\w+)` \|/gmu)].map(([, name]) => name);
    expect(alarms.length).toBeGreaterThan(5);
    expect(explained).toEqual(alarms);
  });
});

describe('the image', () => {
  it('is given all that it copies', () => {
    const given = read('.dockerignore').match(/(?<=^!).+/gmu);
    const taken = [...read('deploy/Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    expect(taken).toContain('src');
    expect(taken.filter((source) => !given?.includes(source))).toEqual([]);
  });
});

describe('deploy/otr', () => {
  const script = fileURLToPath(new URL('deploy/otr', root));

  /** Runs it with a sudo and a node that only say how they were called. */
  function run(settings: string, ...args: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'otr-deploy-'));
    const program = (name: string, text: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    program('sudo', 'echo "sudo $*" >&2; shift 2; AS=on-the-record exec "$@"');
    program('id', 'echo "$AS"');
    program('node', 'echo "$PWD $DATA_DIR"; for arg in "$@"; do echo "$arg"; done');
    const file = join(folder, 'settings');
    writeFileSync(file, settings);
    const env = { PATH: `${folder}:${process.env.PATH}`, OTR_SETTINGS: file };
    try {
      const out = execFileSync('sh', ['-c', '"$0" "$@" 2>&1', script, ...args], { env, encoding: 'utf8' });
      return { out, lines: out.trimEnd().split('\n'), file };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('hands the command on as it is, with the settings by their file only', () => {
    const { out, lines, file } = run(
      'DISCORD_TOKEN=the secret\n',
      'block',
      'site',
      'x.org',
      'a “reason” $HOME',
    );
    expect(out).toContain('sudo -u on-the-record env OTR_SETTINGS=');
    expect(out).not.toContain('secret');
    const called = lines.slice(lines.findIndex((line) => line.endsWith(' /var/lib/on-the-record')));
    expect(called).toEqual([
      `${fileURLToPath(root).replace(/\/$/u, '')} /var/lib/on-the-record`,
      ...[`--env-file=${file}`, '--import', 'tsx', 'src/cli.ts'],
      ...['block', 'site', 'x.org', 'a “reason” $HOME'],
    ]);
  });

  it('leaves the folder of the stories to the settings where they name one, as the unit does', () => {
    expect(run('DATA_DIR=/srv/stories\n', 'verify').lines).toContain(
      fileURLToPath(root).replace(/\/$/u, ' '),
    );
  });
});
