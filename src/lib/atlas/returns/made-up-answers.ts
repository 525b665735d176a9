import type { Answers } from './questions.ts';

/** A whole return with nothing missing. Made up for tests: no borough has said this. */
export const madeUpAnswers: Answers = {
	stage: 'whole-population',
	'lead-organisation': 'Made-up Council for Voluntary Service',
	'self-referral': 'yes',
	'self-referral-detail': 'By phone, or at any library.',
	'self-referral-evidence': 'https://www.example.org/refer-yourself',
	'referral-routes': ['libraries', 'social-care'],
	'offline-route': 'yes',
	'advice-in-health': 'partly',
	'supported-workforce': 'yes',
	'funded-partners': 'no',
	'hosted-posts': 4,
	'hosted-fte': 3.5,
	'hosted-by': ['charity'],
	volunteers: 12,
	referrals: 210,
	'self-referrals': 60,
	'referrals-elsewhere': 30
};
