/**
 * The thread in which an import is compared with the directories that the public sees: twenty thousand services take a
 * second to read alone. Node runs this file as it stands (see in-thread.ts), so it imports by relative path and with
 * endings only.
 */
import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { likelyDuplicates } from '../../directory/duplicates.ts';
import type { LikelyDuplicate } from '../../directory/duplicates.ts';
import type { Service } from '../../directory/model.ts';

export interface Comparison {
	contributionsFile: string;
	atlasFile: string;
	import: number;
	/** The feed that the import is of. */
	feed: string;
	most: number;
}

function compare({ contributionsFile, atlasFile, import: id, feed, most }: Comparison): LikelyDuplicate[] {
	const contributions = new Database(contributionsFile, {
		readonly: true,
		fileMustExist: true,
		timeout: 5_000
	});
	const atlas = new Database(atlasFile, { readonly: true, fileMustExist: true });
	try {
		const own = contributions
			.prepare<[string, number], Row>(
				`select ? as feed, v.record from feed_listing l join feed_version v on v.id = l.version
				 where l.import = ? and l.standing = 'listed' order by v.original_id`
			)
			.iterate(feed, id);
		const others = atlas
			.prepare<[string], Row>('select feed, record from service where feed <> ?')
			.iterate(feed);
		return likelyDuplicates(entriesOf(own), entriesOf(others)).slice(0, most);
	} finally {
		contributions.close();
		atlas.close();
	}
}

interface Row {
	feed: string;
	record: string;
}

/** One by one, so that no more than one of them is in memory whole. */
function* entriesOf(rows: Iterable<Row>) {
	for (const { feed, record } of rows) yield { feed, service: JSON.parse(record) as Service };
}

parentPort?.postMessage(compare(workerData as Comparison));
