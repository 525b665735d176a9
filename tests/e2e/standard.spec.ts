import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { beginPublication } from '../../src/lib/server/publishing/begin.ts';
import { finishPublication } from '../../src/lib/server/publishing/finish.ts';
import { acceptedReturn, editor } from '../../src/lib/server/publishing/made-up-site.ts';
import { expectAccessible, expectNoSidewaysScroll, watch } from './journey.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';

const hackney = '/areas/E09000012-hackney';
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

interface Figure {
	status: string;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	lower?: number;
	upper?: number;
}

test.describe('before any borough has returned', () => {
	test('the API has the standard for 33 boroughs', async ({ request }) => {
		const answer = await request.get('/api/v1/figures?measure=standard-met&areas=borough');
		const { figures } = (await answer.json()) as { figures: Figure[] };
		expect(figures).toHaveLength(33);
		for (const { value, numerator, denominator } of figures) {
			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThanOrEqual(4);
			expect([numerator, denominator]).toEqual([value, 10]);
		}
	});

	test('a borough without a return is not reported, never nought', async ({ request }) => {
		const answer = await request.get('/api/v1/figures?measure=referral-rate,volunteers&areas=borough');
		const { figures } = (await answer.json()) as { figures: Figure[] };
		expect(figures).toHaveLength(66);
		expect(figures.every(({ status, value }) => status === 'no-return' && value === null)).toBe(true);
	});

	test('a profile says what is met, what is not known, and that silence is not a no', async ({ page }) => {
		const { faults } = watch(page);
		await page.goto(hackney);
		const standard = page.locator('#standard');
		await expect(standard.getByRole('heading', { level: 2 })).toHaveText(
			'Hackney meets 3 of the 10 parts of the basic standard; 1 is partly met and 6 are not reported'
		);
		await expect(standard.locator('ol > li')).toHaveCount(10);
		await expect(standard).toContainText(
			'All 12 networks serving Hackney recorded a link worker on 30 June 2026.'
		);
		await expect(standard).toContainText(
			'Hackney has not published a return. These parts are not reported: that is not “no”.'
		);
		await expect(page.locator('#return')).toContainText('That is not the same as there being none.');
		expect(faults).toEqual([]);
	});

	test('areas of other kinds have no standard', async ({ page }) => {
		await page.goto('/areas/U02795-north-2-islington-pcn');
		await expect(page.locator('#standard')).toHaveCount(0);
	});

	for (const slug of ['E09000012-hackney', 'E09000032-wandsworth']) {
		test(`the briefing of ${slug} is two pages`, async ({ page }) => {
			await page.goto(`/areas/${slug}`);
			expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(2);
		});
	}
});

test.describe('once a borough has returned (made up)', () => {
	test.describe.configure({ mode: 'serial', timeout: 180_000 });
	let site: OwnServer;
	test.beforeAll(async () => {
		test.setTimeout(180_000);
		const folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
		const db = openContributions(join(folder, 'contributions.db'));
		const change = acceptedReturn(db, 'E09000012', {
			stage: 'targeted',
			'stage-detail': 'Made up: the north of the borough.',
			'self-referral': 'yes',
			'self-referral-detail': '<b>By phone</b>',
			'self-referral-evidence': 'https://example.org/refer',
			'referral-routes': ['libraries'],
			'offline-route': 'no',
			'hosted-fte': 4.5,
			'hosted-posts': 6,
			referrals: 812,
			'self-referrals': 2
		});
		finishPublication(db, beginPublication(db, change, editor), editor, 'Made up.');
		db.close();
		site = await startOwnServer({ folder });
	});
	test.afterAll(() => site.remove());

	test('its profile says so, in its own words', async ({ page }) => {
		const { faults } = watch(page);
		await page.goto(site.origin + hackney);
		const standard = page.locator('#standard');
		await expect(standard.getByRole('heading', { level: 2 })).toHaveText(
			'Hackney meets 4 of the 10 parts of the basic standard; 2 are partly met, 1 is not met and 3 are not reported'
		);
		await expect(standard).toContainText('The return for July to September 2026 says yes: “<b>By phone</b>”');
		await expect(standard.getByRole('link', { name: 'The page that shows it' })).toHaveAttribute(
			'href',
			'https://example.org/refer'
		);
		const reported = page.locator('#return');
		await expect(reported.getByRole('heading', { level: 2 })).toHaveText(
			'Hackney says its programme reaches some places or groups'
		);
		await expect(reported).toContainText(
			'Beside 13.1 that networks recorded on 30 June 2026; never added to them.'
		);
		await expect(reported).toContainText('2.35 per 1,000 patients (95% limits 2.19 to 2.52).');
		await expect(reported).toContainText('People who referred themselves: withheld.');
		await page.setViewportSize({ width: 320, height: 700 });
		await expectNoSidewaysScroll(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAccessible(page);
		expect(faults).toEqual([]);
	});

	test('its briefing is still two pages', async ({ page }) => {
		await page.goto(site.origin + hackney);
		expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(2);
	});

	test('the API gives the rate with its limits, and the table the same', async ({ request }) => {
		const query = 'measure=referral-rate&areas=borough&within=E09000012';
		const { figures } = (await (await request.get(`${site.origin}/api/v1/figures?${query}`)).json()) as {
			figures: Figure[];
		};
		const [figure] = figures;
		expect(figure).toMatchObject({ status: 'value', numerator: 812 });
		// Byar's limits of a count of 812 are 757.1 and 869.8.
		const people = (figure?.denominator ?? NaN) / 1000;
		expect((figure?.lower ?? NaN) * people).toBeCloseTo(757.1, 1);
		expect((figure?.upper ?? NaN) * people).toBeCloseTo(869.8, 1);
		const csv = await (await request.get(`${site.origin}/api/v1/figures.csv?${query}`)).text();
		expect(csv).toContain('Lower 95% limit,Upper 95% limit');
		expect(csv).toContain(`${figure?.lower},${figure?.upper}`);
	});
});
