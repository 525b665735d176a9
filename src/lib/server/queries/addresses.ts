import type { AddressEntry } from '../../atlas/addresses/address-book.ts';
import { plainKey } from '../../atlas/addresses/address-book.ts';
import { codeOfSlug } from '../../atlas/names.ts';
import { statement } from '../database.ts';
import { findArea } from './areas.ts';
import type { Area } from './areas.ts';

/** What stands at an address: an area, or a network that has closed, with the last day it made a return for. */
export type Addressed = { area: Area } | { closed: { name: string; lastReturn: string } };

/**
 * Finds what is meant by the last part of an area's address: its slug, a code alone or with other words, a name it has
 * or had, a body it took over from, or a practice, which leads to its network or, without one, its sub-ICB location.
 */
export function findAddressed(slug: string): Addressed | undefined {
	const code = codeOfSlug(slug);
	const area = findArea(code) ?? areaOfPractice(code);
	if (area) return { area };
	const entry = entryOf(plainKey(slug)) ?? entryOf(code.toLowerCase());
	if (!entry) return undefined;
	if (entry.area === null) return { closed: { name: entry.name, lastReturn: entry.until ?? '' } };
	const now = findArea(entry.area);
	return now && { area: now };
}

const entryOf = (key: string) =>
	statement<AddressEntry>('select key, area, kind, name, until from address where key = ?').get(key);

function areaOfPractice(code: string): Area | undefined {
	const row = statement<{ area: string }>(
		'select coalesce(pcn, sub_icb) as area from practice where code = ?'
	).get(code);
	return row && findArea(row.area);
}
