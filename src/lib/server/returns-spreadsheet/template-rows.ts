import type Database from 'better-sqlite3';
import type { Answers } from '../../atlas/returns/questions.ts';
import { lastReturnBefore, returnFor } from '../contributions/returns.ts';
import type { Borough } from './boroughs.ts';

/** One borough's row of the template. */
export interface TemplateRow {
	borough: Borough;
	/** The last day of the quarter. */
	period: string;
	answers: Answers;
}

/** The newest answers of each borough: of the quarter itself if it has been begun, else of the last return before. */
export function templateRows(
	db: Database.Database,
	boroughs: readonly Borough[],
	period: string
): TemplateRow[] {
	return boroughs.map((borough) => {
		const newest = returnFor(db, borough.code, period) ?? lastReturnBefore(db, borough.code, period);
		return { borough, period, answers: newest?.answers ?? {} };
	});
}
