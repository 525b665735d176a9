import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled, or made read-only, and taken away. */
export interface SmallDisk {
	folder: string;
	/** Fills it until no more than this many bytes are left. */
	fill(left?: number): void;
	/** Makes room again. */
	empty(): void;
	readOnly(): void;
	remove(): void;
}

/** Mounts a disk in memory; undefined where this account may not (only root may, as a rule). */
export function smallDisk(megabytes: number): SmallDisk | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
	const run = (command: string, ...args: string[]) =>
		spawnSync(command, args, { stdio: 'ignore' }).status === 0;
	if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'small-disk', folder)) {
		rmSync(folder, { recursive: true });
		return undefined;
	}
	const filling = join(folder, 'filling');
	return {
		folder,
		fill(left = 0) {
			const { bavail, bsize } = statfsSync(folder);
			writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - left)));
		},
		empty: () => rmSync(filling, { force: true }),
		readOnly: () => {
			if (!run('mount', '-o', 'remount,ro', folder)) throw new Error('It could not be made read-only.');
		},
		remove() {
			// At once for new work, and wholly when the last file on it is closed.
			run('umount', '-l', folder);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
