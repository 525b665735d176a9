import type { Bridge } from '../../atlas/compute/bridge.ts';

/** A build that would publish a wrong number stops here, and says which. */
export class AtlasCheckError extends Error {
	constructor(problem: string) {
		super(`The atlas was not built: ${problem}. The last good one is left in place.`);
		this.name = 'AtlasCheckError';
	}
}

const SHARE_TOLERANCE = 1e-9;

/** Nobody is lost or counted twice between networks and boroughs. */
export function checkBridge({ boroughShares }: Bridge): void {
	for (const [pcn, shares] of boroughShares) {
		const whole = [...shares.values()].reduce((sum, share) => sum + share, 0);
		if (Math.abs(whole - 1) < SHARE_TOLERANCE) continue;
		throw new AtlasCheckError(`the patients of network ${pcn} add up to ${whole}, not 1`);
	}
}

/** What the region adds up to must be what its boroughs and its networks add up to (measures.md §3). */
export function checkTotals(
	sumOf: (measure: string, type: string) => number,
	{ name }: { name: string }
): void {
	for (const measure of ['link-worker-fte', 'patients']) {
		const [networks, boroughs] = [sumOf(measure, 'pcn'), sumOf(measure, 'borough')];
		if (Math.abs(networks - boroughs) > networks * 1e-3) {
			throw new AtlasCheckError(
				`${measure} adds up to ${boroughs} over boroughs and ${networks} over networks`
			);
		}
	}
	const [whole, boroughs] = [sumOf('residents', 'london'), sumOf('residents', 'borough')];
	if (whole !== boroughs)
		throw new AtlasCheckError(`residents: ${boroughs} over boroughs, ${whole} in ${name}`);
}
