/** Tables that the build works out and offers beside the compiled ones: every figure, what each measure means, and what was found wanting. */
import { integer, maybeInteger, maybeNumber, maybeText, source, table, text } from './table-type.ts';

export const computedTables = {
	figures: table({
		path: 'figures/figures.csv',
		title: 'Every figure of the atlas: each measure, area and date',
		columns: {
			measure: text('Id of the measure, as in figures/measures.csv'),
			period: text('Date the figure stands for'),
			area: text('Code of the area: GSS for boroughs, small areas and London, NHS codes for the rest'),
			area_name: text('Name of the area'),
			area_type: text('Kind of area: london, icb, sub-icb, borough, pcn or lsoa'),
			status: text(
				'value, zero (somebody reported none), no-return, not-collected, suppressed or not-applicable'
			),
			value: maybeNumber('In the unit of the measure; empty unless the status is value or zero', 12),
			numerator: maybeNumber('What was counted; empty where the figure is no ratio of counts', 12),
			denominator: maybeNumber('Out of how many; empty where the figure is no ratio of counts', 12),
			lower: maybeNumber('Lower 95% confidence limit, for measures that have one', 12),
			upper: maybeNumber('Upper 95% confidence limit, for measures that have one', 12),
			returned: maybeInteger('Networks that made a return, for a sum over networks'),
			members: maybeInteger('Networks in the area, for a sum over networks'),
			source
		},
		key: ['measure', 'period', 'area'],
		sources: []
	}),
	measures: table({
		path: 'figures/measures.csv',
		title: 'What each measure means',
		columns: {
			id: text('Id of the measure'),
			position: integer('Place in the list of measures'),
			name: text('Name'),
			question: text('The question it answers'),
			unit: text('Unit of its values'),
			denominator: maybeText('Who or what it is out of; empty for a plain count'),
			direction: text('What more of it means: more-provision, less-provision, more-need or neutral'),
			latest: text('The newest date held'),
			sources: text('Ids of its sources, separated by spaces'),
			caveats: maybeText('What to know before use')
		},
		key: ['id'],
		sources: []
	}),
	findings: table({
		path: 'quality/findings.csv',
		title: 'What the build found missing, left out, split or odd',
		columns: {
			id: text('Id of the finding'),
			kind: text('missing, left-out, split or flagged'),
			count: integer('How many'),
			out_of: maybeInteger('Out of how many; empty where that cannot be counted'),
			finding: text('What was found, after the count'),
			out_of_what: maybeText('What it is out of'),
			why: text('Why it is so'),
			effect: text('What the atlas does about it'),
			source,
			examples: maybeText('By name, at most sixty, separated by semicolons')
		},
		key: ['id'],
		sources: []
	})
} as const;
