import { boroughCode, gssCode } from './codes.ts';
import { integer, number, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

export type BoroughSummary2025 = {
	borough: string;
	name: string;
	imdAverageScore: number;
	imdAverageRank: number;
	/** 1 is the most deprived of England's local authorities. */
	imdRankOfAverageScore: number;
	incomeAverageScore: number;
};
export type IcbSummary2025 = Omit<BoroughSummary2025, 'borough'> & { icbGss: string };
export type BoroughSummary2019 = { borough: string; imdAverageScore: number; incomeAverageScore: number };

const score = number({ min: 0, max: 100 });
const share = number({ min: 0, max: 1 });

const averages = {
	imdAverageScore: column(['imd_average_score', 'IMD - Average score'], score),
	imdAverageRank: column(['imd_average_rank', 'IMD - Average rank'], number({ min: 1, max: 33_755 })),
	imdRankOfAverageScore: column(
		['imd_rank_of_average_score', 'IMD - Rank of average score'],
		integer({ min: 1, max: 400 })
	),
	incomeAverageScore: column(['income_average_score', 'Income - Average score'], share)
};

/** MHCLG, English Indices of Deprivation 2025, local authority summaries. Throws ReleaseError. */
export function readIod2025BoroughSummaries(file: ReleaseFile): BoroughSummary2025[] {
	const borough = column(['ltla24_code', 'Local Authority District code (2024)'], boroughCode);
	const name = column(['ltla24_name', 'Local Authority District name (2024)'], text);
	return readTable(file, { borough, name, ...averages }, { unique: [['borough']] });
}

/** MHCLG, English Indices of Deprivation 2025, integrated care board summaries (2024 boards). */
export function readIod2025IcbSummaries(file: ReleaseFile): IcbSummary2025[] {
	const icbGss = column(['icb24_code', 'Integrated Care Board code (2024)'], gssCode);
	const name = column(['icb24_name', 'Integrated Care Board name (2024)'], text);
	return readTable(file, { icbGss, name, ...averages }, { unique: [['icbGss']] });
}

/** MHCLG, English Indices of Deprivation 2019, local authority summaries on 2023 boundaries. */
export function readIod2019BoroughSummaries(file: ReleaseFile): BoroughSummary2019[] {
	const columns = {
		borough: column('ltla23_code', boroughCode),
		imdAverageScore: column('Score', score),
		incomeAverageScore: column('Income_Score', share)
	};
	return readTable(file, columns, { unique: [['borough']] });
}
