import type { Row, TableRows } from '../../atlas/tables.ts';
import type { AdviceList } from '../compile/overlay-read.ts';
import { counted, odd, sortChanges } from './diff.ts';
import type { Subject } from './diff.ts';
import type { KindLog, Sides } from './sides.ts';

type Site = Row<'adviceSites'>;

/** What a new list of debt-advice services changes. */
export function adviceListLog({ services }: AdviceList, { before, after }: Sides): KindLog {
	const placed = new Set(after.adviceSites.map(({ id }) => id));
	const outward = (postcode: string) => postcode.split(' ')[0] ?? '';
	const london = new Set(after.postcodes.map(({ postcode }) => outward(postcode)));
	const left = services.filter(({ id }) => !placed.has(id));
	const lost = left.filter(({ postcode }) => london.has(outward(postcode)));
	const silent = after.adviceSites.filter((site) => !site.face_to_face && !site.by_telephone && !site.online);
	const line = (label: string, of: (site: Site) => boolean) => ({
		...{ label, decimals: 0 },
		before: before.adviceSites.filter(of).length,
		after: after.adviceSites.filter(of).length
	});
	return {
		totals: [
			line('Services', () => true),
			line('Face to face', (site) => site.face_to_face),
			line('By telephone', (site) => site.by_telephone),
			line('Online', (site) => site.online)
		],
		sorts: [sortChanges('debt-advice services', subjects(before), subjects(after))],
		odd: [
			...odd(
				`${counted(left.length - lost.length, 'service')} outside London: left out.`,
				[],
				left.length - lost.length
			),
			...odd(
				`${counted(lost.length, 'service')} left out because the postcode was not found among London’s live ones.`,
				lost.map(({ name, postcode }) => `${name}: ${postcode}`)
			),
			...odd(
				`${counted(silent.length, 'service')} that ${silent.length === 1 ? 'gives' : 'give'} no way to be advised.`,
				silent.map(({ name }) => name)
			),
			...odd(
				'Services listed twice at one postcode under the same name.',
				twins(after.adviceSites).map(({ name, postcode }) => `${name}: ${postcode}`)
			)
		],
		notRecomputed: []
	};
}

function twins(sites: readonly Site[]): Site[] {
	const byPlace = Map.groupBy(sites, ({ name, postcode }) => `${name.toLowerCase()} ${postcode}`);
	return [...byPlace.values()].flatMap(([first, ...others]) => (first && others.length > 0 ? [first] : []));
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

const subjects = ({ adviceSites }: TableRows): Subject[] =>
	adviceSites.map((site) => ({
		...{ code: site.id, name: site.name },
		fields: {
			address: site.address,
			postcode: site.postcode,
			telephone: site.phone,
			email: site.email,
			website: site.website,
			'face to face': yesNo(site.face_to_face),
			'by telephone': yesNo(site.by_telephone),
			online: yesNo(site.online)
		}
	}));
