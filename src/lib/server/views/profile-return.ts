import type { Figure } from '../../atlas/figure.ts';
import { figureText, limitsText } from '../../atlas/figure-words.ts';
import { formatNumber, listInWords } from '../../atlas/format.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import type { PublicReturn } from '../../atlas/returns/public-answers.ts';
import { questions } from '../../atlas/returns/questions.ts';
import { quarterName } from '../../atlas/returns/quarters.ts';
import { stageEntries, stageNotReported } from '../../atlas/returns/stages.ts';
import type { Stage } from '../../atlas/returns/stages.ts';
import type { Area } from '../queries/areas.ts';
import { returnsOf } from '../queries/borough-returns.ts';
import { figureHistory } from '../queries/figures.ts';

/** One line of what a borough says. */
export interface ReturnedFact {
	label: string;
	text: string;
	isAbsent: boolean;
	notes: string[];
}

export interface ReturnSection {
	finding: string;
	/** Null where the borough has never published a return. */
	made: { quarter: string; published: string; facts: ReturnedFact[]; publicNote: string | null } | null;
}

const stageFinding: Record<Stage, string> = {
	'whole-population': 'says its programme reaches everyone who lives there',
	targeted: 'says its programme reaches some places or groups',
	developing: 'says its programme is being set up',
	none: 'says that it has no programme'
};

/** A figure of the return's quarter; undefined where there is none. */
type FigureAt = (measure: MeasureId) => Figure | undefined;

/** What the borough's newest published return says; null for areas of other kinds. */
export function returnSection({ type, code, name }: Area): ReturnSection | null {
	if (type !== 'borough') return null;
	const [newest] = returnsOf(code);
	if (!newest) return { finding: `${name} has not published a return yet`, made: null };
	return sectionOfReturn(name, newest, (measure) =>
		figureHistory(code, measure).find((figure) => figure.period === newest.period)
	);
}

/** What one return says, published or about to be. */
export function sectionOfReturn(name: string, made: PublicReturn, at: FigureAt) {
	const { stage } = made.answers;
	return {
		finding: `${name} ${stage ? stageFinding[stage] : 'has published a return'}`,
		made: {
			quarter: quarterName(made.period),
			published: formatPeriod(made.published),
			facts: [stageFact(made), leadFact(made), ...countFacts(made, at)],
			publicNote: made.answers['public-note'] ?? null
		}
	};
}

const fact = (label: string, text: string | undefined, ...notes: (string | null | undefined)[]) => ({
	label,
	text: text ?? stageNotReported,
	isAbsent: text === undefined,
	notes: notes.filter((note) => note != null)
});

function stageFact({ answers }: PublicReturn): ReturnedFact {
	const entry = answers.stage && stageEntries[answers.stage];
	return fact('Programme', entry?.name, answers['stage-detail'] ?? entry?.explanation);
}

function leadFact({ answers }: PublicReturn): ReturnedFact {
	return fact('Led by', answers['lead-organisation']);
}

function countFacts({ borough, answers, withheld }: PublicReturn, at: FigureAt): ReturnedFact[] {
	const shown = (label: string, figure: Figure | undefined, ...notes: (string | null)[]): ReturnedFact => {
		const { text, isAbsent } = figureText(figure);
		return { label, text, isAbsent, notes: notes.filter((note) => note !== null) };
	};
	const referrals = at('referrals');
	return [
		shown(
			'Link workers outside the NHS return, full-time posts',
			at('hosted-link-worker-fte'),
			hostNote(answers),
			besideNote(borough)
		),
		shown('Volunteers', at('volunteers')),
		shown('Referrals in the quarter', referrals, rateNote(at('referral-rate')), routesNote(answers, withheld))
	];
}

function hostNote({
	'hosted-posts': people,
	'hosted-by': hosts = []
}: PublicReturn['answers']): string | null {
	const names = questions['hosted-by'].choices
		.filter(({ id }) => hosts.includes(id))
		.map(({ name }) => name.toLowerCase());
	const parts = [
		people && `${formatNumber(people, 'count')} ${people === 1 ? 'person' : 'people'}`,
		names.length > 0 && `employed by ${listInWords(names)}`
	].filter(Boolean);
	return parts.length > 0 ? capitalised(`${parts.join(', ')}.`) : null;
}

/** The NHS figure beside it, of its own date. */
function besideNote(borough: string): string | null {
	const nhs = figureHistory(borough, 'link-worker-fte').at(-1);
	if (nhs?.value == null) return null;
	return `Beside ${formatNumber(nhs.value, 'posts')} that networks recorded on ${formatPeriod(nhs.period)}; never added to them.`;
}

function rateNote(rate: Figure | undefined): string | null {
	if (rate?.value == null) return null;
	return `${figureText(rate).text} per 1,000 patients (${limitsText(rate)}).`;
}

function routesNote(answers: PublicReturn['answers'], withheld: PublicReturn['withheld']): string | null {
	const part = (id: 'self-referrals' | 'referrals-elsewhere', words: string) => {
		const count = answers[id];
		if (withheld.includes(id)) return `${words}: withheld`;
		return count === undefined ? null : `${words}: ${formatNumber(count, 'count')}`;
	};
	const parts = [
		part('self-referrals', 'People who referred themselves'),
		part('referrals-elsewhere', 'referred by neither a GP practice nor themselves')
	].filter((words) => words !== null);
	return parts.length > 0 ? capitalised(`${parts.join('; ')}.`) : null;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
