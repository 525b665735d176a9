import { lsoaOrWelshCode } from './codes.ts';
import { integer } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';
import type { Column } from './table.ts';
import { unzippedTable } from './zip.ts';

/** A count and the parts that must add up to it. */
export type Sum<Name> = { whole: Name; parts: readonly Name[] };
export type CensusCounts<Name extends string> = { lsoa: string } & Record<Name, number>;

const count = integer({ min: 0, max: 100_000 });

/** The table itself, or the one by LSOA in the zip of all areas that Nomis gives out. */
export function censusCsv(file: ReleaseFile): ReleaseFile {
	return unzippedTable(file, /^census2021-ts\d{3}a?-lsoa\.csv$/i, 'named "census2021-ts….-lsoa.csv"');
}

/**
 * Reads a Census 2021 topic summary by LSOA: `categories` maps each count to what its header says after
 * the table's title. The census disturbs counts to protect people, but within one of these tables the parts
 * still add up exactly in all 4,994 London LSOAs, so no tolerance is given. Throws ReleaseError.
 */
export function readCensusTable<Name extends string>(
	file: ReleaseFile,
	title: string,
	categories: Readonly<Record<Name, string>>,
	sums: readonly Sum<NoInfer<Name>>[]
): CensusCounts<Name>[] {
	const names = Object.keys(categories) as Name[];
	const columns: Record<string, Column<string | number>> = {
		lsoa: column<string | number>(['geography code', 'lsoa21_code', 'LSOA21CD'], lsoaOrWelshCode)
	};
	for (const name of names) columns[name] = column<string | number>(`${title}: ${categories[name]}`, count);
	const rows = readTable(censusCsv(file), columns, {
		unique: [['lsoa']],
		check: (row) => {
			for (const { whole, parts } of sums) {
				const added = parts.reduce((sum, part) => sum + Number(row[part]), 0);
				if (added !== row[whole]) {
					return { column: whole, expected: `${added}, the sum of its categories`, found: `${row[whole]}` };
				}
			}
			return undefined;
		}
	});
	// `lsoa` was read as a code and every category as a count.
	return rows as CensusCounts<Name>[];
}
