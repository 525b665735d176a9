import { bivariate, sequential } from '../atlas/palette.ts';
import type { Scheme, SequentialName } from '../atlas/palette.ts';
import type { NeedClass, ProvisionClass } from '../measures/need-provision.ts';

/** The roles of app.css that pictures use, as colours; theme.test.ts holds the two together. */
export interface Inks {
	surface: string;
	surfaceQuiet: string;
	ink: string;
	inkSoft: string;
	inkQuiet: string;
	selectedRow: string;
	hairline: string;
	line: string;
	accent: string;
	priority: string;
}

export const inks: Record<Scheme, Inks> = {
	light: {
		surface: '#ffffff',
		surfaceQuiet: '#f6f7f8',
		ink: '#13181c',
		inkSoft: '#353d43',
		inkQuiet: '#5f666b',
		selectedRow: '#fffbcc',
		hairline: '#d6d8da',
		line: '#757c80',
		accent: '#007acc',
		priority: '#d8432b'
	},
	dark: {
		surface: '#0e1316',
		surfaceQuiet: '#192023',
		ink: '#f9f9f9',
		inkSoft: '#e0e1e2',
		inkQuiet: '#adb2b4',
		selectedRow: '#3a3700',
		hairline: '#3d454b',
		line: '#7e8488',
		accent: '#4c9fea',
		priority: '#ff7a5f'
	}
};

/** The colour of a palette class ("np-high-few", "seq-need-3", "plain-area"); undefined for what is hatched. */
export function classColour(scheme: Scheme, fill: string): string | undefined {
	const [kind = '', first = '', second = ''] = fill.split('-');
	if (kind === 'np') return bivariate[scheme][first as NeedClass]?.[second as ProvisionClass];
	if (kind === 'seq') return sequential[scheme][first as SequentialName]?.[Number(second) - 1];
	return fill === 'plain-area' ? inks[scheme].hairline : undefined;
}

/** The id of the one hatch, by which every picture draws absence. */
export const HATCH = 'no-figure';

/** A palette class as the `fill` of a shape. */
export function shapeFill(scheme: Scheme, fill: string): string {
	return classColour(scheme, fill) ?? `url(#${HATCH})`;
}
