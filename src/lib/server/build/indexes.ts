/** What pages look things up by. Made once the rows are there: kept up row by row they take a seventh of a build. */
export const indexes = `
create index area_by_type on area (type, name);
create index nesting_by_parent on nesting (parent, child);
create index registration_by_lsoa on registration (lsoa, patients desc);
create index figure_by_area on figure (area, measure, period);
create index point_by_kind on point (kind, lat);
create index point_by_lsoa on point (lsoa, kind);
create index practice_by_pcn on practice (pcn, name);
create index outline_by_type on outline (scale, type);
create index service_by_name on service (name, id);
create index service_by_organization on service (organization, position);
create index service_by_modified on service (last_modified, position);
create index service_place_by_id on service_place (service_at_location);
create index service_place_by_lat on service_place (lat);
`;
