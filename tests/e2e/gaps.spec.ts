import { expect, test } from '@playwright/test';
import { watch } from './journey';

const titles: [address: string, title: string][] = [
	['/gaps', '21 networks have high need and few link workers. Together they are 39 posts short.'],
	[
		'/gaps?areas=pcn&show=link-worker-fte',
		'Link workers: from 0.0 in 26 networks to 15.9 in South Southwark PCN'
	],
	[
		'/gaps?areas=borough&show=link-worker-rate',
		'Link workers per 10,000: from 0.06 in Bexley to 0.76 in Southwark'
	],
	[
		'/gaps?areas=borough&show=advice-within-15',
		'Advice within 15 minutes: from 5.2% in Hillingdon to 82% in Kensington and Chelsea'
	],
	// What an address does not mean is passed over; the page says what it shows.
	[
		'/gaps?areas=planet&show=constructor&area=__proto__&page=-3',
		'21 networks have high need and few link workers. Together they are 39 posts short.'
	]
];

for (const [address, title] of titles) {
	test(`${address} says “${title}”`, async ({ page }) => {
		const { faults } = watch(page);
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		expect(faults).toEqual([]);
	});
}

test('areas without a return are listed apart, never ranked', async ({ page }) => {
	await page.goto('/gaps?show=link-worker-rate&view=list');
	await expect(page.getByText('Not ranked: 7 made no return')).toBeVisible();
	await expect(page.locator('details').filter({ hasText: 'Not ranked' })).toContainText('Seven Kings PCN');
	await expect(page.locator('ol li').filter({ hasText: 'Seven Kings PCN' })).toHaveCount(0);
});

test('choosing in the list marks the area on the map and in the address, and back undoes it', async ({
	page
}) => {
	const { faults } = watch(page);
	await page.goto('/gaps');
	await page.getByRole('link', { name: 'North 2 Islington PCN' }).click();
	await expect(page).toHaveURL(/area=U\d{5}/);
	const card = page.getByRole('region', { name: 'North 2 Islington PCN' });
	await expect(card).toContainText('High need, few link workers.');
	await expect(card).toContainText('3.3 posts short of its share by need.');
	await expect(card.getByRole('link', { name: 'Open profile' })).toHaveAttribute(
		'href',
		/north-2-islington-pcn$/
	);
	await page.goBack();
	await expect(card).toHaveCount(0);
	expect(faults).toEqual([]);
});

test('a cell of the key filters the map and the list; again shows all', async ({ page }) => {
	await page.goto('/gaps');
	await page.getByRole('link', { name: /^Low need, many link workers/ }).click();
	await expect(page).toHaveURL(/only=low-many/);
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
		'Low need, many link workers: 22 networks'
	);
	await page.getByRole('link', { name: /^Low need, many link workers/ }).click();
	await expect(page).not.toHaveURL(/only=/);
});

test('the map that moves is drawn, and a change of measure fetches no shapes again', async ({ page }) => {
	const { faults } = watch(page);
	const shapes: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/geometry/')) shapes.push(request.url());
	});
	await page.goto('/gaps');
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	const fetched = shapes.length;
	// Of each of the four tiles that London is on, one for the areas and one for those marked.
	expect(new Set(shapes).size).toBe(4);
	await page.getByLabel('Show').selectOption('core20');
	await expect(page).toHaveURL(/show=core20/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Share in most deprived fifth');
	expect(shapes).toHaveLength(fetched);
	expect(faults).toEqual([]);
});

test('by mouse: pointing names an area, clicking chooses it', async ({ page }) => {
	await page.goto('/gaps?areas=borough&points=none');
	const canvas = page.locator('.frame.ready canvas');
	await expect(canvas).toBeVisible({ timeout: 30_000 });
	const box = await canvas.boundingBox();
	if (!box) throw new Error('the map has no size');
	const middle = { x: box.x + box.width * 0.86, y: box.y + box.height * 0.35 };
	await page.mouse.move(middle.x, middle.y);
	await expect(page.locator('.pointed')).toContainText('Havering');
	await page.mouse.click(middle.x, middle.y);
	await expect(page).toHaveURL(/area=E09000016/);
	await expect(page.getByRole('region', { name: 'Havering' })).toBeVisible();
});

test('by keyboard: the area under the cross is chosen with Enter and cleared with Escape', async ({
	page
}) => {
	await page.goto('/gaps?areas=borough&points=none');
	const canvas = page.locator('.frame.ready canvas');
	await expect(canvas).toBeVisible({ timeout: 30_000 });
	await canvas.focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/area=E090000\d\d/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/area=E/);
});

test('by touch: a tap chooses', async ({ browser }) => {
	const page = await browser.newPage({
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true
	});
	await page.goto('/gaps?areas=borough&points=none&view=map');
	const canvas = page.locator('.frame.ready canvas');
	await expect(canvas).toBeVisible({ timeout: 30_000 });
	await canvas.scrollIntoViewIfNeeded();
	const box = await canvas.boundingBox();
	if (!box) throw new Error('the map has no size');
	await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
	await expect(page).toHaveURL(/area=E090000\d\d/);
	await page.close();
});

