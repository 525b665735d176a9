/**
 * The gamma, chi-square and normal distributions, as far as confidence limits need them.
 * Sources: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 (series) and 6.5.31 (continued
 * fraction); Lanczos (1964) for the gamma function. Good to about 12 figures for the shapes met here.
 */
import { refuse } from './checks.ts';

/** Lanczos coefficients for g = 7, nine terms. */
const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** Natural logarithm of the gamma function, for `shape` > 0. */
export function logGamma(shape: number): number {
	// Below 1/2 the series loses figures; one step of Γ(x + 1) = xΓ(x) puts it in range.
	if (shape < 0.5) return logGamma(shape + 1) - Math.log(shape);
	const x = shape - 1;
	const sum = lanczos.reduce((total, term, i) => (i === 0 ? term : total + term / (x + i)), 0);
	const t = x + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Both tails of the gamma distribution with unit scale at `x`: `lower` = P(shape, x), `upper` = 1 - P. */
export function gammaTails(shape: number, x: number): { lower: number; upper: number } {
	if (x <= 0) return { lower: 0, upper: 1 };
	if (x === Infinity) return { lower: 1, upper: 0 };
	const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	if (x < shape + 1) {
		let term = 1 / shape;
		let sum = term;
		for (let n = 1; term > sum * 1e-17; n++) {
			term *= x / (shape + n);
			sum += term;
		}
		return { lower: front * sum, upper: 1 - front * sum };
	}
	// Lentz's evaluation of the continued fraction; it converges fast for x > shape + 1.
	let b = x + 1 - shape;
	let c = 1e300;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1, change = 0; n < 1000 && Math.abs(change - 1) > 1e-16; n++) {
		const a = -n * (n - shape);
		b += 2;
		d = 1 / (a * d + b);
		c = b + a / c;
		change = c * d;
		fraction *= change;
	}
	return { lower: 1 - front * fraction, upper: front * fraction };
}

/**
 * The value a chi-square variable with `degrees` of freedom stays below with the given probability.
 * Bisection, always on the smaller tail so that limits close to certainty keep their figures.
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
	if (!(probability >= 0 && probability <= 1)) refuse('probability', 'between 0 and 1');
	if (!(degrees > 0)) refuse('degrees', 'above zero');
	if (probability === 0) return 0;
	if (probability === 1) return Infinity;
	const shape = degrees / 2;
	const isBelow = (x: number) => {
		const { lower, upper } = gammaTails(shape, x);
		return probability < 0.5 ? lower < probability : upper > 1 - probability;
	};
	let low = 0;
	let high = shape + 1;
	while (isBelow(high)) [low, high] = [high, 2 * high];
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return 2 * middle;
		if (isBelow(middle)) low = middle;
		else high = middle;
	}
}

/**
 * z such that a standard normal variable lies within ±z with the given confidence (0.95 gives 1.95996…).
 * A squared normal variable is chi-square with one degree of freedom, so no other function is needed.
 */
export function normalDeviate(confidence: number): number {
	return Math.sqrt(chiSquareQuantile(confidence, 1));
}
