import type { FairnessVerdict } from '../measures/equity.ts';

/** The finding at the top of the home page: does provision follow need? */
export function headline(verdict: FairnessVerdict | null): string {
	switch (verdict) {
		case 'flat':
			return 'London’s link workers hardly follow need.';
		case 'rises-with-need':
			return 'London’s link workers rise with need, but not everywhere.';
		case 'falls-as-need-rises':
			return 'London has fewest link workers where need is highest.';
		case null:
			return 'Where are London’s link workers, and where is the need?';
	}
}