test('a page past the last is the last, and a part of London without the areas asked for says so', async ({
	page
}) => {
	await page.goto('/gaps?page=999');
	await expect(page.getByRole('link', { name: 'Brent West KWH PCN' })).toBeVisible();
	await page.goto('/gaps?within=E09000001&areas=icb');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Too few boards here to compare need with link workers.'
	);
	await expect(page.locator('main')).not.toContainText('undefined');
});

test('on a phone the list comes first and the map is a tap away', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	const heavy: string[] = [];
	page.on('request', (request) => {
		if (/geometry|maplibre/.test(request.url())) heavy.push(request.url());
	});
	await page.goto('/gaps', { waitUntil: 'networkidle' });
	await expect(page.getByRole('link', { name: 'Brent West KWH PCN' })).toBeVisible();
	await expect(page.locator('.picture')).toBeHidden();
	expect(heavy).toEqual([]);
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
	await page.close();
});

test.describe('tiles that cannot be had', () => {
	const tiles = '**/geometry/**';

	test('leave the drawn map, its links and words why; the page works on', async ({ page }) => {
		// An older page, after a newer atlas has been published.
		await page.route(tiles, (route) => route.fulfill({ status: 410, body: '{}' }));
		await page.goto('/gaps?areas=borough');
		await expect(page.locator('.map')).toContainText('The map that moves could not start.');
		await expect(page.locator('.frame canvas')).toHaveCount(0);
		await page.getByLabel('Show').selectOption('core20');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Share in most deprived fifth');
		await page.locator('.map svg [data-area=E09000006]').click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Bromley');
	});

	test('are told of when they are wanted later', async ({ page }) => {
		await page.goto('/gaps?areas=borough');
		await expect(page.locator('.frame.ready canvas')).toBeVisible({ timeout: 30_000 });
		await page.route(tiles, (route) => route.abort());
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page.locator('.map')).toContainText('Part of the map could not be fetched.');
		await expect(page.locator('.frame.ready canvas')).toBeVisible();
	});
});

test('what is chosen while the map is on its way is what it shows', async ({ page }) => {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/geometry/pcn.**', async (route) => {
		await held;
		await route.continue();
	});
	const boroughs = page.waitForRequest('**/geometry/borough.**');
	await page.goto('/gaps?points=none');
	await expect(page.locator('.map')).toContainText('Loading the map you can move');
	await page.getByRole('link', { name: 'Boroughs', exact: true }).click();
	await expect(page).toHaveURL(/areas=borough/);
	letGo();
	const canvas = page.locator('.frame.ready canvas');
	await expect(canvas).toBeVisible({ timeout: 30_000 });
	await boroughs;
	const box = await canvas.boundingBox();
	if (!box) throw new Error('the map has no size');
	await page.mouse.move(box.x + box.width * 0.86, box.y + box.height * 0.35);
	await expect(page.locator('.pointed')).toContainText('Havering');
});

test('the table sorts by its headings and keeps areas without a figure at the end', async ({ page }) => {
	await page.goto('/gaps?view=table');
	await page.getByRole('link', { name: 'Posts short' }).click();
	await expect(page).toHaveURL(/sort=shortfall$/);
	await expect(page.locator('.panel tbody tr').first()).toContainText('Brent West KWH PCN');
	await expect(page.locator('.panel tbody tr').last()).toContainText('made no return');
	await expect(page.locator('.panel tbody tr')).toHaveCount(203);
});

const noPicture: [address: string, why: string][] = [
	[
		'/gaps?areas=lsoa',
		'No picture: London’s 4,994 small areas are too small to be told apart on one. The files hold their figures.'
	],
	['/gaps?only=high-few', 'No picture of one class alone: show all nine, and there is one.']
];
for (const [address, why] of noPicture) {
	test(`${address} has no picture, and says why where the link would be`, async ({ page }) => {
		await page.goto(address);
		const panel = page.locator('.panel');
		await expect(panel.getByRole('link', { name: 'CSV', exact: true })).toBeVisible();
		await expect(panel.getByRole('link', { name: 'PNG' })).toHaveCount(0);
		await expect(panel).toContainText(why);
		await page.goto(`${address}&view=fairness`);
		await expect(panel.getByRole('link', { name: 'PNG' }).first()).toBeVisible();
		await expect(panel).not.toContainText('No picture');
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('map, key, list, forms and table all work', async ({ page }) => {
		await page.goto('/gaps');
		await expect(page.locator('.map svg [data-area]')).toHaveCount(203);
		await page.getByLabel('Show').selectOption('imd-score');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Deprivation score: from');
		await page.getByRole('link', { name: 'Boroughs', exact: true }).click();
		await expect(page.locator('.map svg [data-area]')).toHaveCount(33);
		await page.getByRole('link', { name: 'All 33' }).click();
		await expect(page.locator('.panel tbody tr')).toHaveCount(33);
	});

	test('the drawn map outlines the area chosen, and its areas lead to their pages', async ({ page }) => {
		await page.goto('/gaps?areas=borough&area=E09000016');
		const havering = await page.locator('.map svg [data-area=E09000016]').getAttribute('d');
		for (const line of await page.locator('.map svg .chosen').all()) {
			await expect(line).toHaveAttribute('d', havering ?? 'an outline');
		}
		await expect(page.locator('.map svg .chosen')).toHaveCount(2);
		await page.goto('/gaps?areas=borough');
		await page.locator('.map svg [data-area=E09000006]').click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Bromley');
	});
});
