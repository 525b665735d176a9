import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { plainAxe, quickAxe } from './axe.ts';
import { expectAccessible, expectNoSidewaysScroll } from './journey.ts';
import { cutOff, focusFaults, heard, listen, lostInForcedColours, movingParts } from './seen-and-heard.ts';

/** A made-up page with `body`, in a window of 640 by 600 pixels. */
async function show(page: Page, body: string, styles = ''): Promise<void> {
	await page.setViewportSize({ width: 640, height: 600 });
	await page.setContent(
		`<!doctype html><html lang="en-GB"><head><title>Made up</title><style>${styles}</style></head>
		<body><main><h1>Made up</h1>${body}</main></body></html>`
	);
}

test('what axe cannot see is found on pages that have the fault, and not on the others', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await show(
		page,
		'<a href="#x">Moves</a>',
		'a { transition: opacity 1s } @media (min-width: 1px) { h1 { scroll-behavior: smooth } }'
	);
	expect(await movingParts(page)).toEqual(['H1.', 'A.']);

	await show(
		page,
		'<p class="box">Words that go on and on and on and on</p>',
		'.box { width: 60px; height: 20px; overflow: hidden }'
	);
	expect(await cutOff(page)).toEqual([expect.stringContaining('P.box')]);
	await show(page, '<p class="box">Words that go on and on and on and on</p>', '.box { width: 60px }');
	expect(await cutOff(page)).toEqual([]);

	await show(page, '<p class="wide">Wide</p>', '.wide { width: 641px }');
	await expect(expectNoSidewaysScroll(page)).rejects.toThrow(/640/);

	// Words of the colour they stand on: axe itself says nothing of them.
	await show(page, '<button>Send</button>', 'button { background: #111; color: #111 }');
	await expect(expectAccessible(page, 'colours')).rejects.toThrow(/color-contrast: button/);
	await show(page, '<button>Send</button>', 'button { background: #111; color: #fff }');
	await expectAccessible(page, 'colours');

	// Targets nearer to each other than a finger is wide.
	const near = '<p><a href="#a">a</a></p><p><a href="#b">b</a></p>';
	await show(
		page,
		near,
		'p { margin: 0; line-height: 9px; font-size: 9px } a { display: block; width: 10px }'
	);
	await expect(expectAccessible(page, 'sizes')).rejects.toThrow(/target-size/);
	await show(page, near, 'a { display: block; width: 24px; height: 24px }');
	await expectAccessible(page, 'sizes');
});

test('axe made quick says what axe as it is published says', async ({ page }) => {
	const words = (styles: string) => `<p class="words" style="${styles}">Words <b>and more</b></p>`;
	const grounds = ['#fff', 'hsl(0.5turn 30% 60%)', 'rgb(0 0 0 / 40%)', 'oklch(70% 0.1 200)', 'transparent'];
	const inks = ['#767676', '#777', 'rgb(10 20 30 / 70%)', 'color-mix(in srgb, red, blue)', 'hsl(90 50% 30%)'];
	const more = ['opacity: 0.8', 'mix-blend-mode: multiply', 'text-shadow: 0 0 1px #f00', 'display: none'];
	const all = grounds.flatMap((ground) =>
		inks.flatMap((ink) => ['', ...more].map((style) => `background: ${ground}; color: ${ink}; ${style}`))
	);
	const odd = `<img src="data:,"><input><p id="a">a</p><p id="a">a</p><ul><p>no item</p></ul><a href="#"></a>
		<table><tr><th>Head</th></tr></table><div style="height: 30px; overflow: auto"><p style="height: 90px">Long</p></div>
		<p style="background: linear-gradient(#fff, #000)">On a gradient</p><p>In <a href="#a">text</a></p>`;
	const answers = async (source: string) => {
		await show(page, odd + all.map(words).join(''), 'a { color: #111; text-decoration: none }');
		await page.evaluate(source);
		return page.evaluate(async () => {
			const { run } = (window as unknown as { axe: typeof axe }).axe;
			const { violations, incomplete, passes, inapplicable } = await run({
				rules: { 'target-size': { enabled: true } }
			});
			return { violations, incomplete, passes, inapplicable };
		});
	};
	const plain = await answers(plainAxe);
	expect(plain.violations.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['color-contrast', 'image-alt', 'label', 'list'])
	);
	expect(plain.incomplete.map(({ id }) => id)).toContain('color-contrast');
	expect(plain.passes.map(({ id }) => id)).toContain('color-contrast');
	expect(await answers(quickAxe)).toEqual(plain);
});

