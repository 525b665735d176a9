import type { SlotEntry } from '../../contributions/edition.ts';
import { whatInWords } from '../../contributions/publications.ts';

/** One return or release that differs between two states of the site. */
export interface EditionDifference {
	what: string;
	/** What would happen to it. */
	change: string;
}

/** "copy 3", "upload 4", "import 5": what fills a slot. */
const contentOf = ({ revision, upload, feedImport }: SlotEntry) =>
	revision !== null ? `copy ${revision}` : upload !== null ? `upload ${upload}` : `import ${feedImport}`;

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
			if (contentOf(from) === contentOf(to)) return [];
			return [{ what, change: `${contentOf(to)} in place of ${contentOf(from)}` }];
		}
		return [
			{ what, change: from ? 'would no longer be public' : `would be public again (${to && contentOf(to)})` }
		];
	});
}
