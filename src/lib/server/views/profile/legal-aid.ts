import {
	countLegalAid,
	legalAidKinds,
	legalAidSubjectIds,
	legalAidSubjects
} from '../../../atlas/legal-aid-2015.ts';
import type { LegalAidEntry, LegalAidSubject } from '../../../atlas/legal-aid-2015.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import { formatNumber } from '../../../atlas/format.ts';
import { areasAround, areasWithin } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { legalAidIn, legalAidOfBoroughs } from '../../queries/legal-aid.ts';
import { byName } from '../profile-table.ts';
import type { ProfileTable } from '../profile-table.ts';

type HistoryTable = Pick<ProfileTable, 'caption' | 'nameLabel' | 'columns'> & {
	rows: { key: string; name: string; href?: string; cells: Record<string, FigureText> }[];
};

export interface LegalAidSection {
	title: string;
	sentence: string;
	tables: HistoryTable[];
	/** For a small area: the same of its borough. */
	around: { name: string; href: string } | null;
}

/** Subjects that a borough is shown by, beside all its offices. */
const perBorough: readonly LegalAidSubject[] = ['debt', 'housing', 'community-care', 'immigration'];

/** Where legal aid was given in November 2015; null for networks, whose land is not theirs alone. */
export function legalAidSection(area: Area): LegalAidSection | null {
	if (area.type === 'pcn') return null;
	const entries = legalAidIn(area.code);
	const isSmall = area.type === 'lsoa';
	const hasBoroughs = !isSmall && area.type !== 'borough';
	const tables = [subjectsTable(area, entries, isSmall), ...(hasBoroughs ? [boroughsTable(area)] : [])];
	return {
		title: titleOf(area, entries),
		sentence: sentenceOf(area, entries),
		tables: tables.filter(({ rows }) => rows.length > 0),
		around: isSmall ? boroughAround(area) : null
	};
}

function titleOf({ name }: Area, entries: readonly LegalAidEntry[]): string {
	const { office } = countLegalAid(entries);
	const offices =
		office === 0
			? 'no legal aid office was'
			: `${formatNumber(office, 'count')} legal aid ${office === 1 ? 'office was' : 'offices were'}`;
	return `How it was: ${offices} listed in ${name} in November 2015`;
}

function sentenceOf({ type }: Area, entries: readonly LegalAidEntry[]): string {
	const several = 'One office may be listed for several subjects, so the rows do not add up.';
	const none = 'No office in London was listed for welfare benefits.';
	return [
		visitsSentence(entries),
		...(entries.length > 0 ? [several] : []),
		...(type === 'london' && countLegalAid(entries, 'welfare-benefits').office === 0 ? [none] : [])
	].join(' ');
}

function visitsSentence(entries: readonly LegalAidEntry[]): string {
	const { outreach } = countLegalAid(entries);
	if (outreach === 0) return 'No place was listed as one that staff of an office visited.';
	const mediation = countLegalAid(entries, 'family-mediation').outreach;
	const places = `${formatNumber(outreach, 'count')} ${outreach === 1 ? 'place was' : 'places were'}`;
	const most = mediation > outreach / 2 ? ', mostly for family mediation' : '';
	return `Beside them, ${places} listed that staff of an office visited${outreach === 1 ? '' : most}.`;
}

const counted = (number: number): FigureText =>
	number === 0
		? { text: 'none listed', isAbsent: true }
		: { text: formatNumber(number, 'count'), isAbsent: false };
const column = (key: string, label: string) => ({ key, label, numeric: true });

/** Every subject; of a small area, those it had. */
function subjectsTable({ name }: Area, entries: readonly LegalAidEntry[], isShort: boolean): HistoryTable {
	const counts = legalAidSubjectIds.map((id) => ({ id, count: countLegalAid(entries, id) }));
	const listed = counts.filter(({ count }) => !isShort || count.office + count.outreach > 0);
	return {
		caption: `Legal aid in ${name} in November 2015, by subject`,
		nameLabel: 'Listed for',
		columns: [column('office', 'Offices'), column('outreach', 'Places visited')],
		rows: listed.map(({ id, count }) => ({
			key: id,
			name: legalAidSubjects[id],
			cells: Object.fromEntries(legalAidKinds.map((kind) => [kind, counted(count[kind])]))
		}))
	};
}

function boroughsTable({ code, name }: Area): HistoryTable {
	const entriesOf = legalAidOfBoroughs();
	return {
		caption: `Legal aid offices in ${name} in November 2015, by borough`,
		nameLabel: 'Borough',
		columns: [
			column('all', 'All offices'),
			...perBorough.map((id) => column(id, `For ${legalAidSubjects[id].toLowerCase()}`)),
			column('visited', 'Places visited')
		],
		rows: byName(areasWithin(code, 'borough')).map((borough) => {
			const entries = entriesOf.get(borough.code) ?? [];
			const { office, outreach } = countLegalAid(entries);
			const bySubject = perBorough.map((id) => [id, counted(countLegalAid(entries, id).office)]);
			return {
				key: borough.code,
				name: borough.name,
				href: `/areas/${borough.slug}#legal-aid-2015`,
				cells: { all: counted(office), visited: counted(outreach), ...Object.fromEntries(bySubject) }
			};
		})
	};
}

function boroughAround({ code }: Area): LegalAidSection['around'] {
	const borough = areasAround(code).find(({ type }) => type === 'borough');
	return borough ? { name: borough.name, href: `/areas/${borough.slug}#legal-aid-2015` } : null;
}
