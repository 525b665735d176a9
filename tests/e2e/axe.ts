import type { Frame, Page } from '@playwright/test';
import type { RawNodeResult, RawResult, RunOptions } from 'axe-core';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';

/** Axe as it is published, made small, and in ASCII: one letter beyond it, and twice the bytes are sent to the page. */
export const plainAxe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8').replace(
	/[^\0-\x7f]/g,
	(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
);

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

interface Answer {
	/** Rules, and selectors of the elements that are at fault; of a rule that broke, what it threw. */
	faults: { rule: string; elements: string[] }[];
	/** How many rules had something, or nothing at all, to look at. */
	asked: number;
}

/**
 * What is wrong with a page as it stands, by axe. It leaves to people what it cannot tell: of that words of the very
 * colour they stand on count as wrong, which axe takes for hidden on purpose, and of `everyWord` also those whose
 * contrast it cannot tell, as of what is scrolled out of sight; an arrow or a tick is no word. So does a rule that broke.
 * Only what is wrong is named: to find a selector for each element axe cannot tell takes a seventh of its time.
 */
export async function askAxe(
	page: Page,
	options: RunOptions,
	{ within, everyWord = false }: { within?: string; everyWord?: boolean } = {}
): Promise<Answer> {
	for (const frame of page.frames()) await bring(frame);
	return page.evaluate(
		async ({ options, within, everyWord }) => {
			const { axe } = window as unknown as Required<WithAxe>;
			const isUnseen = ({ any }: RawNodeResult<'cantTell'>) =>
				any.some(({ data }) => {
					const key = (data as { messageKey?: string } | null)?.messageKey;
					return everyWord ? key !== 'nonBmp' : key === 'equalRatio';
				});
			axe.addReporter<Answer>('faults', (results, _, tell) => {
				const faults = results.map((result) => {
					// A rule that broke has come to no answer.
					if ('error' in result) return { rule: result.id, elements: [JSON.stringify(result.error)] };
					const { id, violations, incomplete } = result;
					const wrong = [...violations, ...incomplete.filter(isUnseen)];
					return { rule: id, elements: wrong.map(({ node }) => node.selector.join(' ')) };
				});
				const isAsked = (result: RawResult) => result.result === 'inapplicable' || result.passes?.length > 0;
				tell({
					faults: faults.filter(({ elements }) => elements.length > 0),
					asked: results.filter(isAsked).length
				});
			});
			const answer = await axe.run(within ?? document, { ...options, reporter: 'faults' as never });
			return answer as unknown as Answer;
		},
		{ options, within, everyWord }
	);
}
