import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { firstQuarter, openQuarter, quarterName, shiftQuarter } from '$lib/atlas/returns/quarters';
import { today } from '$lib/server/clock';
import { contributions } from '$lib/server/contributions/database';
import { keepReading } from '$lib/server/returns-spreadsheet/kept-readings';
import { limits } from '$lib/server/returns-spreadsheet/limits';
import { readSpreadsheet } from '$lib/server/returns-spreadsheet/read-spreadsheet';
import { SpreadsheetError } from '$lib/server/returns-spreadsheet/spreadsheet-error';
import { requireWriter } from '$lib/server/returns-spreadsheet/writer';
import { spreadsheetUrl } from '$lib/url/returns-spreadsheet';
import type { Actions, PageServerLoad } from './$types';

const EARLIER_QUARTERS = 4;

function earlierQuarters(newest: string): { period: string; name: string }[] {
	return Array.from({ length: EARLIER_QUARTERS }, (_, at) => shiftQuarter(newest, -1 - at))
		.filter((period) => period >= firstQuarter)
		.map((period) => ({ period, name: quarterName(period) }));
}

export const load: PageServerLoad = (event) => {
	const { boroughs } = requireWriter(event);
	const newest = openQuarter(today());
	return {
		boroughs: boroughs.map(({ name }) => name),
		quarter: quarterName(newest),
		earlier: earlierQuarters(newest),
		limits: { megabytes: limits.fileBytes / 1_000_000, rows: limits.rows },
		isDiscarded: event.url.searchParams.has('discarded')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { person, boroughs } = requireWriter(event);
		const file = (await formOf(event.request)).get('file');
		if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
			return fail(400, { fileName: '', message: 'Choose a file first.' });
		}
		let id: string;
		try {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const reading = await readSpreadsheet({ name: file.name, bytes }, boroughs, today());
			id = keepReading(contributions(), person.id, reading);
		} catch (error) {
			if (!(error instanceof SpreadsheetError)) throw error;
			return fail(400, { fileName: file.name.slice(0, 120), message: error.message });
		}
		redirect(303, spreadsheetUrl.upload(id));
	}
};
