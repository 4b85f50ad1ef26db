import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { deployFiles, known, program, read } from './environment.js';

describe('what says how to deploy', () => {
  it.each(deployFiles)('%s names variables that the configuration reads', (path) => {
    const named = [...read(path).matchAll(/\b(?:ALLIANCE|SLACK)_[A-Z_]+\b/gu)].map(([name]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('deploy/alliance.service', () => {
  const unit = read('deploy/alliance.service');
  const all = (name: string) =>
    [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gmu'))].map(([, value]) => value ?? '');

  it('starts what npm start starts', () => {
    const [command = ''] = all('ExecStart');
    expect(command.replace(/^\/usr\/bin\//u, '').split(' ')).toEqual(program);
  });

  it('gives it a configuration that is taken, with its store where it may write', () => {
    const env = Object.fromEntries(all('Environment').map((pair) => pair.split('=')));
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const loaded = loadConfig({ ...env, ...tokens });
    expect(loaded).toMatchObject({ ok: true, config: { health: { host: '127.0.0.1', port: 9464 } } });
    const [state = ''] = all('StateDirectory');
    expect(loaded.ok && loaded.config.store.startsWith(`/var/lib/${state}/`)).toBe(true);
    expect(all('ProtectSystem')).toEqual(['strict']);
  });

  it('sets nothing twice that counts once', () => {
    const settings = [...unit.matchAll(/^([A-Z][A-Za-z]+)=/gmu)].map(([, name]) => name ?? '');
    const several = ['Environment', 'SystemCallFilter'];
    const twice = settings.filter((name, n) => settings.indexOf(name) !== n && !several.includes(name));
    expect(twice).toEqual([]);
  });
});
