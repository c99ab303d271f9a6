//! What may be uploaded, and what is refused of it.

use picture::{Kind, Refused, read};
use proptest::prelude::*;

fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 40 20\">{inside}</svg>"
    )
}

const BOX: &str = "<rect width=\"10\" height=\"10\" fill=\"#2a3cb8\"/>";

fn refused(inside: &str) -> Refused {
    let text = drawing(&format!("{BOX}{inside}"));
    read(text.as_bytes()).expect_err(inside)
}

#[test]
fn a_drawing_keeps_its_shapes_and_paint_and_nothing_else() {
    let text = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
         \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><!-- made by somebody -->{}",
        drawing(
            "<title>Secret plans</title><metadata>who</metadata><style>.a{fill:url(#shine)}</style>\
             <defs><linearGradient id=\"shine\"><stop stop-color=\"#f00\"/><stop offset=\"1\"/></linearGradient></defs>\
             <rect class=\"a\" width=\"10\" height=\"10\" style=\"stroke:#123456\"/>"
        )
    );

    let picture = read(text.as_bytes()).expect("a picture");
    let written = String::from_utf8(picture.bytes).expect("text");

    assert_eq!(
        (picture.kind, picture.width, picture.height),
        (Kind::Drawing, 40, 20)
    );
    assert!(
        written.contains("linearGradient") && written.contains("#123456"),
        "{written}"
    );
    assert!(written.contains("viewBox=\"0 0 40 20\""), "{written}");
    for gone in ["DOCTYPE", "made by", "Secret", "who", "<style", "class="] {
        assert!(!written.contains(gone), "{gone} in {written}");
    }
}

#[test]
fn what_runs_is_refused() {
    for inside in [
        "<script>alert(1)</script>",
        "<script href=\"#a\"/>",
        "<script xmlns=\"\">alert(1)</script>",
        "<g onload=\"alert(1)\"/>",
        "<g OnClick=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><path d=\"M0 0h1\"/></a>",
        "<a xlink:href=\" JavaScript:alert(1)\"><path d=\"M0 0h1\"/></a>",
        "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<rect width=\"1\" height=\"1\"><animate attributeName=\"x\" values=\"0;1\"/></rect>",
        "<animateTransform attributeName=\"transform\"/>",
    ] {
        assert_eq!(refused(inside), Refused::Script, "{inside}");
    }
    let on_root = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><path d=\"M0 0h9v9z\"/></svg>";
    assert_eq!(read(on_root.as_bytes()), Err(Refused::Script));
}

#[test]
fn documents_and_pictures_within_are_refused() {
    for inside in [
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<image href=\"#a\"/>",
        "<image href=\"data:image/png;base64,AAAA\"/>",
        "<filter id=\"f\"><feImage href=\"#a\"/></filter>",
        "<iframe src=\"#\"/>",
        "<body xmlns=\"http://www.w3.org/1999/xhtml\"><img/></body>",
        "<cursor/>",
    ] {
        assert_eq!(refused(inside), Refused::Embedded, "{inside}");
    }
}

#[test]
fn nothing_is_asked_of_elsewhere() {
    for inside in [
        "<use href=\"https://example.net/a.svg#b\"/>",
        "<use xlink:href=\"//example.net/a.svg#b\"/>",
        "<use href=\"a.svg#b\"/>",
        "<rect fill=\"url(https://example.net/a.svg#b)\" width=\"1\" height=\"1\"/>",
        "<rect style=\"fill:url( '//example.net/a' )\" width=\"1\" height=\"1\"/>",
        "<style>@import 'https://example.net/a.css';</style>",
        "<style>@IMPORT url(#a);</style>",
        "<style>.a{background:URL(https://example.net/a.png)}</style>",
        "<style>@font-face{font-family:a;src:url(#b)}</style>",
        "<linearGradient href=\"https://example.net/#a\"/>",
        "<?xml-stylesheet href=\"https://example.net/a.css\"?>",
    ] {
        assert_eq!(refused(inside), Refused::External, "{inside}");
    }
}

#[test]
fn entities_are_refused_before_they_grow() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
         <!ENTITY c SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><title>&c;&b;</title></svg>";

    assert_eq!(read(bomb.as_bytes()), Err(Refused::Entities));
}

