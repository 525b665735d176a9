import { isUuid, uuidOf } from '../uuid.ts';
import { newNotes, shown } from './remarks.ts';
import type { Notes } from './remarks.ts';

/** One record being read: whose it is, and what there is to say of it. */
export interface Reading extends Notes {
	feed: string;
	/**
	 * The UUID of a part of the record. The feed's own if it is one, else made from the feed, the type and the feed's
	 * id; a part without an id is told apart by what it says (`otherwise`), so that it keeps its id from one import to
	 * the next.
	 */
	idOf(type: string, raw: unknown, where: string, ...otherwise: (string | undefined)[]): string;
}

export function beginReading(feed: string): Reading {
	const notes = newNotes();
	return {
		feed,
		...notes,
		idOf(type, raw, where, ...otherwise) {
			const own = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().slice(0, 500) : '';
			if (isUuid(own)) return own.toLowerCase();
			if (own !== '') {
				notes.note('id-made', where, `The id ${shown(own)} made a UUID`);
				return uuidOf(feed, type, own);
			}
			return uuidOf(feed, type, 'without id', ...otherwise.map((part) => part ?? ''));
		}
	};
}
