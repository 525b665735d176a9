import { MOST_SERVICES } from '../../directory/read/directory.ts';
import { FeedError, readPage } from '../../directory/read/page.ts';
import type { FeedPage } from '../../directory/read/page.ts';
import { field, isRaw } from '../../directory/read/fields.ts';
import type { Raw } from '../../directory/read/fields.ts';
import type { FeedClient } from './client.ts';
import { withReferences } from './references.ts';

export interface CrawlLimits {
	pages: number;
	services: number;
	perPage: number;
}

const usual: CrawlLimits = { pages: 2_000, services: MOST_SERVICES, perPage: 100 };

export interface Crawled {
	items: unknown[];
	/** The address of the list that was read. */
	list: string;
	pages: number;
	/** Services whose own page could not be read; what the list said of them is kept. */
	withoutDetail: number;
	remarks: string[];
}

export type CrawlProgress = (stage: { pages: number; services: number; details: number }) => void;

/**
 * Every service of a feed: an Open Referral API of either version (its root, or its list of services), or a dump in
 * JSON or NDJSON. Throws FeedError when it cannot be read whole, so that the last good copy is kept.
 */
export async function crawl(
	address: string,
	client: FeedClient,
	{ limits = usual, progress = () => {} }: { limits?: CrawlLimits; progress?: CrawlProgress } = {}
): Promise<Crawled> {
	if (!URL.canParse(address)) throw new FeedError(`“${address.slice(0, 80)}” is not a web address.`);
	const { list, first } = await findList(new URL(address), client, limits);
	const remarks = new Set(first.remarks);
	const items = new Map<string, unknown>();
	const nameless: unknown[] = [];
	let pages = 0;
	/** Adds a page; says whether anything on it was new. */
	const add = (page: FeedPage): boolean => {
		pages += 1;
		page.remarks.forEach((remark) => remarks.add(remark));
		let news = false;
		for (const item of page.items) {
			const id = isRaw(item) ? field(item, 'id') : undefined;
			// An id that is neither text nor a number tells nothing apart; the reader says so of each.
			if (typeof id !== 'string' && typeof id !== 'number') {
				nameless.push(item);
				continue;
			}
			const key = String(id);
			const known = items.has(key);
			// A record met again later is the newer one, unless the page is only an old page again.
			if (!known) news = true;
			items.set(key, item);
		}
		progress({ pages, services: items.size, details: 0 });
		if (items.size > limits.services)
			throw new FeedError(`The feed has more than ${limits.services} services, the most that are read.`);
		return news;
	};
	add(first);
	// Servers that count from 0 answer "page 1" with their second page.
	if (first.first === false) add(await pageAt(list, 0, client, limits));
	for (let number = 2; goesOn(first, items.size, number); number++) {
		const page = await pageAt(list, number, client, limits);
		if (page.items.length === 0) break;
		if (!add(page)) {
			// Nothing new: the server has begun again, or does not page at all.
			break;
		}
		// Kept as if it were whole, the rest would be taken for services that have gone.
		if (pages > limits.pages)
			throw new FeedError(`The feed has more than ${limits.pages} pages, the most that are read.`);
		if (page.last === true && (page.totalItems ?? 0) <= items.size) break;
		first.last = page.last;
	}
	const detailed = await withDetails([...items.values(), ...nameless], list, client, (details) =>
		progress({ pages, services: items.size, details })
	);
	if (detailed.withoutDetail > 0)
		remarks.add(
			`${detailed.withoutDetail} services have no page of their own that could be read; what the list says of them was kept.`
		);
	const whole = await withReferences(detailed.items, list, client);
	// What a feed can do without is left out where it cannot be had, but not because the reading ended before.
	client.throwIfEnded();
	return { ...detailed, items: whole, list: list.href, pages, remarks: [...remarks] };
}

/** Is there reason to ask for another page? A bare list has none; an envelope that contradicts itself is not believed. */
function goesOn({ dialect, last, totalPages, totalItems }: FeedPage, seen: number, number: number): boolean {
	if (dialect === 'bare') return false;
	if (totalItems !== null && totalItems > seen) return true;
	if (last === true) return false;
	if (totalPages !== null) return number <= totalPages;
	return last === false || totalItems === null;
}

