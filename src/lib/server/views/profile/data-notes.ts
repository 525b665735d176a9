import { areaTypes } from '../../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import type { Figure } from '../../../atlas/figure.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { queryFigures } from '../../queries/figures.ts';
import { areasAround } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import type { FiguresByMeasure } from '../profile-headline.ts';

/** A line of the notes: some name areas, each with its page. */
export interface DataNote {
	label: string;
	text: string;
	areas: { name: string; href: string }[];
}

/**
 * What a reader has to know of an area's figures: which geography, who did not answer, and how the figures came here.
 *
 * @param networks codes of the networks a reader would say belong to the area
 */
export function dataNotes(area: Area, own: FiguresByMeasure, networks: ReadonlySet<string>): DataNote[] {
	const notes = [geography(area), ...returns(area, networks), people(area, own), carried(area)];
	return notes.filter((note) => note !== null);
}

const note = (label: string, text: string, areas: DataNote['areas'] = []): DataNote => ({
	label,
	text,
	areas
});

function geography({ code, type }: Area): DataNote {
	return note('Geography', `Code ${code}, ${areaTypes[type].vintage}.`);
}

/** Silence is named, so that nobody takes it for nought. */
function returns({ type }: Area, networks: ReadonlySet<string>): DataNote[] {
	if (type === 'pcn') return [];
	const posts = queryFigures({ measures: ['link-worker-fte'], areas: 'pcn', period: 'latest' }).filter(
		({ area }) => networks.has(area)
	);
	const [first] = posts;
	if (!first) return [];
	const day = formatPeriod(first.period);
	const of = (status: Figure['status']) => posts.filter((figure) => figure.status === status);
	const silent = of('no-return');
	const none = of('zero');
	const named = (figures: typeof posts) =>
		figures.map(({ area, name }) => ({ name, href: `/areas/${area}` }));
	return [
		silent.length === 0
			? note('Returns', `Every network counted here made a return of its staff for ${day}.`)
			: note(
					'Made no return',
					`${silent.length} of ${posts.length} networks made no return of their staff for ${day}, so posts here are of the others alone:`,
					named(silent)
				),
		...(none.length > 0
			? [
					note(
						'None recorded',
						`${none.length} of ${posts.length} returned their staff and list no link worker; posts may be hosted elsewhere:`,
						named(none)
					)
				]
			: [])
	];
}

function people({ type }: Area, own: FiguresByMeasure): DataNote | null {
	const patients = own.get('patients');
	const residents = own.get('residents');
	if (!patients?.value) return null;
	const registered = `${figureText(patients).text} registered patients, ${formatPeriod(patients.period)}`;
	if (!residents?.value || type === 'pcn')
		return note('Whom figures are of', `${registered}. Every figure of a network is of its patients.`);
	return note(
		'Whom figures are of',
		`${registered}; ${figureText(residents).text} usual residents, Census 2021. Link workers are per patient, need and advice are of residents. Lists hold more people than a census counts.`
	);
}

function carried({ type, code }: Area): DataNote {
	const label = 'How figures come here';
	switch (type) {
		case 'pcn':
			return note(
				label,
				'Need and advice are those of the small areas its patients live in, each counted by its share of them (registrations of July 2022, regrouped to today’s practices). Its shape on the map is illustrative.'
			);
		case 'lsoa':
			return note(
				label,
				'Link workers are the mean of its networks’ rates, by how many people here belong to each. Small areas of 2011 that were split by 2021 take their part by population.'
			);
		case 'borough':
			return note(
				label,
				`Patients and posts of each network are shared out by where its patients live. A network serves the borough where at least ${SERVES_SHARE * 100}% of them live here; the others are counted too.`
			);
		default: {
			const inside =
				areasAround(code).length > 0 ? ' Membership is of practices, so a few patients live outside.' : '';
			return note(
				label,
				`Patients and posts are the sums of its member networks; residents, need and advice are those of its small areas.${inside}`
			);
		}
	}
}
