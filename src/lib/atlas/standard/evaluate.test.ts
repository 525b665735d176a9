import { describe, expect, it } from 'vitest';
import type { PublishedReturn } from '../returns/published.ts';
import type { Answers } from '../returns/questions.ts';
import type { BoroughFacts } from './computed.ts';
import { sureStanding } from './computed.ts';
import { evaluateStandard } from './evaluate.ts';
import { standardItemIds } from './items.ts';
import type { StandardItemId } from './items.ts';

/** Made up: a borough that meets the first four parts. */
const facts: BoroughFacts = {
	name: 'Anyborough',
	workforcePeriod: '2026-06-30',
	networks: { recorded: 10, noneRecorded: 0, noReturn: 0 },
	patients: { covered: 98, noReturn: 0 },
	posts: { have: 12, atMost: 12, target: 10 },
	advice: { within: 60, period: '2026-04-30' }
};
const returned = (answers: Answers): PublishedReturn => ({
	borough: 'X',
	period: '2026-09-30',
	revision: 1,
	published: '2026-11-20',
	answers
});
const find = (item: StandardItemId, change: Partial<BoroughFacts> = {}, newest?: PublishedReturn) => {
	const found = evaluateStandard({ ...facts, ...change }, newest).find((entry) => entry.item === item);
	if (!found) throw new Error(item);
	return found;
};

it('always says where all ten stand, in the order they are numbered', () => {
	expect(evaluateStandard(facts, undefined).map(({ item }) => item)).toEqual([...standardItemIds]);
	const standings = evaluateStandard(facts, undefined).map(({ standing }) => standing);
	expect(standings).toEqual([...Array(4).fill('yes'), ...Array(6).fill('not-reported')]);
});

describe('where networks made no return', () => {
	it.each([
		[10, 10, 10, 'yes'],
		[9, 9, 10, 'partly'],
		[5, 5, 10, 'partly'],
		[4, 4, 10, 'no'],
		// The one that is missing could make it a yes.
		[9, 10, 10, 'not-reported'],
		// One is known to have none: whatever the missing one says, it is partly.
		[8, 9, 10, 'partly'],
		// Too many are known to have none for the missing one to matter.
		[2, 3, 10, 'no'],
		[4, 5, 10, 'not-reported']
	])('%i to %i of %i is %s', (least, most, mark, standing) => {
		expect(sureStanding(least, most, mark)).toBe(standing);
	});

	it('says how many, and which way', () => {
		expect(find('every-network', { networks: { recorded: 9, noneRecorded: 0, noReturn: 1 } })).toMatchObject({
			standing: 'not-reported',
			evidence:
				'9 of 10 networks serving Anyborough recorded a link worker on 30 June 2026; one made no return.'
		});
		expect(find('every-network', { networks: { recorded: 8, noneRecorded: 1, noReturn: 1 } })).toMatchObject({
			standing: 'partly',
			evidence:
				'8 of 10 networks serving Anyborough recorded a link worker on 30 June 2026; one returned its staff and listed none, and one made no return.'
		});
	});

	it('lets patients and posts that are not known decide only what they could', () => {
		expect(find('patients-covered', { patients: { covered: 94, noReturn: 2 } }).standing).toBe(
			'not-reported'
		);
		expect(find('patients-covered', { patients: { covered: 90, noReturn: 2 } }).standing).toBe('partly');
		expect(find('patients-covered', { patients: { covered: 96, noReturn: 2 } }).standing).toBe('yes');
		const posts = (have: number, atMost: number) => ({ posts: { have, atMost, target: 10 } });
		expect(find('provision-at-target', posts(9, 11)).standing).toBe('not-reported');
		expect(find('provision-at-target', posts(6, 9)).standing).toBe('partly');
		expect(find('provision-at-target', posts(2, 3)).standing).toBe('no');
		expect(find('provision-at-target', { posts: null }).standing).toBe('not-reported');
	});
});

it('never rounds a figure to the mark it misses', () => {
	const { standing, evidence } = find('patients-covered', { patients: { covered: 94.98, noReturn: 0 } });
	expect(standing).toBe('partly');
	expect(evidence).toContain('94.98% of patients');
	expect(find('provision-at-target', { posts: { have: 9.96, atMost: 9.96, target: 10 } }).evidence).toContain(
		'9.96 full-time posts'
	);
});

it.each([
	[50, 'yes'],
	[49.9, 'partly'],
	[25, 'partly'],
	[24.9, 'no']
])('%d%% of residents near advice is %s', (within, standing) => {
	expect(find('advice-in-reach', { advice: { within, period: '2026-04-30' } }).standing).toBe(standing);
});

describe('what a borough says', () => {
	it('stands as it is said, with its words, its page and its quarter', () => {
		const answers: Answers = {
			'self-referral': 'partly',
			'self-referral-detail': 'By phone. ',
			'self-referral-evidence': 'https://example.org/refer'
		};
		expect(find('self-referral', {}, returned(answers))).toEqual({
			item: 'self-referral',
			standing: 'partly',
			evidence: 'The return for July to September 2026 says partly: “By phone.”',
			link: 'https://example.org/refer',
			period: '2026-09-30'
		});
		expect(find('offline-route', {}, returned({ 'offline-route': 'no' })).standing).toBe('no');
		expect(find('funded-partners', {}, returned({ 'funded-partners': 'yes' })).standing).toBe('yes');
	});

	it.each([
		[['libraries', 'education'], 'yes', 'names education and libraries'],
		[['care-homes'], 'partly', 'names care homes'],
		[['none'], 'no', 'says that none of the five can refer'],
		[[], 'not-reported', 'does not answer this']
	])('referral routes %j: %s', (routes, standing, words) => {
		const found = find('referral-routes', {}, returned({ 'referral-routes': routes }));
		expect(found.standing).toBe(standing);
		expect(found.evidence).toBe(`The return for July to September 2026 ${words}.`);
	});

	it('an empty answer is not a no, and neither is no return', () => {
		expect(find('supported-workforce', {}, returned({}))).toMatchObject({
			standing: 'not-reported',
			link: null
		});
		expect(find('supported-workforce')).toMatchObject({
			standing: 'not-reported',
			evidence: 'Anyborough has not published a return.',
			period: null
		});
	});
});
