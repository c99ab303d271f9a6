//! What is set about the site, as readers see it.

use crate::fixture::with_board;
use domain::site::{Logo, PictureName, PublicSite};

fn site(name: &str, picture: Option<&PictureName>) -> PublicSite {
    PublicSite {
        name: Some(name.to_owned()),
        logo: Logo {
            light: picture.cloned(),
            ..Logo::default()
        },
        ..PublicSite::default()
    }
}

#[tokio::test]
async fn settings_are_applied_once_each_and_never_backwards() {
    with_board(async |board, writer, _| {
        let name = PictureName::parse("0123456789abcdef-10x10.png").expect("a name");
        let nothing = board.site().await.expect("reads");
        assert_eq!((nothing.version, nothing.site), (0, PublicSite::default()));
        assert!(!board.has_new_site(0).await.expect("reads"));

        let pictures = [(name.clone(), vec![0, 159, 146, 150])];
        let applied = writer
            .apply_site(&site("Two", Some(&name)), &pictures, 2)
            .await;
        let applied = applied.expect("is applied");
        assert!(applied.changed);
        let again = writer
            .apply_site(&site("Two", Some(&name)), &pictures, 2)
            .await;
        let late = writer.apply_site(&site("One", None), &[], 1).await;
        for unchanged in [again, late] {
            let unchanged = unchanged.expect("is known");
            assert_eq!(
                (unchanged.changed, unchanged.revision),
                (false, applied.revision)
            );
        }

        let shown = board.site().await.expect("reads");
        assert_eq!((shown.version, shown.site), (2, site("Two", Some(&name))));
        let picture = board.site_picture(&name).await.expect("reads");
        assert_eq!(picture, Some(pictures[0].1.clone()));
        assert!(
            board
                .has_new_site(applied.revision - 1)
                .await
                .expect("reads")
        );
        assert!(!board.has_new_site(applied.revision).await.expect("reads"));
        assert_eq!(board.revision().await.expect("reads"), applied.revision);
    })
    .await;
}

#[tokio::test]
async fn a_rebuilt_board_takes_the_settings_of_a_desk_that_came_back_from_a_backup() {
    with_board(async |board, writer, _| {
        let name = PictureName::parse("0123456789abcdef-10x10.png").expect("a name");
        let pictures = [(name.clone(), b"picture".to_vec())];
        writer
            .apply_site(&site("Nine", Some(&name)), &pictures, 9)
            .await
            .expect("is applied");

        let rebuilt = writer.rebuild_site(&site("Three", None), &[], 3).await;

        assert!(rebuilt.expect("is rebuilt").changed);
        let shown = board.site().await.expect("reads");
        assert_eq!((shown.version, shown.site), (3, site("Three", None)));
        assert_eq!(board.site_picture(&name).await.expect("reads"), None);
    })
    .await;
}
