import { statusEntries } from '../../../atlas/absence.ts';
import { areaTypes } from '../../../atlas/area-types.ts';
import type { AreaType } from '../../../atlas/area-types.ts';
import { heading, line, note, title, wrapped } from './cells.ts';
import type { WorkbookSheet } from './cells.ts';
import { publicAddress } from '../source-records.ts';
import { shorthand } from './shorthand.ts';
import type { SourceRecord } from '../../queries/sources.ts';

export interface WorkbookTable {
	/** "Table 1", also the name of its sheet. */
	sheet: string;
	title: string;
	/** What its numbers mean and what to know before using them. */
	notes: readonly string[];
	rows: number;
}

export interface WorkbookFacts {
	title: string;
	/** Kinds of area that rows are about. */
	areas: readonly AreaType[];
	sources: readonly SourceRecord[];
	version: string;
	/** Where the same figures are had as JSON. */
	apiAddress: string;
}

const noteColumns = [{ width: 24 }, { width: 110 }];

/** What the file is, from whom, on what terms, and what is on each sheet. */
export function coverSheet(facts: WorkbookFacts, tables: readonly WorkbookTable[]): WorkbookSheet {
	const licences = [...new Set(facts.sources.map(({ licence }) => licence))].join('; ');
	return {
		sheet: 'Cover',
		data: [
			[title(facts.title)],
			[
				line(
					'London Provision Atlas: where social prescribing is in London, and where it is missing, from published figures.'
				)
			],
			...facts.areas.map((id) =>
				note('Areas', `${areaTypes[id].explanation} Codes: ${areaTypes[id].vintage}.`)
			),
			note('Licence', licences),
			...[...new Set(facts.sources.map(({ attribution }) => attribution))].map((text) =>
				note('Attribution', text)
			),
			note(
				'Version',
				`Atlas version ${facts.version}. It changes whenever a table, or the way it is compiled, changes.`
			),
			note('Figures as data', facts.apiAddress),
			note('Sheet', 'What is on it').map((cell) => ({ ...Object(cell), fontWeight: 'bold' })),
			note('Notes', 'What the numbers are, their caveats and their sources'),
			note('Key', 'The shorthand in cells without a number, and what each status means'),
			...tables.map(({ sheet, title: about, rows }) =>
				note(sheet, `${about} (${rows.toLocaleString('en-GB')} rows)`)
			)
		],
		columns: noteColumns
	};
}

/** What the numbers mean and what to know before using them, and who says so. */
export function notesSheet({ sources }: WorkbookFacts, tables: readonly WorkbookTable[]): WorkbookSheet {
	return {
		sheet: 'Notes',
		data: [
			[title('Notes')],
			[line('What the numbers are, what to know before using them, and where they come from.')],
			[heading('About'), heading('Note')],
			...tables.flatMap(({ sheet, notes }) => notes.map((text) => note(sheet, text))),
			...sources.map(({ publisher, title: name, vintage, licence, url, note: about }) =>
				note('Source', `${publisher}, ${name}, ${vintage} (${licence}). ${publicAddress(url)} ${about}`)
			)
		],
		columns: noteColumns,
		stickyRowsCount: 3
	};
}

/** The shorthand and the statuses. */
export function keySheet(): WorkbookSheet {
	return {
		sheet: 'Key',
		data: [
			[title('Key to shorthand and status')],
			[line('A cell without a number holds shorthand. The column “Status” says the reason in words.')],
			[heading('Shorthand or status'), heading('Meaning')],
			...Object.entries(shorthand).map(([mark, meaning]) => [heading(mark), wrapped(meaning)]),
			...Object.values(statusEntries).map(({ words, explanation }) => note(words, explanation))
		],
		columns: noteColumns,
		stickyRowsCount: 3
	};
}
