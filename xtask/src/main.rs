//! The project's one command surface: `cargo xtask <command>`.

mod train;

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["train", "quotes"] => train::quotes::run(),
        _ => {
            eprintln!("usage: cargo xtask train quotes");
            std::process::exit(2)
        }
    }
}
