import type { BenchResult } from '../report.ts';
import { ASSEMBLED, BUILT } from './measure-build.ts';

/** Work that grows with no more than this power of the small areas is called near-linear. */
const NEAR_LINEAR = 1.15;
/** The most that a tile should weigh (tippecanoe's own limit): a screen of a map is four to six of them. */
const MOST_TILE_BYTES = 500_000;

const layers = ['borough', 'pcn', 'sub-icb', 'icb', 'lsoa'];

/** What a build of a larger region costs, in words: each scale, how it grows, and which maps have tiles that are too heavy. */
export function englandReport(results: readonly BenchResult[]): string {
	const builds = results.filter(({ name }) => name === BUILT).sort((a, b) => a.scale - b.scale);
	const published = results.some(({ name, facts }) => name === ASSEMBLED && facts.published === true);
	if (builds.length === 0) return '';
	return [
		published
			? 'London is as it is. Beyond it, networks, practices and their staff are England’s, as published; all else is London’s again, on copies of its land: small areas, boroughs, census, deprivation, postcodes, advice sites, libraries, list sizes and where patients live.'
			: 'The publishers’ files for England are not at hand: all beyond London is London again.',
		...builds.map(buildWords),
		...builds.slice(1).map((build, at) => growthWords(builds[at] as BenchResult, build)),
		tileWords(builds.at(-1) as BenchResult)
	].join('\n');
}

const count = (value: unknown) => Math.round(Number(value)).toLocaleString('en-GB');
const megabytes = (bytes: unknown) => `${(Number(bytes) / 1e6).toFixed(2)} MB`;

function buildWords({ scale, facts, medianMilliseconds, peakMegabytes }: BenchResult): string {
	const thousands = Number(facts.smallAreas) / 1000;
	const processor = Number(facts.processorSeconds);
	return (
		`${scale} ×: ${count(facts.smallAreas)} small areas, ${count(facts.networks)} networks, ${count(facts.practices)} practices, ` +
		`${count(facts.postcodes)} postcodes; built in ${(medianMilliseconds / 1000).toFixed(1)} s ` +
		`(${processor.toFixed(1)} s of processor, ${(processor / thousands).toFixed(2)} s a thousand small areas), ` +
		`at most ${count(peakMegabytes)} MB (${count(peakMegabytes / thousands)} MB a thousand); ` +
		`${count(facts.figures)} figures in a file of ${count(Number(facts.fileBytes) / 1e6)} MB.`
	);
}

/** The power of the small areas by which a quantity grows between two scales: 1 is linear. */
export function growthPower(from: [areas: number, cost: number], to: [areas: number, cost: number]): number {
	return Math.log(to[1] / from[1]) / Math.log(to[0] / from[0]);
}

function growthWords(from: BenchResult, to: BenchResult): string {
	const power = (cost: (result: BenchResult) => number) =>
		growthPower([Number(from.facts.smallAreas), cost(from)], [Number(to.facts.smallAreas), cost(to)]);
	const time = power(({ facts }) => Number(facts.processorSeconds));
	const memory = power(({ peakMegabytes }) => peakMegabytes);
	const file = power(({ facts }) => Number(facts.fileBytes));
	const verdict =
		Math.max(time, memory, file) <= NEAR_LINEAR ? 'near-linear' : 'faster than the small areas do';
	return `From ${from.scale} × to ${to.scale} ×: processor time grows as n^${time.toFixed(2)}, memory as n^${memory.toFixed(2)}, the file as n^${file.toFixed(2)}: ${verdict}.`;
}

function tileWords({ scale, facts }: BenchResult): string {
	const heaviest = (layer: string) => Number(facts[`${layer} heaviest tile`]);
	const heavy = layers.filter((layer) => heaviest(layer) > MOST_TILE_BYTES);
	const list = layers.map(
		(layer) =>
			`${layer} ${count(facts[`${layer} tiles`])} of ${megabytes(facts[`${layer} tile bytes`])} in all, the heaviest ${megabytes(heaviest(layer))}`
	);
	const verdict = heavy.length === 0 ? 'none is too heavy' : `too heavy: ${heavy.join(', ')}`;
	return `Tiles at ${scale} ×, packed with gzip: ${list.join('; ')}; ${verdict}.`;
}
