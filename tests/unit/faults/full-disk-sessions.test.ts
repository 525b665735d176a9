/** What becomes of someone's session on a disk that has filled, in earnest. Skipped where none may be mounted. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMadeUpPerson, madeUpSite, Visitor } from '../../../src/lib/server/accounts/made-up-visitor.ts';
import type { MadeUpSite } from '../../../src/lib/server/accounts/made-up-visitor.ts';
import { endSession } from '../../../src/lib/server/accounts/sessions.ts';
import { unavailableIn } from '../../../src/lib/server/unavailable.ts';
import { smallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

const probe = smallDisk(1);
probe?.remove();
if (!probe) console.warn('Skipped: sessions on a full disk, for this account may mount none.');

const email = 'ada@example.org';
const MINUTE = 60_000;

describe.skipIf(!probe)('on a full disk', () => {
	let disk: SmallDisk;
	let site: MadeUpSite;
	let visitor: Visitor;
	beforeEach(async () => {
		const mounted = smallDisk(6);
		if (!mounted) throw new Error('The disk could not be mounted.');
		disk = mounted;
		site = madeUpSite('http://127.0.0.1:4000', join(disk.folder, 'contributions.db'));
		await addMadeUpPerson(site, email);
		visitor = new Visitor(site);
		await visitor.signIn(email);
	});
	afterEach(() => {
		site.db.close();
		disk.remove();
	});

	function fill(): void {
		site.db.pragma('wal_checkpoint(truncate)');
		disk.fill();
	}
	const endAfter = (minutes: number) =>
		site.db
			.prepare('update session set expiresAt = ?')
			.run(new Date(Date.now() + minutes * MINUTE).toISOString());
	const signOut = () => endSession(site.auth, site.db, visitor.event);
	const unavailable = (error: unknown) => unavailableIn(error)?.unavailable;

	it('nobody is told that they have signed out while their session goes on', async () => {
		fill();
		const before = new Map(visitor.jar);
		expect(await signOut().then(() => 'signed out', unavailable)).toBe('contributions');
		expect(visitor.jar).toEqual(before);
		expect(await visitor.session()).toMatchObject({ email });
		disk.empty();
		await signOut();
		expect([visitor.jar.size, site.db.prepare('select count(*) from session').pluck().get()]).toEqual([0, 0]);
	});

	it('someone who signed in a while ago can still read, though that they do cannot be written down', async () => {
		endAfter(100);
		fill();
		expect(await visitor.session()).toMatchObject({ email });
		expect(await signOut().then(() => 'signed out', unavailable)).toBe('contributions');
		expect(visitor.jar.size).toBe(1);
	});

	it('a session that is over is a fault of the disk, not of the site, and opens nothing', async () => {
		endAfter(-1);
		fill();
		expect(await visitor.session().then(() => 'read', unavailable)).toBe('contributions');
		disk.empty();
		expect(await visitor.session()).toBeNull();
	});
});
