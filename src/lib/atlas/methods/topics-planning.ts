import { ALIKE_WITHIN, SIMILAR_COUNT } from '../similar-areas.ts';
import type { Topic } from './topic-type.ts';

/** What is made of need and provision together, and how far people must walk. */
export const planningTopics = {
	shortfall: {
		words: [
			'The idea is Sir Michael Marmot’s proportionate universalism: everyone gets the service, and its scale follows need. One dial sets how strongly, the gradient: how many times as much a person in the most deprived tenth of England should get as one in the least. Figures on the site use 2; the plan lets you turn it. At 1 the offer is the same for everyone.',
			'People are weighted by their tenth, today’s posts are shared out in proportion to weighted people, and the shortfall is an area’s share less what it has. Below nought, the area has more than its share. Nobody is asked to lose a post: it shows where need is unmet.',
			'A floor, if you set one in the plan, lifts every area to so many posts first; the rest share what is left.'
		],
		formula: [
			'w(d) = 1 + (g − 1) × (10 − d) ÷ 9',
			'N(a) = Σd people(a, d) × w(d)',
			'target(a) = T × N(a) ÷ ΣN; shortfall(a) = target(a) − posts(a)',
			'With a floor f: areas with target below f get f; the rest share T less those, again until none is below.'
		],
		measures: ['shortfall']
	},
	'next-posts': {
		words: [
			'Nobody loses a post. New posts are given one at a time, each to the area with most weighted need for every post it already has, counting half a post more so that areas with none can be compared. It is the Sainte-Laguë method that shares out seats in parliaments, started from today’s posts.',
			'Between equal claims the more deprived area goes first.'
		],
		formula: [
			'Next to the area with the largest N(a) ÷ (have(a) + ½), where have counts posts there already and posts just given'
		],
		measures: ['shortfall']
	},
	'need-provision': {
		words: [
			'Areas with both figures are put in three equal groups by deprivation score and in three by link workers per 10,000 patients. That makes nine kinds of place. “High need, few link workers” is the one to look at first.',
			'The groups compare areas with each other: there is always a third with the fewest, however many there are.'
		],
		measures: ['imd-score', 'link-worker-rate']
	},
	fairness: {
		words: [
			'For each tenth of England by deprivation, we take the mean rate of the networks its people are registered with. Ten numbers: what people in each tenth receive. A line through them, each tenth counting for its people, gives the slope.',
			'The slope index is the rate at the least deprived end less the rate at the most deprived: below nought, provision rises with need. The relative index is the one over the other. The concentration index is below nought where provision is concentrated among the more deprived. The Gini coefficient says how unequal areas are, whatever their need: 0 is all alike.',
			'The verdict: flat if the slope is under a tenth of the mean; otherwise provision rises with need, or falls as need rises, which is called the inverse care law.'
		],
		formula: [
			'r(d) = Σp people(p, d) × rate(p) ÷ Σp people(p, d), over networks with a figure',
			'x(d) = the share of people in more deprived tenths + half the share in d',
			'SII = the slope of r on x, weighted by people; RII = fitted r at x = 1 ÷ fitted r at x = 0',
			'Concentration index = 2 ÷ mean × covariance of r and x, weighted by people'
		],
		measures: ['link-worker-rate']
	},
	similar: {
		words: [
			'An area is set beside those most like it in need, age and population: the average deprivation score, the share of people aged 65 and over, and how many people there are. Nothing about link workers or advice is among them, so that a difference in provision between areas alike is a difference in provision.',
			'Each of the three is measured in standard deviations over all of London’s areas of the kind. Numbers of people are compared by how many times larger one is. The distance is the root of the mean of the three squared differences, all of one weight: 0 is alike in all three, 1 is a whole standard deviation apart in each.',
			`The ${SIMILAR_COUNT} nearest are shown. Those more than ${ALIKE_WITHIN} apart are not called alike, and no median of theirs is shown. Boards, of which there are four, have none.`
		],
		formula: [
			'z(a, k) = (x(a, k) − mean of x(k)) ÷ standard deviation of x(k), over areas that have all three figures; x is the natural logarithm for numbers of people',
			'distance(a, b) = √(Σk (z(a, k) − z(b, k))² ÷ 3)'
		],
		measures: ['imd-score', 'aged-65-plus', 'patients', 'residents']
	},
	walking: {
		words: [
			'A walk is the straight line and three tenths more for the bends in the street (× 1.3), at 80 metres a minute. Fifteen minutes reaches 923 metres in a straight line. Rivers, railways and hills are not known to it.',
			'People are placed at postcodes: a small area’s residents are spread evenly over its live postcodes, because the middle of a small area can be a park away from its homes.'
		],
		formula: [
			'minutes = straight-line metres × 1.3 ÷ 80',
			'Straight lines are great circles on a sphere of radius 6,371,008.8 m.'
		],
		measures: ['advice-within-15', 'advice-sites']
	},
	'advice-access': {
		words: [
			'A site near you is worth less if many share it. First, each site is divided among everyone within 15 minutes’ walk of it. Second, each place adds up its shares of the sites it can walk to. A site counts in full within 5 minutes, 0.68 from 5 to 10 and 0.22 from 10 to 15, in both steps: the enhanced two-step floating catchment of Luo and Qi (Health & Place, 2009).',
			'Opening hours and numbers of advisers are not published, so every site counts as one. Where no site is in reach there is no figure; “none within 15 minutes” is the finding.'
		],
		formula: ['R(s) = 1 ÷ Σi residents(i) × w(i, s)', 'A(i) = Σs R(s) × w(i, s) × 10,000'],
		measures: ['advice-access']
	},
	siting: {
		words: [
			'Candidates are GP practices and open public libraries. Demand is the people, weighted by the gradient, who have no face-to-face site within the time you choose. The plan picks so many places that together they reach the most of them: the maximal covering location problem (Church and ReVelle, 1974).',
			'Postcodes that can reach exactly the same candidates are put together, which loses nothing. The choice is solved by a mathematical optimiser, HiGHS, and the page says whether it is proven best or how far from best it could be.'
		],
		formula: [
			'Choose k candidates to make Σi demand(i) × covered(i) largest, where covered(i) = 1 if a chosen candidate is within the time limit of i, and otherwise 0'
		],
		measures: ['advice-within-15']
	},
	standard: {
		words: [
			'Ten parts, each yes, partly, no or not reported, each with its evidence and date. The first four are worked out from official figures: a link worker in every network that serves the borough; at least 95% of patients covered; posts at or above the fair share by need; at least half of residents within 15 minutes’ walk of face-to-face advice.',
			'The other six are what the borough says in its quarterly return. A part nobody has reported is not counted as met, and it is not a “no”. Where networks that made no return could change an answer, the part is not reported.'
		],
		measures: ['standard-met', 'standard-not-reported']
	},
	limits: {
		words: [
			'Referrals in a quarter would differ a little from one quarter to the next even if nothing had changed. The 95% limits say how much of that to allow for. They are Byar’s, the method of English public health statistics, and exact for counts under ten.',
			'Numbers from 1 to 4 are withheld so that nobody can be recognised.'
		],
		formula: [
			'lower = O × (1 − 1 ÷ 9O − z ÷ 3√O)³',
			'upper = (O + 1) × (1 − 1 ÷ 9(O + 1) + z ÷ 3√(O + 1))³, with z = 1.96'
		],
		measures: ['referral-rate', 'referrals']
	},
	'changed-reporting': {
		words: [
			'More networks made a return each year, so early growth in link workers is partly better reporting. For earlier quarters the atlas gives posts and the number of networks that made a return, but no rates: the lists of that time are not held.',
			'Networks that have closed since count in London’s total for their quarters only; their patients cannot be placed today. Quarters that are not held are drawn as a gap and never filled in.',
			'Deprivation deciles of 2019 and 2025 each rank England at their time. A change from one to the other is a change of place in that order, not of circumstances.'
		],
		measures: ['link-worker-fte', 'pcn-returns', 'core20']
	}
} as const satisfies Record<string, Topic>;
