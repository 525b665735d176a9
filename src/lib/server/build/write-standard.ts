import type Database from 'better-sqlite3';
import { standardFindings } from '../../atlas/compute/standard.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { standardItems } from '../../atlas/standard/items.ts';

/** Ten parts of the basic standard for every borough. */
export function writeStandard(db: Database.Database, inputs: AtlasInputs): void {
	const insert = db.prepare(
		`insert into standard_item (borough, item, position, standing, evidence, link, period, source)
		 values (@borough, @item, @position, @standing, @evidence, @link, @period, @source)`
	);
	for (const finding of standardFindings(inputs)) {
		insert.run({ ...finding, position: standardItems[finding.item].number });
	}
}
