import type { Drawing } from '../atlas/figure-view.ts';

const CARD_ROWS = 3;
/** Drawn narrower and then enlarged by this, so that words can be read where a card is 600 pixels wide. */
const ENLARGED = 1.4;

/** What of a drawing is on a card, where it has half the width: of lists of lines and columns the few that matter most. */
export function forCard(drawing: Drawing): { drawing: Drawing; enlarged: number } {
	if (drawing.kind === 'benchmarks')
		return { drawing: { ...drawing, rows: drawing.rows.slice(0, CARD_ROWS) }, enlarged: ENLARGED };
	if (drawing.kind === 'table' && drawing.onCard) {
		const { columns, onCard } = drawing;
		return {
			drawing: { ...drawing, columns: columns.filter(({ key }) => onCard.includes(key)) },
			enlarged: ENLARGED
		};
	}
	return { drawing, enlarged: 1 };
}
