import { isAreaType } from '../../atlas/area-types.ts';
import type { FigureView } from '../../atlas/figure-view.ts';
import { embedSizes, frameOf, snippetOf } from '../../url/embed-snippet.ts';
import { figureIds, isFigureId, pictureUrl } from '../../url/pictures.ts';
import type { FigureId } from '../../url/pictures.ts';
import { ApiError } from '../api/api-error.ts';
import { settings } from '../settings.ts';
import { choicesRead, filledFields, withAreaAsked } from './choices-read.ts';
import { fieldsOf } from './fields.ts';
import { figures, figureNamed, figureView } from './registry.ts';

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
		const problem = `${fault.message} The figure is shown as it usually is.`;
		return { choices: {}, view: await figureView(figure, new URLSearchParams()), problem };
	}
}

/** Everything the embed builder shows, from its address. Rejects with ApiError 503 when a plan has to be asked for again. */
export async function embedBuilder(query: URLSearchParams) {
	const asked = query.get('figure') ?? '';
	const figure = isFigureId(asked) ? asked : 'need';
	const areas = query.get('areas') ?? '';
	const fields = fieldsOf(figure, isAreaType(areas) ? areas : 'pcn').map((field) =>
		withAreaAsked(field, query)
	);
	const read = choicesRead(fields, query);
	const { choices, view, problem } = await built(figure, read.choices);
	const frame = frameOf(figure, view.drawing, query.get('size') ?? '');
	const address = { figure, choices };
	const defaults = Object.entries(figureNamed(figure).query.parse({}));
	return {
		figure,
		about: figures[figure].about,
		figures: figureIds.map((id) => ({ value: id, label: figures[id].name })),
		fields: filledFields(
			fields,
			{ ...Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])), ...choices },
			read.unclear
		),
		problem: problem ?? read.problem,
		size: frame.size,
		sizes: embedSizes.map(({ id, label }) => ({ value: id, label })),
		title: view.title,
		embedHref: pictureUrl.embed(address),
		pngHref: pictureUrl.png(address),
		svgHref: pictureUrl.svg(address),
		pageHref: view.pageHref,
		snippet: snippetOf({ src: settings.origin + pictureUrl.embed(address), title: view.title, frame }),
		frame
	};
}
