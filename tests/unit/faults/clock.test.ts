/** Words that go by the calendar, on any day a clock may show: years too early, years too late, and every day between. */
import { describe, expect, it } from 'vitest';
import { nextEdition } from '../../../src/lib/atlas/release-rhythm.ts';
import {
	dueDate,
	firstQuarter,
	isQuarterEnd,
	newestDueQuarter,
	openQuarter
} from '../../../src/lib/atlas/returns/quarters.ts';
import { publicState } from '../../../src/lib/atlas/returns/return-states.ts';
import { sourceIds } from '../../../src/lib/atlas/sources.ts';
import { momentInName } from '../../../src/lib/server/contributions/backup.ts';
import { nextStep } from '../../../src/lib/server/views/editor/next-step.ts';
import { askedQuarters } from '../../../src/lib/server/views/returns/index-page.ts';
import { ageInWords } from '../../../src/routes/data/age.ts';
import { nextWords } from '../../../src/routes/data/next-words.ts';
import { waitInWords } from '../../../src/routes/sign-in/words.ts';

const DAY = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const start = Date.parse('1970-01-01');
/** Some five thousand days over ninety years, and each day of the two around the first return. */
const days = [
	...Array.from({ length: 4_700 }, (_, at) => isoDay(start + at * 7 * DAY)),
	...Array.from({ length: 800 }, (_, at) => isoDay(Date.parse('2026-01-01') + at * DAY))
];
/** A number below nought, or what is written where there is no number or no date. */
const broken = /(^|\s)[-−–]\d|NaN|undefined|null|Invalid/;

describe('on every day from 1970 to 2060', () => {
	it('an age is of months or years gone by, and is not said of a day to come', () => {
		const said = new Set<string>();
		for (const day of days) {
			const words = ageInWords('2026-06-30', day);
			expect(words === null, day).toBe(day < '2026-06-30');
			if (words !== null) said.add(words);
		}
		for (const words of said)
			expect(words).toMatch(/^(less than a month|1 month|\d+ months|about \d+ years) old$/);
		expect(said.size).toBeGreaterThan(50);
	});

	it('what comes next of a source is after what there is, and may be out only once its month is over', () => {
		for (const day of days.filter((_, at) => at % 10 === 0))
			for (const id of sourceIds)
				for (const period of ['2021-03-21', '2026-06-30', '2031-12-31']) {
					const next = nextEdition(id, period, day);
					if (next === null) continue;
					expect(next.month > period.slice(0, 7), `${id} ${day}`).toBe(true);
					expect(next.mayBeOut).toBe(next.month < day.slice(0, 7));
					expect(nextWords(id, period, day)).not.toMatch(broken);
				}
	});

	it('a quarter is asked for once it has ended, late once its day is past, and never before the first', () => {
		for (const day of days) {
			const [open, due] = [openQuarter(day), newestDueQuarter(day)];
			expect([isQuarterEnd(open), isQuarterEnd(due), open < day, dueDate(due) < day]).toEqual([
				true,
				true,
				true,
				true
			]);
			const asked = askedQuarters(day);
			expect(asked.length > 0, day).toBe(open >= firstQuarter);
			expect(asked.every((period) => period >= firstQuarter && period < day)).toBe(true);
		}
	});

	it('what an editor does next about a borough is in words, and nothing is asked for before the first is due', () => {
		for (const day of days)
			for (const publishedPeriod of [null, '2026-06-30', '2031-12-31']) {
				const standing = { borough: 'E09000012', inHand: null, publishedPeriod };
				const words = nextStep({ ...standing, state: publicState(publishedPeriod, day) }, day);
				expect(words).not.toMatch(broken);
				if (publishedPeriod === null)
					expect(words.startsWith('Nothing yet'), day).toBe(day <= dueDate(firstQuarter));
			}
		const never = {
			borough: 'E09000012',
			inHand: null,
			publishedPeriod: null,
			state: 'never-returned'
		} as const;
		expect(nextStep(never, '2026-08-11')).toBe(
			'Nothing yet: the first return, for April to June 2026, is due on 11 August 2026.'
		);
		expect(nextStep(never, '2026-08-12')).toBe(
			'Ask the borough for April to June 2026: it was due on 11 August 2026.'
		);
	});
});

describe('a clock that is set while the site runs', () => {
	it('leaves a wait a wait', () => {
		const until = '2026-11-21T09:15:00.000Z';
		for (const now of [
			'2026-11-21T09:00:00Z',
			'2026-11-21T09:15:00Z',
			'2030-01-01T00:00:00Z',
			'2020-01-01T00:00:00Z'
		])
			expect(waitInWords(until, new Date(now))).toMatch(/^in (a minute|an hour|[1-9]\d* (minutes|hours))$/);
		expect(waitInWords(until, new Date('2026-11-21T09:00:00Z'))).toBe('in 15 minutes');
	});

	it('gives every backup a name of its moment that any disk takes, in the order of the clock', () => {
		const names = ['1999-12-31T23:59:59.999Z', '2026-11-21T04:10:22.345Z', '2026-11-21T04:10:22.346Z'].map(
			momentInName
		);
		expect(names).toEqual([...names].sort());
		for (const name of names) expect(name).toMatch(/^[\dTZ-]+$/);
	});
});