async function pageAt(
	list: URL,
	number: number,
	client: FeedClient,
	{ perPage }: CrawlLimits
): Promise<FeedPage> {
	const url = new URL(list);
	url.searchParams.set('page', String(number));
	url.searchParams.set('per_page', String(perPage));
	let answer = await client.get(url);
	if (answer.status >= 400 && answer.status !== 404 && number <= 1) {
		// Some servers refuse a page size they do not offer; theirs will do.
		url.searchParams.delete('per_page');
		answer = await client.get(url);
	}
	if (answer.status !== 200)
		throw new FeedError(`${url.href} answered ${answer.status}, so the feed could not be read to its end.`);
	return pageFrom(answer.bytes, url);
}

function pageFrom(bytes: Uint8Array, url: URL): FeedPage {
	try {
		return readPage(bytes);
	} catch (error) {
		if (error instanceof FeedError) throw new FeedError(`${url.href}: ${error.message}`, { cause: error });
		throw error;
	}
}

/** The list of services: the address itself if a list is there, else `/services` under it. */
async function findList(
	address: URL,
	client: FeedClient,
	limits: CrawlLimits
): Promise<{ list: URL; first: FeedPage }> {
	const answer = await client.get(address);
	const own = answer.status === 200 ? attempt(answer.bytes) : undefined;
	if (own?.dialect === 'bare') return { list: address, first: own };
	if (own) return { list: address, first: await pageAt(address, 1, client, limits) };
	const list = new URL(address);
	list.pathname = `${list.pathname.replace(/\/+$/, '')}/services`;
	try {
		return { list, first: await pageAt(list, 1, client, limits) };
	} catch (error) {
		if (answer.status === 200 && error instanceof FeedError && /answered 404/.test(error.message))
			return { list: address, first: pageFrom(answer.bytes, address) };
		throw error;
	}
}

function attempt(bytes: Uint8Array): FeedPage | undefined {
	try {
		return readPage(bytes);
	} catch {
		return undefined;
	}
}

const nested = [
	'service_at_locations',
	'contacts',
	'schedules',
	'regular_schedules',
	'service_areas',
	'locations',
	'attributes',
	'service_taxonomys',
	'eligibilitys',
	'languages'
];
/** A list shows only what stands in the service itself; where and when it is given is on its own page. */
const isShallow = (item: unknown): item is Raw =>
	isRaw(item) && field(item, 'id') !== undefined && !nested.some((name) => Object.hasOwn(item, name));

/** Detail pages that fail one after another mean there are none. */
const FAILURES_TO_STOP = 5;

async function withDetails(
	items: unknown[],
	list: URL,
	client: FeedClient,
	progress: (details: number) => void
): Promise<{ items: unknown[]; withoutDetail: number }> {
	if (!/\/services\/?$/.test(list.pathname)) return { items, withoutDetail: 0 };
	const whole: unknown[] = [];
	let withoutDetail = 0;
	let failures = 0;
	for (const item of items) {
		if (!isShallow(item) || failures >= FAILURES_TO_STOP) {
			if (isShallow(item)) withoutDetail += 1;
			whole.push(item);
			continue;
		}
		const detail = await detailOf(item, list, client);
		failures = detail ? 0 : failures + 1;
		if (!detail) withoutDetail += 1;
		whole.push(detail ? { ...item, ...detail } : item);
		progress(whole.length);
	}
	return { items: whole, withoutDetail };
}

async function detailOf(item: Raw, list: URL, client: FeedClient): Promise<Raw | undefined> {
	const own = field(item, 'id');
	if (typeof own !== 'string' && typeof own !== 'number') return undefined;
	const id = String(own);
	const url = new URL(list);
	url.search = '';
	url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id)}`;
	try {
		const answer = await client.get(url);
		if (answer.status !== 200) return undefined;
		const body: unknown = JSON.parse(new TextDecoder().decode(answer.bytes).replace(/^\uFEFF/, ''));
		// "Not found" pages come with a 200 from some servers; a record of another service is no record of this one.
		return isRaw(body) && String(field(body, 'id') as string) === id && !(field(body, 'name') === 'Not found')
			? body
			: undefined;
	} catch {
		return undefined;
	}
}
