import type { AreaIndex } from './area-index.ts';
import type { Bridge } from './bridge.ts';

/** A network serves a borough when at least this share of its patients live there; fewer is incidental. */
export const SERVES_SHARE = 0.05;

/** How much of each network an area holds: 1 for its member networks, s[p][b] for a borough. */
export interface NetworkParts {
	area: string;
	parts: { pcn: string; share: number }[];
	/** The networks a reader would say belong here: all members, or those serving the borough. */
	members: string[];
}

/** London, boards and sub-ICB locations by membership; boroughs by where patients live. */
export function networkParts(areas: AreaIndex, bridge: Bridge): NetworkParts[] {
	const administrative = [...areas.networksOf].map(([area, codes]) => ({
		area,
		parts: codes.map((pcn) => ({ pcn, share: 1 })),
		members: codes
	}));
	const boroughs = areas.boroughCodes.map((area) => {
		const parts = areas.pcnCodes.flatMap((pcn) => {
			const share = bridge.boroughShares.get(pcn)?.get(area) ?? 0;
			return share > 0 ? [{ pcn, share }] : [];
		});
		const members = parts.filter(({ share }) => share >= SERVES_SHARE).map(({ pcn }) => pcn);
		return { area, parts, members };
	});
	const single = areas.pcnCodes.map((pcn) => ({ area: pcn, parts: [{ pcn, share: 1 }], members: [pcn] }));
	return [...administrative, ...boroughs, ...single];
}

/** Patients an area's networks hold, by what the network's return says. */
export interface PatientsByReturn {
	covered: number;
	noneRecorded: number;
	noReturn: number;
}

/** `fte` is by network; a network without an entry made no return. */
export function patientsByReturn(
	{ parts }: NetworkParts,
	bridge: Bridge,
	fte: ReadonlyMap<string, number>
): PatientsByReturn {
	const patients = { covered: 0, noneRecorded: 0, noReturn: 0 };
	for (const { pcn, share } of parts) {
		const people = (bridge.listSize.get(pcn) ?? 0) * share;
		const posts = fte.get(pcn);
		if (posts === undefined) patients.noReturn += people;
		else if (posts > 0) patients.covered += people;
		else patients.noneRecorded += people;
	}
	return patients;
}

export function sumParts({ parts }: NetworkParts, fte: ReadonlyMap<string, number>): number {
	return parts.reduce((sum, { pcn, share }) => sum + (fte.get(pcn) ?? 0) * share, 0);
}

export function countReturned({ members }: NetworkParts, fte: ReadonlyMap<string, number>): number {
	return members.filter((pcn) => fte.has(pcn)).length;
}
