import type { CorrectionSubject, CorrectionSubjectKind } from '../../atlas/corrections.ts';
import { parseSubject, subjectKey } from '../../atlas/corrections.ts';
import { supportUrl } from '../../url/support.ts';
import { findArea } from '../queries/areas.ts';
import { findService } from '../queries/support-service.ts';

/** A thing of the atlas that a report is about, with the page that shows it. */
export interface FoundSubject {
	/** "area:E09000012". */
	key: string;
	name: string;
	href: string;
}

/** Pages that are themselves what a report is about. */
const pages: Readonly<Record<string, string>> = { accessibility: 'the accessibility of this website' };

type Found = Omit<FoundSubject, 'key'> & { code: string };

/** How each kind is found in the atlas, by its code in any case. */
const find: Record<CorrectionSubjectKind, (code: string) => Found | undefined> = {
	area: (code) => {
		const area = findArea(code.toUpperCase());
		return area && { code: area.code, name: area.name, href: `/areas/${area.slug}` };
	},
	service: (id) => {
		const listing = findService(id)?.listing;
		return (
			listing && {
				code: listing.id,
				name: listing.name,
				href: supportUrl.serviceHref(listing.name, listing.id)
			}
		);
	},
	page: (id) => {
		const code = id.toLowerCase();
		const name = Object.hasOwn(pages, code) ? pages[code] : undefined;
		return name === undefined ? undefined : { code, name, href: `/${code}` };
	}
};

/** What "area:E09000012" names; null for nonsense, and for what the atlas does not hold. */
export function findSubject(text: string | null | undefined): FoundSubject | null {
	const subject: CorrectionSubject | null = parseSubject(text);
	if (!subject) return null;
	const found = find[subject.kind](subject.code);
	return found
		? { key: subjectKey({ kind: subject.kind, code: found.code }), name: found.name, href: found.href }
		: null;
}
