import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadConfig } from '../../src/config.js';
import { startHealth } from '../../src/health/health.js';
import { logInto } from '../slack/bot-under-test.js';
import { known, program, read, root } from './environment.js';

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The instructions of each stage; a line that ends in a backslash goes on. */
const stages = read('Dockerfile')
  .replace(/^\s*#.*\n/gmu, '')
  .replace(/\\\n\s*/gu, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .reduce<Instruction[][]>((found, line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/u.exec(line) ?? [];
    if (name === 'FROM') found.push([]);
    found.at(-1)?.push({ name, rest });
    return found;
  }, []);
const last = stages.at(-1) ?? [];
const ofLast = (name: string) => last.filter((one) => one.name === name).map(({ rest }) => rest);
const names = stages.map(([from]) => / AS (\S+)$/u.exec(from?.rest ?? '')?.[1] ?? '');
const copies = stages.flatMap((stage, n) =>
  stage
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => {
      const [, from = null, paths = ''] = /^(?:--from=(\S+) )?(.*)$/u.exec(rest) ?? [];
      return { stage: n, from, sources: paths.split(' ').slice(0, -1) };
    }),
);
const fromHere = [...new Set(copies.filter(({ from }) => from === null).flatMap(({ sources }) => sources))];
const env = Object.fromEntries(
  ofLast('ENV').flatMap((rest) => rest.split(/\s+/u).map((pair) => pair.split('='))),
);

describe('the Dockerfile', () => {
  it('has instructions that are told apart, in three stages on Node 24', () => {
    expect(stages.flat().filter(({ name }) => name === '')).toEqual([]);
    expect(stages.map(([from]) => from?.rest.split(' ')[0])).toEqual(Array(3).fill('node:24-slim'));
  });

  it('copies what there is: files of the checkout, and of stages before', () => {
    expect(fromHere.length).toBeGreaterThan(8);
    for (const path of fromHere) expect(existsSync(join(root, path)), path).toBe(true);
    for (const { stage, from } of copies) if (from !== null) expect(names.slice(0, stage)).toContain(from);
  });

  it('is sent what it copies and nothing else', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.slice(1).sort()).toEqual(fromHere.map((path) => `!${path.replace('./', '')}`).sort());
  });

  it('has nothing of development in the image', () => {
    const inImage = copies
      .filter(({ stage }) => stage === stages.length - 1)
      .flatMap(({ sources }) => sources);
    for (const path of ['src', 'commands', 'tests', 'tsconfig.json']) expect(inImage).not.toContain(path);
    const packages = stages[names.indexOf('packages')] ?? [];
    expect(packages.map(({ rest }) => rest).join('\n')).toContain('npm ci --omit=dev');
    expect(last.some(({ name }) => name === 'RUN')).toBe(true);
    expect(ofLast('RUN').join('\n')).not.toMatch(/npm|apt-get/u);
  });

  it('runs scripts that package.json has', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const run = [...read('Dockerfile').matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map(([, name]) => name ?? '');
    expect(run).toEqual(['build']);
    for (const name of run) expect(Object.keys(scripts)).toContain(name);
  });

  it('starts what npm start starts, as nobody of importance, with a configuration that is taken', () => {
    expect(JSON.parse(ofLast('CMD')[0] ?? '')).toEqual(program);
    expect(ofLast('USER')).toEqual(['1000:1000']);
    expect(Object.keys(env).filter((name) => name !== 'NODE_ENV' && !known.has(name))).toEqual([]);
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const loaded = loadConfig({ ...env, ...slack });
    expect(loaded).toMatchObject({ ok: true, config: { mode: 'socket' } });
    const [volume] = ofLast('VOLUME');
    expect(loaded.ok && loaded.config.store.startsWith(`${volume}/`)).toBe(true);
    expect(ofLast('EXPOSE')).toEqual([`3000 ${env['ALLIANCE_HEALTH_PORT']}`]);
  });

  it('checks health by a program that tells a bot that is alive from one that is not', async () => {
    const [, json = ''] = /CMD (\[.*\])$/u.exec(ofLast('HEALTHCHECK')[0] ?? '') ?? [];
    const [command, ...args] = z.array(z.string()).parse(JSON.parse(json));
    expect(command).toBe('node');
    const check = (port: number) =>
      promisify(execFile)(process.execPath, args, { env: { ALLIANCE_HEALTH_PORT: String(port) } }).then(
        () => 0,
        (error: unknown) => z.object({ code: z.number() }).parse(error).code,
      );
    const health = await startHealth({ host: '127.0.0.1', port: 0 }, { version: '1', log: logInto([]) });
    const port = health.port ?? 0;
    expect(await check(port)).toBe(0);
    await health.close();
    expect(await check(port)).toBe(1);
  });
});
