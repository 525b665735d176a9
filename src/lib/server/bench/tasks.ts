import { catchmentsOf } from '../../atlas/compute/advice-access.ts';
import { placesOf } from '../../atlas/compute/access.ts';
import { computeFigures } from '../../atlas/compute/index.ts';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import { peopleInDecile } from '../../atlas/compute/people.ts';
import { staffPosts } from '../../atlas/compute/provision.ts';
import { decileNumbers } from '../../atlas/measures/people.ts';
import { isPublicLibrary } from '../../atlas/places.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { reachMetres } from '../../geography/distance.ts';
import { closePairs } from '../../geography/close-pairs.ts';
import { nearestWithin } from '../../geography/near.ts';
import { floatingCatchmentSparse } from '../../measures/accessibility.ts';
import { groupByReach, solveCoverage } from '../../measures/siting.ts';
import { needWeights, nextPosts, weightedNeed } from '../../measures/universalism.ts';

/** What a step found: enough to see that the work was done, and how large it was. */
export type Facts = Record<string, number | boolean>;

export interface BenchStep {
	name: string;
	run: () => Facts | Promise<Facts>;
}

const WALK_MINUTES = 15;
const GRADIENT = 2;
const NEW_POSTS = 100;
const SITE_COUNTS = [5, 10, 20];
/** A solve that takes longer stops with the gap it has. */
const SOLVE_SECONDS = 60;

/** Each kind of work, from tables to timed steps. Making the steps is not timed; running them is. */
export const benchTasks = {
	'advice-access': (tables: TableRows) =>
		accessSteps(
			tables,
			'advice sites',
			tables.adviceSites.filter((site) => site.face_to_face)
		),
	'practice-access': (tables: TableRows) => accessSteps(tables, 'GP practices', placed(tables.practices)),
	posts: postSteps,
	siting: sitingSteps,
	figures: figureSteps
} satisfies Record<string, (tables: TableRows) => BenchStep[]>;
export type BenchTask = keyof typeof benchTasks;
export const benchTaskIds = Object.keys(benchTasks) as BenchTask[];

function placed<P extends { lat: number | null; lon: number | null }>(rows: readonly P[]) {
	return rows.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
}

/** Residents of each small area, spread evenly over its postcodes. */
function residentsByPostcode({ lsoas, postcodes }: TableRows): Float64Array {
	const count = new Map<string, number>();
	for (const { lsoa } of postcodes) count.set(lsoa, (count.get(lsoa) ?? 0) + 1);
	const residents = new Map(lsoas.map((row) => [row.code, row.residents]));
	return Float64Array.from(postcodes, ({ lsoa }) => (residents.get(lsoa) ?? 0) / (count.get(lsoa) ?? 1));
}

function accessSteps(
	tables: TableRows,
	noun: string,
	sites: readonly { lat: number; lon: number }[]
): BenchStep[] {
	const demand = placesOf(tables.postcodes);
	const supply = placesOf(sites);
	const population = residentsByPostcode(tables);
	const catchments = catchmentsOf(demand, supply, population);
	const size = { postcodes: demand.lat.length, sites: sites.length, pairs: catchments.pairCost.length };
	const reached = (access: readonly (number | null)[]) => ({
		...size,
		reached: access.reduce<number>((sum, value) => sum + (value === null ? 0 : 1), 0)
	});
	return [
		{
			name: `Pairs of a postcode and ${noun} within ${WALK_MINUTES} minutes`,
			run: () => ({
				...size,
				pairs: closePairs(demand, supply, reachMetres(WALK_MINUTES)).pairMetres.length
			})
		},
		{
			name: `E2SFCA, postcodes × ${noun}, pairs given`,
			run: () => reached(floatingCatchmentSparse(catchments))
		},
		{
			name: `E2SFCA, postcodes × ${noun}, pairs included`,
			run: () => reached(floatingCatchmentSparse(catchmentsOf(demand, supply, population)))
		}
	];
}

function postSteps(tables: TableRows): BenchStep[] {
	const inputs = assembleInputs(tables);
	const posts = new Map(staffPosts(inputs, 'link_worker_fte').map(({ area, value }) => [area, value]));
	const byDecile = decileNumbers.map(
		(decile) => new Map(peopleInDecile(inputs, decile).map(({ area, value }) => [area, value ?? 0]))
	);
	const networks = inputs.areas.pcnCodes.filter((code) => posts.get(code) != null);
	const people = networks.map((code) => byDecile.map((counts) => counts.get(code) ?? 0));
	const have = networks.map((code) => posts.get(code) ?? 0);
	return [
		{
			name: `Next ${NEW_POSTS} posts over primary care networks`,
			run: () => {
				const need = weightedNeed({ people, gradient: GRADIENT });
				return { networks: networks.length, posts: nextPosts({ need, have, n: NEW_POSTS }).order.length };
			}
		}
	];
}

function sitingSteps(tables: TableRows): BenchStep[] {
	const demand = placesOf(tables.postcodes);
	const today = placesOf(tables.adviceSites.filter((site) => site.face_to_face));
	const candidates = placesOf([...placed(tables.practices), ...tables.libraries.filter(isPublicLibrary)]);
	const weights = needWeights(GRADIENT);
	const decile = new Map(tables.deprivation.map((row) => [row.lsoa, row.imd_decile]));
	const residents = residentsByPostcode(tables);
	const demandWeight = residents.map(
		(count, row) => count * (weights[(decile.get(tables.postcodes[row]?.lsoa ?? '') ?? 10) - 1] ?? 1)
	);
	const gather = () => {
		const { site } = nearestWithin(demand, today, reachMetres(WALK_MINUTES));
		const reachable: number[][] = Array.from(demandWeight, () => []);
		const { pairDemand, pairSupply } = closePairs(demand, candidates, reachMetres(WALK_MINUTES));
		pairDemand.forEach((row, pair) => {
			if ((site[row] ?? -1) < 0) reachable[row]?.push(pairSupply[pair] ?? 0);
		});
		return groupByReach({ demandWeight, reachable, candidateCount: candidates.lat.length });
	};
	const problem = gather();
	const size = { candidates: problem.candidateCount, groups: problem.groups.length };
	return [
		{
			name: 'Advice siting: who can reach which candidate, in groups',
			run: () => ({ ...size, groups: gather().groups.length })
		},
		...SITE_COUNTS.map((k) => ({
			name: `Advice siting: the best ${k} sites`,
			run: async () => {
				const { objective, optimal, gap } = await solveCoverage(problem, k, {
					timeLimitSeconds: SOLVE_SECONDS
				});
				return { ...size, objective: Math.round(objective), optimal, gap };
			}
		}))
	];
}

function figureSteps(tables: TableRows): BenchStep[] {
	return [
		{
			name: 'Every figure of the atlas, from tables in memory',
			run: () => {
				let figures = 0;
				for (const figure of computeFigures(assembleInputs(tables))) if (figure.area) figures++;
				return { smallAreas: tables.lsoas.length, figures };
			}
		}
	];
}
