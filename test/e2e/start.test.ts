import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm start', () => {
  it('builds, opens the demo, and its one click shows the versions and their differences', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['start', '--', '--check'], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => /error/i.test(line))).toEqual([]);
    expect(status).toBe(0);
    const [, versions, differences] = /shows (\d+) versions and (\d+) differences/.exec(stdout) ?? [];
    expect(Number(versions)).toBeGreaterThanOrEqual(4);
    expect(Number(differences)).toBeGreaterThan(0);
    expect(stdout).toContain('It also says what is what');
  });
});
