import { formOf } from '$lib/server/http/form-of';
import { fail, redirect } from '@sveltejs/kit';
import { contributions } from '$lib/server/contributions/database';
import { requireKeptReading } from '$lib/server/returns-spreadsheet/kept-for';
import { forgetReading } from '$lib/server/returns-spreadsheet/kept-readings';
import { saveRows } from '$lib/server/returns-spreadsheet/save-rows';
import type { ChosenRow } from '$lib/server/returns-spreadsheet/save-rows';
import { uploadView } from '$lib/server/returns-spreadsheet/upload-page';
import { returnsUrl } from '$lib/url/returns';
import { spreadsheetUrl } from '$lib/url/returns-spreadsheet';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { reading } = requireKeptReading(event, event.params.upload);
	const saved = (event.url.searchParams.get('saved') ?? '').split('.').map(Number);
	return {
		id: event.params.upload,
		view: uploadView(contributions(), reading),
		saved: reading.rows.flatMap(({ row, borough, period }) =>
			saved.includes(row) && borough && period
				? [{ name: borough.name, href: returnsUrl.page({ borough, period }, 'check') }]
				: []
		)
	};
};

/** What was shown ("row:revision" each) and which rows of it were ticked. */
function choiceOf(form: FormData): { shown: ChosenRow[]; ticked: number[] } {
	const shown = form.getAll('shown').flatMap((pair) => {
		const [row = NaN, basedOn = NaN] = String(pair).split(':').map(Number);
		return Number.isInteger(row) && Number.isInteger(basedOn) ? [{ row, basedOn }] : [];
	});
	return { shown, ticked: form.getAll('row').map(Number) };
}

export const actions: Actions = {
	save: async (event) => {
		const { person, reading } = requireKeptReading(event, event.params.upload);
		const form = await formOf(event.request);
		const { shown, ticked } = choiceOf(form);
		const db = contributions();
		const wanted = form.has('all')
			? uploadView(db, reading)
					.saves.filter(({ kind }) => kind === 'changes')
					.map(({ row }) => row)
			: ticked;
		const chosen = shown.filter(({ row }) => wanted.includes(row));
		if (chosen.length === 0) {
			return fail(400, { ticked, conflicts: [], message: 'Tick the rows that are to be saved.' });
		}
		const outcome = saveRows(db, person, reading, chosen);
		if ('conflicts' in outcome) {
			const conflicts = outcome.conflicts.map(({ borough, standing }) => ({
				borough: borough.name,
				savedBy: standing?.savedBy ?? ''
			}));
			return fail(409, { ticked: wanted, conflicts, message: '' });
		}
		redirect(
			303,
			spreadsheetUrl.upload(
				event.params.upload,
				chosen.map(({ row }) => row)
			)
		);
	},
	discard: (event) => {
		const { person } = requireKeptReading(event, event.params.upload);
		forgetReading(contributions(), person.id, event.params.upload);
		redirect(303, `${returnsUrl.spreadsheet}?discarded`);
	}
};
