import type Database from 'better-sqlite3';
import { answerWords } from '../../atlas/returns/answer-words.ts';
import { quarterName } from '../../atlas/returns/quarters.ts';
import { stateEntries } from '../../atlas/returns/return-states.ts';
import { headingOf } from '../../atlas/returns/sheet-columns.ts';
import type { CellError, SheetReading } from './read-rows.ts';
import { isSave, planRows } from './row-changes.ts';
import type { RowPlan, RowSave } from './row-changes.ts';

/** The list that can be downloaded has all of them. */
const ERRORS_SHOWN = 200;

/** A row that can be saved, in words. */
export interface SaveView {
	row: number;
	basedOn: number;
	borough: string;
	period: string;
	/** "July to September 2026". */
	quarter: string;
	/** 'carried': the row repeats the last return, and the quarter has not been begun. */
	kind: RowSave['kind'];
	/** What saving does beside changing answers: "Submitted: saving makes it a draft again …". */
	note: string | null;
	changes: { heading: string; from: string; to: string }[];
}

export interface UploadView {
	fileName: string;
	notices: string[];
	saves: SaveView[];
	wrongRows: number;
	errorCount: number;
	/** The first of them, in the order of the file: a page with all of thousands helps nobody. */
	errors: (CellError & { place: string })[];
	/** Rows that change nothing, by the borough's name. */
	unchanged: string[];
	empty: string[];
}

function noteOf({ standing, kind, against }: RowSave): string | null {
	if (kind === 'carried')
		return 'Just as in the last return. Tick it to begin this quarter with these answers.';
	if (against === 'last-return')
		return 'Not begun yet: saving begins it. Changes are against the last return.';
	if (!standing) return 'Not begun yet: saving begins it.';
	if (standing.state === 'draft' || standing.state === 'sent-back') return null;
	const { name } = stateEntries[standing.state];
	const stays = standing.state === 'published' ? ' What is public stays until an editor publishes anew.' : '';
	return `${name}: saving makes it a draft again, to be submitted anew.${stays}`;
}

function saveView(save: RowSave): SaveView {
	const { row, basedOn, borough, period, kind, changes } = save;
	return {
		row,
		basedOn,
		borough: borough.name,
		period,
		quarter: quarterName(period),
		kind,
		note: noteOf(save),
		changes: changes.map(({ question, before, after }) => ({
			heading: headingOf(question),
			from: answerWords(question, before),
			to: answerWords(question, after)
		}))
	};
}

const placeOf = ({ borough, period }: RowPlan): string =>
	[borough?.name, period && quarterName(period)].filter(Boolean).join(', ');

/** Everything the page of a file says, against the returns as they stand now. */
export function uploadView(db: Database.Database, reading: SheetReading): UploadView {
	const plans = planRows(db, reading);
	const wrong = plans.filter((plan) => plan.kind === 'wrong');
	const errors = wrong.flatMap((plan) => plan.errors.map((error) => ({ ...error, place: placeOf(plan) })));
	const named = (kind: RowPlan['kind']) =>
		plans
			.filter((plan) => plan.kind === kind)
			.map(({ borough, period }) => `${borough?.name} (${quarterName(period ?? '')})`);
	return {
		fileName: reading.fileName,
		notices: reading.notices,
		saves: plans.filter(isSave).map(saveView),
		wrongRows: wrong.length,
		errorCount: errors.length,
		errors: errors.slice(0, ERRORS_SHOWN),
		unchanged: named('unchanged'),
		empty: named('empty')
	};
}
