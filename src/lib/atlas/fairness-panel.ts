import type { DecileExperience } from '../measures/equity.ts';
import type { Elsewhere, FairnessIndex } from './fairness-words.ts';
import type { MeasureId } from './measures.ts';
import type { SourceId } from './sources.ts';

/** Whether a measure follows need: everything the panel shows, in words and numbers. */
export interface FairnessPanel {
	measure: MeasureId;
	title: string;
	/** Both ends and the mean. */
	sentence: string;
	/** What was averaged over what, of when, and who is left out. */
	basis: string;
	deciles: DecileExperience[];
	elsewhere: Elsewhere | null;
	mean: number | null;
	meanText: string | undefined;
	valueLabel: string;
	peopleLabel: string;
	indices: FairnessIndex[];
	/** Only for something that is shared out: shares of a score mean nothing. */
	concentration: { curve: [number, number][]; sentence: string; peopleLabel: string } | null;
	apiHref: string;
	sources: SourceId[];
}
