import type { AreaType } from '../../../atlas/area-types.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import type { Step, Term, WorkingNumber } from '../../../atlas/methods/working.ts';
import { smallAreasOfLand, smallAreasOfNetwork } from '../../queries/workings.ts';
import type { SmallAreaTerm } from '../../queries/workings.ts';

/** Which area an example is of. */
export interface ExampleArea {
	code: string;
	name: string;
	type: AreaType;
}

interface Ratio {
	measure: MeasureId;
	/** What is counted and out of whom, in words: "disabled people", "residents". */
	counted: string;
	base: string;
	times: number;
}

const smallAreas = { others: 'small areas' };
const people = { value: 'people', result: 'people' } as const;

/** A ratio of counts over small areas: added up over land, averaged over patients for a network. */
export function ratioWorking(area: ExampleArea, ratio: Ratio): Step[] {
	if (area.type === 'pcn')
		return overPatients(area, ratio.measure, `per ${ratio.times.toLocaleString('en-GB')}`);
	const places = smallAreasOfLand(area.code, ratio.measure);
	return ratioOfSums(places, area.name, ratio);
}

function ratioOfSums(
	places: readonly SmallAreaTerm[],
	name: string,
	{ counted, base, times }: Ratio
): Step[] {
	const column = (words: string, read: (place: SmallAreaTerm) => number | null): Step => ({
		words: `Add up the ${words} of the ${places.length.toLocaleString('en-GB')} small areas of ${name}`,
		operation: { kind: 'sum', terms: places.map((place) => termOf(place, read(place))) },
		headings: { name: 'Small area', value: capital(words) },
		formats: people,
		...smallAreas
	});
	return [
		column(counted, ({ numerator }) => numerator),
		column(base, ({ denominator }) => denominator),
		{
			words: `Divide, and multiply by ${times.toLocaleString('en-GB')}`,
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: given(times) }
		}
	];
}

function overPatients({ code, name }: ExampleArea, measure: MeasureId, scale: string): Step[] {
	// A withheld count is small: it counts as nought. Where nobody could be counted, the place is left out.
	const places = smallAreasOfNetwork(code, measure).filter(({ status }) => status !== 'not-applicable');
	return [
		{
			words: `Take the figure of each of the ${places.length.toLocaleString('en-GB')} small areas where patients of ${name} live, and average them, each counting for the share of the network’s patients who live there`,
			operation: {
				kind: 'weighted-mean',
				terms: places.map((place) => ({ ...termOf(place, place.value), weight: place.share }))
			},
			headings: {
				name: 'Small area',
				value: `Figure there${scale === 'per 1' ? '' : `, ${scale}`}`,
				weight: 'Share of patients'
			},
			formats: { weight: 'share' },
			...smallAreas
		}
	];
}

/** A score is averaged: over residents for land, over patients for a network. */
export function scoreWorking(area: ExampleArea, measure: MeasureId): Step[] {
	if (area.type === 'pcn') return overPatients(area, measure, 'per 1');
	const places = smallAreasOfLand(area.code, measure).filter(({ value }) => value !== null);
	return [
		{
			words: `Average the scores of the ${places.length.toLocaleString('en-GB')} small areas of ${area.name}, each counting for its residents`,
			operation: {
				kind: 'weighted-mean',
				terms: places.map((place) => ({ ...termOf(place, place.value), weight: place.denominator ?? 0 }))
			},
			headings: { name: 'Small area', value: 'Score', weight: 'Residents' },
			formats: { weight: 'people' },
			...smallAreas
		}
	];
}

/** A count that is added up over small areas. */
export function sumOverLand({ code, name }: ExampleArea, measure: MeasureId, counted: string): Step[] {
	const places = smallAreasOfLand(code, measure);
	return [
		{
			words: `Add up the ${counted} of the ${places.length.toLocaleString('en-GB')} small areas of ${name}`,
			operation: { kind: 'sum', terms: places.map((place) => termOf(place, place.value)) },
			headings: { name: 'Small area', value: capital(counted) },
			formats: people,
			...smallAreas
		}
	];
}

/** People of an area who live in one tenth of England by deprivation. */
export function decileWorking(area: ExampleArea, decile: number, patients: number): Step[] {
	const isNetwork = area.type === 'pcn';
	const all = (isNetwork ? smallAreasOfNetwork : smallAreasOfLand)(area.code, 'imd-decile');
	const places = all.filter(({ value }) => value === decile);
	const where = `the ${places.length.toLocaleString('en-GB')} of ${area.name}’s ${all.length.toLocaleString('en-GB')} small areas that are in decile ${decile}`;
	const add = (
		words: string,
		read: (place: SmallAreaTerm) => number,
		format: WorkingNumber,
		value: string
	): Step => ({
		words: `${words} ${where}`,
		operation: { kind: 'sum', terms: places.map((place) => termOf(place, read(place))) },
		headings: { name: 'Small area', value },
		formats: { value: format, result: format },
		...smallAreas
	});
	if (!isNetwork)
		return [add('Add up the residents of', ({ residents }) => residents, 'people', 'Residents')];
	return [
		add('Add up the shares of its patients who live in', ({ share }) => share, 'share', 'Share of patients'),
		{
			words: 'Take that share of the patients on its practices’ lists',
			operation: {
				kind: 'ratio',
				top: { step: 0 },
				bottom: given(1, ''),
				times: { given: patients, name: 'patients' }
			},
			formats: { result: 'people' }
		}
	];
}

function termOf({ name, status }: SmallAreaTerm, value: number | null): Term {
	return status === 'suppressed' && value === null
		? { name, value: 0, words: 'withheld, counted as 0' }
		: { name, value: value ?? 0 };
}

export const given = (value: number, name = '') => ({ given: value, name });
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
