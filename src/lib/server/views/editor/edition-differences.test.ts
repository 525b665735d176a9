import { expect, it } from 'vitest';
import type { SlotEntry } from '../../contributions/edition.ts';
import { editionDifferences } from './edition-differences.ts';

const entry = (slot: string, part: Partial<SlotEntry>): SlotEntry => ({
	slot,
	publication: 1,
	publishedAt: '2026-11-20T10:00:00.000Z',
	returnId: null,
	revision: null,
	upload: null,
	feedImport: null,
	...part
});
const june = 'release:workforce:2026-06-30';
const september = 'release:workforce:2026-09-30';
const advice = 'release:advice-list:2026-04-30';

it('says what would go, come back and take another’s place, and not what stays', () => {
	const now = [entry(june, { upload: 4 }), entry(september, { upload: 5 }), entry(advice, { upload: 1 })];
	const then = [entry(june, { upload: 2 }), entry(advice, { upload: 1 })];
	expect(editionDifferences(now, then)).toEqual([
		{ what: 'Primary care network workforce, 30 June 2026', change: 'upload 2 in place of upload 4' },
		{ what: 'Primary care network workforce, 30 September 2026', change: 'would no longer be public' }
	]);
	expect(editionDifferences(then, now)[1]).toEqual({
		what: 'Primary care network workforce, 30 September 2026',
		change: 'would be public again (upload 5)'
	});
	expect(editionDifferences(now, now)).toEqual([]);
	const copy = (revision: number) => [entry('return:E09000012:2026-09-30', { returnId: 1, revision })];
	expect(editionDifferences(copy(4), copy(6))).toMatchObject([{ change: 'copy 6 in place of copy 4' }]);
	const directory = (feedImport: number) => [entry('directory:made-up', { feedImport })];
	expect(editionDifferences(directory(2), directory(1))).toEqual([
		{ what: 'Directory of services “made-up”', change: 'import 1 in place of import 2' }
	]);
});
