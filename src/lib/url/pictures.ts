import { figuresUrl } from './figures.ts';
import type { FiguresAddress } from './figures.ts';

/** Every figure that can leave the site as a picture or an embed. The registry of src/lib/server/figures says how. */
export const figureIds = [
	'need',
	'map',
	'coverage',
	'changes',
	'history',
	'equity',
	'lorenz',
	'deciles',
	'place',
	'shares',
	'benchmarks',
	'similar',
	'standard',
	'compare-deciles',
	'compare-history',
	'plan',
	'plan-equity',
	'advice',
	'advice-gain'
] as const;
export type FigureId = (typeof figureIds)[number];

export const isFigureId = (text: string): text is FigureId => (figureIds as readonly string[]).includes(text);

export type FigureChoices = Readonly<Record<string, string | number | undefined>>;

/** A figure as an address names it: which, and what was chosen of it. */
export interface FigureAddress {
	figure: FigureId;
	choices?: FigureChoices | undefined;
	/** The same numbers in the API; null where the API has no table of them. */
	data?: FiguresAddress | null | undefined;
}

function queryText(choices: FigureChoices): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(choices)) {
		if (value !== undefined && value !== '') query.set(name, String(value));
	}
	const text = query.toString().replaceAll('%2C', ',');
	return text ? `?${text}` : '';
}

/** Pictures: `/figures/{id}.svg` and `.png`; embeds: `/embed/{id}`; all with the figure's own choices. */
export const pictureUrl = {
	svg: ({ figure, choices = {} }: FigureAddress) => `/figures/${figure}.svg${queryText(choices)}`,
	png: ({ figure, choices = {} }: FigureAddress) => `/figures/${figure}.png${queryText(choices)}`,
	/** 1200 × 630, for a page shared elsewhere. */
	card: ({ figure, choices = {} }: FigureAddress) =>
		`/figures/${figure}.png${queryText({ ...choices, shape: 'card' })}`,
	embed: ({ figure, choices = {} }: FigureAddress) => `/embed/${figure}${queryText(choices)}`,
	builder: ({ figure, choices = {} }: FigureAddress) => `/embed${queryText({ figure, ...choices })}`,
	/** The builder as its form was filled in: a name may stand several times. */
	filledIn: (given: readonly (readonly [name: string, value: string])[]) =>
		`/embed?${new URLSearchParams(given.filter(([, value]) => value !== '').map(([name, value]) => [name, value]))}`
};

export interface FigureAction {
	label: string;
	href: string;
	/** Offered as a file rather than opened. */
	download?: boolean;
	/** The address of the figure itself, which a script may also put on the clipboard. */
	copies?: boolean;
}

/**
 * Everything that can be done with a figure, from its address alone. `here` is where it stands on its page ("#history"),
 * and is what “Copy link” copies. A table that is not drawn has no address, and can be linked to.
 */
export function figureActions(
	address: FigureAddress | undefined,
	here: string,
	data: FiguresAddress | null = address?.data ?? null
): FigureAction[] {
	const files = data ? figuresUrl.files(data) : [];
	const link: FigureAction = { label: 'Copy link', href: here, copies: true };
	if (!address) return [...files, link];
	return [
		...files,
		{ label: 'PNG', href: pictureUrl.png(address), download: true },
		{ label: 'SVG', href: pictureUrl.svg(address), download: true },
		{ label: 'Embed', href: pictureUrl.builder(address) },
		link
	];
}
