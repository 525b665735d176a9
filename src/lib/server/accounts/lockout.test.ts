import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditTrail, commandLine } from '../contributions/audit.ts';
import { requirePerson, unlock } from './administer.ts';
import { countTry, FAILURES_TO_LOCK, lockMinutes } from './lockout.ts';
import { addMadeUpPerson, madeUpSite, Visitor } from './made-up-visitor.ts';
import type { MadeUpSite } from './made-up-visitor.ts';

const known = 'ada@hackney.gov.uk';
const unknown = 'nobody@hackney.gov.uk';
let site: MadeUpSite;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime('2026-11-21T09:00:00Z');
	site = madeUpSite();
	await addMadeUpPerson(site, known);
});
afterEach(() => {
	site.db.close();
	vi.useRealTimers();
});

async function fail(email: string, times: number) {
	const outcomes = [];
	for (let at = 0; at < times; at++) outcomes.push(await new Visitor(site).signIn(email, 'wrong'));
	return outcomes;
}

describe('lock-out', () => {
	it('grows: 15 minutes, then 30, then an hour, up to a day', () => {
		expect([0, 1, 4, 5, 6, 10, 15, 20].map(lockMinutes)).toEqual([0, 0, 0, 15, 0, 30, 60, 120]);
		expect(lockMinutes(500)).toBe(24 * 60);
	});

	it.each([known, unknown])('answers the same for %s, account or none', async (email) => {
		const refused = { kind: 'refused' };
		const locked = { kind: 'locked', until: '2026-11-21T09:15:00.000Z' };
		expect(await fail(email, 7)).toEqual([refused, refused, refused, refused, refused, locked, locked]);
	});

	it('does not let the right password in while it lasts, and does after', async () => {
		await fail(known, FAILURES_TO_LOCK);
		expect((await new Visitor(site).signIn(known)).kind).toBe('locked');
		vi.setSystemTime('2026-11-21T09:15:01Z');
		expect((await new Visitor(site).signIn(known)).kind).toBe('signed-in');
		expect(await fail(known, 1)).toEqual([{ kind: 'refused' }]);
		expect(site.db.prepare('select failures from sign_in_failure').pluck().get()).toBe(1);
	});

	it('holds however the address is written: a Kelvin sign is a k in small letters', async () => {
		const email = 'kate@hackney.gov.uk';
		await addMadeUpPerson(site, email);
		await fail(email, FAILURES_TO_LOCK);
		for (const other of ['\u212Aate@hackney.gov.uk', 'KATE@hackney.gov.u\u212A', 'Kate@Hackney.gov.uk']) {
			expect((await new Visitor(site).signIn(other, 'wrong')).kind).toBe('locked');
		}
		expect((await new Visitor(site).signIn(email)).kind).toBe('locked');
	});

	it('keeps no address that is longer than one can be', async () => {
		expect(await fail(`${'a'.repeat(250)}@b.uk`, 1)).toEqual([{ kind: 'refused' }]);
		expect(site.db.prepare('select count(*) from sign_in_failure').pluck().get()).toBe(0);
	});

	it('of a clock that was years ahead ends when the clock is put right', async () => {
		vi.setSystemTime('2030-01-01T00:00:00Z');
		await fail(known, FAILURES_TO_LOCK);
		expect((await new Visitor(site).signIn(known)).kind).toBe('locked');
		vi.setSystemTime('2026-11-21T09:00:00Z');
		expect((await new Visitor(site).signIn(known)).kind).toBe('signed-in');
		// One of today holds when the clock goes back a little, and no longer than it would have.
		await fail(known, FAILURES_TO_LOCK);
		vi.setSystemTime('2026-11-21T08:50:00Z');
		expect((await new Visitor(site).signIn(known)).kind).toBe('locked');
		vi.setSystemTime('2026-11-21T09:15:01Z');
		expect((await new Visitor(site).signIn(known)).kind).toBe('signed-in');
	});

	it('lasts twice as long when it goes on', async () => {
		await fail(known, FAILURES_TO_LOCK);
		vi.setSystemTime('2026-11-21T09:20:00Z');
		await fail(known, FAILURES_TO_LOCK);
		expect(await fail(known, 1)).toEqual([{ kind: 'locked', until: '2026-11-21T09:50:00.000Z' }]);
	});

	it('looks at no more passwords when they come all at once', async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, () => new Visitor(site).signIn(known, 'wrong'))
		);
		expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(FAILURES_TO_LOCK);
	});

	it('is written to the trail where there is an account, and ended there by an administrator', async () => {
		await fail(known, FAILURES_TO_LOCK + 2);
		await fail(unknown, FAILURES_TO_LOCK + 2);
		const ada = requirePerson(site.db, known);
		expect(ada.lockedUntil).toBe('2026-11-21T09:15:00.000Z');
		expect(unlock(site.db, commandLine, ada)).toBe(true);
		expect(unlock(site.db, commandLine, ada)).toBe(false);
		expect((await new Visitor(site).signIn(known)).kind).toBe('signed-in');
		expect(auditTrail(site.db).map(({ action, subject }) => [action, subject])).toEqual([
			['unlock-account', `account:${ada.id}`],
			['lock-account', `account:${ada.id}`]
		]);
	});

	it('forgets what was a day ago, so that guesses at addresses do not pile up', async () => {
		for (let at = 0; at < 50; at++) countTry(site.db, `guess-${at}@example.org`);
		vi.setSystemTime('2026-11-22T09:00:01Z');
		countTry(site.db, known);
		expect(site.db.prepare('select email from sign_in_failure').pluck().all()).toEqual([known]);
	});
});

describe('an address without an account', () => {
	it('takes about as long to refuse as one with', async () => {
		vi.useRealTimers();
		const took = async (email: string) => {
			site.db.exec('delete from sign_in_failure');
			const started = performance.now();
			await new Visitor(site).signIn(email, 'wrong');
			return performance.now() - started;
		};
		const times: Record<string, number[]> = { [known]: [], [unknown]: [] };
		for (let at = 0; at < 7; at++) {
			for (const email of [known, unknown]) times[email]?.push(await took(email));
		}
		const median = (email: string) => times[email]?.toSorted((a, b) => a - b)[3] ?? 0;
		// Without hashing it would take a fiftieth.
		expect(median(unknown) / median(known)).toBeGreaterThan(0.4);
		expect(median(unknown) / median(known)).toBeLessThan(2.5);
	});
});
