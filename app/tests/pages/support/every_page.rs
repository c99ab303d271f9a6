//! Every page of the reader's side.

use super::notices::{coming, incident, maintenance, maintenance_with, overdue, postmortem};
use super::site;
use app::Reader;
use app::pages;
use app::pages::error::Fault;
use app::pages::feedback::FeedbackPage;
use app::pages::history::{HistoryPage, Month};
use app::pages::host::HostPage;
use app::pages::hosts::HostsPage;
use app::pages::list::ListPage;
use app::pages::notice::NoticePage;
use app::pages::now::NowPage;
use app::pages::search::{Hit, SearchPage, Snippet};
use app::pages::system::SystemPage;
use app::pages::systems::SystemsPage;
use app::parts::host_groups::HostEntry;
use app::parts::host_rows::RowsWanted;
use app::parts::pager::Position;
use app::parts::standing::{Answer, Found};
use app::parts::state::SystemState;
use app::parts::systems::SystemRow;
use domain::{HostName, Kind, Language, Lookup, PublicNotice, Slug};

fn system(name: &str, state: SystemState) -> SystemRow {
    SystemRow {
        slug: Slug::from_title(name).expect("a slug"),
        name: name.to_owned(),
        state,
    }
}

/// Every page of the reader's side, with a name, at an instant.
pub fn every_page(reader: Reader, now: &str) -> Vec<(String, String)> {
    let site = site();
    let (maintenance, incident, postmortem) = (maintenance(now), incident(), postmortem());
    let (overdue, coming) = (overdue(), coming());
    let systems = vec![
        system("NZ Datacentre", SystemState::Maintenance),
        system("Mail", SystemState::Disrupted),
    ];
    let all = vec![
        maintenance.clone(),
        incident.clone(),
        postmortem.clone(),
        overdue.clone(),
        coming.clone(),
    ];
    let two_of_three = Position { page: 2, pages: 3 };
    let notice_page = |notice: &PublicNotice, related: &[PublicNotice]| {
        let page = NoticePage {
            notice: notice.clone(),
            related: related.to_vec(),
            rows: RowsWanted::default(),
        };
        pages::notice::render(&site, reader, &page)
    };
    let list_page = |kind, notices: Vec<PublicNotice>| {
        pages::list::render(
            &site,
            reader,
            &ListPage {
                kind,
                notices,
                position: two_of_three,
            },
        )
    };
    let now_page = NowPage {
        incidents: vec![incident.clone()],
        under_way: vec![maintenance.clone(), overdue.clone()],
        coming: vec![coming.clone()],
        recent: vec![postmortem.clone()],
        systems: systems.clone(),
    };
    let calm = NowPage {
        recent: vec![postmortem.clone()],
        systems: systems.clone(),
        ..NowPage::default()
    };
    let work = NowPage {
        under_way: vec![maintenance.clone()],
        ..NowPage::default()
    };
    let month = Month {
        year: 2020,
        month: 12,
    };
    let history = HistoryPage {
        month,
        notices: all.clone(),
        months: vec![
            Month {
                year: 2018,
                month: 2,
            },
            month,
            Month {
                year: 2020,
                month: 3,
            },
        ],
    };
    let system_page = SystemPage {
        system: systems[0].clone(),
        notices: vec![maintenance.clone(), postmortem.clone()],
        position: Position::ONLY,
    };
    let piece = |text: &str, is_match| Snippet {
        text: text.to_owned(),
        is_match,
    };
    let search = SearchPage {
        query: "kernel \"x\" & <y>".to_owned(),
        hits: vec![Hit {
            notice: postmortem.clone(),
            language: Language::De,
            snippet: vec![
                piece("Ein ", false),
                piece("Kernel", true),
                piece(" stürzte ab.", false),
            ],
        }],
        total: 1,
        position: Position::ONLY,
    };
    let nothing = SearchPage {
        query: "kernal".to_owned(),
        ..SearchPage::empty()
    };
    let feedback = FeedbackPage {
        notice: maintenance.clone(),
        helpful: true,
        answer: "a0a0a0a0a0a0a0a0a0a0".to_owned(),
        has_remark: false,
    };
    let mut rendered = vec![
        (
            "now".to_owned(),
            pages::now::render(&site, reader, &now_page),
        ),
        (
            "now-calm".to_owned(),
            pages::now::render(&site, reader, &calm),
        ),
        (
            "now-work".to_owned(),
            pages::now::render(&site, reader, &work),
        ),
        (
            "now-unknown".to_owned(),
            pages::now::render(&site, reader, &NowPage::default()),
        ),
        (
            "maintenance".to_owned(),
            notice_page(&maintenance, std::slice::from_ref(&postmortem)),
        ),
        ("incident".to_owned(), notice_page(&incident, &[])),
        (
            "postmortem".to_owned(),
            notice_page(&postmortem, std::slice::from_ref(&maintenance)),
        ),
        ("overdue".to_owned(), notice_page(&overdue, &[])),
        ("coming".to_owned(), notice_page(&coming, &[])),
        (
            "list".to_owned(),
            list_page(Kind::Maintenance, vec![coming, maintenance, overdue]),
        ),
        (
            "list-postmortems".to_owned(),
            list_page(Kind::Postmortem, vec![postmortem]),
        ),
        (
            "list-empty".to_owned(),
            list_page(Kind::Incident, Vec::new()),
        ),
        (
            "history".to_owned(),
            pages::history::render(&site, reader, &history),
        ),
        (
            "system".to_owned(),
            pages::system::render(&site, reader, &system_page),
        ),
        (
            "systems".to_owned(),
            pages::systems::render(&site, reader, &SystemsPage { systems }),
        ),
        (
            "search".to_owned(),
            pages::search::render(&site, reader, &search),
        ),
        (
            "search-nothing".to_owned(),
            pages::search::render(&site, reader, &nothing),
        ),
        (
            "search-form".to_owned(),
            pages::search::render(&site, reader, &SearchPage::empty()),
        ),
        (
            "feedback".to_owned(),
            pages::feedback::render(&site, reader, &feedback),
        ),
    ];
    rendered.extend(about_hosts(reader, now));
    let faults = [
        Fault::NotFound,
        Fault::UnknownHost {
            name: "nobody.example.net".to_owned(),
        },
        Fault::BadRequest,
        Fault::UnknownZone {
            name: "Mars/<Base>".to_owned(),
        },
        Fault::Forbidden,
        Fault::MethodNotAllowed,
        Fault::TooLarge,
        Fault::TooMany,
        Fault::Internal {
            reference: Some("k3v9".to_owned()),
        },
        Fault::Unavailable,
    ];
    for (number, fault) in faults.iter().enumerate() {
        let html = pages::error::render(&site, reader, fault);
        rendered.push((format!("error-{number}-{}", fault.status()), html));
    }
    rendered
}

