import { describe, expect, it } from 'vitest';
import { progressLine, progressReporter } from './progress.ts';
import type { Progress } from './progress.ts';

const at = (
	receivedBytes: number,
	totalBytes: number | null = 4e6
): Extract<Progress, { kind: 'download' }> => ({
	kind: 'download',
	title: 'A made-up list',
	receivedBytes,
	totalBytes
});

function collector(isTTY: boolean, columns?: number) {
	const written: string[] = [];
	return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

describe('progressLine', () => {
	it('shows title, bar, percent and size', () => {
		expect(progressLine(at(1e6), 80)).toBe('A made-up list  [#####...............]  25% of 4.0 MB');
		expect(progressLine(at(4e6), 80)).toBe('A made-up list  [####################] 100% of 4.0 MB');
	});

	it('says only what has come when the size is not known', () => {
		expect(progressLine(at(1.25e6, null), 80)).toBe('A made-up list  1.3 MB');
	});

	it('never fills the width of the terminal', () => {
		expect(progressLine(at(1e6), 48)).toBe('A made-…  [#####...............]  25% of 4.0 MB');
		for (const columns of [1, 2, 10, 38, 39, 40, 50]) {
			expect(progressLine(at(1e6), columns).length).toBeLessThan(columns);
		}
	});
});

describe('progressReporter', () => {
	it('redraws one line on a terminal, no more than ten times a second', () => {
		let time = 0;
		const stream = collector(true);
		const report = progressReporter(stream, () => time);
		for (const bytes of [0, 1e6, 2e6, 3e6]) {
			report(at(bytes));
			time += 60;
		}
		report(at(4e6));
		report({ kind: 'downloaded', title: 'A made-up list', receivedBytes: 4e6 });
		const percents = stream.written.map((text) => /(\d+)%/.exec(text)?.[1]);
		expect(percents).toEqual(['0', '50', '100', undefined]);
		expect(stream.written.every((text) => text.startsWith('\r\x1b[2K'))).toBe(true);
		expect(stream.written.at(-1)).toBe('\r\x1b[2KDownloaded A made-up list, 4.0 MB.\n');
	});

	it('writes plain lines anywhere else', () => {
		const stream = collector(false);
		const report = progressReporter(stream);
		for (const bytes of [0, 1e6, 4e6]) report(at(bytes));
		report({ kind: 'notice', message: 'Something to know.' });
		report({ kind: 'downloaded', title: 'A made-up list', receivedBytes: 4e6 });
		expect(stream.written).toEqual([
			'Downloading A made-up list…\n',
			'Something to know.\n',
			'Downloaded A made-up list, 4.0 MB.\n'
		]);
	});
});
