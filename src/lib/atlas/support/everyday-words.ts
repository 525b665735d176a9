import { subjects, type SubjectId } from './subjects.ts';

/**
 * What people say, and what services call it. Each line: the subjects meant, and the ways of saying it. A phrase is
 * matched on whole words, without case or apostrophes; an ending * matches any ending.
 */
const spoken: Record<SubjectId, string> = {
	'link-worker': `link worker*, social prescrib*, social prescription*, community connector*, health coach*,
		navigator*, local area coordinator*, health champion*, health budd*, wellbeing budd*, signpost*,
		not sure, dont know where to start, someone to talk to, what help is there`,
	debt: `debt*, owe*, money, bill*, bailiff*, cant pay, cannot pay, overdraft, loan*, loan shark*,
		budget*, skint, broke, arrears, bankrupt*, iva, credit card*, gas and electric, energy, fuel,
		heating, council tax, catalogue*, money worries`,
	benefits: `benefit*, universal credit, pip, dla, esa, jsa, pension credit, attendance allowance,
		carers allowance, housing benefit, personal independence payment, sanction*, tribunal,
		mandatory reconsideration, appeal*, dwp, job centre, jobcentre, welfare`,
	housing: `hous*, rent, cant pay rent, cant pay my rent, landlord*, evict*, homeless*, nowhere to live,
		sleeping rough, tenan*, repair*, damp, mould, overcrowd*, mortgage*, section 21, council flat,
		hostel*, shelter, sofa surfing, notice to quit, temporary accommodation`,
	legal: `legal*, law, lawyer*, solicitor*, rights, court*, law centre*, discriminat*, legal aid,
		citizens advice, cab`,
	immigration: `immigra*, visa*, asylum, refugee*, settled status, home office, deport*, leave to remain,
		no recourse, migrant*, citizenship`,
	employment: `job*, work, unemploy*, sacked, redundan*, employ*, cv, interview*, career*, lost my job,
		zero hours, wage*, unfair dismissal, back to work`,
	food: `food, food bank*, foodbank*, hungry, hunger, meal*, pantry, pantries, cant afford food, lunch,
		soup kitchen, groceries, healthy start`,
	'domestic-abuse': `domestic abuse, domestic violence, abus*, violen*, hits me, hurts me, scared of my partner,
		scared at home, controlling, refuge, stalk*, safe at home, forced marriage, coercive`,
	carers: `carer*, caring for, care for my, look after my, looking after, respite, young carer*,
		break from caring`,
	'mental-health': `mental health, depress*, anxi*, anxious, low mood, feeling low, sad, stress*, worried, panic*,
		bereave*, grief, grieving, counsel*, therap*, suicid*, cant cope, wellbeing, well being, trauma*,
		self harm*, sleep, talking therap*`,
	dementia: 'dementia, alzheimer*, memory, forget*, memory cafe*, memory loss',
	'staying-well': `fall*, fell over, diabet*, long term condition*, pain, weight, smok*, handyman, help at home,
		shopping, transport, getting out, parkinson*, stroke, cancer, home from hospital, housebound,
		sight, hearing, blind, deaf, drink*, alcohol, drug*`,
	loneliness: `lonely, loneliness, alone, on my own, no friends, make friends, making friends, company, isolat*, befriend*,
		meet people, meeting people, chat, coffee morning*, lunch club*, day centre*, social group*,
		social club*, tea, community group*, faith group*, nothing to do, bored`,
	volunteering: `volunteer*, help others, give back, something useful, repair cafe*, time bank*, timebank*,
		trustee*`,
	'peer-support':
		'peer support, support group*, self help, recovery, lived experience, people like me, mutual aid',
	arts: `art, arts, craft*, paint*, draw*, sing*, choir*, music*, drama, theatre, danc*, knit*, sewing,
		photograph*, film*, writing, poetry, creative*, museum*, pottery, cabaret`,
	nature: `garden*, nature, park*, allotment*, food growing, grow food, growing, outdoors, green space*,
		plants, wildlife, city farm*, conservation`,
	exercise: `exercis*, walk*, gym, fitness, swim*, yoga, pilates, sport*, football, running, cycl*, tai chi,
		keep fit, get fit, active, aerobic*, boxing, chair based`,
	'getting-online': `internet, online, computer*, smartphone, wifi, wi fi, tablet, email, digital, it skills,
		cant use the internet, not online, get online, phone help, laptop*, data sim`,
	english: 'english, esol, speak english, learn english, language class*, conversation club*, english class*',
	courses: `course*, class, classes, learn*, college*, adult education, skill*, train*, qualification*,
		lifelong learning, maths, literacy, workshop*, university of the third age, u3a`,
	books: `book*, librar*, read*, warm space*, warm place*, warm hub*, warm bank*, somewhere warm,
		keep warm, newspaper*, study space`
};

/** Lower case, accents and apostrophes off, everything else that is no letter or digit a space. */
export function plainWords(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/[\p{M}'’‘`]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The ways of saying a subject, without their marks: for an index of words. */
export const waysOfSaying = (subject: SubjectId): string => spoken[subject].replace(/[*,\s]+/g, ' ').trim();

interface Phrase {
	subject: SubjectId;
	pattern: RegExp;
	/** A longer phrase says more. */
	words: number;
}

const phrases: Phrase[] = Object.entries(spoken).flatMap(([subject, list]) =>
	list
		.split(',')
		.map((part) => part.trim())
		.map((phrase) => ({
			subject: subject as SubjectId,
			pattern: new RegExp(`(?:^| )${phrase.replace(/\*$/, '\\p{L}*')}(?= |$)`, 'gu'),
			words: phrase.split(' ').length
		}))
);

export interface SpokenSubject {
	subject: SubjectId;
	/** How strongly the text speaks of it: words of every phrase found. */
	weight: number;
}

/** The subjects a text speaks of, strongest first: "I can't pay my rent" -> housing, debt. */
export function subjectsSpokenOf(text: string): SpokenSubject[] {
	const plain = plainWords(text);
	const weights = new Map<SubjectId, number>();
	for (const { subject, pattern, words } of phrases) {
		const times = plain.match(pattern)?.length ?? 0;
		if (times > 0) weights.set(subject, (weights.get(subject) ?? 0) + words * words * Math.min(times, 3));
	}
	const order = Object.keys(subjects);
	return [...weights]
		.map(([subject, weight]) => ({ subject, weight }))
		.sort((a, b) => b.weight - a.weight || order.indexOf(a.subject) - order.indexOf(b.subject));
}
