/** `npm run backup -- [folder]`: copies contributions.db, checked, into a folder (var/backups) while the site runs. */
import { join, resolve } from 'node:path';
import { backUp } from '../src/lib/server/contributions/backup.ts';
import { BackupError } from '../src/lib/server/contributions/backup-check.ts';
import { settings } from '../src/lib/server/settings.ts';

const folder = resolve(process.argv[2] ?? 'var/backups');
try {
	const { file, bytes, sha256, tables, publication } = await backUp(settings.contributionsFile, folder);
	const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
	console.log(`${join(folder, file)}
${(bytes / 1e6).toFixed(1)} MB, ${rows} rows in ${Object.keys(tables).length} tables, publication ${publication}, SHA-256 ${sha256}
It was read through and is whole. Keep a copy of it, and of the .json beside it, on another machine.`);
} catch (error) {
	if (!(error instanceof BackupError)) throw error;
	console.error(`${error.message}\nNo backup was made.`);
	process.exitCode = 1;
}
