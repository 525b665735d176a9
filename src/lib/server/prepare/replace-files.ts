import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes every file under a temporary name, makes sure it is on the disk, and only then renames all into place. What
 * an earlier run that was killed left beside them is cleared away first.
 */
export function replaceFiles(targets: { file: string; write: (temporary: string) => void }[]): void {
	for (const { file } of targets) clearLeftovers(file);
	const temporaries = targets.map(({ file }) => `${file}.${process.pid}.tmp`);
	try {
		targets.forEach(({ write }, at) => {
			const temporary = temporaries[at] as string;
			write(temporary);
			const handle = openSync(temporary, 'r+');
			fsyncSync(handle);
			closeSync(handle);
		});
		targets.forEach(({ file }, at) => renameSync(temporaries[at] as string, file));
	} finally {
		// A database that is being written has a journal beside it.
		for (const temporary of temporaries.flatMap((name) => [name, `${name}-journal`])) {
			rmSync(temporary, { force: true });
		}
	}
}

const HOUR = 3_600_000;

/** A temporary file is left over when the process that it is named after has gone, or its number is another's by now. */
function clearLeftovers(file: string): void {
	const folder = dirname(file);
	if (!existsSync(folder)) return;
	const prefix = `${basename(file)}.`;
	for (const name of readdirSync(folder)) {
		const pid = name.startsWith(prefix)
			? /^(\d+)\.tmp(-journal)?$/.exec(name.slice(prefix.length))?.[1]
			: undefined;
		if (pid === undefined) continue;
		const leftover = join(folder, name);
		const age = Date.now() - (statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > HOUR || !isRunning(Number(pid))) rmSync(leftover, { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		// EPERM: it runs, and belongs to someone else.
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}
