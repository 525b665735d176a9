import type { AtlasInputs } from './inputs.ts';

/** The same work, done once for one set of inputs however many figures are made of it. */
export function once<Result>(work: (inputs: AtlasInputs) => Result): (inputs: AtlasInputs) => Result {
	const done = new WeakMap<AtlasInputs, { result: Result }>();
	return (inputs) => {
		const known = done.get(inputs) ?? { result: work(inputs) };
		done.set(inputs, known);
		return known.result;
	};
}
