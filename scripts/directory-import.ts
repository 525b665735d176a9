/**
 * `npm run directory:import -- <url|file>`: reads a directory of services (Open Referral UK 3.0 or 1.0, JSON, NDJSON or
 * the CSV template), shows what changes, and publishes it.
 */
import { parseArgs } from 'node:util';
import { settings } from '../src/lib/server/settings.ts';
import { FeedError } from '../src/lib/directory/read/page.ts';
import { commandLine } from '../src/lib/server/contributions/audit.ts';
import { contributions } from '../src/lib/server/contributions/database.ts';
import { FeedStateError, feedImport } from '../src/lib/server/contributions/feeds.ts';
import { MigrationError } from '../src/lib/server/contributions/migrate.ts';
import { PublicationError } from '../src/lib/server/contributions/publications.ts';
import { importFeed, readFeedFile } from '../src/lib/server/feeds/import-feed.ts';
import { importWords } from '../src/lib/server/feeds/import-words.ts';
import { publish } from '../src/lib/server/publishing/publish.ts';
import { StorageError } from '../src/lib/server/storage-error.ts';

const usage = `npm run directory:import -- <url|file> [--feed short-name] [--name "Name"] [--licence "Licence"] [--check] [--allow-private]

  --feed           short name of the feed, for ever; made from the address or file when not given
  --check          read and show what would change; an editor publishes or discards it at /editor/directory
  --allow-private  read an address inside a private network or on this machine`;

async function run(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			feed: { type: 'string' },
			name: { type: 'string' },
			licence: { type: 'string' },
			check: { type: 'boolean', default: false },
			'allow-private': { type: 'boolean', default: settings.directoryAllowPrivate },
			help: { type: 'boolean', default: false }
		}
	});
	const [target] = positionals;
	if (values.help || !target || positionals.length > 1) {
		console.log(usage);
		if (!values.help) process.exitCode = 1;
		return;
	}
	const feed = {
		...(values.feed && { id: values.feed }),
		...(values.name && { name: values.name }),
		...(values.licence && { licence: values.licence })
	};
	const source = /^[a-z][a-z\d+.-]*:\/\//i.test(target)
		? { address: target, feed }
		: { file: readFeedFile(target), feed };
	const db = contributions();
	const shows = process.stderr.isTTY;
	const id = await importFeed(db, commandLine, source, {
		client: { allowPrivate: values['allow-private'] },
		progress: ({ pages, services, details }) => {
			if (shows)
				process.stderr.write(
					`\r${pages} pages, ${services} services${details ? `, ${details} read whole` : ''} `
				);
		}
	});
	if (shows) process.stderr.write('\n');
	const found = feedImport(db, id);
	if (found) console.log(importWords(found.source, found.changeLog));
	if (values.check) console.log(`Kept as import ${id}, for an editor to publish or discard.`);
	else {
		const publication = await publish({ kind: 'directory', import: id }, commandLine);
		console.log(`Published (publication ${publication}). It can be undone at /editor/publications.`);
	}
}

try {
	await run();
} catch (error) {
	const code = (error as NodeJS.ErrnoException).code;
	const known = [FeedError, FeedStateError, PublicationError, MigrationError, StorageError].some(
		(kind) => error instanceof kind
	);
	if (!known && code !== 'ENOENT' && code !== 'EISDIR' && !String(code).startsWith('ERR_PARSE_ARGS'))
		throw error;
	const message =
		code === 'ENOENT'
			? 'There is no such file.'
			: code === 'EISDIR'
				? 'That is a folder, not a file.'
				: (error as Error).message;
	console.error(`${message}\nNothing was imported. What the public sees is unchanged.`);
	process.exitCode = 1;
}
