//! Odd days and odd zones, as one table: what is typed, what it means and how it is
//! printed. Tests of other crates read the same file.

/// What becomes of a local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It happens once.
    Once,
    /// Clocks go forward over it.
    Gap,
    /// Clocks go back over it.
    Overlap,
    /// It is no time that is taken.
    Refused,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub zone: &'static str,
    /// What is typed.
    pub local: &'static str,
    pub kind: Kind,
    /// The instant; both of an overlap; of a gap the one that `compatible` takes.
    pub instants: &'static [&'static str],
    /// Each instant as it is printed, in English and in German.
    pub printed: &'static [[&'static str; 2]],
}

const fn once(
    zone: &'static str,
    local: &'static str,
    instants: &'static [&'static str; 1],
    printed: &'static [[&'static str; 2]; 1],
) -> Row {
    Row {
        zone,
        local,
        kind: Kind::Once,
        instants,
        printed,
    }
}

const fn gap(
    zone: &'static str,
    local: &'static str,
    instants: &'static [&'static str; 1],
    printed: &'static [[&'static str; 2]; 1],
) -> Row {
    Row {
        zone,
        local,
        kind: Kind::Gap,
        instants,
        printed,
    }
}

const fn overlap(
    zone: &'static str,
    local: &'static str,
    instants: &'static [&'static str; 2],
    printed: &'static [[&'static str; 2]; 2],
) -> Row {
    Row {
        zone,
        local,
        kind: Kind::Overlap,
        instants,
        printed,
    }
}

const fn refused(zone: &'static str, local: &'static str) -> Row {
    Row {
        zone,
        local,
        kind: Kind::Refused,
        instants: &[],
        printed: &[],
    }
}

