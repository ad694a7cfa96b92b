//! What the lines around a line tell of it: filled in by `context` and `stretch`, read by the scores.

/// What the lines above and below tell of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    /// Rows of its kind that stand under each other, itself one of them; at most 255.
    pub(super) run: u8,
    /// It stands under 'Summary' or 'Key points', as everything between them does.
    pub(super) listed: bool,
    /// One of many short lines under each other in a story: the words of its pictures.
    pub(super) gallery: bool,
    /// It is the title of the stretch between two paragraphs, by what the text tells again.
    pub(super) top: bool,
    /// Furniture stands between it and the title below, which the text tells again and this line it does not.
    pub(super) above_title: bool,
    /// The line above ends a story: who reported it, 'Continue reading'.
    pub(super) after_end: bool,
    /// The next line is furniture, a link or a source, or there is none.
    pub(super) at_end: bool,
    /// A word or three in capitals over what looks like a title.
    pub(super) kicker: bool,
    /// The line above is a kicker.
    pub(super) under_kicker: bool,
    /// 'Jane Roe is …' stands a little below it, 'About the author' above.
    pub(super) beside_writer: bool,
    /// The next line opens with a quotation mark.
    pub(super) before_quote: bool,
    /// The next line is running text that names a day or a place, as a lead does.
    pub(super) before_lead: bool,
    /// The next line is the credit of a picture.
    pub(super) before_credit: bool,
    /// The next line is an item of a chronology.
    pub(super) before_item: bool,
    /// The next line is a handle.
    pub(super) before_handle: bool,
    /// It opens with a name and a colon, as a line next to it does: 'Jane Roe: Why here?'
    pub(super) turn: bool,
    /// The line above is a handle.
    pub(super) under_handle: bool,
    /// The day of publication stands below it, before any running text: it is the title of a story.
    pub(super) dated: bool,
    /// The next line says who wrote what follows.
    pub(super) before_writer: bool,
    /// The line above says who wrote what follows.
    pub(super) under_writer: bool,
    /// The next line is a sentence.
    pub(super) before_sentence: bool,
    /// It is numbered or marked as an item, and sentences stand around it: '1. Build ports'.
    pub(super) lone_item: bool,
    /// Furniture and links are right above and below it.
    pub(super) boxed: bool,
    /// A bare day stands right under it and running text below that, as under every title of an archive.
    pub(super) entry: bool,
    /// The writer stands above it, and no text between.
    pub(super) signed: bool,
    /// Its short sentences stand between the day and a picture.
    pub(super) led: bool,
    /// Another line of a title's length stands tight above or below it: the points of a story.
    pub(super) stacked: bool,
    /// 'Read more' stands right above or below it.
    pub(super) more: bool,
    /// Who signs with these names alone: nobody of whom the story tells.
    pub(super) writer: bool,
    /// The names alone are of somebody of whom the story tells.
    pub(super) figure: bool,
}
