import { FeedError, readPage } from '../../directory/read/page.ts';
import { field, isRaw } from '../../directory/read/fields.ts';
import type { Raw } from '../../directory/read/fields.ts';
import type { FeedClient } from './client.ts';

const MOST_PAGES = 50;
const PER_PAGE = 100;

const idOf = (raw: Raw, name: string): string | undefined => {
	const id = field(raw, name);
	return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
};

/** Attributes that name their term by its id alone. */
const bareAttributes = (service: Raw): Raw[] => {
	const all = field(service, 'attributes');
	return (Array.isArray(all) ? all : [all])
		.filter(isRaw)
		.filter(
			(one) => field(one, 'taxonomy_term') === undefined && idOf(one, 'taxonomy_term_id') !== undefined
		);
};
const lacksOrganization = (service: Raw) =>
	field(service, 'organization') === undefined && idOf(service, 'organization_id') !== undefined;

/**
 * Services with the organisations and taxonomy terms they only name by id, looked up in the feed's own lists
 * (`/organizations`, `/taxonomy_terms`). What cannot be found is left as it was: a feed need not have those lists.
 */
export async function withReferences(
	items: readonly unknown[],
	list: URL,
	client: FeedClient
): Promise<unknown[]> {
	const records = items.filter(isRaw);
	const organizations = records.some(lacksOrganization)
		? await recordsAt('organizations', list, client)
		: new Map<string, Raw>();
	const terms = records.some((record) => bareAttributes(record).length > 0)
		? await recordsAt('taxonomy_terms', list, client)
		: new Map<string, Raw>();
	if (organizations.size + terms.size === 0) return [...items];
	return items.map((item) => {
		if (!isRaw(item)) return item;
		const organization = lacksOrganization(item)
			? organizations.get(idOf(item, 'organization_id') ?? '')
			: undefined;
		const bare = new Set(bareAttributes(item));
		const all = field(item, 'attributes');
		const attributes = (Array.isArray(all) ? (all as unknown[]) : [all]).map((one) => {
			const term = isRaw(one) && bare.has(one) ? terms.get(idOf(one, 'taxonomy_term_id') ?? '') : undefined;
			return term ? { ...(one as Raw), taxonomy_term: term } : one;
		});
		return { ...item, ...(organization && { organization }), ...(bare.size > 0 && { attributes }) };
	});
}

/** A list beside the list of services, by id; what could be read of it. */
async function recordsAt(name: string, list: URL, client: FeedClient): Promise<Map<string, Raw>> {
	const found = new Map<string, Raw>();
	if (!/\/services\/?$/.test(list.pathname)) return found;
	const url = new URL(list);
	url.pathname = list.pathname.replace(/services\/?$/, name);
	for (let page = 1; page <= MOST_PAGES; page++) {
		url.search = `?page=${page}&per_page=${PER_PAGE}`;
		try {
			const answer = await client.get(url);
			if (answer.status !== 200) break;
			const read = readPage(answer.bytes);
			const known = found.size;
			for (const record of read.items.filter(isRaw)) {
				const id = idOf(record, 'id');
				if (id !== undefined) found.set(id, record);
			}
			if (found.size === known || read.last === true || read.dialect === 'bare') break;
		} catch (error) {
			if (error instanceof FeedError) break;
			throw error;
		}
	}
	return found;
}
