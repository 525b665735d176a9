import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Source } from '../../src/lib/server/prepare/sources.ts';

/** Where the real releases stand beside the repository, when they do. */
export const releasesFolder = '../shared/data';

const read = new Map<string, Buffer>();

/** The bytes of a release as it stands there, unpacked. */
export function releaseBytes({ file }: Source): Buffer {
	const kept = read.get(file);
	if (kept) return kept;
	const bytes = readFileSync(join(releasesFolder, file));
	const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
	read.set(file, plain);
	return plain;
}

function records(source: Source): string[][] {
	const text = releaseBytes(source).toString('utf8');
	if (!text.includes('"')) {
		return text
			.split(/\r?\n/)
			.filter((line) => line !== '')
			.map((line) => line.split(','));
	}
	return parse(text, { bom: true, relax_column_count: true });
}

function csvLine(row: string[]): string {
	const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	// Few rows need any quotes, and there are hundreds of thousands.
	return /[",\r\n]/.test(row.join('')) ? row.map(cell).join(',') : row.join(',');
}

function csv(rows: string[][], lineEnd = '\n'): string {
	return rows.map((row) => csvLine(row) + lineEnd).join('');
}

/** The same table with its columns the other way round, one more among them, a mark, and other ends of lines. */
export function rearranged(source: Source): Buffer {
	const rows = records(source).map((row, at) => [...row.toReversed(), at ? `Zoë’s, “${at}”` : 'Remark']);
	return Buffer.from(`\uFEFF${csv(rows, '\r\n')}`);
}

/** The same table in Windows-1252, or undefined when it has characters which that cannot write. */
export function inWindows1252(source: Source): Buffer | undefined {
	const plain = releaseBytes(source).toString('utf8');
	const text = plain.includes('"')
		? csv(records(source).map((row, at) => [at ? 'Zoë’s' : 'Remark', ...row]))
		: `Remark,${plain.trimEnd().replaceAll('\n', '\nZoë’s,')}\n`;
	const bytes = iconv.encode(text, 'win1252');
	return iconv.decode(bytes, 'win1252') === text ? bytes : undefined;
}

/** The table with some cell of row `row`, counted as a spreadsheet does, replaced. */
export function withCell(source: Source, row: number, column: string, value: string): Buffer {
	const rows = records(source);
	const at = rows[0]?.indexOf(column) ?? -1;
	return Buffer.from(csv(rows.with(row - 1, rows[row - 1]?.with(at, value) ?? [])));
}

export function withoutColumn(source: Source, column: string): Buffer {
	const rows = records(source);
	const at = rows[0]?.indexOf(column) ?? -1;
	return Buffer.from(csv(rows.map((row) => row.toSpliced(at, 1))));
}

export function withoutRows(source: Source, isGone: (row: string[]) => boolean): Buffer {
	return Buffer.from(csv(records(source).filter((row) => !isGone(row))));
}

/** The first part of the file, as a broken download leaves it. */
export function cutShort(source: Source, share: number): Buffer {
	const bytes = releaseBytes(source);
	return bytes.subarray(0, Math.floor(bytes.length * share));
}

/** The same, ended neatly between two lines, so that nothing in the rows themselves shows it. */
export function cutBetweenRows(source: Source, share: number): Buffer {
	const cut = cutShort(source, share);
	return cut.subarray(0, cut.lastIndexOf('\n') + 1);
}

/** A stretch in the middle overwritten with noise, the same on every run. */
export function garbled(source: Source): Buffer {
	const bytes = Buffer.from(releaseBytes(source));
	let noise = 12_345;
	for (let at = Math.floor(bytes.length / 2), end = at + 200; at < end; at += 1) {
		noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
		bytes[at] = (noise >> 16) & 0xff;
	}
	return bytes;
}
