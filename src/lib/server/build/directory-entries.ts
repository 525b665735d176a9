import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { currentReturn } from '../../atlas/compute/provision.ts';
import type { DirectoryEntry } from '../../directory/model.ts';
import type { PublishedFeed } from '../../directory/published-feed.ts';
import { debtAdviceEntries } from '../../directory/shipped/debt-advice.ts';
import { libraryEntries } from '../../directory/shipped/libraries.ts';
import { linkWorkerEntries } from '../../directory/shipped/link-workers.ts';
import { namedSchemeEntries } from '../../directory/shipped/named-schemes.ts';
import { shippedFeeds } from '../../directory/shipped/shipped-feeds.ts';
import { uuidOf } from '../../directory/uuid.ts';

export interface FeedRow {
	id: string;
	name: string;
	note: string;
	url: string | null;
	licence: string | null;
	fetched: string | null;
	entries: readonly DirectoryEntry[];
}

/** `sourceOf` gives the date a source stands for and its terms. Shipped lists first, then published feeds in order of id. */
export function directoryFeeds(
	inputs: AtlasInputs,
	feeds: readonly PublishedFeed[],
	sourceOf: (id: string) => { period: string; licence: string } | undefined
): FeedRow[] {
	const periodOf = (id: string) => sourceOf(id)?.period ?? '';
	const { tables, bridge, region } = inputs;
	const { period, fte } = currentReturn(inputs, 'link_worker_fte');
	const servedBy = new Map(
		[...bridge.boroughShares].map(([pcn, shares]) => [
			pcn,
			[...shares]
				.filter(([, share]) => share >= SERVES_SHARE)
				.sort((a, b) => b[1] - a[1])
				.map(([code]) => code)
		])
	);
	const shipped = {
		'link-workers': linkWorkerEntries(tables, {
			servedBy,
			posts: fte,
			postsPeriod: period,
			practicesPeriod: periodOf('practice-pcn-map-2026-07')
		}),
		'debt-advice': debtAdviceEntries(tables, periodOf('debt-advice-2026-04')),
		libraries: libraryEntries(tables, periodOf('libraries-2023')),
		'named-schemes': namedSchemeEntries(tables, region)
	};
	const own = Object.entries(shippedFeeds).map(([id, { name, note, source }]): FeedRow => ({
		id,
		name,
		note,
		url: null,
		// What is our own reading of documents is under nobody's terms but the site's.
		licence: (source && sourceOf(source)?.licence) ?? null,
		fetched: source && periodOf(source),
		entries: shipped[id as keyof typeof shipped]
	}));
	const imported = [...feeds]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((feed): FeedRow => ({
			...feed,
			note: feed.url ? `Imported from ${feed.url}.` : 'Imported from a file.'
		}));
	return withOwnIds([...own, ...imported]);
}

/** Two feeds may publish the same service under the same UUID. Each keeps its own entry; the later gets an id of its own. */
function withOwnIds(feeds: FeedRow[]): FeedRow[] {
	const taken = new Set<string>();
	return feeds.map((feed) => ({
		...feed,
		entries: feed.entries.map((entry) => {
			const { service } = entry;
			const id = taken.has(service.id)
				? uuidOf(feed.id, 'service', entry.originalId, service.id)
				: service.id;
			taken.add(id);
			return id === service.id ? entry : { ...entry, service: { ...service, id } };
		})
	}));
}
