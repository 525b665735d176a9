import { formatNumber } from '../format.ts';

const MOST_DECIMALS = 4;

/**
 * A number beside the mark it is held to, with as many decimals as it takes not to read as the mark itself when it is
 * not: 94.97 against 95 is "94.97%", never "95%".
 */
export function clearOf(value: number, mark: number, format: 'percent' | 'posts'): string {
	const usual = formatNumber(value, format);
	if (value === mark || usual !== formatNumber(mark, format)) return usual;
	const unit = format === 'percent' ? '%' : '';
	for (let decimals = 1; decimals <= MOST_DECIMALS; decimals += 1) {
		const text = value.toFixed(decimals);
		if (text !== mark.toFixed(decimals)) return `${text}${unit}`;
	}
	return `${value < mark ? 'just under' : 'just over'} ${usual}`;
}

/** "1 network", "9 networks". */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
