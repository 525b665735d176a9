import { kebab } from '../../atlas/names.ts';
import { region as thisRegion } from '../../atlas/region.ts';
import type { Region } from '../../atlas/region.ts';
import type { Row, TableRows } from '../../atlas/tables.ts';
import { addressWithoutCounty } from '../../geography/postal-county.ts';
import { ofRegion } from './areas.ts';
import { CompileError } from './compile-error.ts';
import type { Releases } from './read-all.ts';

type Post = Releases['pcn-workforce-2026-06']['posts'][number];

/** The roles the atlas shows, by the exact words of the release. None is ever added to another. */
export const roles = {
	link_worker: 'Social Prescribing Link Workers',
	mental_health_link_worker: 'Social Prescribing Link Workers (Mental Health Practitioners)',
	wellbeing_coach: 'Health and Wellbeing Coaches',
	care_coordinator: 'Care Coordinators'
} as const;

export function compilePcnStaff(
	{ period, posts }: Releases['pcn-workforce-2026-06'],
	pcns: TableRows['pcns'],
	region: Pick<Region, 'nhsRegionCodes'> = thisRegion
): TableRows['pcnStaff'] {
	const known = new Set(pcns.map((pcn) => pcn.code));
	const inRegion = ofRegion(posts, region);
	const stranger = inRegion.find((post) => !known.has(post.pcnCode));
	if (stranger) {
		throw new CompileError(
			'pcn-workforce-2026-06',
			`network ${stranger.pcnCode} (${stranger.pcnName}) is not in practice-pcn-map-2026-07; use releases of the same quarter`
		);
	}
	return [...Map.groupBy(inRegion, (post) => post.pcnCode)].map(([pcn, staff]) => ({
		period,
		pcn,
		...countRoles(staff)
	}));
}

function countRoles(staff: Post[]): Omit<Row<'pcnStaff'>, 'period' | 'pcn'> {
	const inRole = (role: keyof typeof roles) => staff.filter((post) => post.staffRole === roles[role]);
	const linkWorkers = inRole('link_worker');
	const mentalHealth = inRole('mental_health_link_worker');
	const coaches = inRole('wellbeing_coach');
	const coordinators = inRole('care_coordinator');
	return {
		link_worker_posts: linkWorkers.length,
		link_worker_fte: fullTime(linkWorkers),
		link_worker_contracted_fte: fullTime(linkWorkers.filter((post) => post.contracted)),
		mental_health_link_worker_posts: mentalHealth.length,
		mental_health_link_worker_fte: fullTime(mentalHealth),
		wellbeing_coach_posts: coaches.length,
		wellbeing_coach_fte: fullTime(coaches),
		care_coordinator_posts: coordinators.length,
		care_coordinator_fte: fullTime(coordinators)
	};
}

function fullTime(posts: Post[]): number {
	return posts.reduce((sum, post) => sum + (post.fte ?? 0), 0);
}

/** One quarter as a part of the history: every network that made a return, and its link workers alone. */
export function compileQuarter({
	period,
	posts
}: Releases['pcn-workforce-2026-06']): TableRows['linkWorkerHistory'] {
	return [...Map.groupBy(ofRegion(posts), (post) => post.pcnCode)].map(([pcn, staff]) => ({
		period,
		pcn,
		name: staff[0]?.pcnName ?? pcn,
		fte: countRoles(staff).link_worker_fte
	}));
}

/** Quarters before the current release; the current one is compiled from the release itself, to the full role detail. */
export function compileLinkWorkerHistory(
	history: Releases['pcn-workforce-history'],
	current: string
): TableRows['linkWorkerHistory'] {
	return history
		.filter((row) => row.period < current)
		.map((row) => ({ period: row.period, pcn: row.pcnCode, name: row.pcnName, fte: row.fte }));
}

type Places = ReadonlyMap<string, { lat: number; lon: number; lsoa: string }>;

export function compileAdviceSites(
	services: Releases['debt-advice-2026-04'],
	places: Places
): TableRows['adviceSites'] {
	return services.flatMap((service) => {
		const place = places.get(service.postcode);
		// A service whose postcode is not in the region is another region's.
		if (!place) return [];
		return [
			{
				id: service.id,
				name: service.name,
				address: addressWithoutCounty([service.street, service.locality].filter(Boolean).join(', ')),
				postcode: service.postcode,
				lat: place.lat,
				lon: place.lon,
				lsoa: place.lsoa,
				phone: service.telephone,
				email: sharedMailbox(service.email),
				website: service.website,
				face_to_face: service.faceToFace,
				by_telephone: service.byTelephone,
				online: service.online
			}
		];
	});
}

const roleWords =
	/info|advi[cs]e|enquir|hello|admin|contact|mail|ask|connect|appointment|debt|help|office|support/i;

/** Keeps a team's mailbox and drops a person's: nothing on the site identifies a person. */
export function sharedMailbox(email: string | null): string | null {
	const [mailbox] = email?.split('@') ?? [];
	return mailbox && roleWords.test(mailbox) ? email : null;
}

export function compileLibraries(libraries: Releases['libraries-2023']): TableRows['libraries'] {
	const taken = new Map<string, number>();
	return libraries.map((library) => {
		const base = `${library.borough}-${kebab(library.name)}`;
		const times = (taken.get(base) ?? 0) + 1;
		taken.set(base, times);
		return {
			id: times === 1 ? base : `${base}-${times}`,
			name: library.name,
			kind: library.kind,
			address: addressWithoutCounty(library.address),
			postcode: library.postcode,
			lat: library.lat,
			lon: library.lon,
			lsoa: library.lsoa,
			open: library.open,
			hours_per_week: library.hoursPerWeek,
			co_located: library.coLocatedText,
			hosts_advice: library.coLocatedWithAdvice
		};
	});
}
