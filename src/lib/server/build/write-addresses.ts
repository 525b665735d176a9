import type Database from 'better-sqlite3';
import { addressBook } from '../../atlas/addresses/address-book.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';

export function writeAddresses(db: Database.Database, { tables, region }: AtlasInputs): void {
	const insert = db.prepare(
		'insert into address (key, area, kind, name, until) values (@key, @area, @kind, @name, @until)'
	);
	for (const entry of addressBook(tables, region)) insert.run(entry);
}
