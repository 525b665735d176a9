import type { Figure } from '../figure.ts';

/** A figure before its measure and source are written on it. */
export type Computed = Omit<Figure, 'measure' | 'source' | 'returned' | 'members'> &
	Partial<Pick<Figure, 'source' | 'returned' | 'members'>>;

interface Ratio {
	area: string;
	period: string;
	numerator: number;
	denominator: number;
	multiplier: number;
}

/** numerator / denominator × multiplier, with "does not apply" where there is nobody to count. */
export function ratioFigure({ area, period, numerator, denominator, multiplier }: Ratio): Computed {
	if (denominator <= 0) {
		return { area, period, status: 'not-applicable', value: null, numerator, denominator };
	}
	return numberFigure(area, period, (numerator / denominator) * multiplier, numerator, denominator);
}

/** A number that was counted: nought is "zero", which someone reported. */
export function numberFigure(
	area: string,
	period: string,
	value: number,
	numerator: number | null = null,
	denominator: number | null = null
): Computed {
	return { area, period, status: value === 0 ? 'zero' : 'value', value, numerator, denominator };
}
