import { listInWords } from '../../atlas/format.ts';
import { readableName } from '../../atlas/names.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { Row, TableRows } from '../../atlas/tables.ts';
import { asCompiled } from './as-compiled.ts';
import { boardName, compileNetworks, ofRegion } from './areas.ts';
import { CompileError } from './compile-error.ts';
import type { ListSizes, PracticeMap } from './overlay-read.ts';
import { compilePractices } from './practices.ts';

type PracticeTables = Pick<TableRows, 'icbs' | 'pcns' | 'practices' | 'registrations'>;
export interface LaidPractices {
	tables: PracticeTables;
	/** Why these cannot be published, in sentences. */
	blockers: string[];
}

/** A map with a smaller part of today's practices than this was cut short, or is of somewhere else. */
const LEAST_SHARE = 0.5;
const MOST_NAMED = 20;

/**
 * Lays a practice map, list sizes, or both over the tables. A practice that a newer list release leaves out keeps the
 * size it had; addresses and telephone numbers, which neither release carries, stay with practices that have not moved.
 */
export function layPractices(tables: TableRows, map?: PracticeMap, lists?: ListSizes): LaidPractices {
	const sizes = new Map<string, Pick<Row<'practices'>, 'patients' | 'aged_65_plus'>>(
		tables.practices.map((row) => [row.code, row])
	);
	for (const { practiceCode, patients, aged65Plus } of lists?.lists ?? []) {
		sizes.set(practiceCode, { patients, aged_65_plus: aged65Plus });
	}
	if (!map) {
		const practices = tables.practices.map((row) => ({ ...row, ...sizes.get(row.code) }));
		const { icbs, pcns, registrations } = tables;
		return { tables: { icbs, pcns, practices, registrations }, blockers: listBlockers(tables, lists) };
	}
	const mapped = ofRegion(map.practices);
	const blockers = mapBlockers(tables, mapped);
	const before = new Map(tables.practices.map((row) => [row.code, row]));
	const unsized = mapped.filter(({ practiceCode }) => !sizes.has(practiceCode));
	if (unsized.length > 0) {
		blockers.push(
			`There is no list size for ${named(unsized.map((row) => `${row.practiceCode} (${readableName(row.practiceName)})`))}. Publish the list sizes of the same month first.`
		);
	}
	const practices = compilePractices({
		mapped,
		sizeOf: (code) => sizes.get(code) ?? { patients: 0, aged_65_plus: 0 },
		contactOf: ({ practiceCode, postcode }) => {
			const row = before.get(practiceCode);
			return { address: row?.postcode === postcode ? row.address : null, phone: row?.phone ?? null };
		},
		places: new Map(tables.postcodes.map((row) => [row.postcode, row]))
	});
	const registrations = tables.registrations.filter(registeredWith(mapped));
	const boardNames = new Map(mapped.map((row) => [row.icbCode, boardName(row.icbName)]));
	const pcns = networksOf(mapped, blockers);
	blockers.push(...networkBlockers(pcns, practices, registrations));
	return {
		tables: {
			icbs: tables.icbs.map((row) => ({ ...row, name: boardNames.get(row.code) ?? row.name })),
			pcns: asCompiled('pcns', pcns),
			practices: asCompiled('practices', practices),
			registrations
		},
		blockers: [...blockers, ...listBlockers(tables, lists)]
	};
}

type Mapped = PracticeMap['practices'];

function registeredWith(mapped: Mapped): (row: Row<'registrations'>) => boolean {
	const open = new Set(mapped.map(({ practiceCode }) => practiceCode));
	return ({ practice }) => open.has(practice);
}

function networksOf(mapped: Mapped, blockers: string[]): TableRows['pcns'] {
	try {
		return compileNetworks(mapped);
	} catch (error) {
		if (!(error instanceof CompileError)) throw error;
		blockers.push(`In the practice map, ${error.problem}.`);
		return [];
	}
}

function mapBlockers({ subIcbs, practices }: TableRows, mapped: Mapped): string[] {
	if (mapped.length < practices.length * LEAST_SHARE) {
		return [
			`The map has ${figureOf(mapped.length)} practices in London, where there were ${figureOf(practices.length)}: the file may have been cut short.`
		];
	}
	const icbOf = new Map(subIcbs.map(({ code, icb }) => [code, icb]));
	const strange = new Set(
		mapped
			.filter(({ subIcbCode, icbCode }) => icbOf.get(subIcbCode) !== icbCode)
			.map(({ subIcbCode, icbCode }) => `${subIcbCode} in ${icbCode}`)
	);
	if (strange.size === 0) return [];
	return [
		`The map has NHS areas whose borders the atlas does not hold: ${named([...strange])}. They have to be brought in with the boundaries, by “npm run data:prepare”.`
	];
}

function networkBlockers(
	pcns: TableRows['pcns'],
	practices: TableRows['practices'],
	registrations: TableRows['registrations']
): string[] {
	const networkOf = new Map(practices.map(({ code, pcn }) => [code, pcn]));
	const placed = new Set(registrations.map(({ practice }) => networkOf.get(practice)));
	const unplaced = pcns.filter(({ code }) => !placed.has(code));
	if (unplaced.length === 0) return [];
	return [
		`Nobody knows where the patients of ${named(unplaced.map(({ code, name }) => `${code} (${name})`))} live: none of their practices is in the registrations of July 2022.`
	];
}

function listBlockers({ practices }: TableRows, lists?: ListSizes): string[] {
	if (!lists) return [];
	const listed = new Set(lists.lists.map(({ practiceCode }) => practiceCode));
	const found = practices.filter(({ code }) => listed.has(code)).length;
	if (found >= practices.length * LEAST_SHARE) return [];
	return [
		`The list sizes of ${formatPeriod(lists.extractDate)} have ${figureOf(found)} of London’s ${figureOf(practices.length)} practices: the file may have been cut short.`
	];
}

const figureOf = (count: number) => count.toLocaleString('en-GB');

function named(words: string[]): string {
	const more = words.length - MOST_NAMED;
	return listInWords(more > 0 ? [...words.slice(0, MOST_NAMED), `${more} more`] : words);
}
