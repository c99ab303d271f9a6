-- Every slug that readers of a language have been given, oldest first. An
-- address that was once public leads to its notice for as long as that is public.

create table public_slugs (
    notice_id text not null references notices (id) on delete cascade,
    language text not null,
    slug text not null,
    position bigint not null,
    primary key (notice_id, language, slug)
);

insert into public_slugs (notice_id, language, slug, position)
select notices.id, languages.language, coalesce(notice_texts.slug, notices.slug), 0
from notices
cross join (select 'en' as language union all select 'de' as language) languages
left join notice_texts
    on notice_texts.notice_id = notices.id and notice_texts.language = languages.language
where notices.is_public = 1 or notices.publication = 'withdrawn';
