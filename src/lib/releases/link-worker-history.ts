import { pcnCode } from './codes.ts';
import { monthEnd } from './dates.ts';
import { number, text } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

export type LinkWorkerQuarter = {
	/** The last day of the census month. */
	period: string;
	pcnCode: string;
	pcnName: string;
	fte: number;
};

const columns = {
	period: column('census', monthEnd),
	pcnCode: column('pcn_code', pcnCode),
	pcnName: column('pcn_name', text),
	fte: column('splw_fte', number({ min: 0, max: 200 }))
};

/**
 * Link workers of each PCN that made a return, by quarter: added up from NHS England's PCN workforce releases
 * of March 2020 onwards. A PCN missing from a quarter made no return. Throws ReleaseError.
 */
export function readLinkWorkerHistory(file: ReleaseFile): LinkWorkerQuarter[] {
	return readTable(file, columns, { unique: [['period', 'pcnCode']] });
}
