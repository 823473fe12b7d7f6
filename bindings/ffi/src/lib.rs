//! The companion for phones: a façade over [`cairn_companion`] without logic of its own, from which UniFFI makes
//! Kotlin (and later Swift and Python).
//!
//! [`Home`] and the areas it hands out, one for each of the core's, live on this side and one object on the other
//! ([`Transport`], the way to the network); everything else crosses as records. Names are the core's; where two of its
//! modules use one, the area goes before it ([`PlanEntry`], [`ScheduleEntry`]). Time and zone come with each call
//! ([`Moment`]); chance comes from the operating system here, as this is the edge of the program. What can be needed
//! before there is a home, or in fear, is a function that asks for none ([`sos_text`], [`overdose_card`]).
//!
//! Every asynchronous function may be dropped at any await point without harm: what is to be done next stands in the
//! store, never in a future. One error crosses, [`CairnError`], made in one place.

uniffi::setup_scaffolding!();

mod area;
mod aways;
mod chance;
mod checkins;
mod cross;
mod directories;
mod error;
mod families;
mod goals;
mod grants;
mod handle;
mod home;
mod ifthens;
mod imports;
mod insight;
mod instruments;
mod languages;
mod lapses;
mod learn;
mod links;
mod mirror;
mod moment;
mod packs;
mod plans;
mod records;
mod reminders;
mod schedule;
mod sos;
#[cfg(test)]
mod testing;
mod texts;
mod transport;
mod urges;

pub use aways::{Aways, tolerance_until};
pub use checkins::CheckIns;
pub use directories::{Directories, FoundService};
pub use error::{CairnError, ErrorCode, ErrorText, Problem, RefusedField, error_codes, error_text};
pub use families::FamilyChecks;
pub use goals::Goals;
pub use grants::Grants;
pub use home::{Home, Setup, home_exists};
pub use ifthens::IfThens;
pub use imports::Imports;
pub use insight::Insight;
pub use instruments::Instruments;
pub use languages::{Language, TextIn, languages, speak, text_in};
pub use lapses::{Lapses, question_after};
pub use learn::{
    ages, check_instrument, check_score, emergency_number, exercise, exercises, family_page,
    lesson, lessons, overdose_card, page_for_age, topic, topics, words_page,
};
pub use links::Links;
pub use moment::Moment;
pub use packs::Packs;
pub use plans::Plans;
pub use records::after::{After, Met};
pub use records::card::{Card, CardStep, CardTimer, EmergencyNumber, NumberFrom, TimerKind};
pub use records::checkin::{
    CheckIn, CheckInDraft, Halt, Listing, Medication, SubstanceUse, UseDraft,
};
pub use records::dashboard::{
    Dashboard, Day, DayState, LastScore, LinkReport, Mean, Means, SyncReport, Trend,
};
pub use records::directory::{
    DirectoryFile, DirectoryImport, DirectoryInfo, DirectoryReport, DirectorySource, Found, Hit,
    Near, RefusedRow, Search,
};
pub use records::draw::{
    Choice, Draw, DrawOption, KeptUrge, StepRef, Urge, UrgeEnd, UrgeStart, UrgeState, UrgeTold,
};
pub use records::goal::{Area, Goal, GoalDraft, GoalReminder, GoalStep, GoalStepDraft, KeptGoal};
pub use records::grant::{
    Detail, Grant, GrantDraft, GrantView, Kind, NamedRule, Preview, PreviewItem,
};
pub use records::hours::{ByDay, Freq, HoursRule, OpenState, ServiceHours};
pub use records::ifthen::{
    Around, BodyState, Contact, Cue, Feeling, IfThen, KeptIfThen, Match, Weekday, Why,
};
pub use records::insight::{
    AlertTo, AlertView, Basis, Firing, Review, Rule, RuleState, RuleView, Scale, Signal,
};
pub use records::instrument::{
    AnswerOption, InstrumentInfo, InstrumentItem, InstrumentResult, PartScore, Scored, Taken,
};
pub use records::lapse::{
    Debrief, Hearer, KeptLapse, Lapse, LapseDraft, MonthView, Question, Safe, Tell,
};
pub use records::learn::{
    About, Ages, Evidence, Exercise, ExerciseStep, LearnText, PackText, Page, Part, Signer,
    SourceRead, TextSource, Topic, TopicReminder, WordsPage, WordsPair,
};
pub use records::link::{Accepted, Delivery, InviteView, LinkFault, LinkView, Stage};
pub use records::merge::{KindCount, MergeView, NotTaken, PackNamed, UndoneImport};
pub use records::notice::{
    Answer, AnswerOutcome, Answered, Arrival, CalledOffTime, IcsDraft, IcsFixed, IcsRefused,
    ImportPreview, Imported, LeftOut, Log, Notice, NoticeRecord, Planned, Quiet, ScheduleSettings,
    SelfTest, Words, Written,
};
pub use records::offer::{Did, KeptOffer, Offer, OfferOutcome, Offered, ToAsk, Told};
pub use records::pack::{
    EvidenceLevel, InstalledPack, PackContent, PackKind, PackView, PublisherView,
};
pub use records::plan::{
    KeptPlan, Phone, Plan, PlanEntry, PlanEntryDraft, PlanEntryKind, PlanSection, Section, phone,
};
pub use records::schedule::{
    Change, Coming, Divided, KeptScheduleEntry, ScheduleEntry, ScheduleEntryKind, Source,
    TaperStep, Timing,
};
pub use records::service::{
    Cost, CostOption, Freshness, Place, Point, Service, ServiceLanguage, ServiceNow, ServicePhone,
    ServiceStatus, Site,
};
pub use records::sos::{
    Break, CameOut, KeptCameOut, Sos, SosEntry, SosLine, SosStep, SosWarning, Tolerance,
};
pub use records::works::{Estimate, Finding, Works};
pub use schedule::Schedule;
pub use sos::{sos_read, sos_text, tolerance_text};
pub use texts::{Safety, safety_text, text, text_with};
pub use transport::{Header, Method, Request, Response, Transport, TransportFailure};
pub use urges::Urges;
