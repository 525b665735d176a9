import { formatNumber } from '../../../atlas/format.ts';
import { measureOf } from '../../../atlas/measures.ts';
import { workingNumber } from '../../../atlas/methods/write-working.ts';
import type { WrittenStep } from '../../../atlas/methods/write-working.ts';
import { distanceWorking } from '../profile/similar.ts';
import type { ExampleAreas } from './example-areas.ts';

/** The distance of a network from the one most like it, part by part, from figures held today. */
export function similarExample({ pcn }: ExampleAreas): WrittenStep {
	const working = distanceWorking({ code: pcn.code, type: 'pcn' });
	if (!working) return { words: `${pcn.name} lacks one of the three figures`, table: null, sum: '' };
	const { nearest, parts } = working;
	const squares = parts.map(({ differs }) => `${workingNumber(Math.abs(differs))}²`);
	return {
		words: `The network most like ${pcn.name} is ${nearest.name}`,
		table: {
			headings: ['Compared', pcn.name, nearest.name, 'One standard deviation', 'Deviations apart'],
			rows: parts.map(({ measure, own, other, deviation, differs, byRatio }) => {
				const { name, format } = measureOf(measure);
				return {
					name,
					cells: [
						byRatio ? formatNumber(own, format) : workingNumber(own),
						byRatio ? formatNumber(other, format) : workingNumber(other),
						byRatio ? `× ${workingNumber(Math.exp(deviation))}` : workingNumber(deviation),
						workingNumber(Math.abs(differs))
					]
				};
			})
		},
		sum: `√((${squares.join(' + ')}) ÷ ${parts.length}) = ${workingNumber(nearest.distance)} standard deviations`
	};
}
