/** Finished SVG text. Plain text never becomes one but through `el`, which escapes it. */
export type Markup = string & { readonly __markup: true };
type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as XML may hold it. */
export function escapeXml(text: string): string {
	return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (found) => escapes[found] ?? found);
}

/** To a hundredth of a unit: finer is noise. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** An attribute as written. Numbers of drawing are rounded; those of `data-` are figures, and are not. */
function written(name: string, value: string | number): string {
	const text = typeof value === 'number' && !name.startsWith('data-') ? rounded(value) : value;
	return ` ${name}="${escapeXml(String(text))}"`;
}

/**
 * One element. A string inside is text and is escaped; a list is elements already made. Attributes that are undefined
 * are left out; null is written as empty, for a figure that is not there.
 */
export function el(name: string, attributes: Attributes, inside: string | readonly Markup[] = []): Markup {
	const head = Object.entries(attributes)
		.map(([key, value]) => (value === undefined ? '' : written(key, value ?? '')))
		.join('');
	const body = typeof inside === 'string' ? escapeXml(inside) : inside.join('');
	return (body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>`) as Markup;
}

/** What a shape stands for, as attributes: { value: 0.35 } -> data-value. */
export function factAttributes(facts: Readonly<Record<string, string | number | null>> = {}): Attributes {
	return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`data-${name}`, value]));
}

/** Something made at the origin, put in its place. */
export function at(x: number, y: number, inside: readonly Markup[], scale = 1): Markup {
	const move = `translate(${rounded(x)} ${rounded(y)})`;
	return el(
		'g',
		{ transform: scale === 1 ? move : `${move} scale(${Math.round(scale * 1e4) / 1e4})` },
		inside
	);
}

/** A path of a chart's layout, whose places across are per cent, over the whole width. */
export function stretched(path: string, width: number): string {
	return path.replace(
		/([ML])(-?[\d.]+) /g,
		(_, step: string, percent: string) => `${step}${rounded((Number(percent) / 100) * width)} `
	);
}
