import type { Figure } from '../../atlas/figure.ts';
import { figureText } from '../../atlas/figure-words.ts';
import { measureOf } from '../../atlas/measures.ts';

/** Within this share of London's figure, an area is "about the same": smaller differences would be noise. */
const ABOUT_THE_SAME = 0.05;

export type Comparison = 'higher than' | 'about the same as' | 'lower than';

export function compareWithLondon(value: number, london: number): Comparison {
	if (Math.abs(value - london) <= Math.abs(london) * ABOUT_THE_SAME) return 'about the same as';
	return value > london ? 'higher than' : 'lower than';
}

type Compared = Pick<Figure, 'measure' | 'status' | 'value'>;

/**
 * "Lower than London’s 0.35" for rates, percentages and scores; "London: 383.5" for totals, which grow with the area.
 * Position is given in words and never as a rank: the atlas shames nobody (product.md).
 */
export function comparisonText(figure: Compared | undefined, london: Compared | undefined): string | null {
	if (!figure || london?.value == null) return null;
	const londonText = figureText(london).text;
	const { format } = measureOf(figure.measure);
	const isTotal = format === 'posts' || (format === 'count' && figure.measure !== 'patients-per-link-worker');
	if (isTotal || figure.value === null) return `London: ${londonText}`;
	const words = compareWithLondon(figure.value, london.value);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)} London’s ${londonText}`;
}
