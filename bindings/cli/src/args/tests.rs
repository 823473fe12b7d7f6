use super::*;

#[test]
fn the_command_tree_holds_together() {
    command().debug_assert();
}

#[test]
fn every_command_and_argument_has_its_help() {
    assert_eq!(
        cairn_content::help::missing(&Cli::command()),
        Vec::<String>::new()
    );
    assert_eq!(
        cairn_content::help::stale(&Cli::command()),
        Vec::<String>::new()
    );
}

#[test]
fn every_help_page_can_be_shown() {
    fn visit(mut command: clap::Command, path: &str) {
        let help = command.render_long_help().to_string();
        assert!(help.contains("Usage:"), "{path}");
        for sub in command
            .get_subcommands()
            .filter(|sub| sub.get_name() != "help")
        {
            visit(sub.clone(), &format!("{path} {}", sub.get_name()));
        }
    }
    let mut whole = command();
    whole.build();
    visit(whole, "cairn");
}
