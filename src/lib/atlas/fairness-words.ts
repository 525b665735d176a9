import type { Fairness } from '../measures/equity.ts';

/** One verdict sentence on whether provision follows need (measures.md §7). */
export function fairnessWords(fairness: Fairness | null): string {
	switch (fairness?.verdict) {
		case 'rises-with-need':
			return 'Link workers rise with need.';
		case 'flat':
			return 'Link workers are spread flat: people in the most deprived places get about what others do.';
		case 'falls-as-need-rises':
			return 'Link workers fall as need rises: the inverse care law.';
		default:
			return 'There are too few figures to say whether link workers follow need.';
	}
}
