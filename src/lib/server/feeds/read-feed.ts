import { looksLikeCsv, readServicesCsv } from '../../directory/csv/read-services-csv.ts';
import { MOST_SERVICES, readDirectory } from '../../directory/read/directory.ts';
import type { ReadDirectory } from '../../directory/read/directory.ts';
import { FeedError, readPage } from '../../directory/read/page.ts';
import { unpacked } from '../../directory/read/unpacked.ts';

/** What is to be read: the bytes of a file, or the records that a crawl brought together. */
export interface FeedReading {
	feed: string;
	/** An ISO date. */
	today: string;
	from: { name: string; bytes: Uint8Array } | { items: readonly unknown[] };
}

export interface ReadFeed {
	read: ReadDirectory;
	/** What the feed said of each service, by its id, as it said it; nothing of a table's rows. */
	raw: ReadonlyMap<string, string>;
	warnings: string[];
}

/** What the reading thread says back, once. */
export type FeedReport = { done: ReadFeed } | { refused: string };

/** Reads a directory whole. Throws FeedError. It takes seconds for thousands of services: see read-in-thread.ts. */
export function readFeed({ feed, today, from }: FeedReading): ReadFeed {
	if ('items' in from) return readItems(from.items, { feed, today }, []);
	const plain = { name: from.name, bytes: unpacked(from.bytes) };
	if (looksLikeCsv(plain)) return { read: readServicesCsv(plain, { feed }), raw: new Map(), warnings: [] };
	const { items, remarks } = readPage(plain.bytes);
	if (items.length > MOST_SERVICES)
		throw new FeedError(
			`${from.name} has more than ${MOST_SERVICES.toLocaleString('en-GB')} services, the most that are read.`
		);
	return readItems(items, { feed, today }, remarks);
}

const readItems = (
	items: readonly unknown[],
	options: { feed: string; today: string },
	warnings: string[]
): ReadFeed => ({ read: readDirectory(items, options), raw: rawById(items), warnings });

const MOST_RAW = 100_000;

/** To be looked up when someone asks. */
function rawById(items: readonly unknown[]): Map<string, string> {
	return new Map(
		items.flatMap((item) => {
			const id = (item as { id?: unknown } | null)?.id;
			return typeof id === 'string' || typeof id === 'number'
				? [[String(id).trim(), asPublished(item)] as const]
				: [];
		})
	);
}

/** A record nested too deeply to be written down is kept only as it was read. */
function asPublished(record: unknown): string {
	try {
		return JSON.stringify(record).slice(0, MOST_RAW);
	} catch {
		return '';
	}
}
