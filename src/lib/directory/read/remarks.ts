/** What a careful reader did with something that was not as the standard has it. None stops the record being read. */
export const remarkKinds = [
	/** Written another way, with the same meaning. */
	'normalised',
	/** A number or word of the feed's own made a UUID. */
	'id-made',
	/** Left out by the feed; the usual value put in. */
	'defaulted',
	/** A value that means nothing, or cannot be trusted, left out. */
	'dropped',
	/** Markup or script taken out of text. */
	'cleaned',
	'shortened',
	/** Kept, for a person to look at. */
	'look'
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export interface Remark {
	kind: RemarkKind;
	/** The place in the record, in the standard's names: "service_at_locations.location.latitude". */
	where: string;
	/** What was found and what was done, as a sentence without its full stop. */
	words: string;
}

/** Collects what one record gives cause to say; the same thing about the same field is said once. */
export interface Notes {
	remarks: Remark[];
	note(kind: RemarkKind, where: string, words: string): void;
}

export function newNotes(): Notes {
	const said = new Set<string>();
	const remarks: Remark[] = [];
	return {
		remarks,
		note(kind, where, words) {
			const key = `${kind}|${where}|${words}`;
			if (said.has(key)) return;
			said.add(key);
			remarks.push({ kind, where, words });
		}
	};
}

/** A value from a feed, for a message: on one line and short. */
export function shown(raw: unknown): string {
	const text =
		typeof raw === 'string'
			? raw.slice(0, 400)
			: Array.isArray(raw)
				? 'a list'
				: typeof raw === 'object' && raw !== null
					? 'a record'
					: String(raw);
	const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
