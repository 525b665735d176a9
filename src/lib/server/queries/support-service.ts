import type { Listing } from '../../atlas/support/listing.ts';
import type { Service } from '../../directory/model.ts';
import { serviceSlug } from '../../url/support.ts';
import { statement } from '../database.ts';

export interface ServiceEntry {
	listing: Listing;
	record: Service;
}

interface Row {
	listing: string;
	record: string;
}

const fromRow = ({ listing, record }: Row): ServiceEntry => ({
	listing: JSON.parse(listing) as Listing,
	record: JSON.parse(record) as Service
});

export function findService(id: string): ServiceEntry | undefined {
	const row = statement<Row>('select listing, record from service where id = ?').get(id.toLowerCase());
	return row && fromRow(row);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SLUG_END = /(?:^|-)([0-9a-f]{8})$/i;

/**
 * The service of an address: its UUID, or any name with the first eight digits of it, so that an address printed before
 * a change of name still leads there. Two services that share the eight are told apart by name.
 */
export function serviceAtSlug(slug: string): ServiceEntry | undefined {
	if (UUID.test(slug)) return findService(slug);
	const prefix = SLUG_END.exec(slug)?.[1]?.toLowerCase();
	if (!prefix) return undefined;
	const found = statement<Row>(
		"select listing, record from service where id >= @prefix || '-' and id < @prefix || '.' order by id limit 5"
	)
		.all({ prefix })
		.map(fromRow);
	return found.find(({ listing: { name, id } }) => serviceSlug(name, id) === slug) ?? found[0];
}
