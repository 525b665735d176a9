/** How a measure's numbers are written. One formatter for pages, pictures and sentences. */
export type NumberFormat = 'count' | 'posts' | 'rate' | 'percent' | 'score' | 'decile';

const grouped = (decimals: number) =>
	new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const whole = grouped(0);
const oneDecimal = grouped(1);
const twoDecimals = grouped(2);

/** 0.35 per 10,000 · 383.5 posts · 23% (6.4% under ten) · 10,991,417. */
export function formatNumber(value: number, format: NumberFormat): string {
	// A minus sign belongs to a number, not to a nought that was rounded from below.
	return write(value, format)
		.replace(/^-(?=[0.]*%?$)/, '')
		.replace('-', '−');
}

function write(value: number, format: NumberFormat): string {
	switch (format) {
		case 'count':
		case 'decile':
			return whole.format(value);
		case 'posts':
		case 'score':
			return oneDecimal.format(value);
		case 'rate':
			return twoDecimals.format(value);
		case 'percent':
			return formatPercent(value);
	}
}

/** Whole numbers from 10 up; one decimal below, where it matters. Never "100%" or "0%" for something short of it. */
export function formatPercent(value: number): string {
	if (value === 0 || value === 100) return `${value}%`;
	if (value < 0) return `−${formatPercent(-value)}`;
	if (value >= 99.5) return value >= 99.95 ? 'over 99.9%' : `${oneDecimal.format(value)}%`;
	if (value < 0.05) return 'under 0.1%';
	return value < 9.95 ? `${oneDecimal.format(value)}%` : `${whole.format(value)}%`;
}

/** "11.0 million", "177,156". */
export function formatPeople(count: number): string {
	return count >= 1_000_000 ? `${oneDecimal.format(count / 1_000_000)} million` : whole.format(count);
}

const MODELLED_DIGITS = 3;

/** "228,000", "1.4 million": a modelled count is not known to the person. */
export function aboutPeople(count: number): string {
	return formatPeople(Number(count.toPrecision(MODELLED_DIGITS)));
}

/** "1.3 km", "850 m". */
export function formatDistance(metres: number): string {
	return metres >= 995
		? `${oneDecimal.format(metres / 1000)} km`
		: `${whole.format(Math.round(metres / 10) * 10)} m`;
}

/** "Acton, Brent and Camden". */
export function listInWords(names: string[]): string {
	if (names.length <= 1) return names[0] ?? '';
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** With a full stop, unless it ends a sentence already: titles that state a finding may. */
export const asSentence = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
