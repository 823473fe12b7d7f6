//! What the order of rows gives away: nothing.

use std::collections::HashMap;

use cairn_scenarios::{Backend, Person, World, mailboxes_of};

const LINKS: usize = 64;

/// In a random order of 128 mailboxes the neighbours are of one link about once (127 neighbours, one chance in 127
/// each; close to a Poisson number of mean 1). Ten or more come up by chance once in nine million runs. An order that
/// followed the writing would give 64.
const MOST: usize = 9;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_do_not_pair_the_two_mailboxes_of_a_link() {
    let mut world = World::new(Backend::Sqlite);
    let mut counsellor = world.counsellor("Amal", 1);
    let person = Person::new(2).await;
    let mut link_of = HashMap::new();
    let mut written = Vec::new();
    for link in 0..LINKS {
        let invite = counsellor.invite("Amal", "", &world.now());
        let now = world.now();
        let accepted = person.accept(&invite.url, "Heron", None, &now).await;
        assert_eq!(accepted.unwrap().problem, None);
        for mailbox in mailboxes_of(&invite.url) {
            link_of.insert(mailbox.to_vec(), link);
            written.push(link);
        }
    }
    counsellor.sync(&world.now());

    let rows = world.server.rows().await;
    let mailboxes = rows.mailboxes().await;
    let order: Vec<usize> = mailboxes.iter().map(|row| link_of[&row.id]).collect();
    assert_eq!(order.len(), 2 * LINKS);
    assert!(neighbours(&order) <= MOST, "{order:?}");
    // The same for the records, of which each mailbox has some.
    let by_number: HashMap<i64, usize> = mailboxes
        .iter()
        .map(|row| (row.number, link_of[&row.id]))
        .collect();
    let mut records: Vec<i64> = rows.records().await.iter().map(|row| row.mailbox).collect();
    records.dedup();
    let order: Vec<usize> = records.iter().map(|number| by_number[number]).collect();
    assert!(order.len() >= LINKS, "{}", order.len());
    assert!(neighbours(&order) <= MOST, "{order:?}");
    rows.close().await;

    // The measure finds an order that tells.
    assert_eq!(neighbours(&written), LINKS);
}

/// How often two neighbours are of one link.
fn neighbours(order: &[usize]) -> usize {
    order.windows(2).filter(|pair| pair[0] == pair[1]).count()
}
