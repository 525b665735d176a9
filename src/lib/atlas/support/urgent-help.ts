import { plainWords } from './everyday-words.ts';
import type { SubjectId } from './subjects.ts';

/** A telephone number to ring before anything else. */
export interface UrgentRoute {
	name: string;
	phone: string;
	/** When to ring it, and what it costs. */
	words: string;
}

/**
 * National numbers, from general public knowledge and not from a data set of the atlas. `checked`: the day someone last
 * read them over.
 */
export const urgentRoutes = {
	checked: '2026-11-21',
	source: 'General public knowledge',
	emergency: {
		name: 'Emergency',
		phone: '999',
		words:
			'For anyone hurt or in danger now. It is free. If you cannot speak, call on a mobile and then press 55.'
	},
	nhs: { name: 'NHS', phone: '111', words: 'You need health help fast. For a crisis, choose option 2.' },
	samaritans: {
		name: 'Samaritans',
		phone: '116 123',
		words: 'For anyone. Talk to someone, day or night. It is free.'
	},
	abuse: {
		name: 'National Domestic Abuse Helpline',
		phone: '0808 2000 247',
		words: 'For women, day or night. It is free.'
	}
} as const satisfies { checked: string; source: string } & Record<string, UrgentRoute | string>;

const helplines: Partial<Record<SubjectId, readonly UrgentRoute[]>> = {
	'domestic-abuse': [urgentRoutes.emergency, urgentRoutes.abuse, urgentRoutes.samaritans],
	'mental-health': [urgentRoutes.samaritans, urgentRoutes.nhs],
	loneliness: [urgentRoutes.samaritans]
};

/** National numbers that help with a need wherever somebody is. */
export const helplinesFor = (needs: readonly SubjectId[]): UrgentRoute[] => [
	...new Set(needs.flatMap((id) => helplines[id] ?? []))
];

/** Who answers them. */
export const helplineNames = [
	urgentRoutes.emergency,
	urgentRoutes.nhs,
	urgentRoutes.samaritans,
	urgentRoutes.abuse
].map(({ name, phone }) => `${name} (${phone})`);

const danger = {
	abuse:
		/\b(abus\w*|violen\w*|hits? me|hurts? me|hitting me|beats? me|scared (of|at)|afraid of|stalk\w*|raped?|controlling (partner|husband|boyfriend|family)|coercive|forced marriage|refuge)\b/,
	despair:
		/\b(suicid\w*|kill (myself|me)|end (it all|my life)|want to die|self harm\w*|harm myself|hurt myself|cant go on|no reason to live|overdose)\b/,
	emergency:
		/\b(emergenc\w*|ambulance|heart attack|chest pain|not breathing|cant breathe|unconscious|bleeding|in danger|999)\b/
};

/** The numbers to show first when words speak of danger; none otherwise. */
export function urgentRoutesFor(text: string): UrgentRoute[] {
	const plain = plainWords(text);
	const routes = new Set<UrgentRoute>();
	const { emergency, nhs, samaritans, abuse } = urgentRoutes;
	const add = (...more: UrgentRoute[]) => more.forEach((route) => routes.add(route));
	if (danger.emergency.test(plain)) add(emergency, nhs);
	// The helpline for abuse is for women: the others are for anyone, so that nobody is left with no number.
	if (danger.abuse.test(plain)) add(emergency, abuse, samaritans);
	if (danger.despair.test(plain)) add(emergency, samaritans, nhs);
	return [...routes];
}
