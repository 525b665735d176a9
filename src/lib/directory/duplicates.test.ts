import { describe, expect, it } from 'vitest';
import { likelyDuplicates } from './duplicates.ts';
import type { Service } from './model.ts';

const entry = (feed: string, id: string, name: string, more: object = {}) => ({
	feed,
	service: { id, name, status: 'active', ...more } as Service
});
const at = (postcode: string) => ({
	service_at_locations: [{ id: 'made-up', location: { addresses: [{ postal_code: postcode }] } }]
});
const phoned = (number: string) => ({ contacts: [{ id: 'made-up', phones: [{ id: 'made-up', number }] }] });
const namesOf = (pairs: ReturnType<typeof likelyDuplicates>) =>
	pairs.map(({ a, b, because }) => [a.name, b.name, because.join(', ')]);

describe('services that may be the same', () => {
	it('are like by name and share a sign, the likeliest first', () => {
		const own = [
			entry('own', '1', 'Fictional lunch club', at('E1 1AA')),
			entry('own', '2', 'Made-up choir', { ...at('E1 1AA'), ...phoned('020 7946 0001') })
		];
		const others = [
			entry('one', '3', 'Made-up singing choir', { ...at('E1 1AA'), ...phoned('(020) 7946-0001') }),
			entry('two', '4', 'The Fictional Lunch Club', at('E1 1AA')),
			entry('two', '5', 'Fictional lunch club', at('E2 2BB')),
			entry('two', '6', 'Invented debt advice', at('E1 1AA'))
		];
		expect(namesOf(likelyDuplicates(own, others))).toEqual([
			[
				'Made-up choir',
				'Made-up singing choir',
				'the same postcode (E1 1AA), the same phone number (020 7946 0001)'
			],
			['Fictional lunch club', 'The Fictional Lunch Club', 'the same postcode (E1 1AA)']
		]);
	});

	it('may have other names where one organisation gives both', () => {
		const by = (name: string) => ({
			organization: { id: name, name, description: '', website: 'https://www.made-up.example/about' }
		});
		const own = [entry('own', '1', 'Choir', by('Made-up Friends'))];
		const others = [
			entry('one', '2', 'Singing', by('The Made-up Friends Ltd')),
			entry('one', '3', 'Songs', by('Fictional Foes'))
		];
		expect(namesOf(likelyDuplicates(own, others))).toEqual([
			['Choir', 'Singing', 'the same website (made-up.example)']
		]);
	});

	it('are not looked for within one side, nor by a sign that more than forty share', () => {
		const alike = (feed: string, count: number) =>
			Array.from({ length: count }, (_, number) =>
				entry(feed, `${feed}-${number}`, 'Made-up choir', at('E1 1AA'))
			);
		expect(likelyDuplicates(alike('own', 20), [])).toEqual([]);
		expect(likelyDuplicates(alike('own', 20), alike('one', 20))).toHaveLength(400);
		expect(likelyDuplicates(alike('own', 20), alike('one', 21))).toEqual([]);
	});

	it('are given once, though each has the sign at two places', () => {
		const twice = {
			service_at_locations: [...at('E1 1AA').service_at_locations, ...at('E1 1AA').service_at_locations]
		};
		const pairs = likelyDuplicates(
			[entry('own', '1', 'Made-up choir', twice)],
			[entry('one', '2', 'Made-up choir', twice)]
		);
		expect(namesOf(pairs)).toEqual([['Made-up choir', 'Made-up choir', 'the same postcode (E1 1AA)']]);
	});
});
