import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { loadConfig } from '../../src/config.js';
import { known, read, version } from './environment.js';

const labels = z.record(z.string(), z.string());
const probe = z.looseObject({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const containerSchema = z.looseObject({
  image: z.string(),
  env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  envFrom: z.array(z.object({ secretRef: z.object({ name: z.string() }) })),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
  startupProbe: probe,
  livenessProbe: probe,
  readinessProbe: probe,
  volumeMounts: z.array(z.object({ name: z.string() })),
});
const schemas = {
  Secret: z.looseObject({ metadata: z.looseObject({ name: z.string() }), stringData: labels }),
  Deployment: z.looseObject({
    spec: z.looseObject({
      replicas: z.int(),
      selector: z.object({ matchLabels: labels }),
      template: z.looseObject({
        metadata: z.looseObject({ labels, annotations: labels }),
        spec: z.looseObject({
          containers: z.tuple([containerSchema]),
          volumes: z.array(z.looseObject({ name: z.string() })),
        }),
      }),
    }),
  }),
  Service: z.looseObject({
    spec: z.object({ selector: labels, ports: z.array(z.looseObject({ targetPort: z.string() })) }),
  }),
  PodDisruptionBudget: z.looseObject({
    spec: z.object({ minAvailable: z.int(), selector: z.object({ matchLabels: labels }) }),
  }),
};

const documents = parseAllDocuments(read('deploy/kubernetes.yaml'));
const objects = documents.map((document) =>
  z.looseObject({ apiVersion: z.string(), kind: z.string() }).parse(document.toJS()),
);
const of = (kind: keyof typeof schemas): unknown => objects.find((one) => one.kind === kind);
const secret = schemas.Secret.parse(of('Secret'));
const deployment = schemas.Deployment.parse(of('Deployment')).spec;
const service = schemas.Service.parse(of('Service')).spec;
const budget = schemas.PodDisruptionBudget.parse(of('PodDisruptionBudget')).spec;
const [container] = deployment.template.spec.containers;

describe('deploy/kubernetes.yaml', () => {
  it('is YAML, of four objects', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(objects.map(({ kind }) => kind)).toEqual(Object.keys(schemas));
  });

  it('starts two replicas that the configuration takes', () => {
    expect(deployment.replicas).toBe(2);
    expect(container.envFrom).toEqual([{ secretRef: { name: secret.metadata.name } }]);
    const env = {
      ...Object.fromEntries(container.env.map(({ name, value }) => [name, value])),
      ...secret.stringData,
    };
    expect(Object.keys(env).filter((name) => !known.has(name))).toEqual([]);
    const ports = Object.fromEntries(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    expect(loadConfig(env)).toMatchObject({
      ok: true,
      config: { mode: 'http', port: ports['http'], health: { host: '0.0.0.0', port: ports['health'] } },
    });
  });

  it('has no secret in it', () => {
    for (const value of Object.values(secret.stringData)) expect(value).toContain('REPLACE-ME');
  });

  it('asks for life and readiness where they are told', () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
      { path: '/healthz', port: 'health' },
      { path: '/healthz', port: 'health' },
      { path: '/readyz', port: 'health' },
    ]);
    expect(deployment.template.metadata.annotations['prometheus.io/port']).toBe(
      String(container.ports.find(({ name }) => name === 'health')?.containerPort),
    );
  });

  it('leads to the pods it starts, by the port for Slack alone, and keeps one of them', () => {
    const { labels: worn } = deployment.template.metadata;
    for (const wanted of [deployment.selector.matchLabels, service.selector, budget.selector.matchLabels])
      expect(worn).toMatchObject(wanted);
    expect(service.ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
    expect(budget.minAvailable).toBeLessThan(deployment.replicas);
  });

  it('runs the image of this version, as nobody of importance, on a disk that is read only', () => {
    expect(container.image).toMatch(new RegExp(`:${version}$`, 'u'));
    expect(container).toMatchObject({
      securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
    });
    expect(deployment.template.spec).toMatchObject({ securityContext: { runAsNonRoot: true } });
    const volumes = deployment.template.spec.volumes.map(({ name }) => name);
    for (const { name } of container.volumeMounts) expect(volumes).toContain(name);
  });
});
