import type { Computed } from './figures.ts';
import { numberFigure, ratioFigure } from './figures.ts';
import type { AtlasInputs } from './inputs.ts';
import { countReturned, patientsByReturn, sumParts } from './networks.ts';
import type { NetworkParts, PatientsByReturn } from './networks.ts';

const PER_PATIENTS = 10_000;

type StaffColumn =
	| 'link_worker_fte'
	| 'mental_health_link_worker_fte'
	| 'wellbeing_coach_fte'
	| 'care_coordinator_fte';

/** The current return: full-time posts by network. A network without an entry made no return. */
export interface CurrentReturn {
	period: string;
	fte: ReadonlyMap<string, number>;
}

export function currentReturn({ tables }: AtlasInputs, column: StaffColumn): CurrentReturn {
	const period = tables.pcnStaff.reduce((latest, row) => (row.period > latest ? row.period : latest), '');
	const rows = tables.pcnStaff.filter((row) => row.period === period);
	return { period, fte: new Map(rows.map((row) => [row.pcn, row[column]])) };
}

/** Posts in every area: a network as returned, larger areas as the sum of (parts of) networks. */
export function staffPosts(inputs: AtlasInputs, column: StaffColumn): Computed[] {
	const { period, fte } = currentReturn(inputs, column);
	return inputs.networks.map((network) => postsFigure(network, period, fte));
}

function postsFigure(network: NetworkParts, period: string, fte: ReadonlyMap<string, number>): Computed {
	const returned = countReturned(network, fte);
	const members = network.members.length;
	if (returned === 0) return noReturn(network.area, period, members);
	return { ...numberFigure(network.area, period, sumParts(network, fte)), returned, members };
}

function noReturn(area: string, period: string, members: number): Computed {
	return {
		area,
		period,
		status: 'no-return',
		value: null,
		numerator: null,
		denominator: null,
		returned: 0,
		members
	};
}

/**
 * FTE per 10,000 patients of the area's networks, all of them (measures.md §5). Where a network made no return its
 * posts are unknown and its patients still count, so the figure carries how many networks returned. A network that
 * made no return itself has no rate at all.
 */
export function linkWorkerRates(inputs: AtlasInputs): Computed[] {
	return overReturn(inputs, ({ area, period, posts, patients }) =>
		ratioFigure({ area, period, numerator: posts, denominator: patients, multiplier: PER_PATIENTS })
	);
}

export function patientsPerLinkWorker(inputs: AtlasInputs): Computed[] {
	return overReturn(inputs, ({ area, period, posts, patients }) =>
		ratioFigure({ area, period, numerator: patients, denominator: posts, multiplier: 1 })
	);
}

function overReturn(
	inputs: AtlasInputs,
	figure: (known: { area: string; period: string; posts: number; patients: number }) => Computed
): Computed[] {
	const { period, fte } = currentReturn(inputs, 'link_worker_fte');
	return inputs.networks.map((network): Computed => {
		const { area } = network;
		const { covered, noneRecorded, noReturn: unanswered } = patientsByReturn(network, inputs.bridge, fte);
		const returned = countReturned(network, fte);
		const members = network.members.length;
		if (returned === 0) return noReturn(area, period, members);
		const patients = covered + noneRecorded + unanswered;
		return { ...figure({ area, period, posts: sumParts(network, fte), patients }), returned, members };
	});
}

/**
 * One of the three parts of an area's patients: covered, none recorded, no return. Together they are 100%. A network
 * that made no return is wholly in the third; of the other two it says nothing, so it must not rank as nought covered.
 */
export function coveragePart(inputs: AtlasInputs, part: keyof PatientsByReturn): Computed[] {
	const { period, fte } = currentReturn(inputs, 'link_worker_fte');
	return inputs.networks.map((network) => {
		const returned = countReturned(network, fte);
		const members = network.members.length;
		if (returned === 0 && part !== 'noReturn') return noReturn(network.area, period, members);
		const patients = patientsByReturn(network, inputs.bridge, fte);
		const denominator = patients.covered + patients.noneRecorded + patients.noReturn;
		const figure = ratioFigure({
			area: network.area,
			period,
			numerator: patients[part],
			denominator,
			multiplier: 100
		});
		return { ...figure, returned, members };
	});
}

/**
 * A small area has the mean rate of its networks, weighted by where its people are registered. Where most of them
 * belong to networks that made no return, so does the area (measures.md §3).
 */
export function linkWorkerRatesOfSmallAreas({ areas, bridge, ...inputs }: AtlasInputs): Computed[] {
	const { period, fte } = currentReturn({ areas, bridge, ...inputs }, 'link_worker_fte');
	const totals = areas.lsoaCodes.map(() => ({ weighted: 0, answered: 0, patients: 0 }));
	for (const [pcn, places] of bridge.lsoaShares) {
		const listSize = bridge.listSize.get(pcn) ?? 0;
		const posts = fte.get(pcn);
		for (const { place, share } of places) {
			const total = totals[place];
			if (!total) continue;
			const patients = listSize * share;
			total.patients += patients;
			if (posts === undefined) continue;
			total.answered += patients;
			total.weighted += patients * ((posts / listSize) * PER_PATIENTS);
		}
	}
	return totals.map(({ weighted, answered, patients }, at) => {
		const area = areas.lsoaCodes[at] as string;
		if (answered * 2 < patients || answered === 0) {
			return { area, period, status: 'no-return', value: null, numerator: null, denominator: patients };
		}
		return numberFigure(area, period, weighted / answered, null, answered);
	});
}

/** Earlier quarters. Networks since closed count in the region's total alone, for their patients cannot be placed now. */
export function linkWorkerHistory(inputs: AtlasInputs): Computed[] {
	const byPeriod = Map.groupBy(inputs.tables.linkWorkerHistory, (row) => row.period);
	return [...byPeriod].flatMap(([period, rows]) => {
		const fte = new Map(rows.map((row) => [row.pcn, row.fte]));
		const whole = rows.reduce((sum, row) => sum + row.fte, 0);
		return inputs.networks.map((network): Computed => {
			const figure = postsFigure(network, period, fte);
			const posts =
				network.area === inputs.areas.whole ? { ...figure, value: whole, returned: rows.length } : figure;
			// Which networks there were then is not held, so "out of" is known for today's areas only.
			return { ...posts, members: null, source: 'pcn-workforce-history' };
		});
	});
}

export function networkReturns(inputs: AtlasInputs): Computed[] {
	const { period, fte } = currentReturn(inputs, 'link_worker_fte');
	const administrative = inputs.networks.filter(({ area }) => inputs.areas.networksOf.has(area));
	const now = administrative.map((network) => {
		const returned = countReturned(network, fte);
		return numberFigure(network.area, period, returned, returned, network.members.length);
	});
	const before = [...Map.groupBy(inputs.tables.linkWorkerHistory, (row) => row.period)].flatMap(
		([then, rows]) => {
			const codes = new Map(rows.map((row) => [row.pcn, row.fte]));
			return administrative.map((network): Computed => {
				const returned = network.area === inputs.areas.whole ? rows.length : countReturned(network, codes);
				return { ...numberFigure(network.area, then, returned, returned), source: 'pcn-workforce-history' };
			});
		}
	);
	return [...now, ...before];
}
