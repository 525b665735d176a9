import { refuse, requireFinite, requireNonNegative, requirePositive } from './checks.ts';

/** How much less a place counts the further it is. */
export type DistanceWeight =
	| { type: 'none' }
	/** `[limit, weight]` with limits ascending and inclusive; nothing beyond the last. */
	| { type: 'step'; steps: readonly (readonly [limit: number, weight: number])[] }
	/** exp(-c² / 2σ²), never cut off by itself. */
	| { type: 'gaussian'; sigma: number }
	/** (max(c, minDist) / scale) ^ alpha; alpha carries its own sign. */
	| { type: 'gravity'; scale: number; alpha: number; minDist: number };

/**
 * The weight as a function of cost.
 * @throws RangeError for parameters that make no sense
 */
export function weightFunction(weight: DistanceWeight): (cost: number) => number {
	switch (weight.type) {
		case 'none':
			return () => 1;
		case 'step': {
			const steps = weight.steps;
			steps.forEach(([limit, value], i) => {
				requireFinite('weight.steps', limit);
				requireNonNegative('weight.steps', value);
				if (i > 0 && limit <= (steps[i - 1]?.[0] ?? -Infinity)) refuse('weight.steps', 'in ascending order');
			});
			const limits = Float64Array.from(steps, ([limit]) => limit);
			const values = Float64Array.from(steps, ([, value]) => value);
			return (cost) => {
				for (let i = 0; i < limits.length; i++) if (cost <= (limits[i] ?? 0)) return values[i] ?? 0;
				return 0;
			};
		}
		case 'gaussian': {
			requirePositive('weight.sigma', weight.sigma);
			const spread = 2 * weight.sigma ** 2;
			return (cost) => Math.exp((-cost * cost) / spread);
		}
		case 'gravity': {
			const { scale, alpha, minDist } = weight;
			requirePositive('weight.scale', scale);
			requireFinite('weight.alpha', alpha);
			requireNonNegative('weight.minDist', minDist);
			return (cost) => {
				const value = (Math.max(cost, minDist) / scale) ** alpha;
				return Number.isFinite(value) ? value : refuse('weight.minDist', 'above zero where a cost is zero');
			};
		}
		default:
			return refuse('weight.type', "'none', 'step', 'gaussian' or 'gravity'");
	}
}
