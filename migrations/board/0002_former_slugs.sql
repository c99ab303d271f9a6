-- Slugs that a notice had before, per language. A present slug goes before a
-- former one; that no other notice takes a former one is the desk's rule.
create table former_slugs (
    notice text not null references notices (id) on delete cascade,
    language text not null,
    slug text not null,
    primary key (notice, language, slug)
);

create index former_slugs_by_slug on former_slugs (slug);