/// The pages that answer whether a server is affected.
fn about_hosts(reader: Reader, now: &str) -> Vec<(String, String)> {
    let site = site();
    let postponed = maintenance_with(now, |document| document["state"] = "postponed".into());
    let notices = [maintenance(now), postponed];
    let entries = |name: &str| -> Vec<HostEntry> {
        let found = notices.iter().flat_map(|notice| {
            let own = notice
                .hosts
                .iter()
                .filter(|host| host.name.as_str().contains(name));
            own.map(|host| HostEntry {
                notice: notice.clone(),
                host: host.clone(),
            })
        });
        found.collect()
    };
    let typed = "host1.example.net\nmüller\nhost4\nold.example.net\nnobody\nwas";
    let lookup = Lookup::read(typed);
    let answers = lookup.names().iter().map(|wanted| Answer {
        wanted: wanted.clone(),
        found: match wanted.as_str() {
            "host1.example.net" => Found::Named(entries("host1.")),
            "old.example.net" => Found::Named(Vec::new()),
            "host4" => Found::Similar {
                entries: entries("host4"),
                rows: 300,
                hosts: 250,
            },
            "was" => Found::Past { hosts: 2 },
            _ => Found::Unknown,
        },
    });
    let asked = HostsPage {
        typed: typed.to_owned(),
        answers: answers.collect(),
        lookup,
    };
    let many: Vec<String> = (0..260).map(|number| format!("h{number}")).collect();
    let too_many = HostsPage {
        typed: many.join("\n"),
        lookup: Lookup::read(&many.join("\n")),
        answers: Vec::new(),
    };
    let host = |current, past| HostPage {
        name: HostName::parse("host1.example.net").expect("a name"),
        current,
        past,
        position: Position { page: 1, pages: 2 },
    };
    let searched = |part: &str| NoticePage {
        notice: maintenance(now),
        related: Vec::new(),
        rows: RowsWanted {
            part: part.to_owned(),
            page: 1,
        },
    };
    let form = HostsPage::default();
    [
        ("hosts-form", pages::hosts::render(&site, reader, &form)),
        ("hosts", pages::hosts::render(&site, reader, &asked)),
        ("hosts-many", pages::hosts::render(&site, reader, &too_many)),
        (
            "host",
            pages::host::render(&site, reader, &host(entries("host1."), entries("host2."))),
        ),
        (
            "host-calm",
            pages::host::render(&site, reader, &host(Vec::new(), Vec::new())),
        ),
        (
            "rows-found",
            pages::notice::render(&site, reader, &searched("host3")),
        ),
        (
            "rows-none",
            pages::notice::render(&site, reader, &searched("<x>")),
        ),
    ]
    .map(|(name, html)| (name.to_owned(), html))
    .into()
}

/// Every page for every reader: both languages, without and with a chosen zone.
pub fn every_page_for_everyone(now: &str) -> Vec<(String, Language, String)> {
    let readers = Language::ALL.into_iter().flat_map(|language| {
        let zone = domain::Zone::parse("Asia/Kolkata").ok();
        [Reader::of(language), Reader::of(language).with_zone(zone)]
    });
    readers
        .flat_map(|reader| {
            let zone = reader.zone.map_or("", |_| "?tz");
            every_page(reader, now)
                .into_iter()
                .map(move |(name, html)| {
                    (
                        format!("{name}.{}{zone}", reader.language),
                        reader.language,
                        html,
                    )
                })
        })
        .collect()
}
