import type Database from 'better-sqlite3';
import { MAX_MESSAGE_LENGTH, MIN_MESSAGE_LENGTH } from '../../atlas/corrections.ts';
import { seal, unseal } from '../http/seal.ts';
import { addCorrection } from './corrections.ts';

/** Nobody reads a page and writes about it faster; a script does. */
export const SECONDS_TO_WRITE = 3;
const HOURS_A_FORM_KEEPS = 24;
/** Reports an hour, over the whole site and about one page. Above any real day's, and below a nuisance. */
export const MOST_AN_HOUR = 60;
export const MOST_AN_HOUR_ABOUT_ONE = 6;
/** The same words may be true of a few pages in a day, not of many. */
const MOST_PAGES_WITH_THE_SAME_WORDS = 3;

const PURPOSE = 'report a mistake';
const HOUR = 3_600_000;

export interface ReportForm {
	message: string;
	/** From formMark, unchanged. */
	mark: string;
	/** A field that people do not see and scripts fill in. */
	trap: string;
}

/** Says, unforgeably, which page a form is about and when it was given out. */
export const formMark = (subject: string, now = Date.now()): string => seal(PURPOSE, `${subject} ${now}`);

/** Only what tells people from scripts: nothing about who sends it is looked at. A sentence when it is refused. */
function suspicion({ mark, trap }: ReportForm, subject: string, now: number): string | null {
	if (trap !== '') return 'Leave the last field empty, and send the report again.';
	const [about, at] = unseal(PURPOSE, mark)?.split(' ') ?? [];
	const waited = now - Number(at);
	if (about !== subject || !(waited <= HOURS_A_FORM_KEEPS * HOUR)) {
		return 'This page had been open for a long time. What you wrote is still here: send it again.';
	}
	if (waited < SECONDS_TO_WRITE * 1_000) {
		return 'That was very quick, and we must tell people from machines. Read it once more, and send it again.';
	}
	return null;
}

function tooMany(db: Database.Database, subject: string, message: string, now: number): string | null {
	const since = (hours: number) => new Date(now - hours * HOUR).toISOString();
	const counted = db
		.prepare(
			`select count(*) as all_of_them, coalesce(sum(subject = ?), 0) as about_this
			 from correction where reported_at > ?`
		)
		.get(subject, since(1)) as { all_of_them: number; about_this: number };
	if (counted.about_this >= MOST_AN_HOUR_ABOUT_ONE || counted.all_of_them >= MOST_AN_HOUR) {
		return 'Many reports have come in within the hour, so we cannot take another just now. What you wrote is still here: send it again in an hour.';
	}
	const pages = db
		.prepare(
			'select count(distinct subject) from correction where lower(message) = lower(?) and reported_at > ?'
		)
		.pluck()
		.get(message, since(24)) as number;
	return pages >= MOST_PAGES_WITH_THE_SAME_WORDS
		? 'The same words have been sent about several pages today. Say what is wrong on this one.'
		: null;
}

/**
 * Takes a report, or says in a sentence why not. The same words about the same page within a day are taken as one: a
 * second press of the button stores nothing more.
 */
export function takeReport(
	db: Database.Database,
	{ subject, subjectName }: { subject: string; subjectName: string },
	form: ReportForm,
	now = Date.now()
): { refusal: string } | { refusal: null } {
	const message = form.message.replace(/\r\n/g, '\n').trim();
	if (message.length < MIN_MESSAGE_LENGTH) return { refusal: 'Say what is wrong, in a few words or more.' };
	if (message.length > MAX_MESSAGE_LENGTH) {
		return {
			refusal: `Use ${MAX_MESSAGE_LENGTH.toLocaleString('en-GB')} characters or fewer. You have used ${message.length.toLocaleString('en-GB')}.`
		};
	}
	const refusal = suspicion(form, subject, now);
	if (refusal) return { refusal };
	return db
		.transaction(() => {
			const same = db.prepare(
				'select 1 from correction where subject = ? and lower(message) = lower(?) and reported_at > ?'
			);
			if (same.get(subject, message, new Date(now - 24 * HOUR).toISOString())) return { refusal: null };
			const excess = tooMany(db, subject, message, now);
			if (excess) return { refusal: excess };
			addCorrection(db, { subject, subjectName, message });
			return { refusal: null };
		})
		.immediate();
}
