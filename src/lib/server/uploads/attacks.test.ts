import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkUpload } from './check-upload.ts';
import type { CheckSettings } from './check-upload.ts';

/** Files nobody means well by. Each is refused with a sentence that names it, and nothing else happens. */
const refusal = (bytes: Uint8Array, fileName = 'upload.csv', limits: CheckSettings = {}) =>
	checkUpload({ kind: 'workforce', fileName, bytes }, [], limits).then(
		() => 'taken',
		(error: Error) => `${error.name}: ${error.message}`
	);
const csv = (text: string) => strToU8(text);
const spaces = (count: number) => new Uint8Array(count).fill(0x20);

/** Writes another size into every place where a zip states how large its first member is when unpacked. */
function lying(zip: Uint8Array, size: number): Uint8Array {
	const forged = zip.slice();
	const view = new DataView(forged.buffer);
	for (let at = 0; at < forged.length - 4; at++) {
		const mark = view.getUint32(at, true);
		if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
		if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
	}
	return forged;
}

describe('an upload that means harm', () => {
	it.each([
		['a bomb', () => zipSync({ '1. big.csv': spaces(50_000_000) }), /unpacks to [\d,]+ times its size/],
		[
			'more than is ever unpacked',
			() => zipSync({ '1. big.csv': spaces(70_000_000) }),
			/at most 60 MB when unpacked/
		],
		[
			'a bomb that says it is small',
			() => lying(zipSync({ '1. big.csv': spaces(50_000_000) }), 100),
			/expected|unpack|damaged/
		],
		[
			'one that says it is 2 GB',
			() => lying(zipSync({ '1. a.csv': csv('a,b\n1,2') }), 2_000_000_000),
			/at most 60 MB|damaged|unpack/
		],
		[
			'an archive in an archive',
			() => zipSync({ 'inner.zip': zipSync({ '1. a.csv': csv('a') }) }),
			/has to be unpacked first/
		],
		[
			'very many members',
			() => zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.csv`, csv('a')]))),
			/at most 100 files/
		],
		[
			'a workbook',
			() => zipSync({ '[Content_Types].xml': csv('<x/>'), 'xl/workbook.xml': csv('<x/>') }),
			/Excel workbook/
		],
		[
			'a zip cut short',
			() => zipSync({ '1. a.csv': csv('a,b\n'.repeat(1_000)) }).slice(0, 60),
			/upload\.csv/
		],
		['a gzip bomb', () => gzipSync(spaces(100_000_000)), /upload\.csv/],
		['a web page', () => csv('<!doctype html><title>Sign in</title>'), /HTML/],
		['a PDF', () => csv('%PDF-1.7 …'), /PDF/],
		['binary', () => Uint8Array.from({ length: 4_000 }, (_, at) => at % 7), /upload\.csv/],
		['ten million commas', () => csv(','.repeat(10_000_000)), /at most 200 columns/],
		['a row for everyone in London', () => csv('a,b\n'.repeat(1_000_000)), /at most 400,000 rows/],
		['one endless cell', () => csv(`a,b\n"${'x'.repeat(100_000)}",1`), /at most 20,000 characters/],
		['nothing', () => new Uint8Array(), /is empty/],
		['too much', () => spaces(25_000_000), /the most is 24 MB/],
		['other columns', () => csv('Name,Phone\nSomeone,1'), /upload\.csv/]
	])('%s is refused in words', async (_name, make, words) => {
		const answer = await refusal(make());
		expect(answer).toMatch(/^UploadRefusedError: /);
		expect(answer).toMatch(words);
	});

	it('has its name made plain', async () => {
		expect(await refusal(csv('<html>'), '../../etc/<b>x"\u202E.csv')).toMatch(/UploadRefusedError: b?x/);
	});

	it('is given up after its time, and the next is read all the same', async () => {
		const slow = csv('Data_source,CENSUS_YEAR\n'.repeat(50_000));
		expect(await refusal(slow, 'slow.csv', { seconds: 0.01 })).toMatch(
			/could not be read within 0.01 seconds/
		);
		expect(await refusal(csv('<html>'), 'next.csv')).toMatch(/next\.csv/);
	});
});
