//! `cairn grant …`

use cairn_companion::{GrantDraft, GrantView, LinkView, NamedRule};
use cairn_model::consent::Detail;
use cairn_model::item::Kind;
use serde_json::{Value, json};

use super::link;
use crate::args::{DetailArg, GiveFlags, GrantCommand, KindArg};
use crate::failure::{Exit, Failure};
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::{grant as view, insight};

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: GrantCommand) -> Result<Answer, Failure> {
    match command {
        GrantCommand::Preview(flags) => preview(session, flags),
        GrantCommand::Give(flags) => give(session, flags),
        GrantCommand::List { link } => list(session, link.as_deref()),
        GrantCommand::Withdraw { link } => withdraw(session, &link),
    }
}

fn preview(session: &Session, flags: GiveFlags) -> Result<Answer, Failure> {
    let link = link::find(session, &flags.link)?;
    let draft = draft(session, &link, flags)?;
    let grants = session.companion().grants();
    let preview = session.wait(grants.preview(link.id, &draft, session.now()))?;
    let page = view::preview(&preview)
        .gap()
        .text(say::text("cli-grant-preview-end"));
    let rules: Vec<Value> = preview.rules.iter().map(rule_json).collect();
    let json = json!({
        "link": link.id,
        "grant": preview.grant,
        "rules": rules,
        "items": preview.items,
    });
    Ok(Answer::new(json, page))
}

fn give(session: &Session, flags: GiveFlags) -> Result<Answer, Failure> {
    let link = link::find(session, &flags.link)?;
    let draft = draft(session, &link, flags)?;
    let grants = session.companion().grants();
    // At a terminal the preview comes first, and then the question; elsewhere giving is the act.
    if session.screen.can_ask() && !session.yes {
        let preview = session.wait(grants.preview(link.id, &draft, session.now()))?;
        session.screen.tell(&view::preview(&preview))?;
        let label = [("label", link.peer_label.as_str())];
        questions::confirm(
            session.screen,
            false,
            &say::with("cli-grant-give-ask", &label),
        )?;
    }
    let grant = session.wait(grants.give(link.id, &draft, session.now()))?;
    let page = view::receipt(&grant)
        .gap()
        .text(say::text("cli-grant-given"));
    Ok(Answer::new(
        json!({ "link": link.id, "grant": grant }),
        page,
    ))
}

fn list(session: &Session, name: Option<&str>) -> Result<Answer, Failure> {
    let links = match name {
        Some(name) => vec![link::find(session, name)?],
        None => session.wait(session.companion().links().list(session.now()))?,
    };
    let mut all: Vec<(LinkView, GrantView)> = Vec::new();
    for link in links {
        let grants = session.wait(session.companion().grants().list(link.id, session.now()))?;
        all.extend(grants.into_iter().map(|grant| (link.clone(), grant)));
    }
    let json: Value = all
        .iter()
        .map(|(link, view)| {
            json!({
                "link": link.id,
                "grant": view.grant,
                "live": view.live,
                "withdrawn": view.withdrawn,
                "replaced": view.replaced,
            })
        })
        .collect();
    let page = if all.is_empty() {
        Page::of(say::text("cli-grant-none"))
    } else {
        view::list(&all)
    };
    Ok(Answer::new(json!({ "grants": json }), page))
}

fn withdraw(session: &Session, name: &str) -> Result<Answer, Failure> {
    let link = link::find(session, name)?;
    let label = [("label", link.peer_label.as_str())];
    let explanation = say::with("cli-grant-withdraw-ask", &label);
    questions::confirm(session.screen, session.yes, &explanation)?;
    session.wait(
        session
            .companion()
            .grants()
            .withdraw(link.id, session.now()),
    )?;
    let told = link::tell(session, link.id)?;
    let page = Page::of(say::with("cli-grant-withdrawn", &label)).text(told.sentence(&label));
    let json = json!({ "link": link.id, "withdrawn": true, "problem": told.json() });
    Ok(Answer::new(json, page))
}

fn draft(session: &Session, link: &LinkView, flags: GiveFlags) -> Result<GrantDraft, Failure> {
    let mut kinds: Vec<Kind> = flags.kinds.into_iter().map(kind).collect();
    let mut instruments = Vec::new();
    for code in &flags.instruments {
        instruments.push(super::instrument::named(session.companion(), code)?.code);
    }
    if instruments.is_empty() && kinds.contains(&Kind::InstrumentResult) {
        let offered = session.companion().instruments().list();
        instruments = offered.into_iter().map(|pack| pack.code).collect();
    }
    for code in &flags.rules {
        super::insight::find(session, code)?;
    }
    let mut rules = flags.rules;
    let unnamed = rules.is_empty() && kinds.contains(&Kind::Alert);
    if unnamed && session.screen.can_ask() && !session.yes {
        rules = asked_rules(session, link)?;
        kinds = without_unnamed(kinds, &rules)?;
    }
    Ok(GrantDraft {
        purpose: flags
            .purpose
            .unwrap_or_else(|| say::text("purpose-support")),
        kinds,
        instruments,
        rules,
        detail: match flags.detail {
            DetailArg::Full => Detail::Full,
            DetailArg::Summary => Detail::Summary,
        },
        from: flags.from.unwrap_or_else(|| session.clock.today()),
        until: flags.until,
        until_event: None,
        name: flags.name,
    })
}

/// The rules that the person lets tell the other side, each asked for by itself.
fn asked_rules(session: &Session, link: &LinkView) -> Result<Vec<String>, Failure> {
    let all = session.wait(session.companion().insight().rules(session.now()))?;
    let mut input = std::io::stdin().lock();
    let rules = questions::ask_rules(session.screen, &mut input, &link.peer_label, &all)?;
    if rules.is_empty() {
        let label = [("name", link.peer_label.as_str())];
        let none = say::with("cli-grant-no-rule", &label);
        session.screen.tell(&Page::of(none).gap())?;
    }
    Ok(rules)
}

/// Where no rule may tell, alerts are not shared; the rest is, where there is some.
fn without_unnamed(mut kinds: Vec<Kind>, rules: &[String]) -> Result<Vec<Kind>, Failure> {
    kinds.retain(|kind| *kind != Kind::Alert || !rules.is_empty());
    if kinds.is_empty() {
        return Err(Failure::new("not_done", Exit::Refused));
    }
    Ok(kinds)
}

fn rule_json(named: &NamedRule) -> Value {
    json!({
        "rule": named.rule.code,
        "title": insight::title(named.rule),
        "description": insight::description(named.rule),
        "on": named.on,
    })
}

fn kind(kind: KindArg) -> Kind {
    match kind {
        KindArg::Checkin => Kind::CheckIn,
        KindArg::InstrumentResult => Kind::InstrumentResult,
        KindArg::Alert => Kind::Alert,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_rule_no_alerts_are_shared_and_the_rest_is() {
        let both = || vec![Kind::CheckIn, Kind::Alert];
        let named = ["poor_sleep".to_owned()];
        assert_eq!(without_unnamed(both(), &named).unwrap(), both());
        assert_eq!(without_unnamed(both(), &[]).unwrap(), [Kind::CheckIn]);
        let nothing = without_unnamed(vec![Kind::Alert], &[]);
        assert_eq!(nothing.unwrap_err().code(), "not_done");
    }
}
