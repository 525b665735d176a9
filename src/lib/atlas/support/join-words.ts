import type { WayToJoin } from './listing.ts';

/** How a person gets in, as a result says it. */
export const joinWords: Record<WayToJoin, string> = {
	self: 'You can go yourself. Nobody has to send you.',
	gp: 'Ask your GP practice. They will put you in touch.',
	professional: 'Someone who works with you has to send you. Ask your GP practice or support worker.',
	unknown: 'We do not know how to join. Ask them.'
};
