import { absenceWords } from '../../../atlas/absence-words.ts';
import { areaTypes } from '../../../atlas/area-types.ts';
import { figureText, limitsText } from '../../../atlas/figure-words.ts';
import { exampleTypes } from '../../../atlas/methods/examples.ts';
import { familyOfMeasure } from '../../../atlas/methods/method-families.ts';
import { topicHeadings, topicHref } from '../../../atlas/methods/topic-type.ts';
import { writeWorking } from '../../../atlas/methods/write-working.ts';
import { measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { outOfEach } from '../../../atlas/out-of.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures, measurePeriods } from '../../queries/figures.ts';
import { figureSources } from '../figure-sources.ts';
import { figureCitation } from './citations.ts';
import { exampleAreas, exampleChoices, stateOf } from './example-areas.ts';
import { workings } from './workings.ts';

const directionWords = {
	'more-provision': 'A larger figure means more is provided.',
	'less-provision': 'A larger figure means less is provided.',
	'more-need': 'A larger figure means greater need.',
	neutral: 'A larger figure is neither better nor worse.'
} as const;

/** Everything the page of one measure says: what it is, how it is worked out, and on which real areas. */
export function measurePage(id: MeasureId, query: URLSearchParams) {
	const measure = measureOf(id);
	const areas = exampleAreas(query);
	const family = familyOfMeasure(id);
	const held = measurePeriods().get(id);
	const types = exampleTypes(id);
	return {
		id,
		name: measure.name,
		question: measure.question,
		unit: measure.unit,
		denominator: outOfEach(measure),
		direction: directionWords[measure.direction],
		areaKinds: measure.areaTypes.map((type) => areaTypes[type].plural),
		latest: held ? formatPeriod(held.latest, measure.precision) : 'not yet held',
		periodCount: held?.periods.length ?? 0,
		words: family.words,
		formula: family.formula,
		topics: family.topics.map((topic) => ({ href: topicHref(topic), heading: topicHeadings[topic] })),
		caveats: measure.caveats,
		sources: figureSources(measure.sources),
		examples: types.flatMap((type) =>
			type === 'london' || type === 'sub-icb' ? [] : [exampleOf(id, areas[type])]
		),
		choices: exampleChoices(),
		offers: {
			network: types.includes('pcn') || types.includes('lsoa') || types.includes('icb'),
			borough: types.includes('borough')
		},
		state: stateOf(areas),
		citation: figureCitation(
			id,
			areas[types.includes('pcn') ? 'pcn' : types.includes('borough') ? 'borough' : 'icb']
		),
		downloads: measure.areaTypes
			.filter((type) => type !== 'lsoa')
			.map((type) => ({
				label: areaTypes[type].plural,
				href: `/api/v1/figures.csv?measure=${id}&areas=${type}&period=all`
			}))
	};
}

/** One area's figure and the steps to it; where there is no figure, why there is none. */
function exampleOf(id: MeasureId, area: Area) {
	const figure = latestFigures(area.code, [id]).get(id);
	const written = figureText(figure);
	const isNumber = figure?.value != null;
	return {
		code: area.code,
		name: area.name,
		kind: areaTypes[area.type].singular,
		href: `/areas/${area.slug}`,
		figure: written,
		unit: isNumber && !written.text.endsWith('%') ? measureOf(id).unit : '',
		period: figure ? formatPeriod(figure.period, measureOf(id).precision) : null,
		limits: figure ? limitsText(figure) : null,
		steps: isNumber ? writeWorking(workings[id](area)) : [],
		why: isNumber || !figure ? null : absenceWords(measureOf(id), figure.status).explanation
	};
}

export type MeasurePage = ReturnType<typeof measurePage>;
export type Example = MeasurePage['examples'][number];
