import { apiRoute } from '$lib/server/api/answer';
import { cardPngAnswer } from '$lib/server/pictures/answer';

export const { GET, OPTIONS, fallback } = apiRoute(cardPngAnswer);
