/** `npm run restore -- <file>`: puts a backup in the place of contributions.db; the site must be stopped. */
import { resolve } from 'node:path';
import { BackupError } from '../src/lib/server/contributions/backup-check.ts';
import { restore } from '../src/lib/server/contributions/restore.ts';
import { settings } from '../src/lib/server/settings.ts';

const [backup] = process.argv.slice(2);
try {
	if (backup === undefined) throw new BackupError('Say which backup: npm run restore -- var/backups/….db');
	const { aside, publication } = await restore(resolve(backup), settings.contributionsFile);
	console.log(`${settings.contributionsFile} is now ${resolve(backup)}.
${aside === null ? 'There was none before.' : `The one before is kept as ${aside}.`}
Everyone is signed out. Now start the site ("npm start", or its service): it builds the atlas of publication ${publication} if it is not there.`);
} catch (error) {
	if (!(error instanceof BackupError)) throw error;
	console.error(`${error.message}\nNothing was changed.`);
	process.exitCode = 1;
}
