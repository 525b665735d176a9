import { describe, expect, it } from 'vitest';
import { repeatedKeys } from './unique-keys.ts';

/** Each key and, after it, the row it was first found in. Rows are numbered from 2, as below a header. */
function repeats(keys: string[]): [string, number][] {
	const rows = keys.map((row, at) => ({ row, rowNumber: at + 2 }));
	const read: typeof rows = [];
	const repeated = repeatedKeys<string>(
		(row) => row,
		() => read
	);
	return rows.flatMap((numbered): [string, number][] => {
		const earlier = repeated(numbered);
		read.push(numbered);
		return earlier === undefined ? [] : [[numbered.row, earlier]];
	});
}

describe('repeatedKeys', () => {
	it('finds a key again in rows that are in order, and in rows that are not', () => {
		expect(repeats(['a', 'b', 'c'])).toEqual([]);
		expect(repeats(['a', 'b', 'b', 'c'])).toEqual([['b', 3]]);
		expect(repeats(['b', 'a', 'c'])).toEqual([]);
		expect(repeats(['a', 'c', 'b', 'c'])).toEqual([['c', 3]]);
		expect(repeats(['b', 'c', 'a', 'd', 'a', 'b'])).toEqual([
			['a', 4],
			['b', 2]
		]);
	});

	it('finds the first row again from the last, and keys that are empty', () => {
		expect(repeats(['a', 'b', 'c', 'a'])).toEqual([['a', 2]]);
		expect(repeats(['', ''])).toEqual([['', 2]]);
	});
});
