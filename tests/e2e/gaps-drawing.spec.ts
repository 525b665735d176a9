/** What the map of /gaps draws, and no more: where there is no graphics card, all of it is drawn by the processor. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openWithMap, watch } from './journey';

interface Drawn {
	/** Triangles of each drawing, and whether it was held to the edges of a tile. */
	drawings: { corners: number; inTiles: boolean }[];
	/** Bytes of what was handed over anew. */
	uploads: number[];
}
type Watched = typeof globalThis & { drawn: Drawn };

/** Keeps what a page asks of WebGL. */
const watchDrawing = (page: Page) =>
	page.addInitScript(() => {
		const watched = globalThis as Watched;
		watched.drawn = { drawings: [], uploads: [] };
		const { drawElements, bufferSubData } = WebGL2RenderingContext.prototype;
		WebGL2RenderingContext.prototype.drawElements = function (mode, corners, type, offset) {
			watched.drawn.drawings.push({ corners, inTiles: this.isEnabled(this.STENCIL_TEST) });
			drawElements.call(this, mode, corners, type, offset);
		};
		WebGL2RenderingContext.prototype.bufferSubData = function (...given: unknown[]) {
			watched.drawn.uploads.push((given[2] as ArrayBufferView).byteLength);
			Reflect.apply(bufferSubData, this, given);
		};
	});

/** What is drawn in the next frame after a choice of measure. */
const drawnAfter = (page: Page, measure: string) =>
	page.evaluate(async (chosen) => {
		const watched = globalThis as Watched;
		const select = document.querySelector('select[name=show]') as HTMLSelectElement;
		select.value = chosen;
		select.dispatchEvent(new Event('change', { bubbles: true }));
		watched.drawn = { drawings: [], uploads: [] };
		while (watched.drawn.drawings.length === 0) await new Promise(requestAnimationFrame);
		return watched.drawn;
	}, measure);

/** A tile’s edges, or the whole picture: two triangles. */
const isSquare = ({ corners }: { corners: number }) => corners === 6;

test('a change of measure draws no sky, no edges for marks of which there are none, and hands colours over once', async ({
	page
}) => {
	await watchDrawing(page);
	await openWithMap(page, '/gaps?areas=borough&show=core20');
	const { drawings, uploads } = await drawnAfter(page, 'imd-score');
	const squares = drawings.filter(isSquare);
	// Of the sky, which no option of the library leaves out, it drew one over everything.
	expect(squares.filter(({ inTiles }) => !inTiles)).toEqual([]);
	// London is in four tiles at most; with marks of which there are none, each was drawn five times.
	expect(squares.length).toBeGreaterThan(0);
	expect(squares.length).toBeLessThanOrEqual(3 * 4);
	const colours = uploads.filter((bytes) => bytes > 1_000);
	expect(colours.length).toBeGreaterThan(0);
	expect(new Set(colours).size).toBe(colours.length);
});

test('marks are drawn where there are any: an area pointed at, and one chosen', async ({ page }) => {
	const { faults } = watch(page);
	await openWithMap(page, '/gaps?areas=borough&show=core20');
	const canvas = page.locator('.frame.ready canvas');
	const plain = await canvas.screenshot();
	const differs = () => expect.poll(async () => (await canvas.screenshot()).equals(plain));
	const first = page.locator('.panel ol a').first();
	await first.hover();
	await differs().toBe(false);
	await page.mouse.move(0, 0);
	await differs().toBe(true);
	await first.click();
	await page.mouse.move(0, 0);
	await differs().toBe(false);
	expect(faults).toEqual([]);
});

test('areas without a figure are marked, and no longer, and again, from the tiles that are there', async ({
	page
}) => {
	await openWithMap(page, '/gaps?show=link-worker-rate');
	const fetched: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/geometry/')) fetched.push(request.url());
	});
	for (const measure of ['core20', 'link-worker-rate', 'core20', 'link-worker-rate']) {
		await page.getByLabel('Show').selectOption(measure);
		await expect(page).toHaveURL(new RegExp(`show=${measure}`));
		await page.waitForLoadState('networkidle');
	}
	expect(fetched).toEqual([]);
});

interface TraceEvent {
	name: string;
	args: { elementCount?: number };
}

test('a change of measure has the browser look anew at what changes, not at the whole page', async ({
	page,
	browser
}) => {
	await watchDrawing(page);
	await openWithMap(page, '/gaps?areas=borough&show=core20');
	const whole = await page.locator('*').count();
	await browser.startTracing(page, { categories: ['devtools.timeline'] });
	await drawnAfter(page, 'imd-score');
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: TraceEvent[];
	};
	const looked = traceEvents.flatMap(({ name, args }) =>
		name === 'UpdateLayoutTree' ? [args.elementCount ?? 0] : []
	);
	expect(looked.length).toBeGreaterThan(0);
	expect(looked.filter((count) => count > whole / 2)).toEqual([]);
});
