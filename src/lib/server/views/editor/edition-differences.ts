import type { SlotEntry } from '../../contributions/edition.ts';
import { whatInWords } from '../../contributions/publications.ts';

/** One return or release that differs between two states of the site. */
export interface EditionDifference {
	what: string;
	/** What would happen to it. */
	change: string;
}

const isSame = (a: SlotEntry, b: SlotEntry) =>
	a.returnId === b.returnId && a.revision === b.revision && a.upload === b.upload;

const contentOf = ({ revision, upload }: SlotEntry) =>
	revision === null ? `upload ${upload}` : `copy ${revision}`;

/** What going from one state to another takes away, brings back or puts in place of what. In words. */
export function editionDifferences(
	now: readonly SlotEntry[],
	then: readonly SlotEntry[]
): EditionDifference[] {
	const earlier = new Map(then.map((entry) => [entry.slot, entry]));
	const current = new Map(now.map((entry) => [entry.slot, entry]));
	return [...new Set([...current.keys(), ...earlier.keys()])].sort().flatMap((slot) => {
		const [from, to] = [current.get(slot), earlier.get(slot)];
		const what = whatInWords({ slot, base: null });
		if (from && to) {
			if (isSame(from, to)) return [];
			return [{ what, change: `${contentOf(to)} in place of ${contentOf(from)}` }];
		}
		return [
			{ what, change: from ? 'would no longer be public' : `would be public again (${to && contentOf(to)})` }
		];
	});
}
