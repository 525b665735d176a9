/** A site whose accounts stand on a disk that has filled, in earnest. Skipped where none may be mounted. */
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { smallDisk } from '../unit/faults/small-disk.ts';
import { startOwnServer } from './own-server.ts';
import { makeAccount, PASSWORD } from './people.ts';

test('on a full disk nobody is signed out in words alone: it is said, the cookie stays, and pages are read', async () => {
	const disk = smallDisk(6);
	test.skip(!disk, 'This account may mount no disk.');
	if (!disk) return;
	const contributionsFile = join(disk.folder, 'contributions.db');
	const site = await startOwnServer({ env: { CONTRIBUTIONS_DB: contributionsFile } });
	const post = (path: string, form: Record<string, string>, cookie = '') =>
		fetch(site.origin + path, {
			method: 'POST',
			body: new URLSearchParams(form),
			headers: { origin: site.origin, accept: 'text/html', cookie },
			redirect: 'manual'
		});
	try {
		const email = 'ann@example.org';
		await makeAccount({ contributionsFile }, { email });
		const signedIn = await post('/sign-in?/password', { email, password: PASSWORD });
		const [cookie = ''] = signedIn.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
		expect([signedIn.status, cookie]).toEqual([303, expect.stringContaining('session_token=')]);
		const read = async (path: string) =>
			(await fetch(site.origin + path, { headers: { cookie }, redirect: 'manual' })).status;

		const db = openContributions(contributionsFile);
		// As if it was last used a while ago, so that the next use would be written down.
		db.prepare('update session set expiresAt = ?').run(new Date(Date.now() + 6_000_000).toISOString());
		db.pragma('wal_checkpoint(truncate)');
		db.close();
		disk.fill();
		expect([await read('/account'), await read('/gaps')]).toEqual([200, 200]);
		const refused = await post('/sign-out', {}, cookie);
		expect([refused.status, refused.headers.getSetCookie()]).toEqual([503, []]);
		expect(await refused.text()).toContain('You are still signed in on this device.');
		expect(await read('/account')).toBe(200);

		disk.empty();
		const gone = await post('/sign-out', {}, cookie);
		expect([gone.status, gone.headers.get('location')]).toEqual([303, '/sign-in?signed-out']);
		expect(gone.headers.getSetCookie().join()).toMatch(/session_token=;.*max-age=0/i);
		expect(await read('/account')).toBe(303);
	} finally {
		await site.remove();
		disk.remove();
	}
});
