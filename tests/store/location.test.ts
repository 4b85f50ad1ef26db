import { describe, expect, it } from 'vitest';
import { locationOf } from '../../src/store/location.js';
import { StoreError } from '../../src/store/store-error.js';

describe('where a store is', () => {
  it.each([':memory:', 'data/alliance.sqlite', '/var/lib/alliance/store', 'C:\\data\\store', 'postgres'])(
    'is a file of SQLite: %s',
    (store) => {
      expect(locationOf(store)).toEqual({ engine: 'SQLite', file: store, shown: store });
    },
  );

  it.each([
    ['postgresql://mika:secret@db.example:5433/alliance', 'postgresql://db.example:5433/alliance'],
    ['postgres://mika:secret@db.example/alliance?sslmode=require', 'postgresql://db.example/alliance'],
    ['POSTGRESQL://db.example/alliance?password=secret', 'postgresql://db.example/alliance'],
    ['postgresql:///alliance?host=/run/postgresql&user=mika', 'postgresql:///run/postgresql/alliance'],
    ['postgresql://mika:se%23cret@[::1]/alliance', 'postgresql://[::1]/alliance'],
  ])('is PostgreSQL, shown without name and password: %s', (store, shown) => {
    expect(locationOf(store)).toEqual({ engine: 'PostgreSQL', address: store, shown });
  });

  it.each([
    'postgresql://mika:sec/ret@db.example/alliance',
    'postgresql://mika:12/secret@db.example/alliance',
    'postgresql://mika:12?secret@db.example/alliance',
    'postgresql://mika:12#secret@db.example/alliance',
    'postgresql://mika:sec%ret@db.example/alliance',
    'postgresql:secret',
    'postgres://',
  ])('is not guessed from an address that a password has cut in two, and never shown: %s', (store) => {
    expect(() => locationOf(store)).toThrow(StoreError);
    expect(() => locationOf(store)).toThrow(/^(?!.*(?:sec|12)).*write postgresql:\/\/name:password@host/u);
  });

  it.each(['mysql://mika:secret@db.example/alliance', 'file:///data/secret'])(
    'is nothing else: %s',
    (store) => {
      expect(() => locationOf(store)).toThrow(/^(?!.*secret).*neither a file nor PostgreSQL/u);
    },
  );
});
