//! Telling a measurement that a screen has been drawn. Only when asked for by the environment, and never what
//! the screen says.

/// The variable that asks for it.
pub const ASKED: &str = "HARTWERK_WATCH_START";

/// The line that is written to standard error.
pub const LINE: &str = "screen";

/// Sets the title once a heading has been on the glass for a frame; the window hears of a changed title.
pub const SCRIPT: &str = "addEventListener('DOMContentLoaded', () => {
  const look = () => {
    if (document.querySelector('h1') === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'hartwerk-screen'; }));
  };
  look();
});";

/// Whether somebody measures.
pub fn asked() -> bool {
    std::env::var_os(ASKED).is_some()
}

/// Writes the line when this is the title that [`SCRIPT`] sets; answers whether it was.
pub fn drawn(title: &str) -> bool {
    let drawn = title == "hartwerk-screen";
    if drawn {
        eprintln!("{LINE}");
    }
    drawn
}
