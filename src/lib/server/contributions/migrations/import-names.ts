/**
 * What an import says of its directory is kept with it, so that the public reads the name, address and licence that were
 * published. The feed itself holds those of its newest publication, for the next import to begin from.
 */
export const importNames = `
alter table feed_import add column name text not null default '';
alter table feed_import add column url text;
alter table feed_import add column licence text;
update feed_import set (name, url, licence) = (select name, url, licence from feed where feed.id = feed_import.feed);
`;
