import { isPublicLibrary } from '../../atlas/places.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { composeEntry } from '../compose.ts';
import type { DirectoryEntry } from '../model.ts';
import { boroughFinder } from './places.ts';

/** Each open public library as a service. `listedOn` is the date of the list. */
export function libraryEntries(tables: TableRows, listedOn: string): DirectoryEntry[] {
	const boroughOf = boroughFinder(tables);
	return tables.libraries.filter(isPublicLibrary).map((library) => {
		const borough = boroughOf(library.lsoa);
		const name = /librar|archive|idea store/i.test(library.name) ? library.name : `${library.name} Library`;
		const hours = library.hours_per_week
			? ` In ${listedOn.slice(0, 4)} it opened ${library.hours_per_week} hours a week.`
			: '';
		const advice = library.hosts_advice ? ' Citizens Advice is in the same building.' : '';
		return composeEntry({
			feed: 'libraries',
			key: library.id,
			name,
			description: `A public library: books to borrow, and a place to sit, read and meet people.${hours}${advice}`,
			organisation: {
				key: borough?.code ?? 'london',
				name: borough ? `${borough.name} libraries` : 'London libraries',
				description: borough
					? `The public library service of ${borough.name}.`
					: 'Public libraries in London.'
			},
			subjects: library.hosts_advice ? ['books', 'legal'] : ['books'],
			join: 'self',
			eligibility: 'Anyone. To borrow, you may need to join.',
			howToJoin: 'Go along when it is open.',
			channels: ['in-person'],
			places: [
				{
					key: library.id,
					name,
					address: library.address,
					postcode: library.postcode,
					lat: library.lat,
					lon: library.lon
				}
			],
			areas: borough ? [borough] : [],
			free: true,
			lastChecked: null,
			listedOn,
			standing: 'listed'
		});
	});
}
