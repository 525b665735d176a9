import { expect, test } from '@playwright/test';
import { measureIds, measureOf } from '../../src/lib/atlas/measures.ts';
import { topicIds } from '../../src/lib/atlas/methods/topic-type.ts';
import { watch } from './journey.ts';

/** What a reader sees of a page, without its tags. */
const wordsOf = (html: string) =>
	html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ');

test('every measure has a page that works it out, and its last sum is the figure the API gives', async ({
	request
}) => {
	for (const id of measureIds) {
		const answer = await request.get(`/methods/${id}`);
		expect(answer.status(), id).toBe(200);
		const html = await answer.text();
		expect(wordsOf(html), id).toContain(measureOf(id).name);
		const examples = [...html.matchAll(/<article [^>]*id="example-(\w+)"[\s\S]*?<\/article>/g)];
		expect(examples.length, id).toBeGreaterThan(0);
		for (const [example = '', area = ''] of examples) {
			const { figures } = (await (
				await request.get(`/api/v1/figures?measure=${id}&areas=${kindOf(area)}&within=${area}`)
			).json()) as { figures: { area: string; value: number | null }[] };
			const value = figures.find((figure) => figure.area === area)?.value ?? null;
			const shown = /= (−?[\d,.]+)(%?)\s*<\/p>/.exec(example.slice(example.lastIndexOf('class="sum')));
			if (value === null) {
				expect(shown, `${id} of ${area} has no figure to work out`).toBeNull();
				continue;
			}
			const number = Number(shown?.[1]?.replace('−', '-').replaceAll(',', ''));
			// Shown to at least four figures, or to the tenth of a person.
			const size = Math.abs(value);
			expect(Math.abs(number - value), `${id} of ${area}: ${shown?.[0]}`).toBeLessThanOrEqual(
				Math.max(size * 1e-3, 0.051)
			);
		}
	}
});

function kindOf(code: string): string {
	if (code.startsWith('E09')) return 'borough';
	if (code.startsWith('E01')) return 'lsoa';
	return code.startsWith('U') ? 'pcn' : 'icb';
}

test('addresses of the parts stay, and what is not a measure is not found', async ({ request }) => {
	const html = await (await request.get('/methods')).text();
	for (const id of [...topicIds, 'measures', 'sources', 'cite']) expect(html).toContain(`id="${id}"`);
	for (const id of measureIds) expect(html).toContain(`href="/methods/${id}"`);
	expect((await request.get('/methods/no-such-measure')).status()).toBe(404);
	const words = wordsOf(html);
	expect(words).toContain('The statuses, and how many of London’s 203 networks have each');
	expect(words).toMatch(/Edition [0-9a-f]{16}/);
	expect(words).toContain('accessed 21 November 2026');
});

test('the reader chooses the areas of the examples, and they are kept from page to page', async ({
	page
}) => {
	const { faults } = watch(page);
	await page.goto('/methods');
	await page.getByRole('main').getByRole('combobox', { name: 'Borough' }).selectOption('Bexley');
	await page.getByRole('button', { name: 'Work it out here' }).click();
	await expect(page).toHaveURL(/borough=E09000004/);
	await page.locator('#measures').getByRole('link', { name: 'Households without a car or van' }).click();
	await expect(page.getByRole('heading', { level: 3, name: /Bexley/ })).toBeVisible();
	expect(faults).toEqual([]);
});

test('figures link to their method, and the links lead somewhere', async ({ request }) => {
	const methods = await (await request.get('/methods')).text();
	for (const path of ['/areas/E09000012-hackney', '/coverage', '/gaps', '/gaps?show=coverage', '/plan']) {
		const html = await (await request.get(path)).text();
		const links = [...html.matchAll(/href="(?:\.{1,2})?(\/methods[/#][^"]+)"/g)].map(([, href = '']) => href);
		expect(links.length, path).toBeGreaterThan(0);
		for (const href of new Set(links)) {
			if (href.includes('#')) expect(methods).toContain(`id="${href.split('#')[1]}"`);
			else expect((await request.get(href)).status(), href).toBe(200);
		}
	}
});
