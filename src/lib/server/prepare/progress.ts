export type Progress =
	| { kind: 'download'; title: string; receivedBytes: number; totalBytes: number | null }
	| { kind: 'downloaded'; title: string; receivedBytes: number }
	| { kind: 'notice'; message: string };

export type OnProgress = (progress: Progress) => void;

/** The part of a terminal or file stream that progress is written to. */
export type ProgressStream = { write(text: string): unknown; isTTY?: boolean; columns?: number };

const redrawMilliseconds = 100;
const barCells = 20;
const clearLine = '\r\x1b[2K';

/**
 * Shows progress on a stream: one line redrawn in place on a terminal, and plain lines, one when a download
 * starts and one when it ends, anywhere else (a log keeps every line).
 */
export function progressReporter(stream: ProgressStream, now: () => number = Date.now): OnProgress {
	return stream.isTTY ? terminalReporter(stream, now) : lineReporter(stream);
}

function terminalReporter(stream: ProgressStream, now: () => number): OnProgress {
	let drawnAt = -Infinity;
	let title: string | undefined;
	return (progress) => {
		if (progress.kind !== 'download') {
			stream.write(`${clearLine}${lineOf(progress)}\n`);
			title = undefined;
			return;
		}
		const whole = progress.receivedBytes === progress.totalBytes;
		if (progress.title === title && !whole && now() - drawnAt < redrawMilliseconds) return;
		({ title } = progress);
		drawnAt = now();
		stream.write(`${clearLine}${progressLine(progress, stream.columns ?? 80)}`);
	};
}

function lineReporter(stream: ProgressStream): OnProgress {
	let started: string | undefined;
	return (progress) => {
		if (progress.kind === 'download') {
			if (progress.title !== started) stream.write(`Downloading ${progress.title}…\n`);
			started = progress.title;
			return;
		}
		if (progress.kind === 'downloaded') started = undefined;
		stream.write(`${lineOf(progress)}\n`);
	};
}

function lineOf(progress: Exclude<Progress, { kind: 'download' }>): string {
	if (progress.kind === 'notice') return progress.message;
	return `Downloaded ${progress.title}, ${megabytes(progress.receivedBytes)} MB.`;
}

/** One line no wider than the terminal: title, bar, percent and megabytes; no bar when the size is unknown. */
export function progressLine(
	{ title, receivedBytes, totalBytes }: Extract<Progress, { kind: 'download' }>,
	columns: number
): string {
	const amount = totalBytes
		? `${barOf(receivedBytes / totalBytes)} of ${megabytes(totalBytes)} MB`
		: `${megabytes(receivedBytes)} MB`;
	// A full last column makes some terminals wrap, so one is left free.
	const room = Math.max(0, columns - amount.length - 3);
	const shown = title.length > room ? `${title.slice(0, Math.max(0, room - 1))}…` : title;
	return `${shown}  ${amount}`.slice(0, Math.max(0, columns - 1));
}

function barOf(share: number): string {
	const done = Math.min(1, share);
	const filled = Math.floor(done * barCells);
	const percent = `${Math.floor(done * 100)}%`.padStart(4);
	return `[${'#'.repeat(filled)}${'.'.repeat(barCells - filled)}] ${percent}`;
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
