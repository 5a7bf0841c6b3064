import { describe, expect, it } from 'vitest';
import { completions, SHELLS } from '../../../src/command-line/completions.ts';
import { help, helpFor, MANUALS } from '../../../src/command-line/manual.ts';
import { painter, showsColours } from '../../../src/command-line/paint.ts';

describe('the help', () => {
  it('names every command, in lines that fit a terminal', () => {
    for (const { name } of MANUALS) expect(help()).toContain(`  otr ${name}`);
    for (const line of help().split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('shows each command’s flags, among them the help itself', () => {
    for (const manual of MANUALS)
      for (const flag of [...manual.flags, 'help']) expect(helpFor(manual)).toContain(`--${flag}`);
  });
});

describe('the completions', () => {
  it.each(SHELLS)('of %s offer every command with its flags', (shell) => {
    const script = completions(shell);
    for (const { name, flags } of MANUALS) {
      expect(script).toContain(name);
      for (const flag of flags) expect(script).toMatch(new RegExp(`(?:--|-l )${flag}`, 'u'));
    }
    // Within single quotes nothing of a description ends them.
    expect((script.match(/'/gu)?.length ?? 0) % 2).toBe(0);
  });
});

describe('colours', () => {
  it('are for terminals, unless somebody wants none', () => {
    expect(showsColours({ isTTY: true }, {})).toBe(true);
    expect(showsColours({}, {})).toBe(false);
    expect(showsColours({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(showsColours({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(showsColours({}, { FORCE_COLOR: '1' })).toBe(true);
  });

  it('let no control character of a story through', () => {
    const hostile = 'Bridge\u001b[2J\u0007 closed';
    expect(painter(false)(hostile, 'bold')).toBe('Bridge[2J closed');
    expect(painter(true)(hostile, 'bold')).toBe('\u001b[1mBridge[2J closed\u001b[22m');
  });
});
