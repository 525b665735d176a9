import type Database from 'better-sqlite3';
import type { PublishedReturn } from '../../atlas/returns/published.ts';
import type { Source } from '../prepare/sources.ts';
import { sourceOfReturns } from './returns-source.ts';

export function writeSources(
	db: Database.Database,
	sources: Source[],
	returns: readonly PublishedReturn[]
): void {
	const insert = db.prepare(
		`insert into source (id, position, title, publisher, url, licence, licence_url, vintage, period, published, geography, note,
		   attribution, file, sha256, bytes)
		 values (@id, @position, @title, @publisher, @landing, @licence, @licenceUrl, @vintage, @period, @published, @geography, @note,
		   @attribution, @file, @sha256, @bytes)`
	);
	[...sources, sourceOfReturns(returns)].forEach((source, position) =>
		insert.run({ ...source, position, published: source.published ?? '' })
	);
}
