import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadConfig } from '../../src/config.js';
import { filledIn, known, read } from './environment.js';

const text = read('compose.yaml');
const serviceSchema = z.looseObject({
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const compose = z
  .strictObject({
    name: z.string(),
    services: z.record(z.string(), serviceSchema),
    networks: z.record(z.string(), z.null()),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(text));
const service = (name: string) => serviceSchema.parse(compose.services[name]);
const replicas = z
  .looseObject({ deploy: z.looseObject({ replicas: z.int() }) })
  .parse(compose.services['alliance']).deploy.replicas;
const environment = Object.fromEntries(
  Object.entries(service('alliance').environment).map(([name, value]) => [name, filledIn(value)]),
);

describe('compose.yaml', () => {
  it('starts two replicas that the configuration takes, on the PostgreSQL beside them', () => {
    expect(replicas).toBe(2);
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    const loaded = loadConfig(environment);
    expect(loaded).toMatchObject({
      ok: true,
      config: { mode: 'http', port: 3000, health: { host: '0.0.0.0', port: 9464 } },
    });
    const { POSTGRES_USER: user, POSTGRES_DB: db } = service('postgres').environment;
    expect(loaded.ok && loaded.config.store).toBe(`postgresql://${user}:sample@postgres:5432/${db}`);
  });

  it('leaves a replica nothing to write to and no privileges', () => {
    expect(service('alliance')).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('publishes the proxy alone', () => {
    const published = Object.keys(compose.services).filter((name) => service(name).ports.length > 0);
    expect(published).toEqual(['proxy']);
  });

  it('names networks, volumes and services that there are', () => {
    for (const name of Object.keys(compose.services)) {
      const { networks, volumes, depends_on } = service(name);
      for (const one of networks) expect(Object.keys(compose.networks), name).toContain(one);
      for (const one of volumes.map((volume) => volume.split(':')[0] ?? ''))
        if (!one.startsWith('.')) expect(Object.keys(compose.volumes), name).toContain(one);
      for (const one of Object.keys(depends_on)) expect(Object.keys(compose.services), name).toContain(one);
    }
  });

  it('asks for nothing that docs/deploy.md does not speak of', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/gu)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThan(5);
    for (const name of asked) expect(read('docs/deploy.md')).toContain(`\`${name}`);
  });
});

describe('deploy/Caddyfile', () => {
  const caddyfile = read('deploy/Caddyfile');
  const [, upstreams = ''] = /reverse_proxy (.*) \{/u.exec(caddyfile) ?? [];
  const setting = (name: string) => new RegExp(`^\\s*${name} (\\S+)$`, 'mu').exec(caddyfile)?.[1];

  it('leads to each replica by the name that Compose gives it', () => {
    const wanted = Array.from(
      { length: replicas },
      (_, n) => `${compose.name}-alliance-${n + 1}:${environment['PORT']}`,
    );
    expect(upstreams.split(' ')).toEqual(wanted);
  });

  it('asks each whether it is ready, where it says so', () => {
    expect([setting('health_uri'), setting('health_port')]).toEqual([
      '/readyz',
      environment['ALLIANCE_HEALTH_PORT'],
    ]);
  });

  it('takes its host from what compose.yaml gives it, and is the file that is mounted', () => {
    const { environment: given, volumes } = service('proxy');
    for (const [, name] of caddyfile.matchAll(/\{\$([A-Z_]+)\}/gu))
      expect(Object.keys(given)).toContain(name);
    expect(volumes).toContain('./deploy/Caddyfile:/etc/caddy/Caddyfile:ro');
  });
});
