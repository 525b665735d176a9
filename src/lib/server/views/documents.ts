import { listInWords } from '../../atlas/format.ts';
import { foundingDocumentIds, foundingDocuments } from '../../atlas/founding-documents.ts';
import type { FoundingDocumentId } from '../../atlas/founding-documents.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { milestones } from '../../atlas/programme-history.ts';
import { schemesNamedIn } from '../../directory/shipped/named-schemes.ts';

/** "2019", "January 2018", "20 November 2018": as exact as the document is. */
function dateWords(date: string): string {
	if (/^\d{4}$/.test(date)) return date;
	return /^\d{4}-\d{2}$/.test(date) ? formatPeriod(`${date}-01`, 'month') : formatPeriod(date);
}

function usesOf(id: FoundingDocumentId): string[] {
	const moments = milestones.filter(({ documents }) => documents.includes(id)).map(({ label }) => label);
	const schemes = schemesNamedIn(id);
	return [
		...(moments.length > 0 ? [`the timeline of coverage (${listInWords(moments)})`] : []),
		...(schemes > 0
			? [`${schemes} ${schemes === 1 ? 'scheme' : 'schemes'} of the directory, as history`]
			: [])
	];
}

/** The documents of which the atlas takes facts, and for what. Throws RangeError for one that is used for nothing. */
export function documentEntries() {
	return foundingDocumentIds.map((id) => {
		const { title, publisher, date, licence } = foundingDocuments[id];
		const uses = usesOf(id);
		if (uses.length === 0) throw new RangeError(`nothing is taken from the document ${id}`);
		return { id, title, publisher, date: dateWords(date), licence, uses: listInWords(uses) };
	});
}
export type DocumentEntry = ReturnType<typeof documentEntries>[number];
