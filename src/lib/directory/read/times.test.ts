import { describe, expect, it } from 'vitest';
import { newNotes } from './remarks.ts';
import { date, moment } from './times.ts';

const read = (raw: unknown) => {
	const notes = newNotes();
	const day = date(raw, 'assured_date', notes);
	return [day, ...notes.remarks.map(({ kind }) => kind)];
};

describe('a date written as a number, or as its digits', () => {
	it.each([
		['seconds since 1970', 1767225600, '2026-01-01'],
		['seconds of nine digits', 999999999, '2001-09-09'],
		['milliseconds since 1970', 1767225600000, '2026-01-01'],
		['milliseconds of twelve digits', 999999999999, '2001-09-09'],
		['year, month and day', 20260630, '2026-06-30']
	])('%s: %d is %s', (_, written, day) => {
		expect(read(written)).toEqual([day, 'normalised']);
		expect(read(String(written))).toEqual([day, 'normalised']);
		expect(moment(written, 'last_modified', newNotes())).toBe(`${day}T00:00:00.000Z`);
	});

	it.each([
		0,
		7,
		2026,
		46203,
		20261340,
		20260230,
		17672256001,
		20260630123000,
		-1767225600,
		1767225600.5,
		NaN
	])('%d is no date, and left out', (written) => {
		expect(read(written)).toEqual([undefined, 'dropped']);
		expect(read(String(written))).toEqual([undefined, 'dropped']);
		expect(moment(written, 'last_modified', newNotes())).toBeUndefined();
	});
});
