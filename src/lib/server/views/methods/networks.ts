import type { MeasureId } from '../../../atlas/measures.ts';
import type { Step } from '../../../atlas/methods/working.ts';
import { latestFigures } from '../../queries/figures.ts';
import { practicesOfNetwork } from '../../queries/practices.ts';
import { networksIn } from '../../queries/workings.ts';
import type { NetworkTerm } from '../../queries/workings.ts';
import { given } from './places.ts';
import type { ExampleArea } from './places.ts';

const others = 'networks';
const posts = { value: 'posts', weight: 'share', result: 'posts' } as const;
const people = { value: 'people', weight: 'share', result: 'people' } as const;

/** Posts of one kind of staff: as returned for a network, shared out and added up for anything larger. */
export function postsWorking(area: ExampleArea, staff: MeasureId): Step[] {
	const networks = networksIn(area.code, staff);
	if (area.type === 'pcn') {
		return [
			{
				words: `Take the full-time posts that ${area.name} returned to NHS England`,
				operation: { kind: 'given', value: networks[0]?.posts ?? NaN },
				formats: { result: 'posts' }
			}
		];
	}
	return [
		{
			words: `Give ${area.name} each network’s posts in proportion to the share of its patients who live there, and add up`,
			operation: {
				kind: 'weighted-sum',
				terms: networks.map(({ name, posts: value, share }) => ({
					name,
					value: value ?? 0,
					weight: share,
					...(value === null && { words: 'made no return' })
				}))
			},
			headings: { name: 'Network', value: 'Full-time posts', weight: 'Share of its patients here' },
			formats: posts,
			others
		}
	];
}

/** Patients: the lists of its practices for a network, networks' lists shared out for anything larger. */
export function patientsWorking(area: ExampleArea): Step[] {
	if (area.type === 'pcn') {
		const practices = practicesOfNetwork(area.code);
		return [
			{
				words: `Add up the lists of the ${practices.length} practices of ${area.name}`,
				operation: { kind: 'sum', terms: practices.map(({ name, patients }) => ({ name, value: patients })) },
				headings: { name: 'Practice', value: 'Registered patients' },
				formats: people,
				others: 'practices'
			}
		];
	}
	return [sharedPatients(area, networksIn(area.code, 'link-worker-fte'), () => true, 'every network')];
}

function sharedPatients(
	{ name, type }: ExampleArea,
	networks: readonly NetworkTerm[],
	keep: (network: NetworkTerm) => boolean,
	which: string
): Step {
	const terms = networks.filter(keep).map(({ name: network, patients, share }) => ({
		name: network,
		value: patients,
		weight: share
	}));
	return {
		words:
			type === 'pcn'
				? `Take the patients of ${name}, if it is ${which}`
				: `Take the patients of ${which}, each in proportion to the share who live in ${name}, and add up`,
		operation: { kind: 'weighted-sum', terms },
		headings: { name: 'Network', value: 'Registered patients', weight: 'Share who live here' },
		formats: people,
		others
	};
}

const PER_PATIENTS = 10_000;

export function rateWorking(area: ExampleArea): Step[] {
	return [
		...postsWorking(area, 'link-worker-fte'),
		...patientsWorking(area),
		{
			words: 'Divide the posts by the patients, and multiply by 10,000',
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: given(PER_PATIENTS) }
		}
	];
}

export function patientsPerPostWorking(area: ExampleArea): Step[] {
	return [
		...patientsWorking(area),
		...postsWorking(area, 'link-worker-fte'),
		{
			words: 'Divide the patients by the posts',
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: given(1) }
		}
	];
}

const returned = {
	coverage: {
		is: ({ posts: value }: NetworkTerm) => (value ?? 0) > 0,
		words: 'the networks that record a link worker'
	},
	'coverage-none-recorded': {
		is: ({ posts: value }: NetworkTerm) => value === 0,
		words: 'the networks that made a return and record no link worker'
	},
	'coverage-no-return': {
		is: ({ posts: value }: NetworkTerm) => value === null,
		words: 'the networks that made no return'
	}
};

/** One of the three parts of an area's patients. */
export function coverageWorking(area: ExampleArea, part: keyof typeof returned): Step[] {
	const networks = networksIn(area.code, 'link-worker-fte');
	const { is, words } = returned[part];
	return [
		sharedPatients(
			area,
			networks,
			is,
			area.type === 'pcn' ? words.replace('the networks', 'one of the networks') : words
		),
		sharedPatients(area, networks, () => true, area.type === 'pcn' ? 'any network' : 'every network'),
		{
			words: 'Divide, and multiply by 100',
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: given(100) }
		}
	];
}

/** A small area has the rate of its networks, weighted by where its people are registered. */
export function smallAreaRateWorking({ code, name }: ExampleArea): Step[] {
	const networks = networksIn(code, 'link-worker-fte').filter(({ posts: value }) => value !== null);
	const rate = new Map(
		networks.map((network) => [
			network.code,
			latestFigures(network.code, ['link-worker-rate']).get('link-worker-rate')?.value ?? NaN
		])
	);
	return [
		{
			words: `Average the rates of the networks with patients in ${name}, each counting for its patients who live there`,
			operation: {
				kind: 'weighted-mean',
				terms: networks.map((network) => ({
					name: network.name,
					value: rate.get(network.code) ?? NaN,
					weight: network.patients * network.share
				}))
			},
			headings: { name: 'Network', value: 'Posts per 10,000', weight: 'Patients here' },
			formats: { weight: 'people' },
			others
		}
	];
}

/** How many of an area's networks made a return. */
export function returnsMadeWorking({ code, name }: ExampleArea): Step[] {
	const networks = networksIn(code, 'link-worker-fte');
	return [
		{
			words: `Count the networks of ${name} that are in the return, link worker or not`,
			operation: {
				kind: 'sum',
				terms: networks.map(({ name: network, posts: value }) => ({
					name: network,
					value: value === null ? 0 : 1,
					words: value === null ? 'no return' : 'returned'
				}))
			},
			headings: { name: 'Network', value: 'Return' },
			formats: { value: 'people', result: 'people' },
			others
		}
	];
}
