import type { Channel } from '../../atlas/support/listing.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { composeEntry } from '../compose.ts';
import type { DirectoryEntry } from '../model.ts';
import { boroughFinder } from './places.ts';

/** Each place of the debt-advice locator as a service. `listedOn` is the date of the list. */
export function debtAdviceEntries(tables: TableRows, listedOn: string): DirectoryEntry[] {
	const boroughOf = boroughFinder(tables);
	return tables.adviceSites.map((site) => {
		const borough = boroughOf(site.lsoa);
		const channels: Channel[] = [
			...(site.face_to_face ? (['in-person'] as const) : []),
			...(site.by_telephone ? (['phone'] as const) : []),
			...(site.online ? (['online'] as const) : [])
		];
		return composeEntry({
			feed: 'debt-advice',
			key: site.id,
			name: `Debt advice at ${site.name}`,
			description: `Free, confidential help with debt${site.face_to_face ? ', face to face' : ''}. An adviser looks at what you owe with you, talks to the people you owe money to, and helps you make a plan.`,
			organisation: {
				key: site.id,
				name: site.name,
				description: `${site.name} gives free debt advice.`,
				website: site.website
			},
			subjects: ['debt'],
			join: 'self',
			howToJoin: site.phone ? 'Call first to ask for an appointment.' : null,
			channels,
			places: site.face_to_face
				? [
						{
							key: site.id,
							name: site.name,
							address: site.address,
							postcode: site.postcode,
							lat: site.lat,
							lon: site.lon
						}
					]
				: [],
			areas: borough ? [borough] : [],
			phone: site.phone,
			email: site.email,
			website: site.website,
			free: true,
			lastChecked: null,
			listedOn,
			standing: 'listed'
		});
	});
}
