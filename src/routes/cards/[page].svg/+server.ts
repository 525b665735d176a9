import { apiRoute } from '$lib/server/api/answer';
import { cardSvgAnswer } from '$lib/server/pictures/answer';

export const { GET, OPTIONS, fallback } = apiRoute(cardSvgAnswer);
