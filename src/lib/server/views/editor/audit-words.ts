import { questions } from '../../../atlas/returns/questions.ts';
import { answerWords } from '../../../atlas/returns/answer-words.ts';
import type { Answer } from '../../../atlas/returns/differences.ts';
import type { QuestionId } from '../../../atlas/returns/questions.ts';
import { quarterName } from '../../../atlas/returns/quarters.ts';
import { findArea } from '../../queries/areas.ts';
import type { AuditNames } from './audit-names.ts';

/** "send-back-return" -> "Send back return". */
export function actionWords(action: string): string {
	const words = action.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const stepNames: Record<string, string> = {
	'upload-release': 'Uploaded',
	'check-upload': 'Checked again',
	'publish-upload': 'Published',
	'discard-upload': 'Discarded',
	'report-mistake': 'Reported',
	'take-up-correction': 'Taken up',
	'close-correction': 'Closed',
	'set-aside-correction': 'Set aside'
};

/** The same on the page of the one thing it was done to, where a name follows: "Published" by Eve. */
export const stepWords = (action: string): string => stepNames[action] ?? actionWords(action);

/** "return:E09000012:2026-09-30" -> "Return of Hackney, July to September 2026". */
export function subjectWords(subject: string, names: AuditNames): string {
	const [kind = '', code = '', period] = subject.split(':');
	if (kind === 'return' && period) return `Return of ${findArea(code)?.name ?? code}, ${quarterName(period)}`;
	if (kind === 'account') return `Account of ${names.people.get(code) ?? code}`;
	return `${actionWords(kind)} ${code}`.trim();
}

const pages: Record<string, string> = {
	upload: '/editor/uploads',
	correction: '/editor/corrections',
	publication: '/editor/publications'
};

/** The page of the desk that shows a subject, if one does. */
export function subjectPage(subject: string, names: AuditNames): string | null {
	const [kind = '', code = ''] = subject.split(':');
	const returnId = names.returns.get(subject);
	if (returnId !== undefined) return `/editor/returns/${returnId}`;
	const page = pages[kind];
	return page && /^\d+$/.test(code) ? `${page}/${code}` : null;
}

/** One thing that an act changed; null where it was not there. */
export interface AuditDifference {
	what: string;
	from: string | null;
	to: string | null;
}

const isQuestion = (key: string): key is QuestionId => Object.hasOwn(questions, key);
const isRecord = (part: unknown): part is Record<string, unknown> =>
	typeof part === 'object' && part !== null && !Array.isArray(part);

function written(key: string, value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	if (isQuestion(key)) return answerWords(key, value as Answer);
	if (Array.isArray(value)) return value.map((each) => written('', each) ?? '').join('; ') || null;
	if (isRecord(value)) return JSON.stringify(value);
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}

/** What differs between the two sides of a row of the trail, in words and in the order it was written. */
export function auditDifferences(before: unknown, after: unknown): AuditDifference[] {
	if (!isRecord(before ?? {}) || !isRecord(after ?? {})) {
		return [{ what: 'Value', from: written('', before), to: written('', after) }];
	}
	const [old, now] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
	return [...new Set([...Object.keys(old), ...Object.keys(now)])]
		.map((key) => ({
			what: isQuestion(key) ? questions[key].label : camelWords(key),
			from: written(key, old[key]),
			to: written(key, now[key])
		}))
		.filter(({ from, to }) => from !== to);
}

/** "fileName" -> "File name". */
function camelWords(key: string): string {
	const words = key
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[-_]/g, ' ')
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
