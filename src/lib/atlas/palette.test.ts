import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, linear, oklab, seenAs, visions } from './colour-vision.testing.ts';
import { classIds, priorityClass } from './need-provision.ts';
import type { ClassId } from './need-provision.ts';
import { absence, bivariate, lines, pointColours, selection, sequential } from './palette.ts';
import type { Scheme } from './palette.ts';

const schemes = ['light', 'dark'] as const satisfies Scheme[];
const components = new URL('../components/map/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, components), 'utf8');

const colourOf = (scheme: Scheme, id: ClassId) => {
	const [need, provision] = id.split('-') as ['high', 'few'];
	return bivariate[scheme][need][provision];
};

/** What comes before, and what inside, the part of a style sheet for dark pages. */
function byScheme(css: string): Record<Scheme, string> {
	const at = css.indexOf('prefers-color-scheme: dark');
	expect(at).toBeGreaterThan(0);
	return { light: css.slice(0, at), dark: css.slice(at) };
}

describe('palette.css', () => {
	const sheets = byScheme(read('palette.css'));

	it.each(schemes)('says the same as palette.ts, %s', (scheme) => {
		const expected: Record<string, string> = {
			'absence-fill': absence[scheme].fill,
			'absence-hatch': absence[scheme].hatch,
			'area-line': lines[scheme].area,
			'over-line': lines[scheme].over
		};
		for (const id of classIds) expected[`np-${id}`] = colourOf(scheme, id);
		for (const [name, colours] of Object.entries(sequential[scheme])) {
			colours.forEach((colour, at) => (expected[`seq-${name}-${at + 1}`] = colour));
		}
		for (const [kind, colour] of Object.entries(pointColours[scheme])) expected[`point-${kind}`] = colour;
		const written = [...sheets[scheme].matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [
			name,
			colour
		]);
		expect(Object.fromEntries(written)).toEqual(expected);
	});
});

describe('the need × provision key', () => {
	const styles = byScheme(/<style>([\s\S]*)<\/style>/.exec(read('NeedProvisionLegend.svelte'))?.[1] ?? '');

	/** The colour the legend gives the number on a class: the last rule that names the cell or the class. */
	function digitColour(scheme: Scheme, id: ClassId): string {
		const css = scheme === 'light' ? styles.light : styles.light + styles.dark;
		let colour = '';
		for (const [, selectors = '', found = ''] of css.matchAll(/([^{}]+)\{[^{}]*?\bcolor: (#[0-9a-f]{6})/g)) {
			if (selectors.split(',').some((one) => [`.np-${id}`, '.cell'].includes(one.trim()))) colour = found;
		}
		return colour;
	}

	it.each(schemes.flatMap((scheme) => classIds.map((id) => [scheme, id] as const)))(
		'has a number that can be read on every class: %s, %s',
		(scheme, id) =>
			expect(contrast(digitColour(scheme, id), colourOf(scheme, id))).toBeGreaterThanOrEqual(4.5)
	);
});

describe.each(schemes)('colours, %s', (scheme) => {
	it.each(visions)(
		'the priority class stands out from every other, and no two classes look alike: %s vision',
		(vision) => {
			for (const [at, id] of classIds.entries()) {
				for (const other of classIds.slice(at + 1)) {
					const least = [id, other].includes(priorityClass) ? 0.11 : 0.045;
					const found = difference(colourOf(scheme, id), colourOf(scheme, other), vision);
					expect(found, `${id} and ${other}`).toBeGreaterThan(least);
				}
			}
		}
	);

	it.each(Object.entries(sequential[scheme]))(
		'%s goes one way in lightness, in steps that can be told apart',
		(_, colours) => {
			const lightness = colours.map((colour) => oklab(linear(colour))[0]);
			const steps = lightness.slice(1).map((value, at) => value - (lightness[at] ?? NaN));
			// More is darker on a light page, lighter on a dark one.
			for (const step of steps) expect(scheme === 'light' ? -step : step).toBeGreaterThan(0.07);
		}
	);

	it('areas of any class have a line round them that shows: between areas, or of boroughs drawn over', () => {
		const fills = [
			...classIds.map((id) => colourOf(scheme, id)),
			...Object.values(sequential[scheme]).flat()
		];
		for (const fill of fills) {
			expect(difference(lines[scheme].area, fill), fill).toBeGreaterThan(0.045);
			expect(
				Math.max(contrast(lines[scheme].area, fill), contrast(lines[scheme].over, fill)),
				fill
			).toBeGreaterThan(3);
		}
	});

	it('the hatch of absence shows on its ground, and is no class', () => {
		expect(contrast(absence[scheme].hatch, absence[scheme].fill)).toBeGreaterThan(3);
		for (const id of classIds) expect(colourOf(scheme, id)).not.toBe(absence[scheme].fill);
	});

	it('points show on the ground they are cased in', () => {
		for (const colour of Object.values(pointColours[scheme])) {
			expect(contrast(colour, lines[scheme].area)).toBeGreaterThan(4.5);
		}
	});
});

describe('what the tests measure with', () => {
	it('keeps white white for everybody, and takes red from green for those without the cones', () => {
		for (const vision of visions) {
			for (const channel of seenAs([1, 1, 1], vision)) expect(channel).toBeCloseTo(1, 4);
		}
		const [red, green] = ['#b00000', '#3c6e00'];
		expect(difference(red, green, 'deuteranopia')).toBeLessThan(difference(red, green) / 2);
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
		expect(contrast(selection.line, selection.casing)).toBeGreaterThan(3);
	});
});
