import { apiRoute } from '$lib/server/api/answer';
import { svgAnswer } from '$lib/server/pictures/answer';

export const { GET, OPTIONS, fallback } = apiRoute(svgAnswer);
