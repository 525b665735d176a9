import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More stops than any page has on the way to what is looked for here. */
const MOST_STOPS = 400;

/**
 * What has the focus is in sight, with a line round it or round what stands for it. That the line stands out, and that
 * nothing covers it, is asked of every page in accessibility.spec.ts.
 */
const isPlain = (stop: Element): boolean =>
	[stop, stop.parentElement, stop.nextElementSibling, stop.closest('label')].some((element) => {
		if (!element) return false;
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const { top, bottom } = element.getBoundingClientRect();
		const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
		return (isMarked || boxShadow !== 'none') && bottom > 0 && top < innerHeight;
	});

/** Presses a key until `isThere`, and fails when that never comes. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>, what: string) {
	for (let stops = 0; !(await isThere()); stops++) {
		if (stops === MOST_STOPS) throw new Error(`${key} does not come to ${what}`);
		await page.keyboard.press(key);
	}
}

/** The way to what is looked for: from the top of the page, or from its end. */
type Way = 'Tab' | 'Shift+Tab';

/** Presses Tab until something has the focus, and looks whether that is plain to see. */
export async function tabTo(goal: Locator, way: Way = 'Tab'): Promise<void> {
	await expect(goal).toBeVisible();
	const element = await goal.elementHandle();
	const hasFocus = () => element?.evaluate((node) => node === document.activeElement) ?? false;
	await pressUntil(goal.page(), way, async () => hasFocus(), String(goal));
	const isSeen = () => element?.evaluate(isPlain);
	await expect.poll(isSeen, { message: `the focus is plain on ${goal}`, timeout: 2_000 }).toBe(true);
}

async function on(goal: Locator, key: string, way?: Way): Promise<void> {
	await tabTo(goal, way);
	await goal.page().keyboard.press(key);
}

const named = (role: 'button' | 'link', page: Page, name: string | RegExp) =>
	page.getByRole(role, { name, exact: typeof name === 'string' });

/** Presses a button, by the bar that presses buttons. */
export const press = (page: Page, name: string | RegExp) => on(named('button', page, name), 'Space');
export const follow = (page: Page, name: string | RegExp, way?: Way) =>
	on(named('link', page, name).first(), 'Enter', way);
/** Opens a fold. */
export const unfold = (summary: Locator) => on(summary, 'Enter');

/** Types into a field in the place of what stands in it, as slowly as is asked for. */
export async function write(field: Locator, words: string, delay = 0): Promise<void> {
	await on(field, 'ControlOrMeta+a');
	await field.page().keyboard.type(words, { delay });
	await expect(field).toHaveValue(words);
}

/** Ticks a box, or takes its tick away. */
export async function tick(box: Locator, isTicked = true): Promise<void> {
	await on(box, 'Space');
	await expect(box).toBeChecked({ checked: isTicked });
}

/** Chooses one of a group: Tab stops at the group once, and the arrows go round in it. */
export async function choose(radio: Locator): Promise<void> {
	const element = await radio.elementHandle();
	const isInGroup = () =>
		element?.evaluate(
			(node) =>
				document.activeElement instanceof HTMLInputElement &&
				document.activeElement.name === (node as HTMLInputElement).name
		) ?? false;
	const page = radio.page();
	await pressUntil(page, 'Tab', async () => isInGroup(), String(radio));
	// Where nothing is chosen yet the bar chooses the first.
	await page.keyboard.press('Space');
	await pressUntil(page, 'ArrowDown', () => radio.isChecked(), String(radio));
	await tabTo(radio);
}

/** Chooses from a list by the first letters of what is wanted. */
export async function pick(list: Locator, label: string): Promise<void> {
	await tabTo(list);
	await list.page().keyboard.type(label);
	await expect(list.getByRole('option', { name: label, exact: true })).toHaveJSProperty('selected', true);
}

/** Hands a made-up file over in the window that the browser opens. */
export async function handOver(field: Locator, name: string, text: string): Promise<void> {
	const chooser = field.page().waitForEvent('filechooser');
	await on(field, 'Enter');
	await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}
