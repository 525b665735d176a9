import type { AreaType } from '../area-types.ts';
import type { Measure } from '../measure-type.ts';

const networkAreas: AreaType[] = ['london', 'icb', 'sub-icb', 'borough', 'pcn'];
const bridged =
	'Networks are made of practices, not land: a borough’s figure shares each network out by where its patients live (July 2022 registrations).';
const noReturn =
	'Networks that made no return for the quarter are left out, never counted as none. Each figure says how many did.';
const workforce = ['pcn-workforce-2026-06', 'practice-pcn-map-2026-07', 'registrations-2022-07'] as const;

const staff = {
	unit: 'full-time posts',
	denominator: null,
	direction: 'more-provision',
	theme: 'provision',
	format: 'posts',
	precision: 'day',
	areaTypes: networkAreas,
	sources: workforce,
	caveats: [bridged, noReturn],
	listed: true
} as const;

export const provisionMeasures = {
	'link-worker-rate': {
		...staff,
		name: 'Link workers per 10,000 patients',
		shortName: 'Link workers per 10,000',
		question: 'How many link workers are there for the number of patients?',
		unit: 'full-time posts per 10,000 patients',
		denominator: 'registered patients',
		format: 'rate',
		areaTypes: [...networkAreas, 'lsoa'],
		sources: [...workforce, 'list-sizes-2026-07'],
		caveats: [
			bridged,
			noReturn,
			'Where some of an area’s networks made no return, their patients count and their posts are unknown: the rate may be too low, and says how many networks returned.',
			'Posts hosted by a charity or a council, outside the NHS return, are not in this figure.',
			'A small area has the average rate of the networks its people are registered with.'
		]
	},
	'link-worker-fte': {
		...staff,
		name: 'Social prescribing link workers, full-time equivalent',
		shortName: 'Link workers',
		question: 'How many link workers are in post?',
		sources: [...workforce, 'pcn-workforce-history'],
		caveats: [
			bridged,
			noReturn,
			'Posts are counted as published; a few exceed one full-time post for one person.',
			'Mental-health link workers are a separate measure.',
			'Returns grew from 35 networks in March 2020 to nearly all, so early growth is partly better reporting. Quarters that are not held are left as a gap.'
		]
	},
	'patients-per-link-worker': {
		...staff,
		name: 'Patients for each full-time link worker',
		shortName: 'Patients per link worker',
		question: 'How many patients does one link worker serve?',
		unit: 'patients for each full-time post',
		denominator: 'full-time link worker posts',
		direction: 'less-provision',
		format: 'count',
		sources: [...workforce, 'list-sizes-2026-07']
	},
	coverage: {
		...staff,
		name: 'Patients whose network records a link worker',
		shortName: 'Patients covered',
		question: 'What share of patients belong to a network with a link worker on record?',
		unit: '%',
		denominator: 'patients of practices in a network',
		format: 'percent',
		sources: [...workforce, 'list-sizes-2026-07'],
		caveats: [
			bridged,
			'Covered, none recorded and no return are the three parts of one whole: together they make 100%.'
		]
	},
	'coverage-none-recorded': {
		...staff,
		name: 'Patients whose network records no link worker',
		shortName: 'None recorded',
		question: 'What share of patients belong to a network that returned its staff and lists no link worker?',
		unit: '%',
		denominator: 'patients of practices in a network',
		direction: 'less-provision',
		format: 'percent',
		sources: [...workforce, 'list-sizes-2026-07'],
		caveats: [bridged, 'Posts may be hosted by a charity or the lead practice, and so not be in the return.']
	},
	'coverage-no-return': {
		...staff,
		name: 'Patients whose network made no return',
		shortName: 'No return',
		question: 'For what share of patients do we not know?',
		unit: '%',
		denominator: 'patients of practices in a network',
		direction: 'neutral',
		format: 'percent',
		sources: [...workforce, 'list-sizes-2026-07'],
		caveats: [bridged]
	},
	shortfall: {
		...staff,
		name: 'Link worker posts short of a fair share by need',
		shortName: 'Posts short',
		question: 'How many posts would bring the area to its share, if today’s posts followed need?',
		unit: 'full-time posts',
		denominator: 'posts at the standard',
		direction: 'less-provision',
		areaTypes: ['icb', 'sub-icb', 'borough', 'pcn'],
		sources: [...workforce, 'list-sizes-2026-07', 'iod-2025', 'census-2021-population'],
		caveats: [
			'Proportionate universalism: today’s posts shared out so that people in the most deprived tenth of England get twice the provision of those in the least deprived.',
			'Below nought: the area has more than its share. The standard shows where need is unmet; it asks nobody to lose a post.',
			'Need is counted over patients for networks and over residents for boroughs and boards; posts follow patients.',
			'Where some of an area’s networks made no return, its need counts whole and their posts are unknown: it may be less short than this, and says how many networks returned.',
			noReturn
		]
	},
	'pcn-returns': {
		...staff,
		name: 'Networks that made a workforce return',
		shortName: 'Returns made',
		question: 'How complete is the record?',
		unit: 'networks',
		denominator: 'networks',
		direction: 'neutral',
		format: 'count',
		areaTypes: ['london', 'icb', 'sub-icb'],
		sources: ['pcn-workforce-2026-06', 'practice-pcn-map-2026-07', 'pcn-workforce-history'],
		caveats: ['How many networks there were in earlier quarters is not held, so those have no “out of”.'],
		listed: false
	},
	'mental-health-link-worker-fte': {
		...staff,
		name: 'Mental-health link workers, full-time equivalent',
		shortName: 'Mental-health link workers',
		question: 'How many link workers are recorded as mental health practitioners?',
		caveats: [bridged, noReturn, 'Counted apart: never added to link workers.']
	},
	'wellbeing-coach-fte': {
		...staff,
		name: 'Health and wellbeing coaches, full-time equivalent',
		shortName: 'Health and wellbeing coaches',
		question: 'How many health and wellbeing coaches are in post?',
		caveats: [bridged, noReturn, 'Counted apart: never added to link workers.']
	},
	'care-coordinator-fte': {
		...staff,
		name: 'Care coordinators, full-time equivalent',
		shortName: 'Care coordinators',
		question: 'How many care coordinators are in post?',
		caveats: [bridged, noReturn, 'Counted apart: never added to link workers.']
	}
} as const satisfies Record<string, Measure>;
