import { apiRoute } from '$lib/server/api/answer';
import { pngAnswer } from '$lib/server/pictures/answer';

export const { GET, OPTIONS, fallback } = apiRoute(pngAnswer);
