import type { Frame, Page } from '@playwright/test';
import type { IncompleteResult, Result, RunOptions } from 'axe-core';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';

/** Axe as it is published, made small. */
export const plainAxe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * The same in half the time. What axe spends longest on is colours: it reads that of each element behind each line of
 * words anew, into an object whose parts are kept in weak maps, which the garbage collector goes through again and again.
 * Here a colour is read once, and what a weak map holds is kept on the object it belongs to. That it says the same is
 * shown in accessibility-guards.spec.ts.
 */
export const quickAxe = `((WeakMap, WeakSet) => {${plainAxe}})(...(() => {
	const isObject = (owner) => Object(owner) === owner;
	class OnItself {
		mark = Symbol();
		has(owner) { return isObject(owner) && Object.hasOwn(owner, this.mark); }
		get(owner) { return this.has(owner) ? owner[this.mark] : undefined; }
		set(owner, value) {
			if (!isObject(owner)) throw new TypeError('Kept on objects only');
			owner[this.mark] = value;
			return this;
		}
		delete(owner) { return this.has(owner) && delete owner[this.mark]; }
	}
	class QuickMap extends OnItself {
		constructor(entries) { super(); for (const [owner, value] of entries ?? []) this.set(owner, value); }
	}
	class QuickSet extends OnItself {
		constructor(owners) { super(); for (const owner of owners ?? []) this.add(owner); }
		add(owner) { return this.set(owner, true); }
	}
	return [QuickMap, QuickSet];
})());
(() => {
	const colour = axe.commons.color.Color.prototype;
	const read = colour.parseString;
	const known = new Map();
	colour.parseString = function (text) {
		const before = known.get(text);
		if (before) return Object.assign(this, before);
		read.call(this, text);
		const { r, g, b, alpha } = this;
		known.set(text, { r, g, b, alpha });
		return this;
	};
})();`;

type WithAxe = typeof globalThis & { axe?: typeof axe };

/** Gives axe to a page and to the frames in it, once. */
async function bring(frame: Frame): Promise<void> {
	await frame.waitForLoadState();
	if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(quickAxe);
}

/** What axe says of a page as it stands: what is wrong, and what it cannot tell. */
export async function askAxe(
	page: Page,
	options: RunOptions,
	within?: string
): Promise<{ violations: Result[]; incomplete: IncompleteResult[]; asked: number }> {
	for (const frame of page.frames()) await bring(frame);
	return page.evaluate(
		async ({ options, within }) => {
			const { axe } = window as unknown as Required<WithAxe>;
			const { violations, incomplete, passes, inapplicable } = await axe.run(within ?? document, options);
			return { violations, incomplete, asked: passes.length + inapplicable.length };
		},
		{ options, within }
	);
}
