import { serviceStatuses } from '../model.ts';
import type { Service, ServiceStatus } from '../model.ts';
import { field, word } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';
import { shown } from './remarks.ts';

/** What content systems write for the standard's words, without spaces and joints. */
const meanings: ReadonlyMap<string, ServiceStatus> = new Map(
	(
		[
			['active', 'open live published publish current enabled available approved true 1 yes'],
			['inactive', 'draft unpublished archived disabled pending suspended expired hidden false 0 no'],
			['defunct', 'closed permanentlyclosed ceased deleted removed withdrawn ended'],
			['temporarily closed', 'paused onhold temporarilyunavailable closedtemporarily']
		] as const
	).flatMap(([status, words]) => words.split(' ').map((one) => [one, status] as const))
);

/** The status of a service; one in a publisher's own words is translated, and none is taken as active. */
export function readStatus(raw: Raw, reading: Reading): Service['status'] {
	const published = field(raw, 'status');
	const plain = ['string', 'boolean', 'number'].includes(typeof published)
		? String(published as string)
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, '')
		: '';
	const meant = meanings.get(plain);
	if (meant) {
		reading.note('normalised', 'status', `${shown(published)} read as “${meant}”`);
		return meant;
	}
	const status = word(published, serviceStatuses, 'status', reading);
	if (!status) reading.note('defaulted', 'status', 'No status that can be used; taken as active');
	return status ?? 'active';
}
