import type { NeedClass, ProvisionClass } from '../measures/need-provision.ts';

/**
 * The colours of maps, as named constants. palette.css says the same for pictures the server draws, and a test holds
 * the two together. No colour ever stands alone: every class also has words, and absence has a hatch.
 */
export type Scheme = 'light' | 'dark';
export type SequentialName = 'provision' | 'need' | 'neutral';

/** Need (row) by provision (column). High need with few is the one loud colour. */
export const bivariate: Record<Scheme, Record<NeedClass, Record<ProvisionClass, string>>> = {
	light: {
		low: { few: '#ece9e2', mid: '#c5dbe3', many: '#8dc3d9' },
		mid: { few: '#f0bfa6', mid: '#c0aeb5', many: '#7e9abb' },
		high: { few: '#d8432b', mid: '#a04b72', many: '#474c96' }
	},
	dark: {
		low: { few: '#34373c', mid: '#2c5364', many: '#2e7d9a' },
		mid: { few: '#7d4c39', mid: '#66587a', many: '#5366a6' },
		high: { few: '#ff6a4d', mid: '#b75685', many: '#8f93f5' }
	}
};

/** Five classes, from least to most; on a dark page more is lighter. */
export const sequential: Record<Scheme, Record<SequentialName, readonly string[]>> = {
	light: {
		provision: ['#e3eef3', '#b3d4e2', '#78b0cc', '#3d83ad', '#1c5283'],
		need: ['#f6e8dc', '#f2c3a8', '#e78d69', '#cf5230', '#94250e'],
		neutral: ['#edeaf2', '#cfc7dd', '#aa9cc4', '#7f6da6', '#523f80']
	},
	dark: {
		provision: ['#1b323f', '#25546c', '#347b9b', '#5ba9ca', '#ade0f4'],
		need: ['#3d2b22', '#6e3c28', '#a84d2e', '#e07048', '#fbbd9f'],
		neutral: ['#2c2837', '#473d5f', '#69598c', '#9685bd', '#d3c8ee']
	}
};

export const absence: Record<Scheme, { fill: string; hatch: string }> = {
	light: { fill: '#ffffff', hatch: '#8c9295' },
	dark: { fill: '#0e1316', hatch: '#7e8488' }
};

/** GLA yellow inside a dark casing: yellow alone is 1.2:1 on white. */
export const selection = { line: '#fff200', casing: '#13181c' } as const;

/** Points on top of the map: shape and letter tell them apart as well as colour. */
export const pointColours: Record<Scheme, Record<'advice' | 'practice' | 'library', string>> = {
	light: { advice: '#13181c', practice: '#005194', library: '#00662a' },
	dark: { advice: '#f9f9f9', practice: '#9dccfb', library: '#a2d4ae' }
};

/** Areas that are not part of what is shown: outside the part chosen, or of another class. */
export const plainArea: Record<Scheme, string> = { light: '#d6d8da', dark: '#3d454b' };

/** Lines between areas, and those of boroughs drawn over them. */
export const lines: Record<Scheme, { area: string; over: string }> = {
	light: { area: '#ffffff', over: '#13181c' },
	dark: { area: '#0e1316', over: '#f9f9f9' }
};
