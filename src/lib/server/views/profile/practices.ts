import { formatNumber } from '../../../atlas/format.ts';
import { areaHref } from '../../../atlas/names.ts';
import type { Area } from '../../queries/areas.ts';
import { practicesInBorough, practicesOfNetwork } from '../../queries/practices.ts';
import type { Practice } from '../../queries/practices.ts';

export interface ListedPractice extends Pick<
	Practice,
	'code' | 'name' | 'address' | 'postcode' | 'phone' | 'patients'
> {
	/** In a borough, whose practices belong to several; null for one that belongs to none. */
	network?: { name: string; href: string } | null;
}

export interface PracticesSection {
	title: string;
	subtitle: string;
	practices: ListedPractice[];
	/** Behind a disclosure, where there are more than a reader wants on the way to what follows. */
	isFolded: boolean;
}

/** The practices that make up a network, or that stand in a borough; null for other areas, and where there are none. */
export function practicesSection({ type, code, name }: Area): PracticesSection | null {
	if (type === 'pcn') {
		const practices = practicesOfNetwork(code);
		return sectionOf(practices, {
			title: `${practices.length} practices make up ${name}`,
			subtitle: 'Ask any of them about a link worker.',
			isFolded: false
		});
	}
	if (type !== 'borough') return null;
	const practices = practicesInBorough(code).map(({ pcn, pcnName, ...practice }): ListedPractice => ({
		...practice,
		network: pcn && pcnName ? { name: pcnName, href: areaHref(pcn, pcnName) } : null
	}));
	const patients = practices.reduce((sum, practice) => sum + practice.patients, 0);
	return sectionOf(practices, {
		title: `${practices.length} GP practices stand in ${name}, with ${formatNumber(patients, 'count')} patients`,
		subtitle: 'By the postcode of the main surgery. Some of their patients live in other boroughs.',
		isFolded: true
	});
}

const sectionOf = (
	practices: readonly ListedPractice[],
	words: Omit<PracticesSection, 'practices'>
): PracticesSection | null =>
	practices.length === 0
		? null
		: {
				...words,
				practices: practices.map(({ code, name, address, postcode, phone, patients, network }) => ({
					code,
					name,
					address,
					postcode,
					phone,
					patients,
					...(network !== undefined && { network })
				}))
			};
