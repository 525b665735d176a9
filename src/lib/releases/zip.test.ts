import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReleaseError } from './release-error.ts';
import { isZip, unzipMember } from './zip.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const csv = encode('a,b\n1,2\n'.repeat(50));
const zipOf = (members: Record<string, Uint8Array>, level: 0 | 6 = 6) => ({
	name: 'release.zip',
	bytes: zipSync(members, { level })
});
const first = (file: { name: string; bytes: Uint8Array }) =>
	unzipMember(file, /^1\..*\.csv$/i, 'whose name starts "1."');

describe('unzipMember', () => {
	it.each([0, 6] as const)(
		'takes the member out, stored or deflated (level %i), from any folder',
		(level) => {
			const file = zipOf({ '0.Guide.pdf': csv, 'June/1.Posts.CSV': csv, '__MACOSX/1.Posts.csv': csv }, level);
			expect(isZip(file)).toBe(true);
			const member = first(file);
			expect(member.name).toBe('release.zip (June/1.Posts.CSV)');
			expect(decode(member.bytes)).toBe(decode(csv));
		}
	);

	it('refuses an archive with no such member, naming those it has', () => {
		expect(() => first(zipOf({ 'posts.csv': csv }))).toThrow(
			'release.zip: expected one member whose name starts "1.", found "posts.csv".'
		);
	});

	it('refuses an archive with two, naming both', () => {
		expect(() => first(zipOf({ '1.a.csv': csv, '1.b.csv': csv, '2.c.csv': csv }))).toThrow(
			'found "1.a.csv", "1.b.csv".'
		);
	});

	it('refuses bytes that are no archive, or one cut short', () => {
		expect(() => first({ name: 'release.zip', bytes: csv })).toThrow('expected a whole zip archive');
		const { bytes } = zipOf({ '1.a.csv': csv });
		expect(() => first({ name: 'release.zip', bytes: bytes.subarray(0, -30) })).toThrow(ReleaseError);
	});

	it('refuses a member that says it is huge, before inflating it', () => {
		const file = zipOf({ '1.a.csv': csv });
		const view = new DataView(file.bytes.buffer);
		const directory = view.getUint32(file.bytes.length - 22 + 16, true);
		view.setUint32(directory + 24, 3_000_000_000, true);
		expect(() => first(file)).toThrow('expected a member of at most 200000000 bytes, found 3000000000.');
	});

	it('refuses a member that inflates to more than it says', () => {
		const file = zipOf({ '1.a.csv': csv });
		const view = new DataView(file.bytes.buffer);
		view.setUint32(view.getUint32(file.bytes.length - 22 + 16, true) + 24, 10, true);
		expect(() => first(file)).toThrow('to be whole, found damaged bytes');
	});

	it('refuses a changed byte by its checksum, and never fails in another way', () => {
		const { bytes } = zipOf({ '1.a.csv': csv }, 0);
		for (let at = 0; at < bytes.length; at += 1) {
			const garbled = bytes.slice();
			garbled[at] = (garbled[at] ?? 0) ^ 0x10;
			try {
				expect(decode(first({ name: 'release.zip', bytes: garbled }).bytes)).toBe(decode(csv));
			} catch (error) {
				expect(error).toBeInstanceOf(ReleaseError);
			}
		}
	});
});
