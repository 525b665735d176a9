import type { Figure } from '../../atlas/figure.ts';
import { figureText } from '../../atlas/figure-words.ts';
import { comparedWith } from '../../atlas/comparison.ts';
import { measureOf } from '../../atlas/measures.ts';

type Compared = Pick<Figure, 'measure' | 'status' | 'value'>;

/**
 * "Lower than London’s 0.35" for rates, percentages and scores; "London: 383.5" for totals, which grow with the area.
 * Position is given in words and never as a rank: the atlas shames nobody (product.md).
 */
export function comparisonText(figure: Compared | undefined, london: Compared | undefined): string | null {
	if (!figure || london?.value == null) return null;
	const londonText = figureText(london).text;
	if (isTotal(figure.measure) || figure.value === null) return `London: ${londonText}`;
	const words = comparedWith(figure.value, london.value);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)} London’s ${londonText}`;
}

/** Does the figure grow with the area, so that it says nothing beside one of another size? */
export function isTotal(measure: Figure['measure']): boolean {
	const { format } = measureOf(measure);
	return format === 'posts' || (format === 'count' && measure !== 'patients-per-link-worker');
}
