import { apiRoute, jsonAnswer } from '$lib/server/api/answer';
import { serviceById } from '$lib/server/openreferral/services';

export const { GET, OPTIONS, fallback } = apiRoute(({ params }) => jsonAnswer(serviceById(params.id ?? '')));
