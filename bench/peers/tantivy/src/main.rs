//! `tantivy-peer STEP RELEASES FOLDER`: one step of the peer tantivy, as `bench/measure.mjs` does it for the others. Prints one
//! JSON object. English stems and positions, the texts stored, one thread, a title weight of 5.
use serde_json::{json, Map, Value};
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::time::{Duration, Instant};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Query, QueryParser};
use tantivy::schema::{
    Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions, Value as _, STORED, STRING,
};
use tantivy::snippet::SnippetGenerator;
use tantivy::{doc, Index, Searcher, TantivyDocument, Term};

const LIMIT: usize = 10;
const MEMORY_BYTES: usize = 256 << 20;
const WARM_UP: Duration = Duration::from_secs(2);
const MEASURED: Duration = Duration::from_secs(10);
const KINDS: [&str; 8] = ["rare", "common", "two", "many", "phrase", "prefix", "none", "sampled"];

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Fields {
    id: Field,
    title: Field,
    text: Field,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [step, releases, folder] = arguments.as_slice() else {
        return Err("usage: tantivy-peer build|search RELEASES FOLDER".into());
    };
    let answer = match step.as_str() {
        "build" => build(releases, folder)?,
        "search" => search(folder)?,
        _ => return Err(format!("no step {step}").into()),
    };
    println!("{answer}");
    Ok(())
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("en_stem")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let options = TextOptions::default().set_indexing_options(indexing).set_stored();
    let fields = Fields {
        id: builder.add_text_field("id", STRING | STORED),
        title: builder.add_text_field("title", options.clone()),
        text: builder.add_text_field("text", options),
    };
    (builder.build(), fields)
}

fn build(releases: &str, folder: &str) -> Result<Value> {
    let mut given: Vec<[String; 3]> = Vec::new();
    for line in BufReader::new(fs::File::open(releases)?).lines() {
        let release: Value = serde_json::from_str(&line?)?;
        given.push(["id", "title", "text"].map(|key| release[key].as_str().unwrap_or("").to_string()));
    }
    let started = Instant::now();
    let (schema, fields) = schema();
    let index = Index::create_in_dir(folder, schema)?;
    let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, MEMORY_BYTES)?;
    for [id, title, text] in given {
        writer.add_document(doc!(fields.id => id, fields.title => title, fields.text => text))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let seconds = started.elapsed().as_secs_f64();
    let (mut all, mut stored) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let length = entry.metadata()?.len();
        all += length;
        if entry.path().extension().is_some_and(|extension| extension == "store") {
            stored += length;
        }
    }
    Ok(json!({
        "seconds": seconds,
        "peakMegabytes": peak_megabytes()?,
        "indexMegabytes": (all - stored) as f64 / 1e6,
        "megabytes": all as f64 / 1e6,
    }))
}

fn search(folder: &str) -> Result<Value> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let queries: Value = serde_json::from_str(&input)?;
    let started = Instant::now();
    let (_, fields) = schema();
    let index = Index::open_in_dir(folder)?;
    let searcher = index.reader()?.searcher();
    let mut parser = QueryParser::for_index(&index, vec![fields.title, fields.text]);
    parser.set_field_boost(fields.title, 5.0);
    let peer = Peer { searcher, parser, fields };
    let first = queries["common"][0].as_str().unwrap_or("");
    peer.ids(first)?;
    let open = started.elapsed();
    let (mut first, mut times) = (Map::new(), Map::new());
    let ids = |query: &str| peer.ids(query).map(drop);
    for kind in KINDS {
        first.insert(kind.into(), times_within(WARM_UP, &queries[kind], &ids)?);
        times.insert(kind.into(), times_within(MEASURED, &queries[kind], &ids)?);
    }
    let peak = peak_megabytes()?;
    let snippets = |query: &str| peer.snippets(query).map(drop);
    times_within(WARM_UP, &queries["two"], &snippets)?;
    times.insert("snippets".into(), times_within(MEASURED, &queries["two"], &snippets)?);
    Ok(json!({ "openMs": millis(open), "first": first, "times": times, "peakMegabytes": peak }))
}

struct Peer {
    searcher: Searcher,
    parser: QueryParser,
    fields: Fields,
}

impl Peer {
    fn query(&self, text: &str) -> Result<Box<dyn Query>> {
        let Some(beginning) = text.strip_suffix('*') else {
            return Ok(self.parser.parse_query(text)?);
        };
        let of_field = |field| -> Box<dyn Query> {
            Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, beginning), 0, true))
        };
        Ok(Box::new(BooleanQuery::union(vec![of_field(self.fields.title), of_field(self.fields.text)])))
    }

    fn documents(&self, query: &dyn Query) -> Result<Vec<TantivyDocument>> {
        let top = self.searcher.search(query, &TopDocs::with_limit(LIMIT))?;
        Ok(top.into_iter().map(|(_, address)| self.searcher.doc(address)).collect::<tantivy::Result<_>>()?)
    }

    fn ids(&self, text: &str) -> Result<Vec<String>> {
        let documents = self.documents(&*self.query(text)?)?;
        let id = |document: &TantivyDocument| document.get_first(self.fields.id).and_then(|id| id.as_str().map(String::from));
        Ok(documents.iter().filter_map(id).collect())
    }

    fn snippets(&self, text: &str) -> Result<Vec<String>> {
        let query = self.query(text)?;
        let generator = SnippetGenerator::create(&self.searcher, &*query, self.fields.text)?;
        let documents = self.documents(&*query)?;
        Ok(documents.iter().map(|document| generator.snippet_from_doc(document).to_html()).collect())
    }
}

/// Milliseconds of each query, of as many as fit the time: at least one.
fn times_within(budget: Duration, queries: &Value, ask: &impl Fn(&str) -> Result<()>) -> Result<Value> {
    let deadline = Instant::now() + budget;
    let mut times = Vec::new();
    for query in queries.as_array().into_iter().flatten() {
        let started = Instant::now();
        ask(query.as_str().unwrap_or(""))?;
        times.push(millis(started.elapsed()));
        if Instant::now() > deadline {
            break;
        }
    }
    Ok(json!(times))
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The largest resident memory of this process; Linux says it.
fn peak_megabytes() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: f64 = line.and_then(|rest| rest.split_whitespace().next()).unwrap_or("0").parse()?;
    Ok(kilobytes * 1_024.0 / 1e6)
}
