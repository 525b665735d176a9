import { kebab, readableName } from '../names.ts';
import { region as thisRegion } from '../region.ts';
import type { Region } from '../region.ts';
import type { TableRows } from '../tables.ts';
import { formerBodies } from './former-bodies.ts';

/** Something an area is or was called, as it may stand in an address, and the area it leads to now. */
export interface AddressEntry {
	/** A code in small letters, or a name as a slug. */
	key: string;
	/** Code of today's area; null for a network that has closed, whose practices' networks no release names. */
	area: string | null;
	kind: 'name' | 'other-code' | 'former-name' | 'former-body' | 'closed';
	/** The name or code as it was published, cased for reading. */
	name: string;
	/** The last day, or the year, in which it is known to have been used; null for what is used still. */
	until: string | null;
}

type Named = Pick<Region, 'code' | 'name' | 'isPart'>;
type BookTables = Pick<TableRows, 'icbs' | 'subIcbs' | 'boroughs' | 'pcns' | 'lsoas' | 'linkWorkerHistory'>;

/**
 * Every name and code by which an area can be asked for, other than its own code: today's names, the codes of the
 * Office for National Statistics, names that networks had in earlier releases, networks since closed, and bodies since
 * replaced. Of two that share a key the first is kept: boroughs before networks, what is before what was.
 */
export function addressBook(tables: BookTables, region: Named = thisRegion): AddressEntry[] {
	const all = [
		...todaysNames(tables, region),
		...otherCodes(tables),
		...networksOnce(tables),
		...bodiesOnce(tables, region)
	];
	return [...new Map(all.toReversed().map((entry) => [entry.key, entry])).values()].reverse();
}

function todaysNames({ icbs, subIcbs, boroughs, pcns, lsoas }: BookTables, region: Named): AddressEntry[] {
	const named = [
		{ code: region.code, name: region.name },
		...boroughs,
		...subIcbs,
		...icbs,
		...pcns,
		...lsoas
	];
	const called = (name: string, area: string): AddressEntry => ({
		...{ key: plainKey(kebab(name)), area, name, kind: 'name', until: null }
	});
	return [
		...named.map(({ code, name }) => called(name, code)),
		called(`Greater ${region.name}`, region.code),
		// "East Merton" for East Merton PCN, where nothing else has that name.
		...[...pcns, ...icbs].map(({ code, name }) => called(name.replace(/ (PCN|ICB)$/, ''), code))
	];
}

const otherCodes = ({ icbs, subIcbs }: BookTables): AddressEntry[] =>
	[...icbs, ...subIcbs].map(({ code, gss }) => ({
		...{ key: gss.toLowerCase(), area: code, kind: 'other-code', name: gss, until: null }
	}));

function networksOnce({ pcns, linkWorkerHistory }: BookTables): AddressEntry[] {
	const open = new Set(pcns.map(({ code }) => code));
	const latestFirst = linkWorkerHistory.toSorted((a, b) =>
		a.period < b.period ? 1 : a.period > b.period ? -1 : 0
	);
	return latestFirst.flatMap(({ pcn, name: published, period }) => {
		const name = readableName(published);
		const entry = (key: string): AddressEntry =>
			open.has(pcn)
				? { key, area: pcn, kind: 'former-name', name, until: period }
				: { key, area: null, kind: 'closed', name, until: period };
		const keys = [plainKey(kebab(name)), plainKey(kebab(name.replace(/ PCN$/, '')))];
		return [...(open.has(pcn) ? [] : [pcn.toLowerCase()]), ...keys].map(entry);
	});
}

function bodiesOnce({ icbs, subIcbs, boroughs }: BookTables, { isPart }: Named): AddressEntry[] {
	const held = new Set([...icbs, ...subIcbs, ...boroughs].map(({ code }) => code));
	const subIcbOf = new Map(boroughs.map(({ name, sub_icb }) => [name, sub_icb]));
	return formerBodies.flatMap(({ code, gss, name, ended, now }) => {
		const area = 'area' in now ? now.area : subIcbOf.get(now.borough);
		// Where all of London is held, a body that leads nowhere is a mistake, and stops the build.
		if (!area || (isPart && !held.has(area))) return [];
		const keys = [code?.toLowerCase(), gss?.toLowerCase(), kebab(name)].filter((key) => key !== undefined);
		return keys.map((key) => ({
			...{ key, area, name, kind: 'former-body' as const, until: String(ended) }
		}));
	});
}

/** Titles that stand before a name: "London Borough of Camden", "NHS Croydon CCG". */
const titles = /^(?:nhs|(?:the-)?(?:london|royal)-borough-of|(?:the-)?city-of(?!-london))-/;
export const plainKey = (slug: string): string => slug.toLowerCase().replace(titles, '');
