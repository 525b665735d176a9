/** `npm run accounts -- invite --email a@b.gov.uk --role editor`: who may sign in. Without more it says how it is used. */
import { AccountError } from '../src/lib/server/accounts/account-error.ts';
import { runAccounts } from '../src/lib/server/accounts/command.ts';
import { contributions } from '../src/lib/server/contributions/database.ts';
import { MigrationError } from '../src/lib/server/contributions/migrate.ts';
import { AtlasUnavailableError } from '../src/lib/server/open-atlas.ts';
import { log } from '../src/lib/server/operations/log.ts';
import { listAreas } from '../src/lib/server/queries/areas.ts';
import { settings } from '../src/lib/server/settings.ts';
import { StorageError } from '../src/lib/server/storage-error.ts';

// What goes wrong is said once, below, to whoever types the command.
log.level = 'silent';
const inWords = [AccountError, MigrationError, StorageError, AtlasUnavailableError];

try {
	const boroughs = () => listAreas('borough');
	console.log(runAccounts(contributions(), process.argv.slice(2), { origin: settings.origin, boroughs }));
} catch (error) {
	if (!(error instanceof Error && inWords.some((kind) => error instanceof kind))) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
