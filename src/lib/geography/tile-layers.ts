/** What a tile holds: areas with code and name, each border once, and the lines over them. */
export const tileLayers = { areas: 'areas', borders: 'borders', over: 'over' } as const;