test('a rule of axe’s that breaks is not taken for one that found nothing', async ({ page }) => {
	await show(page, '');
	await page.evaluate(quickAxe);
	await page.evaluate(() => {
		const { configure } = (window as unknown as { axe: typeof axe }).axe;
		configure({
			checks: [{ id: 'breaks', evaluate: () => JSON.parse('') as boolean }],
			rules: [{ id: 'made-up', selector: 'h1', any: ['breaks'] }]
		});
	});
	await expect(expectAccessible(page)).rejects.toThrow(/made-up: .*JSON/);
});

test('a focus that cannot be seen is found: without a mark, with a pale or thin one, under something', async ({
	page
}) => {
	const faultsWith = async (styles: string, more = '') => {
		await show(page, `<a href="#x">Link</a><button>Button</button>${more}`, styles);
		return focusFaults(page);
	};
	expect(await faultsWith(':focus-visible { outline: 3px solid #000 }')).toEqual([]);
	const marks = [expect.stringContaining('A.null'), expect.stringContaining('BUTTON.null')];
	expect(await faultsWith(':focus-visible { outline: none }')).toEqual(marks);
	expect(await faultsWith(':focus-visible { outline: 1px solid #000 }')).toEqual(marks);
	expect(await faultsWith(':focus-visible { outline: 3px solid #ccc }')).toEqual(marks);
	const cover = '<div class="cover"></div>';
	expect(
		await faultsWith(
			':focus-visible { outline: 3px solid #000 } .cover { position: fixed; inset: 0; background: #fff }',
			cover
		)
	).toEqual([
		expect.stringMatching(/Link is out of sight$/),
		expect.stringMatching(/Button is out of sight$/)
	]);
});

test('what forced colours take away is found: a bar that is a background, a choice that is a colour', async ({
	page
}) => {
	const bar = '<div class="bar"></div>';
	const tabs = '<ul><li><a href="#a" aria-current="page">A</a></li><li><a href="#b">B</a></li></ul>';
	const bars = '.bar { width: 90px; height: 9px; background: #06c }';
	const chosen = '[aria-current] { background: #06c }';
	await show(page, bar + tabs, bars + chosen);
	expect(await lostInForcedColours(page)).toEqual([
		expect.stringContaining('drawn by nothing: DIV.bar'),
		expect.stringContaining('chosen, and looks as the rest: A.null A')
	]);
	await show(
		page,
		bar + tabs,
		`${bars} .bar { forced-color-adjust: none } a { text-decoration: none } [aria-current] { border-bottom: 2px solid }`
	);
	expect(await lostInForcedColours(page)).toEqual([]);
	// Black is a colour: lost when it is only a ground, and not when it is kept.
	const black = '.bar { width: 90px; height: 9px; background: #000 }';
	await show(page, bar, black);
	expect(await lostInForcedColours(page)).toEqual([expect.stringContaining('drawn by nothing: DIV.bar')]);
	await show(page, bar, `${black} .bar { forced-color-adjust: none }`);
	expect(await lostInForcedColours(page)).toEqual([]);
});

test('what a page says by itself, or twice, is heard', async ({ page, baseURL }) => {
	await listen(page);
	await page.route('**/made-up', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><p role="status">As it came</p><p aria-live="off">Quiet</p><p>Words</p>'
		})
	);
	await page.goto(`${baseURL}/made-up`);
	expect(await heard(page)).toEqual([]);
	const say = (selector: string, text: string) =>
		page.locator(selector).evaluate((element, words) => void (element.textContent = words), text);
	await say('[role=status]', 'One');
	await say('[role=status]', 'One');
	await say('[aria-live]', 'Not heard');
	await say('p:last-of-type', 'Nor this');
	await page.evaluate(() =>
		document.body.append(Object.assign(document.createElement('div'), { role: 'alert', textContent: 'Two' }))
	);
	expect(await heard(page)).toEqual(['One', 'One', 'Two']);
	expect(await heard(page)).toEqual([]);
});