/// Every row.
pub const ROWS: &[Row] = &[
    gap(
        "Europe/Berlin",
        "2027-03-28 02:30",
        &["2027-03-28T01:30:00Z"],
        &[[
            "28 March 2027, 03:30 CEST (UTC+2)",
            "28. März 2027, 03:30 Uhr MESZ (UTC+2)",
        ]],
    ),
    overlap(
        "Europe/Berlin",
        "2026-10-25 02:30",
        &["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"],
        &[
            [
                "25 October 2026, 02:30 CEST (UTC+2)",
                "25. Oktober 2026, 02:30 Uhr MESZ (UTC+2)",
            ],
            [
                "25 October 2026, 02:30 CET (UTC+1)",
                "25. Oktober 2026, 02:30 Uhr MEZ (UTC+1)",
            ],
        ],
    ),
    once(
        "Europe/Berlin",
        "2026-10-25 01:00",
        &["2026-10-24T23:00:00Z"],
        &[[
            "25 October 2026, 01:00 CEST (UTC+2)",
            "25. Oktober 2026, 01:00 Uhr MESZ (UTC+2)",
        ]],
    ),
    once(
        "Europe/Berlin",
        "2026-10-25 04:00",
        &["2026-10-25T03:00:00Z"],
        &[[
            "25 October 2026, 04:00 CET (UTC+1)",
            "25. Oktober 2026, 04:00 Uhr MEZ (UTC+1)",
        ]],
    ),
    gap(
        "America/New_York",
        "2027-03-14 02:30",
        &["2027-03-14T07:30:00Z"],
        &[[
            "14 March 2027, 03:30 EDT (UTC-4)",
            "14. März 2027, 03:30 Uhr EDT (UTC-4)",
        ]],
    ),
    overlap(
        "America/New_York",
        "2026-11-01 01:30",
        &["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"],
        &[
            [
                "1 November 2026, 01:30 EDT (UTC-4)",
                "1. November 2026, 01:30 Uhr EDT (UTC-4)",
            ],
            [
                "1 November 2026, 01:30 EST (UTC-5)",
                "1. November 2026, 01:30 Uhr EST (UTC-5)",
            ],
        ],
    ),
    gap(
        "Pacific/Auckland",
        "2026-09-27 02:30",
        &["2026-09-26T14:30:00Z"],
        &[[
            "27 September 2026, 03:30 NZDT (UTC+13)",
            "27. September 2026, 03:30 Uhr NZDT (UTC+13)",
        ]],
    ),
    overlap(
        "Pacific/Auckland",
        "2027-04-04 02:30",
        &["2027-04-03T13:30:00Z", "2027-04-03T14:30:00Z"],
        &[
            [
                "4 April 2027, 02:30 NZDT (UTC+13)",
                "4. April 2027, 02:30 Uhr NZDT (UTC+13)",
            ],
            [
                "4 April 2027, 02:30 NZST (UTC+12)",
                "4. April 2027, 02:30 Uhr NZST (UTC+12)",
            ],
        ],
    ),
    gap(
        "Australia/Lord_Howe",
        "2026-10-04 02:15",
        &["2026-10-03T15:45:00Z"],
        &[[
            "4 October 2026, 02:45 UTC+11",
            "4. Oktober 2026, 02:45 Uhr UTC+11",
        ]],
    ),
    overlap(
        "Australia/Lord_Howe",
        "2027-04-04 01:45",
        &["2027-04-03T14:45:00Z", "2027-04-03T15:15:00Z"],
        &[
            [
                "4 April 2027, 01:45 UTC+11",
                "4. April 2027, 01:45 Uhr UTC+11",
            ],
            [
                "4 April 2027, 01:45 UTC+10:30",
                "4. April 2027, 01:45 Uhr UTC+10:30",
            ],
        ],
    ),
    once(
        "Asia/Kolkata",
        "2026-12-15 17:30",
        &["2026-12-15T12:00:00Z"],
        &[[
            "15 December 2026, 17:30 IST (UTC+5:30)",
            "15. Dezember 2026, 17:30 Uhr IST (UTC+5:30)",
        ]],
    ),
    gap(
        "America/Santiago",
        "2026-09-06 00:30",
        &["2026-09-06T04:30:00Z"],
        &[[
            "6 September 2026, 01:30 UTC-3",
            "6. September 2026, 01:30 Uhr UTC-3",
        ]],
    ),
    gap(
        "Africa/Cairo",
        "2027-04-30 00:30",
        &["2027-04-29T22:30:00Z"],
        &[[
            "30 April 2027, 01:30 EEST (UTC+3)",
            "30. April 2027, 01:30 Uhr OESZ (UTC+3)",
        ]],
    ),
    gap(
        "Antarctica/Troll",
        "2027-03-28 02:30",
        &["2027-03-28T02:30:00Z"],
        &[[
            "28 March 2027, 04:30 UTC+2",
            "28. März 2027, 04:30 Uhr UTC+2",
        ]],
    ),
    once(
        "Africa/Casablanca",
        "2027-02-07 02:30",
        &["2027-02-07T02:30:00Z"],
        &[[
            "7 February 2027, 02:30 WET (UTC+0)",
            "7. Februar 2027, 02:30 Uhr WEZ (UTC+0)",
        ]],
    ),
    gap(
        "Pacific/Apia",
        "2011-12-30 12:00",
        &["2011-12-30T22:00:00Z"],
        &[[
            "31 December 2011, 12:00 UTC+14",
            "31. Dezember 2011, 12:00 Uhr UTC+14",
        ]],
    ),
    once(
        "America/Vancouver",
        "2026-12-15 12:00",
        &["2026-12-15T19:00:00Z"],
        &[[
            "15 December 2026, 12:00 MST (UTC-7)",
            "15. Dezember 2026, 12:00 Uhr MST (UTC-7)",
        ]],
    ),
    once(
        "Europe/Berlin",
        "2028-02-29 12:00",
        &["2028-02-29T11:00:00Z"],
        &[[
            "29 February 2028, 12:00 CET (UTC+1)",
            "29. Februar 2028, 12:00 Uhr MEZ (UTC+1)",
        ]],
    ),
    once(
        "Europe/Berlin",
        "2099-07-01 12:00",
        &["2099-07-01T10:00:00Z"],
        &[[
            "1 July 2099, 12:00 CEST (UTC+2)",
            "1. Juli 2099, 12:00 Uhr MESZ (UTC+2)",
        ]],
    ),
    once(
        "Pacific/Auckland",
        "14/12/2020 19:00",
        &["2020-12-14T06:00:00Z"],
        &[[
            "14 December 2020, 19:00 NZDT (UTC+13)",
            "14. Dezember 2020, 19:00 Uhr NZDT (UTC+13)",
        ]],
    ),
    once(
        "Europe/Berlin",
        "05.12.2017 6 Uhr",
        &["2017-12-05T05:00:00Z"],
        &[[
            "5 December 2017, 06:00 CET (UTC+1)",
            "5. Dezember 2017, 06:00 Uhr MEZ (UTC+1)",
        ]],
    ),
    once(
        "Europe/Berlin",
        "2026-12-15 24:00",
        &["2026-12-15T23:00:00Z"],
        &[[
            "16 December 2026, 00:00 CET (UTC+1)",
            "16. Dezember 2026, 00:00 Uhr MEZ (UTC+1)",
        ]],
    ),
    refused("Europe/Berlin", "2027-02-29 12:00"),
    refused("Europe/Berlin", "2026-12-15 23:59:60"),
    refused("Europe/Berlin", "9999-12-31 12:00"),
    refused("Europe/Berlin", "0000-01-01 12:00"),
    refused("UTC", "1e18"),
    refused("Europe/Berlin", "12/13/2020 12:00"),
];
