import type { Service } from '../model.ts';
import type { Remark } from './remarks.ts';
import { readService } from './service.ts';

/** The most services of one directory, whichever way it comes. */
export const MOST_SERVICES = 20_000;

export interface ReadEntry {
	originalId: string;
	service: Service;
	remarks: Remark[];
}

export interface ReadDirectory {
	/** In the feed's order; the newest of records with the same id. */
	entries: ReadEntry[];
	rejected: { originalId: string | null; why: string }[];
	/** How often an id came again. */
	repeated: number;
}

/**
 * Every record of a feed. A bad record is skipped, not the feed; of two with the same id the one modified last is
 * kept (the later one, where they do not say).
 */
export function readDirectory(
	items: readonly unknown[],
	options: { feed: string; today: string }
): ReadDirectory {
	const entries = new Map<string, ReadEntry>();
	const rejected: ReadDirectory['rejected'] = [];
	let repeated = 0;
	for (const item of items) {
		const record = readService(item, options);
		if ('rejected' in record) {
			rejected.push({ originalId: record.originalId, why: record.rejected });
			continue;
		}
		const earlier = entries.get(record.service.id);
		if (earlier) {
			repeated += 1;
			if ((earlier.service.last_modified ?? '') > (record.service.last_modified ?? '')) continue;
		}
		entries.set(record.service.id, record);
	}
	return { entries: [...entries.values()], rejected, repeated };
}
