import { formatPeriod } from '../../atlas/periods.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { composeEntry } from '../compose.ts';
import type { DirectoryEntry } from '../model.ts';
import { areaNames } from './shipped-feeds.ts';

export interface LinkWorkerInputs {
	/** Boroughs each network serves, by network code: the largest share of its patients first. */
	servedBy: ReadonlyMap<string, readonly string[]>;
	/** Full-time posts by network; a network without an entry made no return. */
	posts: ReadonlyMap<string, number>;
	/** The day the posts are for, and the day the practices are. */
	postsPeriod: string;
	practicesPeriod: string;
}

/** How to ask for a link worker in each network: through any of its practices, with their phone numbers. */
export function linkWorkerEntries(tables: TableRows, inputs: LinkWorkerInputs): DirectoryEntry[] {
	const nameOf = areaNames(tables);
	const practicesOf = Map.groupBy(tables.practices, (practice) => practice.pcn);
	return tables.pcns.map((network) => {
		const practices = practicesOf.get(network.code) ?? [];
		return composeEntry({
			feed: 'link-workers',
			key: network.code,
			name: `Link worker: ${network.name}`,
			description: `A link worker has time to listen. They find out what matters to you and help you get to groups, advice and support near you. For people registered with any of the ${practices.length} GP practices of ${network.name}.`,
			organisation: {
				key: network.code,
				name: network.name,
				description: `A group of ${practices.length} GP practices that work together.`,
				identifiers: [{ type: 'ODS code', scheme: 'GB-NHS', identifier: network.code }]
			},
			subjects: ['link-worker'],
			join: 'gp',
			eligibility: `People registered with one of the ${practices.length} GP practices.`,
			howToJoin:
				'Phone your GP practice or go in, and ask to see the social prescribing link worker. You do not need to see a doctor first unless they say so.',
			channels: ['in-person', 'phone'],
			places: practices.map((practice) => ({
				key: practice.code,
				name: practice.name,
				address: practice.address ?? '',
				postcode: practice.postcode,
				lat: practice.lat,
				lon: practice.lon,
				phone: practice.phone
			})),
			areas: (inputs.servedBy.get(network.code) ?? []).map((code) => ({
				code,
				name: nameOf.get(code) ?? code
			})),
			free: true,
			alert: absenceAlert(inputs.posts.get(network.code), inputs.postsPeriod),
			lastChecked: null,
			listedOn: inputs.practicesPeriod,
			standing: 'listed'
		});
	});
}

function absenceAlert(posts: number | undefined, period: string): string | null {
	const on = formatPeriod(period);
	if (posts === undefined)
		return `This network made no staff return on ${on}, so we do not know if it has a link worker. Ask.`;
	if (posts === 0)
		return `This network’s staff return of ${on} lists no link worker. Ask anyway: a charity may run one for it.`;
	return null;
}
