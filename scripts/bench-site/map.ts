import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import type { Measured } from '../../src/lib/server/bench/budgets.ts';
import { median } from '../../src/lib/server/bench/run-steps.ts';
import { browserFlags, findBrowser } from '../find-browser.ts';

const PAGE = '/gaps';
const RUNS = 3;
const measures = ['core20', 'imd-score', 'link-worker-rate', 'advice-within-15', 'link-worker-fte'];
/** Milliseconds until a page that has just been drawn has nothing left to do: nobody chooses another measure before. */
const AT_REST = 1000;
const READY = '.frame.ready canvas';
/** One more visit, step by step with pictures and requests, for whoever wonders at a number: npx playwright show-trace. */
const TRACE = 'bench-map-trace.zip';

/** The map of /gaps on a desktop: what is seen first, when it can be moved, and how quickly it changes. */
export async function measureMap(origin: string): Promise<Measured[]> {
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: browserFlags
	});
	try {
		const ready: number[] = [];
		const changes: number[] = [];
		let again = 0;
		let largest = { byServer: false, words: '' };
		for (let run = 0; run < RUNS; run++) {
			console.error(`map: visit ${run + 1}`);
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			let shapes = 0;
			page.on('request', (request) => (shapes += request.url().includes('/geometry/') ? 1 : 0));
			const html = (await (await page.goto(origin + PAGE))?.text()) ?? '';
			ready.push(await readyAt(page));
			largest = await largestPiece(page, html);
			const before = shapes;
			for (const measure of measures) {
				await page.waitForTimeout(AT_REST);
				changes.push(await changeTo(page, measure));
			}
			again += shapes - before;
			await page.close();
		}
		await trace(browser, origin);
		const runs = (values: number[]) => values.map((value) => Math.round(value)).join(', ');
		return [
			{
				budget: 'drawn-by-server',
				on: PAGE,
				value: Number(largest.byServer),
				facts: { largest: largest.words }
			},
			{ budget: 'map-ready', on: PAGE, value: median(ready), facts: { runs: runs(ready) } },
			{
				budget: 'change-measure',
				on: PAGE,
				value: median(changes),
				facts: { runs: runs(changes), trace: TRACE }
			},
			{ budget: 'geometry-again', on: PAGE, value: again, facts: { changes: changes.length } }
		];
	} finally {
		await browser.close();
	}
}

/** Not one of the visits that are measured: to be watched takes time. */
async function trace(browser: Browser, origin: string): Promise<void> {
	console.error(`map: a visit to look at, in ${TRACE}`);
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	await context.tracing.start({ screenshots: true, snapshots: true });
	const page = await context.newPage();
	await page.goto(origin + PAGE);
	await readyAt(page);
	for (const measure of measures) {
		await page.waitForTimeout(AT_REST);
		await page.getByLabel('Show').selectOption(measure);
	}
	await page.waitForTimeout(AT_REST);
	await context.tracing.stop({ path: TRACE });
	await context.close();
}

/** Milliseconds from the start of the visit until the map has been drawn in place of the picture. */
async function readyAt(page: Page): Promise<number> {
	const seen = await page.waitForFunction(
		(ready) =>
			document.querySelector(ready) &&
			// The next frame begins once the one with the map in it has been drawn.
			new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
		READY,
		{ timeout: 60_000 }
	);
	return Number(await seen.jsonValue());
}

/** The largest contentful paint (W3C): whether its words, or its picture, came in the page as it was sent. */
async function largestPiece(page: Page, html: string): Promise<{ byServer: boolean; words: string }> {
	const found = await page.evaluate(
		() =>
			new Promise<{ tag: string; words: string; isMap: boolean }>((resolve) => {
				new PerformanceObserver((list) => {
					const { element } = list.getEntries().at(-1) as PerformanceEntry & { element?: Element };
					resolve({
						tag: element?.tagName ?? '',
						words: element?.firstChild?.textContent?.trim() ?? '',
						isMap: Boolean(element?.closest('.frame'))
					});
				}).observe({ type: 'largest-contentful-paint', buffered: true });
			})
	);
	const start = found.words.slice(0, 30);
	const byServer = !found.isMap && start !== '' && html.includes(start);
	return { byServer, words: `${found.tag} “${start}”` };
}

/** Milliseconds from the choice to the first frame that shows the title and the colours of the measure chosen. */
function changeTo(page: Page, measure: string): Promise<number> {
	return page.evaluate(async (chosen) => {
		const select = document.querySelector<HTMLSelectElement>('select[name=show]');
		const title = document.querySelector('h1');
		if (!select || !title) throw new Error('The page has no choice of measure.');
		const before = title.textContent;
		const started = performance.now();
		select.value = chosen;
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await new Promise<void>((changed) => {
			const watch = new MutationObserver(() => {
				if (title.textContent === before) return;
				watch.disconnect();
				changed();
			});
			watch.observe(title, { subtree: true, childList: true, characterData: true });
		});
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		return performance.now() - started;
	}, measure);
}
