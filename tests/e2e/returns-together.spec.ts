import { expect, test } from '@playwright/test';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { returnFor, returnRevisions } from '../../src/lib/server/contributions/returns.ts';
import { expectNoSidewaysScroll } from './journey.ts';
import { lookAround } from './look.ts';
import type { OwnServer } from './own-server.ts';
import { enter, hackney, hackneyPath, put, returnsSite, thisQuarter } from './returns-site.ts';

let server: OwnServer;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	test.setTimeout(180_000);
	server = await returnsSite();
	put(server, thisQuarter, { referrals: 10, volunteers: 1 });
});
test.afterAll(({ browser }) => server.remove(browser));

/** Every number of referrals ever saved, oldest first. */
function referralsInHistory(): (number | undefined)[] {
	const db = openContributions(server.contributionsFile);
	try {
		const id = returnFor(db, hackney, thisQuarter)?.id ?? 0;
		return returnRevisions(db, id)
			.map(({ answers }) => answers.referrals)
			.reverse();
	} finally {
		db.close();
	}
}

const referrals = `${hackneyPath}/referrals`;
const label = 'Referrals in the quarter';
const save = 'Save and go on to notes';

test('two people who change different answers at once both have them saved', async ({ browser }) => {
	const [ann, bob] = await Promise.all([
		enter(browser, server, 'ann', { javaScriptEnabled: false }),
		enter(browser, server, 'bob', { javaScriptEnabled: false })
	]);
	await ann.goto(server.origin + referrals);
	await bob.goto(`${server.origin}${hackneyPath}/people`);
	await ann.getByLabel(label).fill('20');
	await bob.getByLabel('Volunteers who help the programme').fill('7');
	await ann.getByRole('button', { name: save }).click();
	await bob.getByRole('button', { name: 'Save and go on to referrals' }).click();
	await expect(bob.getByText('Somebody else had saved other answers in the meantime')).toBeVisible();
	await expect(bob.getByLabel(label)).toHaveValue('20');
	await bob.goto(`${server.origin}${hackneyPath}/people`);
	await expect(bob.getByLabel('Volunteers who help the programme')).toHaveValue('7');
});

test('two people who change the same answer see both and choose, and both stay in the history', async ({
	browser
}) => {
	const [ann, bob] = await Promise.all([
		enter(browser, server, 'ann', { javaScriptEnabled: false }),
		enter(browser, server, 'bob', { javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
	]);
	await ann.goto(server.origin + referrals);
	await bob.goto(server.origin + referrals);
	await ann.getByLabel(label).fill('33');
	await bob.getByLabel(label).fill('44');
	await ann.getByRole('button', { name: save }).click();
	await bob.getByRole('button', { name: save }).click();

	await expect(bob.getByRole('heading', { level: 1 })).toHaveText('Two people changed the same answer');
	const choice = bob.getByRole('group', { name: label });
	await expect(choice.getByRole('radio', { name: /^Ann Hackney, .* 33$/ })).toBeVisible();
	await expect(choice.getByRole('radio', { name: /^You, .* 44$/ })).toBeVisible();
	expect(referralsInHistory()).toEqual(expect.arrayContaining([33, 44]));
	await expectNoSidewaysScroll(bob);

	await bob.getByRole('button', { name: 'Save what is chosen' }).click();
	await expect(bob.getByRole('alert')).toContainText('Choose one of the two for each answer');
	await bob.goto(`${server.origin}${hackneyPath}`);
	await bob.getByRole('link', { name: 'compare the two and choose' }).click();
	await bob.getByRole('radio', { name: /44$/ }).check();
	await bob.getByRole('button', { name: 'Save what is chosen' }).click();
	await expect(bob.getByText('Both versions stay in the history.')).toBeVisible();
	await expect(bob.getByLabel(label)).toHaveValue('44');
	expect(referralsInHistory().slice(-3)).toEqual([33, 44, 44]);
});

test('with a script, the second is told before anything is sent, and nothing is set aside unasked', async ({
	browser
}) => {
	const [ann, bob] = await Promise.all([enter(browser, server, 'ann'), enter(browser, server, 'bob')]);
	await ann.goto(server.origin + referrals);
	await bob.goto(server.origin + referrals);
	await ann.getByLabel(label).fill('55');
	await ann.keyboard.press('Tab');
	await expect(ann.getByText(/^Saved at/)).toBeVisible();
	const kept = referralsInHistory().length;
	await bob.getByLabel(label).fill('66');
	await bob.keyboard.press('Tab');
	await expect(
		bob.getByText('Ann Hackney has changed the same answer. Press the button to compare.')
	).toBeVisible();
	expect(referralsInHistory()).toHaveLength(kept);
	await bob.getByRole('button', { name: save }).click();
	await expect(bob.getByRole('radio', { name: /^You, .* 66$/ })).toBeVisible();
	await lookAround(bob);
	await bob.getByRole('radio', { name: /^Ann Hackney, .* 55$/ }).check();
	await bob.getByRole('button', { name: 'Save what is chosen' }).click();
	await expect(bob.getByLabel(label)).toHaveValue('55');
	expect(referralsInHistory()).toContain(66);
});

test('of two who submit at once one is submitted, and the other is told', async ({ browser }) => {
	put(server, thisQuarter, madeUpAnswers);
	const [ann, bob] = await Promise.all([
		enter(browser, server, 'ann', { javaScriptEnabled: false }),
		enter(browser, server, 'bob', { javaScriptEnabled: false })
	]);
	await Promise.all([ann, bob].map((page) => page.goto(`${server.origin}${hackneyPath}/check`)));
	await Promise.all(
		[ann, bob].map((page) => page.getByRole('button', { name: 'Submit the return' }).click())
	);
	const titles = await Promise.all(
		[ann, bob].map((page) => page.getByRole('heading', { level: 1 }).innerText())
	);
	expect(titles.sort()).toEqual([
		'Every answer of Hackney’s return for July to September 2026',
		'Hackney’s return for July to September 2026 is submitted'
	]);
	await ann.goto(`${server.origin}${hackneyPath}/history`);
	await expect(ann.getByRole('heading', { name: /^Submitted by/ })).toHaveCount(1);
});
