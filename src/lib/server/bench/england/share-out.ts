/**
 * Runs of `amounts`, one for each of `shares`, as large in proportion as whole items allow. Each run has something in
 * it, while there is enough.
 *
 * @returns for each amount, the position of the share it goes to; never falling
 * @throws RangeError with fewer amounts above nought than shares
 */
export function shareOut(amounts: readonly number[], shares: readonly number[]): number[] {
	const total = sum(amounts);
	const whole = sum(shares);
	let left = amounts.filter((amount) => amount > 0).length;
	if (left < shares.length) throw new RangeError(`${shares.length} shares of ${left} amounts`);
	let at = 0;
	let given = 0;
	let due = shares[0] ?? 0;
	let holds = false;
	return amounts.map((amount) => {
		const to = at;
		given += amount;
		if (amount > 0) {
			left -= 1;
			holds = true;
		}
		const others = shares.length - 1 - at;
		if (holds && others > 0 && (left <= others || given / total >= due / whole)) {
			at += 1;
			due += shares[at] ?? 0;
			holds = false;
		}
		return to;
	});
}

/**
 * Pairs two lists in order, so that every item of either has at least one of the other.
 *
 * @returns for each of `many`, positions in `few` when there are more of the first, or runs of them when fewer
 */
export function pairUp(firsts: number, seconds: number): [first: number, second: number][] {
	const longer = Math.max(firsts, seconds);
	if (Math.min(firsts, seconds) === 0) return [];
	return Array.from({ length: longer }, (_, at) => [
		Math.floor((at * firsts) / longer),
		Math.floor((at * seconds) / longer)
	]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
