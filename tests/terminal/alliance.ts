import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'src', 'terminal.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `alliance` as a user does who pipes it: the built program, its output collected. */
export async function alliance(...args: string[]): Promise<Run> {
  return allianceWith({}, ...args);
}

/** The same with variables of the environment. */
export async function allianceWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Run> {
  if (!existsSync(program)) throw new Error('dist is not built: npm run build (npm test does it)');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
