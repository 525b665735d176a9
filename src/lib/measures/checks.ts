/** Refusals shared by the measures: every one is a RangeError that names the argument. */

export function refuse(argument: string, rule: string): never {
	throw new RangeError(`${argument} must be ${rule}`);
}

export function requireFinite(argument: string, value: number): void {
	if (!Number.isFinite(value)) refuse(argument, 'a finite number');
}

export function requireNonNegative(argument: string, value: number): void {
	if (!Number.isFinite(value) || value < 0) refuse(argument, 'a finite number, zero or more');
}

export function requirePositive(argument: string, value: number): void {
	if (!Number.isFinite(value) || value <= 0) refuse(argument, 'a finite number above zero');
}

export function requireWhole(argument: string, value: number, lowest: number): void {
	if (!Number.isSafeInteger(value) || value < lowest) refuse(argument, `a whole number, ${lowest} or more`);
}

export function requireLength(argument: string, actual: number, expected: number): void {
	if (actual !== expected) refuse(argument, `${expected} long, not ${actual}`);
}

/** A confidence level written 0.95 or 95, as a fraction. Allowed: 0.9 to 1 or 90 to 100. */
export function confidenceFraction(confidence: number): number {
	if (confidence >= 0.9 && confidence <= 1) return confidence;
	if (confidence >= 90 && confidence <= 100) return confidence / 100;
	return refuse('confidence', 'between 0.9 and 1, or between 90 and 100');
}

/** Is a figure absent? A function that meets one answers `null`, it does not guess. */
export function isMissing(value: number | null | undefined): value is null | undefined {
	return value === null || value === undefined;
}
