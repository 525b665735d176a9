import { describe, expect, it } from 'vitest';
import {
	releaseLines,
	releaseOf,
	workforcePath,
	madeUpSeptember
} from '../../releases/change-log/altered-releases.ts';
import { sharedReleasesExist } from '../../releases/shared-files.ts';
import { LARGEST_UPLOAD_BYTES, UploadRefusedError, checkUpload } from './check-upload.ts';
import { plainFileName } from './file-name.ts';
import { recogniseRelease } from './recognise.ts';
import { scanTable } from './scan-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = async (checked: Promise<unknown>) => {
	const error: unknown = await checked.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(UploadRefusedError);
	return (error as Error).message;
};

describe('checking an upload in its thread', () => {
	const file = (text: string) => ({
		kind: 'workforce' as const,
		fileName: 'C:\\Temp\\x.csv',
		bytes: bytes(text)
	});

	it('refuses what is empty or too large without starting one', async () => {
		expect(await refusal(checkUpload(file(''), []))).toBe('x.csv is empty. Choose the file as published.');
		const large = { ...file(''), bytes: new Uint8Array(LARGEST_UPLOAD_BYTES + 1) };
		expect(await refusal(checkUpload(large, []))).toMatch(/^x\.csv is 24 MB, and the most is 24 MB\./);
	});

	it('passes on the sentence of the reader', async () => {
		expect(await refusal(checkUpload(file('a,b\n1,2\n'), []))).toBe(
			'x.csv, row 1: expected a column "Data_source", found "a", "b".'
		);
	}, 30_000);

	it('gives up when it takes too long', async () => {
		expect(await refusal(checkUpload(file('a,b\n1,2\n'), [], { seconds: 0.001 }))).toMatch(
			/could not be read within 0\.001 seconds/
		);
	}, 30_000);

	it('gives up when it takes too much memory, and reads the next file', async () => {
		const columns =
			'Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,CCG_CODE,ICB_CODE,REGION_CODE,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE';
		const post = 'Made up,2026,9,U00001,Row,99A,QZZ,Y56,Other,Coach,Coach,1\n';
		const posts = `${columns}\n${post.repeat(200_000)}`;
		expect(await refusal(checkUpload(file(posts), [], { heapMegabytes: 24 }))).toMatch(
			/needs more memory to read than any release does/
		);
		expect(await refusal(checkUpload(file('<html>'), []))).toMatch(/found an HTML or XML page/);
	}, 60_000);

	it.skipIf(!sharedReleasesExist)(
		'reads a release whose kind nobody chose (skipped without ../shared)',
		async () => {
			const september = releaseOf('workforce', '', madeUpSeptember());
			const checked = await checkUpload({ kind: null, fileName: 'a.csv', bytes: september.bytes }, []);
			expect(checked).toMatchObject({ kind: 'workforce', period: '2026-09-30' });
			expect(checked.changeLog.totals[0]?.after).toBe(383.8362);
			expect(recogniseRelease(releaseLines(workforcePath)[0] ?? '')).toBe('workforce');
		},
		60_000
	);
});

it('knows a release by its headings when a program has quoted them all and ended its lines for Windows', () => {
	expect(recogniseRelease('"CENSUS_MONTH","STAFF_ROLE"\r\n"6","Other"\r\n')).toBe('workforce');
});

describe('a table looked over', () => {
	it('counts rows as a spreadsheet does and finds those with stray bytes, quoted line breaks and all', () => {
		const text = 'a,b\n"one\nrow",x\nCafÃ©,y\nzo\u0081e,z\nCafé – Zoë’s,fine\n\u200Bhidden,z';
		expect(scanTable('x.csv', text)).toEqual({ strayRows: [3, 4, 6] });
	});
});

describe('a file name made plain', () => {
	it.each([
		['C:\\fakepath\\June 2026.zip', 'June 2026.zip'],
		['../../etc/passwd', 'passwd'],
		['a\u202Efdp.csv\n', 'afdp.csv'],
		['<b>"x".csv', 'bx.csv'],
		['', 'The file'],
		[`${'a'.repeat(300)}.csv`, `${'a'.repeat(116)}.csv`]
	])('%j: %j', (name, plain) => expect(plainFileName(name)).toBe(plain));
});