#[test]
fn what_is_drawn_ten_times_ten_times_is_too_much() {
    let mut inside = String::from("<defs><path id=\"a0\" d=\"M0 0h1v1z\"/>");
    for step in 1..10 {
        let uses = format!("<use href=\"#a{}\"/>", step - 1).repeat(10);
        inside.push_str(&format!("<g id=\"a{step}\">{uses}</g>"));
    }
    inside.push_str("</defs><use href=\"#a9\"/>");
    assert_eq!(refused(&inside), Refused::TooComplex);

    let mut inside = String::from("<style>");
    for step in 1..10 {
        inside.push_str(&format!(".c{step}{{fill:url(#p{})}}", step - 1));
    }
    inside.push_str(
        "</style><pattern id=\"p0\" width=\"1\" height=\"1\"><path d=\"M0 0h1\"/></pattern>",
    );
    for step in 1..10 {
        let boxes = format!("<rect class=\"c{step}\" width=\"1\" height=\"1\"/>").repeat(10);
        inside.push_str(&format!(
            "<pattern id=\"p{step}\" width=\"1\" height=\"1\">{boxes}</pattern>"
        ));
    }
    inside.push_str("<rect fill=\"url(#p9)\" width=\"9\" height=\"9\"/>");
    assert_eq!(refused(&inside), Refused::TooComplex);
}

#[test]
fn what_contains_itself_or_lies_too_deep_is_too_much() {
    assert_eq!(
        refused("<g id=\"a\"><use href=\"#a\"/></g>"),
        Refused::TooComplex
    );
    let deep = format!("{}{}", "<g>".repeat(200), "</g>".repeat(200));
    assert_eq!(refused(&deep), Refused::TooComplex);
}

#[test]
fn text_is_refused_because_it_would_look_otherwise_elsewhere() {
    assert_eq!(refused("<text>Lindwerk</text>"), Refused::Text);
}

#[test]
fn what_is_no_picture_is_told_by_its_bytes() {
    for bytes in [
        &b""[..],
        b"GIF89a",
        b"<html><body>no</body></html>",
        b"%PDF-1.7",
        b"\x1f\x8b\x08",
        b"\xff\xd8\xff\xe0",
        b"<p>an <svg> in a page</p>",
    ] {
        let refused = read(bytes).expect_err("refused");
        assert!(
            matches!(refused, Refused::NotAPicture | Refused::Damaged),
            "{refused:?}"
        );
    }
    let blank = drawing("<defs/>");
    assert_eq!(read(blank.as_bytes()), Err(Refused::Blank));
    assert_eq!(
        read(&vec![b' '; 1024 * 1024 + 1]),
        Err(Refused::TooLarge { max: 1024 })
    );
}

fn dots(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut written = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(width, height, image::Rgba([42, 60, 184, 255]))
        .write_to(&mut written, format)
        .expect("encodes");
    written.into_inner()
}

#[test]
fn what_is_too_large_only_as_png_is_refused_for_that() {
    let mut state = 1_u32;
    // Dots without a pattern, which nothing makes smaller.
    let noise = image::RgbaImage::from_fn(300, 300, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgba([state >> 24, state >> 16 & 255, state >> 8 & 255, 255].map(|c| c as u8))
    });
    let mut upload = std::io::Cursor::new(Vec::new());
    noise
        .write_to(&mut upload, image::ImageFormat::Png)
        .expect("encodes");

    let refused = read(&upload.into_inner());

    assert_eq!(refused, Err(Refused::TooLargeAsDots { max: 256 }));
}

#[test]
fn png_and_webp_are_written_anew_as_png() {
    for format in [image::ImageFormat::Png, image::ImageFormat::WebP] {
        let mut upload = dots(30, 12, format);
        // What hides behind the picture is not a part of it.
        upload.extend_from_slice(b"<script>alert(1)</script>");

        let picture = read(&upload).expect("a picture");

        assert_eq!(
            (picture.kind, picture.width, picture.height),
            (Kind::Dots, 30, 12)
        );
        assert!(picture.bytes.starts_with(b"\x89PNG"));
        assert!(!picture.bytes.windows(7).any(|window| window == b"<script"));
    }
}

#[test]
fn a_picture_that_ends_early_or_is_too_wide_is_refused() {
    let whole = dots(300, 300, image::ImageFormat::Png);

    assert_eq!(read(&whole[..whole.len() / 2]), Err(Refused::Damaged));
    assert_eq!(
        read(&dots(2049, 1, image::ImageFormat::Png)),
        Err(Refused::TooManyDots { max: 2048 })
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
        let _ = read(&[b"\x89PNG\r\n\x1a\n", &bytes[..]].concat());
        let _ = read(&[b"RIFF\x10\0\0\0WEBP", &bytes[..]].concat());
    }

    #[test]
    fn what_comes_out_of_any_drawing_holds_nothing_that_runs(inside in "[<>a-z=\"'/ #():;&]{0,80}") {
        if let Ok(picture) = read(drawing(&format!("{BOX}{inside}")).as_bytes()) {
            let written = String::from_utf8(picture.bytes).expect("text");
            prop_assert!(!written.contains("script") && !written.contains(" on"));
        }
    }
}
