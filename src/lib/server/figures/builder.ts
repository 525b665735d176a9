import { isAreaType } from '../../atlas/area-types.ts';
import type { FigureView } from '../../atlas/figure-view.ts';
import { embedSizes, snippetOf } from '../../url/embed-snippet.ts';
import type { EmbedSize } from '../../url/embed-snippet.ts';
import { figureIds, isFigureId, pictureUrl } from '../../url/pictures.ts';
import type { FigureId } from '../../url/pictures.ts';
import { ApiError } from '../api/api-error.ts';
import { settings } from '../settings.ts';
import { fieldsOf } from './fields.ts';
import type { Field } from './fields.ts';
import { figures, figureNamed, figureView } from './registry.ts';

/**
 * The choices of an address that this figure offers. What another figure left behind, or nobody offers, is left out.
 */
function choicesRead(fields: readonly Field[], query: URLSearchParams): Record<string, string> {
	const isOffered = (field: Field, value: string) =>
		field.kind !== 'list' ||
		field.groups.some(({ options }) => options.some((option) => option.value === value));
	return Object.fromEntries(
		fields.flatMap((field) => {
			const value = query.get(field.name)?.trim();
			return value && isOffered(field, value) ? [[field.name, value] as const] : [];
		})
	);
}

interface Built {
	choices: Record<string, string>;
	view: FigureView;
	/** Why the choices asked for are not shown. */
	problem: string | null;
}

/** The figure asked for, or, where the choices do not go together, the figure as it usually is and why. */
async function built(figure: FigureId, choices: Record<string, string>): Promise<Built> {
	try {
		return { choices, view: await figureView(figure, new URLSearchParams(choices)), problem: null };
	} catch (fault) {
		if (!(fault instanceof ApiError) || fault.status >= 500) throw fault;
		return { choices: {}, view: await figureView(figure, new URLSearchParams()), problem: fault.message };
	}
}

/** Everything the embed builder shows, from its address. Rejects with ApiError 503 when a plan has to be asked for again. */
export async function embedBuilder(query: URLSearchParams) {
	const asked = query.get('figure') ?? '';
	const figure = isFigureId(asked) ? asked : 'need';
	const areas = query.get('areas') ?? '';
	const fields = fieldsOf(figure, isAreaType(areas) ? areas : 'pcn');
	const { choices, view, problem } = await built(figure, choicesRead(fields, query));
	const size: EmbedSize = embedSizes.find(({ id }) => id === query.get('size')) ?? embedSizes[0];
	const address = { figure, choices };
	const defaults = figureNamed(figure).query.parse({}) as Record<string, unknown>;
	return {
		figure,
		about: figures[figure].about,
		figures: figureIds.map((id) => ({ value: id, label: figures[id].name })),
		fields: fields.map((field) => ({
			...field,
			value: choices[field.name] ?? String(defaults[field.name] ?? '')
		})),
		problem,
		size: size.id,
		sizes: embedSizes.map(({ id, label }) => ({ value: id, label })),
		title: view.title,
		embedHref: pictureUrl.embed(address),
		pngHref: pictureUrl.png(address),
		svgHref: pictureUrl.svg(address),
		pageHref: view.pageHref,
		snippet: snippetOf({
			src: settings.origin + pictureUrl.embed(address),
			title: view.title,
			size,
			kind: view.drawing.kind
		}),
		frame: { width: size.width, height: size.heights[view.drawing.kind] }
	};
}
