import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { beginPublication } from '../../src/lib/server/publishing/begin.ts';
import { finishPublication } from '../../src/lib/server/publishing/finish.ts';
import { acceptedReturn, editor } from '../../src/lib/server/publishing/made-up-site.ts';
import { expectAccessible, watch } from './journey.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

let site: OwnServer;

/** Two made-up returns: Hackney's newest, and one of Lewisham's that is a quarter old. */
test.beforeAll(async () => {
	test.setTimeout(180_000);
	const folder = mkdtempSync(join(tmpdir(), 'atlas-returned-'));
	const db = openContributions(join(folder, 'contributions.db'));
	const publish = (borough: string, period: string, answers: Parameters<typeof acceptedReturn>[2]) =>
		finishPublication(
			db,
			beginPublication(db, acceptedReturn(db, borough, answers, period), editor),
			editor,
			'Made up.'
		);
	publish('E09000012', '2026-09-30', {
		stage: 'targeted',
		'stage-detail': 'Made up: the north of the borough.',
		'self-referral': 'yes',
		'self-referral-evidence': 'https://example.org/refer'
	});
	publish('E09000023', '2026-06-30', { stage: 'whole-population', 'self-referral': 'no' });
	db.close();
	site = await startOwnServer({ folder, env: { ATLAS_TODAY: '2026-11-21' } });
});
test.afterAll(() => site.remove());
// One site for all of them, one after another.
test.describe.configure({ mode: 'default' });

test('the tracker says what the boroughs say, how old it is, and where it is shown', async ({ page }) => {
	const { faults } = watch(page);
	await page.goto(`${site.origin}/coverage`);
	const row = (borough: string) =>
		page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: borough }) });
	await expect(row('Hackney')).toContainText('Targeted');
	await expect(row('Hackney')).toContainText('4 of 10');
	await expect(row('Hackney')).not.toContainText('Out of date');
	await expect(row('Lewisham')).toContainText('Whole population');
	await expect(row('Lewisham')).toContainText('Out of date');
	await expect(row('Sutton')).toContainText('Never returned');
	await page.goto(`${site.origin}/coverage?borough=E09000012`);
	await expect(page.getByRole('link', { name: 'The page that shows it' })).toHaveAttribute(
		'href',
		'https://example.org/refer'
	);
	await expectAccessible(page);
	expect(faults).toEqual([]);
});

test('boroughs are found by their stage, and 33 squares stay', async ({ page }) => {
	await page.goto(`${site.origin}/coverage`);
	await page.getByLabel('Stage').selectOption({ label: 'Targeted' });
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByText('1 of 33 boroughs shown')).toBeVisible();
	await expect(page.getByRole('rowheader', { name: 'Hackney' })).toBeVisible();
	await expect(page.getByRole('rowheader', { name: 'Lewisham' })).toHaveCount(0);
});
