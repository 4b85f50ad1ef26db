import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { leaseLength, type Store } from '../../src/store/store.js';
import { engines } from '../store/engines.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const team = 'T1';

/** What every engine of the store does. `reopen` is the same store after the process was gone. */
for (const { name, here, start } of engines)
  describe.skipIf(!here)(`a store on ${name}`, () => {
    let engine: Awaited<ReturnType<typeof start>>;
    let location: string;
    let store: Store;
    const reopen = async () => {
      await store.close();
      store = await openStore(location);
    };
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      location = await engine.newStore();
      store = await openStore(location);
    });
    afterEach(() => store.close());

    describe('its inbox', () => {
      const question = { keys: ['Ev1', 'T1 C1 1.2'], body: '{"a":1}', at: 10 };
      const receive = async (delivery = question) => {
        const id = await store.inbox.receive(delivery);
        if (id === null) throw new Error('a duplicate');
        return id;
      };

      it('takes a delivery once, known by any of its keys, also after a restart', async () => {
        await receive();
        await reopen();
        expect(await store.inbox.receive(question)).toBeNull();
        expect(await store.inbox.receive({ ...question, keys: ['T1 C1 1.2'] })).toBeNull();
        expect(await store.inbox.receive({ ...question, keys: ['Ev2', 'T1 C1 1.2'] })).toBeNull();
        expect(await store.inbox.receive({ ...question, keys: ['Ev2'] })).toBeNull();
        expect(await store.inbox.receive({ ...question, keys: ['Ev3'] })).not.toBeNull();
      });

      it('knows after a restart what is not answered, oldest first, and whether answering had begun', async () => {
        const first = await receive();
        const second = await receive({ keys: ['Ev0'], body: '{"b":2}', at: 5 });
        await store.inbox.began(first);
        await reopen();
        expect(await store.inbox.unfinished()).toEqual([
          { id: second, body: '{"b":2}', at: 5, began: false },
          { id: first, body: '{"a":1}', at: 10, began: true },
        ]);
      });

      it('forgets what was asked when it is answered, and still knows it again', async () => {
        await store.inbox.done(await receive());
        expect(await store.inbox.unfinished()).toEqual([]);
        expect(await store.inbox.receive(question)).toBeNull();
      });

      it('gives out a held delivery once, and does not take it up by itself', async () => {
        const id = await receive();
        expect(await store.inbox.retake(id, 20)).toBeNull();
        await store.inbox.began(id);
        await store.inbox.hold(id);
        await store.inbox.done(id);
        expect(await store.inbox.unfinished()).toEqual([]);
        expect(await store.inbox.takeOver(day, 'later')).toEqual([]);
        const taken = await Promise.all([store.inbox.retake(id, 20), store.inbox.retake(id, 20)]);
        expect(taken.filter((body) => body !== null)).toEqual(['{"a":1}']);
        expect(await store.inbox.unfinished()).toMatchObject([{ id, began: false }]);
      });

      it('owes nothing for what has no body', async () => {
        await store.inbox.receive({ keys: ['Ev9'], body: null, at: 1 });
        expect(await store.inbox.unfinished()).toEqual([]);
      });

      it('takes up after a restart what was left behind, once, and what is new not before its time', async () => {
        const left = await receive();
        await store.inbox.began(left);
        await reopen();
        const now = question.at + leaseLength;
        await receive({ keys: ['Ev2'], body: '{"b":2}', at: now });
        const taken = [await store.inbox.takeOver(now, 'later'), await store.inbox.takeOver(now, 'later')];
        expect(taken).toEqual([[{ id: left, body: '{"a":1}', at: 10, began: true }], []]);
      });

      it('leaves alone what is being worked on, as long as it is told so', async () => {
        const id = await receive();
        await store.inbox.renew([id], leaseLength);
        expect(await store.inbox.takeOver(2 * leaseLength - 1, 'later')).toEqual([]);
        expect(await store.inbox.takeOver(2 * leaseLength, 'later')).toMatchObject([{ id, began: false }]);
        await store.inbox.renew([], day);
      });

      it('takes nothing over that is answered, held, or owes nothing', async () => {
        await store.inbox.done(await receive());
        await store.inbox.hold(await receive({ ...question, keys: ['Ev2'] }));
        await store.inbox.receive({ keys: ['Ev3'], body: null, at: 1 });
        await reopen();
        expect(await store.inbox.takeOver(day, 'start')).toEqual([]);
      });

      it('lets an answer begin, also a second part of it, until it is done', async () => {
        const id = await receive();
        expect([await store.inbox.began(id), await store.inbox.began(id)]).toEqual([true, true]);
        await store.inbox.done(id);
        expect(await store.inbox.began(id)).toBe(false);
      });

      it('takes one of many duplicates that come at once, by whichever key', async () => {
        const alike = [question.keys, ['Ev2', 'T1 C1 1.2'], ['T1 C1 1.2'], ['T1 C1 1.2', 'Ev1']];
        const taken = await Promise.all(
          Array.from({ length: 24 }, (_, n) =>
            store.inbox.receive({ ...question, keys: alike[n % 4] ?? [] }),
          ),
        );
        expect(taken.filter((id) => id !== null)).toHaveLength(1);
        for (const keys of [['Ev1'], ['Ev2'], ['T1 C1 1.2']])
          expect(await store.inbox.receive({ ...question, keys })).toBeNull();
      });

      it('takes a delivery that names one key twice', async () => {
        expect(await store.inbox.receive({ ...question, keys: ['Ev1', 'Ev1'] })).not.toBeNull();
      });
    });

    it('keeps a conversation by workspace, channel and thread', async () => {
      const thread = { team, channel: 'C1', thread: '1.2' };
      await store.threads.keep(thread, '{"subject":"a"}', 1);
      await store.threads.keep(thread, '{"subject":"b"}', 2);
      await reopen();
      expect(await store.threads.find(thread)).toBe('{"subject":"b"}');
      for (const other of [{ team: 'T2' }, { channel: 'C2' }, { thread: '' }])
        expect(await store.threads.find({ ...thread, ...other })).toBeNull();
    });

    it('keeps a person’s language, and lets it go', async () => {
      const mika = { team, user: 'U1' };
      expect(await store.people.languageOf(mika)).toBeNull();
      await store.people.chooseLanguage(mika, 'ja');
      await store.people.visit(mika, 5);
      await reopen();
      expect(await store.people.languageOf(mika)).toBe('ja');
      expect(await store.people.languageOf({ team: 'T2', user: 'U1' })).toBeNull();
      await store.people.chooseLanguage(mika, null);
      expect(await store.people.languageOf(mika)).toBeNull();
    });

    it('tells when somebody was here before, half an hour being one visit', async () => {
      const mika = { team, user: 'U1' };
      expect(await store.people.visit(mika, day)).toBeNull();
      expect(await store.people.visit(mika, day + 10 * minute)).toBeNull();
      expect(await store.people.visit(mika, 2 * day)).toBe(day + 10 * minute);
      expect(await store.people.visit(mika, 2 * day + 20 * minute)).toBe(day + 10 * minute);
      expect(await store.people.visit(mika, 2 * day + 40 * minute)).toBe(day + 10 * minute);
      expect(await store.people.visit({ team, user: 'U2' }, 3 * day)).toBeNull();
    });

    it('keeps who shared what by its message, and forgets it', async () => {
      const share = { team, channel: 'C1', ts: '1.2', quote: 'aaaaaaaaa1', user: 'U1', at: 7 };
      await store.shares.add(share);
      await reopen();
      expect(await store.shares.find(share)).toEqual(share);
      await store.shares.remove(share);
      expect(await store.shares.find(share)).toBeNull();
    });

    it('goes through what was shared, and notes once what a message shows', async () => {
      const about = { channel: 'C1', quote: 'aaaaaaaaa1', user: 'U1', at: 7 };
      const share = (ts: string, of = team) => ({ ...about, team: of, ts });
      await store.shares.add({ ...share('1.2'), shows: 'first', language: 'ja' });
      await store.shares.add(share('1.1'));
      await store.shares.add(share('1.1', 'T2'));
      const page = await store.shares.standing(null, 2);
      expect(page).toEqual([
        { ...share('1.1'), shows: null, language: null },
        { ...share('1.2'), shows: 'first', language: 'ja' },
      ]);
      expect(await store.shares.standing(page[1] ?? null, 2)).toMatchObject([{ team: 'T2', ts: '1.1' }]);
      for (const standing of page) {
        expect(await store.shares.corrected(standing, 'second', null)).toBe(true);
        // Another process saw it as it was before.
        expect(await store.shares.corrected(standing, 'second', null)).toBe(false);
      }
      await reopen();
      expect((await store.shares.standing(null, 9)).map(({ shows }) => shows)).toEqual([
        'second',
        'second',
        null,
      ]);
    });

    it('owes the sharer of what it corrected a note, once, and whoever starts next finds it', async () => {
      const share = { team, channel: 'C1', ts: '1.1', quote: 'aaaaaaaaa1', user: 'U1', at: 7 };
      await store.shares.add(share);
      const [standing] = await store.shares.standing(null, 1);
      if (!standing) throw new Error('it was added');
      const note = (key: string) => ({
        key,
        team,
        channel: 'U1',
        user: 'U1',
        about: '{}',
        due: 9,
        body: '"a"',
      });
      const both = ['first', 'second'].map((key) => store.shares.corrected(standing, 'now', note(key)));
      expect((await Promise.all(both)).filter((is) => is)).toHaveLength(1);
      await reopen();
      const owed = await store.postings.list(team, 'planned');
      expect(owed).toMatchObject([{ channel: 'U1', body: '"a"', part: 0, due: 9 }]);
      expect(await store.postings.begin(owed[0]?.key ?? '', 10)).toMatchObject({ body: '"a"' });
      expect(await store.postings.begin(owed[0]?.key ?? '', 10)).toBeNull();
    });

    it('owes no note of a correction that it could not note', async () => {
      const gone = { team, channel: 'C1', ts: '9.9', quote: 'aaaaaaaaa1', user: 'U1', at: 7 };
      const standing = { ...gone, shows: null, language: null };
      const note = { key: 'k', team, channel: 'U1', user: 'U1', about: '{}', due: 9, body: '"a"' };
      expect(await store.shares.corrected(standing, 'now', note)).toBe(false);
      expect(await store.postings.list(team, 'planned')).toEqual([]);
    });

    it('lists feedback of a time, newest first', async () => {
      const complaint = { team, user: 'U1', complaint: 'wrong-person', quote: 'aaaaaaaaa1' } as const;
      await store.feedback.add({ ...complaint, at: 1, query: 'q', note: null });
      await store.feedback.add({ ...complaint, at: 3, query: null, note: 'It was Austin.' });
      await reopen();
      expect((await store.feedback.list(0)).map(({ at }) => at)).toEqual([3, 1]);
      expect(await store.feedback.list(2)).toEqual([
        { ...complaint, at: 3, query: null, note: 'It was Austin.' },
      ]);
    });

    it('keeps what a reader wrote, whatever its signs', async () => {
      const note = "“反撃” 😀 '; drop table feedback; -- %s $1 \\ \n\u0000.";
      const complaint = { team, user: 'U1', complaint: 'wrong-words', quote: 'aaaaaaaaa1', at: 1 } as const;
      await store.feedback.add({ ...complaint, query: null, note });
      const [kept] = await store.feedback.list(0);
      // PostgreSQL has no sign of the code 0.
      expect(kept?.note?.replace('\uFFFD', '\u0000')).toBe(note);
    });

    it('knows which message answers a question', async () => {
      const question = { team, channel: 'D1', question: '1.2' };
      await store.answers.add({ ...question, answer: '1.3', at: 4 });
      expect(await store.answers.find(question)).toEqual({ answer: '1.3', at: 4 });
      expect(await store.answers.find({ ...question, question: '1.4' })).toBeNull();
    });

    it('takes the first documents as known for ever, and later ones as new', async () => {
      await store.arrivals.note(['a', 'b'], 100);
      expect(await store.arrivals.last()).toBeNull();
      await store.arrivals.note(['a', 'b', 'c-', 'c', 'C'], 200);
      await reopen();
      expect(await store.arrivals.since(0)).toEqual(['C', 'c', 'c-']);
      expect(await store.arrivals.since(200)).toEqual([]);
      await store.arrivals.note(['d'], 150);
      expect(await store.arrivals.last()).toEqual({ document: expect.stringMatching(/^c-?$/iu), at: 200 });
    });

    it('answers while it is open, and not afterwards', async () => {
      await store.ping();
      await store.close();
      await expect(store.ping()).rejects.toThrow();
      store = await openStore(location);
      await store.ping();
    });

    it('forgets what is older than it is kept', async () => {
      const thread = { team, channel: 'C1', thread: '1.2' };
      await store.threads.keep(thread, '{}', 0);
      await store.inbox.receive({ keys: ['Ev1'], body: '{}', at: 0 });
      await store.tidy(day);
      expect(await store.threads.find(thread)).toBe('{}');
      await store.tidy(30 * day);
      expect(await store.threads.find(thread)).toBeNull();
      expect(await store.inbox.unfinished()).toEqual([]);
      expect(await store.inbox.receive({ keys: ['Ev1'], body: '{}', at: 0 })).not.toBeNull();
    });
  });
