import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';

/** Writes every file under a temporary name, makes sure it is on the disk, and only then renames all into place. */
export function replaceFiles(targets: { file: string; write: (temporary: string) => void }[]): void {
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
		for (const temporary of temporaries) rmSync(temporary, { force: true });
	}
}
