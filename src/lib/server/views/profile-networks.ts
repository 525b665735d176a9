import { statusEntries } from '../../atlas/absence.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import type { FigureText } from '../../atlas/figure-words.ts';
import { formatPercent } from '../../atlas/format.ts';
import { classWords } from '../../atlas/need-provision.ts';
import { areasWithin } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';
import { queryFigures } from '../queries/figures.ts';
import { networksOfLsoa } from '../queries/postcodes.ts';
import { networkClasses } from './profile-classes.ts';
import { byName, profileTable, shareCell } from './profile-table.ts';
import type { ProfileTable } from './profile-table.ts';

const figureColumns = ['patients', 'link-worker-fte', 'link-worker-rate', 'core20'] as const;
/** A network with less of a small area's people than this is not worth a row. */
export const LISTED_SHARE = 0.01;

/** The networks an area's people belong to; null for a network itself, and for London, where there are too many. */
export function networksTable(area: Area): ProfileTable | null {
	if (area.type === 'borough') return networksServing(area);
	if (area.type === 'icb' || area.type === 'sub-icb') return memberNetworks(area);
	return area.type === 'lsoa' ? networksOfPeople(area) : null;
}

function classCell(code: string): FigureText {
	const id = networkClasses().get(code);
	return id
		? { text: classWords(id), isAbsent: false }
		: { text: statusEntries['no-return'].words, isAbsent: true };
}

/** Networks are shown in each borough they serve, with both shares: of the network, and of the borough. */
function networksServing(area: Area): ProfileTable {
	const patients = new Map(
		queryFigures({ measures: ['patients'], areas: 'pcn', period: 'latest' }).map((figure) => [
			figure.area,
			figure.value ?? 0
		])
	);
	const living = areasWithin(area.code, 'pcn').map((network) => ({
		...network,
		patientsHere: network.share * (patients.get(network.code) ?? 0)
	}));
	const total = living.reduce((sum, { patientsHere }) => sum + patientsHere, 0);
	const serving = living.filter(({ share }) => share >= SERVES_SHARE);
	const elsewhere = total - serving.reduce((sum, { patientsHere }) => sum + patientsHere, 0);
	return profileTable({
		caption: `Networks serving ${area.name}, by how many of its patients belong to them`,
		nameLabel: 'Network',
		type: 'pcn',
		columns: ['class', 'ofPlace', 'ofNetwork', ...figureColumns],
		entries: serving
			.toSorted((a, b) => b.patientsHere - a.patientsHere)
			.map((network) => ({
				...network,
				cells: {
					ofPlace: shareCell(network.patientsHere / total),
					ofNetwork: shareCell(network.share),
					class: classCell(network.code)
				}
			})),
		note: `A network is listed where at least ${SERVES_SHARE * 100}% of its patients live in the borough; the other ${formatPercent((elsewhere / total) * 100)} of ${area.name}’s patients belong to networks based elsewhere. Patients and posts are those of the whole network.`
	});
}

function memberNetworks(area: Area): ProfileTable {
	return profileTable({
		caption: `Networks of ${area.name}`,
		nameLabel: 'Network',
		type: 'pcn',
		columns: ['class', ...figureColumns],
		entries: byName(areasWithin(area.code, 'pcn')).map((network) => ({
			...network,
			cells: { class: classCell(network.code) }
		}))
	});
}

function networksOfPeople(area: Area): ProfileTable {
	const networks = networksOfLsoa(area.code);
	const listed = networks.filter(({ share }) => share >= LISTED_SHARE);
	const rest = networks.reduce((sum, { share }) => sum + (share < LISTED_SHARE ? share : 0), 0);
	return profileTable({
		caption: `Networks that people in ${area.name} are registered with`,
		nameLabel: 'Network',
		type: 'pcn',
		columns: ['class', 'ofPlace', ...figureColumns],
		entries: listed.map((network) => ({
			...network,
			cells: { ofPlace: shareCell(network.share), class: classCell(network.code) }
		})),
		note:
			rest > 0
				? `Networks with under 1% of the people here are left out; together they have ${formatPercent(rest * 100)}.`
				: null
	});
}
