/**
 * Confidence limits of the slope and relative index. The published method draws every value 100,000 times
 * from a normal distribution (on the log or logit scale for rates and proportions), refits, and takes
 * percentiles. The fit is linear in the values, so the same percentiles follow without drawing: exactly when
 * the errors are normal on the fitted scale, else by Cornish and Fisher's (1938) expansion in the cumulants,
 * which stays within 5% of the width of the limits for standard errors up to about 0.6 on the log scale.
 */
import { normalDeviate } from './distributions.ts';
import { dot, type Scale } from './slope-scale.ts';

export interface IndexLimits {
	siiLower?: number;
	siiUpper?: number;
	riiLower?: number;
	riiUpper?: number;
}

interface Fit {
	values: readonly number[];
	errors: readonly number[];
	weights: { slope: readonly number[]; intercept: readonly number[] };
	scale: Scale;
	transform: boolean;
	multiplier: number;
	confidence: number;
}

/** Limits of both indices. There are none at a confidence of exactly 1, where they would be infinite. */
export function indexLimits(fit: Fit): IndexLimits {
	const z = normalDeviate(fit.confidence);
	if (z === Infinity) return {};
	const [low, high] = fit.transform ? transformedEnds(fit, z) : linearEnds(fit, z);
	const sii = [low.sii * fit.multiplier, high.sii * fit.multiplier].toSorted((a, b) => a - b);
	const limits: IndexLimits = { siiLower: sii[0], siiUpper: sii[1] };
	if (low.rii === null || high.rii === null) return limits;
	if (fit.multiplier > 0) return { ...limits, riiLower: low.rii, riiUpper: high.rii };
	return { ...limits, riiLower: 1 / high.rii, riiUpper: 1 / low.rii };
}

interface End {
	sii: number;
	rii: number | null;
}

/** On the transformed scale the slope is normal; each limit is turned back around the fitted middle. */
function transformedEnds({ values, errors, weights, scale }: Fit, z: number): [End, End] {
	const linked = values.map(scale.link);
	const slope = dot(weights.slope, linked);
	const middle = dot(weights.intercept, linked) + slope / 2;
	const spread = Math.hypot(...weights.slope.map((weight, i) => weight * (errors[i] ?? 0)));
	const end = (limit: number) => {
		const mostDeprived = scale.inverse(middle - limit / 2);
		const leastDeprived = scale.inverse(middle + limit / 2);
		return { sii: leastDeprived - mostDeprived, rii: leastDeprived / mostDeprived };
	};
	return [end(slope - z * spread), end(slope + z * spread)];
}

function linearEnds({ values, errors, weights, scale }: Fit, z: number): [End, End] {
	const cumulants = values.map((value, i) => drawCumulants(value, errors[i] ?? 0, scale));
	const percentile = (combination: readonly number[], deviate: number) =>
		cornishFisher(combination, cumulants, deviate);
	// P(slope/start + 1 ≤ r) = P(slope - (r - 1)·start ≤ 0) while the start is positive: Fieller's argument.
	const relativeEnd = (deviate: number) =>
		root((r) =>
			percentile(
				weights.slope.map((weight, i) => weight - (r - 1) * (weights.intercept[i] ?? 0)),
				deviate
			)
		);
	const isPositive = dot(weights.intercept, values) > 0;
	const end = (deviate: number) => ({
		sii: percentile(weights.slope, deviate),
		rii: isPositive ? relativeEnd(deviate) : null
	});
	return [end(-z), end(z)];
}

type Cumulants = readonly [mean: number, variance: number, third: number, fourth: number];

/** Cumulants of g⁻¹(g(value) + error·Z), Z standard normal, by the trapezium rule (exact to rounding here). */
function drawCumulants(value: number, error: number, scale: Scale): Cumulants {
	const centre = scale.link(value);
	const step = 0.1;
	const draws = Array.from({ length: 201 }, (_, i) => (i - 100) * step).map((deviate) => ({
		density: (step * Math.exp((-deviate * deviate) / 2)) / Math.sqrt(2 * Math.PI),
		// Measured from the value itself, so that small errors are not lost in a large value.
		distance: scale.inverse(centre + error * deviate) - value
	}));
	const shift = draws.reduce((sum, draw) => sum + draw.density * draw.distance, 0);
	const moment = (power: number) =>
		draws.reduce((sum, draw) => sum + draw.density * (draw.distance - shift) ** power, 0);
	const variance = moment(2);
	return [value + shift, variance, moment(3), moment(4) - 3 * variance ** 2];
}

/** The percentile at `deviate` of Σ combination·draw, from the first four cumulants. */
function cornishFisher(
	combination: readonly number[],
	cumulants: readonly Cumulants[],
	deviate: number
): number {
	const total = (order: 0 | 1 | 2 | 3) =>
		combination.reduce((sum, weight, i) => sum + weight ** (order + 1) * (cumulants[i]?.[order] ?? 0), 0);
	const spread = Math.sqrt(total(1));
	if (spread === 0) return total(0);
	const skewness = total(2) / spread ** 3;
	const kurtosis = total(3) / spread ** 4;
	const z = deviate;
	const shape =
		((z * z - 1) * skewness) / 6 +
		((z ** 3 - 3 * z) * kurtosis) / 24 -
		((2 * z ** 3 - 5 * z) * skewness * skewness) / 36;
	return total(0) + spread * (z + shape);
}

/** Where a falling function crosses nought, from 1 outwards; null if it does not within a million. */
function root(falling: (r: number) => number): number | null {
	let width = 1;
	while (falling(1 - width) < 0 || falling(1 + width) > 0) {
		width *= 2;
		if (width > 1e6) return null;
	}
	let low = 1 - width;
	let high = 1 + width;
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return middle;
		if (falling(middle) > 0) low = middle;
		else high = middle;
	}
}
