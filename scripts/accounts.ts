/** `npm run accounts -- invite --email a@b.gov.uk --role editor`: who may sign in. Without more it says how it is used. */
import { AccountError } from '../src/lib/server/accounts/account-error.ts';
import { runAccounts } from '../src/lib/server/accounts/command.ts';
import { contributions } from '../src/lib/server/contributions/database.ts';
import { MigrationError } from '../src/lib/server/contributions/migrate.ts';
import { listAreas } from '../src/lib/server/queries/areas.ts';
import { settings } from '../src/lib/server/settings.ts';

try {
	const boroughs = () => listAreas('borough');
	console.log(runAccounts(contributions(), process.argv.slice(2), { origin: settings.origin, boroughs }));
} catch (error) {
	if (!(error instanceof AccountError || error instanceof MigrationError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
