import { formatPeriod } from './periods.ts';

/** What a reader may report a mistake about. A new kind needs a name here and a way to find it in the atlas. */
export const correctionSubjectKinds = ['area', 'service', 'page'] as const;
export type CorrectionSubjectKind = (typeof correctionSubjectKinds)[number];

export interface CorrectionSubject {
	kind: CorrectionSubjectKind;
	code: string;
}

/** Where a report stands. The last two are closed, with an answer for the public. */
export const correctionStates = ['reported', 'checking', 'corrected', 'no-change'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** `next`: what the editor is to do. */
export const correctionStateEntries: Record<CorrectionState, { name: string; next: string }> = {
	reported: { name: 'New', next: 'Take it up, so that no one else starts on it.' },
	checking: { name: 'Being checked', next: 'Find out what is right, then close it with an answer.' },
	corrected: { name: 'Corrected', next: 'Nothing: it is closed.' },
	'no-change': { name: 'No change needed', next: 'Nothing: it is closed.' }
};

export const isClosed = (state: CorrectionState): boolean => state === 'corrected' || state === 'no-change';

/** Characters of a report, and of its public answer. */
export const MAX_MESSAGE_LENGTH = 1_000;
export const MIN_MESSAGE_LENGTH = 10;

/** "area:E09000012" -> its parts; null for anything else. The code is still to be looked for. */
export function parseSubject(text: string | null | undefined): CorrectionSubject | null {
	const [, kind, code] = /^([a-z-]{1,20}):([A-Za-z0-9-]{1,40})$/.exec(text ?? '') ?? [];
	const known = correctionSubjectKinds.find((candidate) => candidate === kind);
	return known && code ? { kind: known, code } : null;
}

export const subjectKey = ({ kind, code }: CorrectionSubject): string => `${kind}:${code}`;

/** The address of the form that reports a mistake on a page. */
export const reportAddress = (subject: CorrectionSubject): string =>
	`/corrections/new?about=${subjectKey(subject)}`;

/** A report as its subject's page may show it: never what was written, only how it stands. */
export interface PublicCorrection {
	state: CorrectionState;
	/** ISO dates. */
	reported: string;
	decided: string | null;
	answer: string | null;
}

/** The lines a subject's page shows: what is being looked into first, then what was answered, newest first. */
export function correctionLines(
	corrections: readonly PublicCorrection[]
): { text: string; answer?: string }[] {
	const oldestFirst = corrections.toSorted((a, b) => (a.reported < b.reported ? -1 : 1));
	const open = oldestFirst.filter(({ state }) => !isClosed(state));
	const lines: { text: string; answer?: string }[] = [];
	const [first] = open;
	if (first && open.length === 1) {
		const stage = first.state === 'checking' ? 'is being checked' : 'will be checked';
		lines.push({ text: `A mistake was reported on ${formatPeriod(first.reported)} and ${stage}.` });
	} else if (first) {
		lines.push({
			text: `${open.length} mistakes were reported, the first on ${formatPeriod(first.reported)}, and are being checked.`
		});
	}
	for (const { state, answer, decided, reported } of oldestFirst.toReversed()) {
		if (!isClosed(state) || answer === null || decided === null) continue;
		const outcome = state === 'corrected' ? 'corrected' : 'checked, and nothing needed to change,';
		lines.push({
			text: `A mistake reported on ${formatPeriod(reported)} was ${outcome} on ${formatPeriod(decided)}.`,
			answer
		});
	}
	return lines;
}
