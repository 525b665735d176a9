import { figureText } from '../../../atlas/figure-words.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { today } from '../../clock.ts';
import { atlasVersion } from '../../database.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures } from '../../queries/figures.ts';
import { sources } from '../../queries/sources.ts';
import { API_VERSION } from '../../api/endpoints/index.ts';
import { settings } from '../../settings.ts';

const site = 'London Provision Atlas';
const accessed = () => `accessed ${formatPeriod(today())}`;

/** How to name the site itself, and the API, in a paper or a report. */
export function siteCitations(): { heading: string; text: string }[] {
	const year = today().slice(0, 4);
	return [
		{
			heading: 'The site',
			text: `${site} (${year}). Edition ${atlasVersion()}. ${settings.origin}/, ${accessed()}.`
		},
		{
			heading: 'The API',
			text: `${site} (${year}). API version ${API_VERSION}, edition ${atlasVersion()}. ${settings.origin}/api/v1/openapi.json, ${accessed()}.`
		}
	];
}

/** How to name one figure: its publisher and date first, the atlas second. */
export function figureCitation(id: MeasureId, area: Area): string {
	const figure = latestFigures(area.code, [id]).get(id);
	const { name, precision } = measureOf(id);
	const source = figure && sources().get(figure.source);
	const when = figure ? `, ${formatPeriod(figure.period, precision)}` : '';
	const who = source ? `${source.publisher}, ${source.title}, ${source.vintage}; compiled by the ` : '';
	return `${name}, ${area.name}${when}: ${figureText(figure).text}. ${who}${site}, edition ${atlasVersion()}. ${settings.origin}/methods/${id}, ${accessed()}.`;
}
