import { error } from '@sveltejs/kit';
import { firstQuarter, isQuarterEnd, openQuarter } from '../../atlas/returns/quarters.ts';
import type { GuardedEvent } from '../accounts/guard.ts';
import { today } from '../clock.ts';
import { contributions } from '../contributions/database.ts';
import { templateCsv } from './template-csv.ts';
import { templateRows } from './template-rows.ts';
import { templateWorkbook } from './template-workbook.ts';
import { requireWriter } from './writer.ts';

const types = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8; header=present'
} as const;

/** The template for the person who asks, as a download. `?quarter=` takes an earlier one that returns are taken for. */
export async function templateAnswer(event: GuardedEvent, format: 'xlsx' | 'csv'): Promise<Response> {
	const { boroughs } = requireWriter(event);
	const newest = openQuarter(today());
	const period = event.url.searchParams.get('quarter') ?? newest;
	if (!isQuarterEnd(period) || period < firstQuarter || period > newest) {
		error(400, `Returns are taken for quarters that end on ${firstQuarter} to ${newest}.`);
	}
	const rows = templateRows(contributions(), boroughs, period);
	const body = format === 'csv' ? templateCsv(rows) : new Uint8Array(await templateWorkbook(rows, period));
	return new Response(body, {
		headers: {
			'content-type': types[format],
			'content-disposition': `attachment; filename="social-prescribing-return_${period}.${format}"`,
			'cache-control': 'no-store'
		}
	});
}
