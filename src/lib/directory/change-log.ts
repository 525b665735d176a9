import type { ReadDirectory, ReadEntry } from './read/directory.ts';
import type { RemarkKind } from './read/remarks.ts';
import type { Service } from './model.ts';

export interface NamedService {
	originalId: string;
	name: string;
}

/** What an import would change, and what there is to say of the feed: what an editor reads before publishing it. */
export interface FeedChangeLog {
	/** Services the feed lists now, and before. */
	listed: { before: number; after: number };
	added: NamedService[];
	/** With the fields that differ, in the standard's names. */
	changed: (NamedService & { fields: string[] })[];
	/** Listed before and not now: kept, and shown as no longer listed. */
	gone: NamedService[];
	unchanged: number;
	/** Records that could not be kept, and why. */
	rejected: { originalId: string | null; why: string }[];
	/** How often an id came again in the feed. */
	repeated: number;
	/** What was put right or needs a look: the same thing once, with how often and an example. */
	remarks: { kind: RemarkKind; where: string; words: string; times: number; example: string }[];
	/** Of the feed as a whole. */
	warnings: string[];
}

const MOST_LISTED = 500;
/** Losing more than this share of a feed at once is more likely a fault of the feed than news. */
const LARGE_LOSS = 0.5;

/** Own ids aside: a feed that mints new ids for the parts of a service has not changed the service. */
function changedFields(before: Service, after: Service): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Service>;
	const plain = (value: unknown): string =>
		JSON.stringify(value, (key, part: unknown) => (key === 'id' || key.endsWith('_id') ? undefined : part)) ??
		'';
	return [...names]
		.filter((name) => name !== 'last_modified' && plain(before[name]) !== plain(after[name]))
		.sort();
}

/** `before`: services of the last published import, by original id; those no longer listed then are not in it. */
export function feedChanges(
	before: ReadonlyMap<string, Service>,
	read: ReadDirectory,
	warnings: readonly string[]
): FeedChangeLog {
	const now = new Map(read.entries.map((entry) => [entry.originalId, entry]));
	const name = (entry: ReadEntry): NamedService => ({
		originalId: entry.originalId,
		name: entry.service.name
	});
	const changed = read.entries.flatMap((entry) => {
		const earlier = before.get(entry.originalId);
		const fields = earlier ? changedFields(earlier, entry.service) : [];
		return fields.length > 0 ? [{ ...name(entry), fields }] : [];
	});
	const added = read.entries.filter(({ originalId }) => !before.has(originalId)).map(name);
	const gone = [...before]
		.filter(([originalId]) => !now.has(originalId))
		.map(([originalId, service]) => ({ originalId, name: service.name }));
	const losses =
		before.size > 0 && gone.length > before.size * LARGE_LOSS
			? [
					`${gone.length} of the ${before.size} services listed before are not in the feed now. Look at the feed before you publish this.`
				]
			: [];
	return {
		listed: { before: before.size, after: now.size },
		added: added.slice(0, MOST_LISTED),
		changed: changed.slice(0, MOST_LISTED),
		gone: gone.slice(0, MOST_LISTED),
		unchanged: now.size - added.length - changed.length,
		rejected: read.rejected.slice(0, MOST_LISTED),
		repeated: read.repeated,
		remarks: gathered(read.entries),
		warnings: [...losses, ...warnings]
	};
}

function gathered(entries: readonly ReadEntry[]): FeedChangeLog['remarks'] {
	const found = new Map<string, FeedChangeLog['remarks'][number]>();
	for (const { service, remarks } of entries) {
		for (const { kind, where, words } of remarks) {
			// The value found stands in curly quotes: without it, the same fault in many records is one line.
			const key = `${kind}|${where}|${words.replace(/“[^”]*”/g, '“…”').replace(/\d+/g, '0')}`;
			const known = found.get(key);
			if (known) known.times += 1;
			else found.set(key, { kind, where, words, times: 1, example: service.name });
		}
	}
	const order: RemarkKind[] = [
		'look',
		'dropped',
		'shortened',
		'defaulted',
		'cleaned',
		'normalised',
		'id-made'
	];
	return [...found.values()]
		.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.times - a.times)
		.slice(0, MOST_LISTED);
}
