import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { classColour, inks } from './theme.ts';

const primitives = readFileSync(
	createRequire(import.meta.url).resolve('@ldn-viz/themes/styles/primitives.css'),
	'utf8'
);
const [light = '', dark = ''] = readFileSync(new URL('../../app.css', import.meta.url), 'utf8').split(
	/@media screen and \(prefers-color-scheme: dark\)/
);

/** A role as the style sheet resolves it: its own colour, or the primitive it names. */
function resolved(sheet: string, role: string): string | undefined {
	const value = new RegExp(`--${role}: ([^;]+);`).exec(sheet)?.[1];
	const primitive = /^var\((--[\w-]+)\)$/.exec(value ?? '')?.[1];
	return primitive ? new RegExp(`${primitive}: (#[0-9a-f]{6});`).exec(primitives)?.[1] : value;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it.each([
	['light', light],
	['dark', dark]
] as const)('pictures are drawn in the colours of the page, %s', (scheme, sheet) => {
	const fromPage = Object.keys(inks[scheme]).map((role) => [role, resolved(sheet, kebab(role))]);
	expect(inks[scheme]).toEqual(Object.fromEntries(fromPage));
});

it('a class nobody knows is hatched, never a colour', () => {
	expect(classColour('light', 'absent')).toBeUndefined();
	expect(classColour('light', 'seq-provision-9')).toBeUndefined();
	expect(classColour('light', 'np-high-few')).toBe('#d8432b');
});
