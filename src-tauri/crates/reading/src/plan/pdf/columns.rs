//! Reading order: pieces of lines to columns, top to bottom, with the tables in their place.

use super::super::para::Table;
use super::lines::Seg;

/// A table and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct PlacedTable {
    /// Top edge.
    pub top: f32,
    /// Its rows.
    pub table: Table,
}

/// A stretch of lines in one column, or a table.
#[derive(Debug)]
pub(crate) enum Block {
    /// Lines from top to bottom, each with its pieces from left to right.
    Lines(Vec<Vec<Seg>>),
    /// A table.
    Table(Table),
}

/// Lines on one baseline.
type Row = Vec<Seg>;

/// Puts the pieces of one page in reading order.
/// `known` is the strip between the columns of the page before: a last page with a few lines stands in the same columns.
pub(crate) fn order(
    segs: Vec<Seg>,
    mut tables: Vec<PlacedTable>,
    known: &mut Option<(f32, f32)>,
) -> Vec<Block> {
    tables.sort_by(|a, b| b.top.total_cmp(&a.top));
    let mut blocks = Vec::new();
    let mut rest = segs;
    // A table across the page cuts it in an upper and a lower part; within a column it stays there.
    for table in tables {
        let (above, below): (Vec<Seg>, Vec<Seg>) = rest.into_iter().partition(|s| s.y > table.top);
        blocks.extend(in_columns(rows(above), 0, known));
        blocks.push(Block::Table(table.table));
        rest = below;
    }
    blocks.extend(in_columns(rows(rest), 0, known));
    blocks
}

/// Pieces to rows, top to bottom.
pub(crate) fn rows(mut segs: Vec<Seg>) -> Vec<Row> {
    segs.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Row> = Vec::new();
    for seg in segs {
        match rows.last_mut() {
            Some(row) if row[0].y - seg.y <= 0.45 * seg.size.min(row[0].size) => row.push(seg),
            _ => rows.push(vec![seg]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    rows
}

/// Finds bands of the page that stand in columns and reads each column to its end.
fn in_columns(rows: Vec<Row>, depth: u8, known: &mut Option<(f32, f32)>) -> Vec<Block> {
    if let Some(strip) = known.filter(|k| depth == 0 && rows.len() < 24 && stands_in(&rows, *k)) {
        let (left, right): (Vec<Seg>, Vec<Seg>) = rows.into_iter().flatten().partition(|s| s.x0 < strip.1);
        return vec![Block::Lines(self::rows(left)), Block::Lines(self::rows(right))];
    }
    if rows.len() < 6 || depth > 3 {
        return vec![Block::Lines(rows)];
    }
    let left = rows.iter().flatten().map(|s| s.x0).fold(f32::MAX, f32::min);
    let right = rows.iter().flatten().map(|s| s.x1).fold(f32::MIN, f32::max);
    let Some(gutter) = gutter(&rows, left, right) else {
        return vec![Block::Lines(rows)];
    };
    // Rows that cross the gutter are full width; what stands between two of those is one band.
    let mut blocks: Vec<Block> = Vec::new();
    let mut plain: Vec<Row> = Vec::new();
    let mut band: Vec<Row> = Vec::new();
    for row in rows {
        if row.iter().any(|s| s.x0 < gutter.0 && s.x1 > gutter.1) {
            flush(&mut band, &mut plain, &mut blocks, gutter, depth, known);
            plain.push(row);
        } else {
            band.push(row);
        }
    }
    flush(&mut band, &mut plain, &mut blocks, gutter, depth, known);
    if !plain.is_empty() {
        blocks.push(Block::Lines(plain));
    }
    blocks
}

fn flush(
    band: &mut Vec<Row>,
    plain: &mut Vec<Row>,
    blocks: &mut Vec<Block>,
    gutter: (f32, f32),
    depth: u8,
    known: &mut Option<(f32, f32)>,
) {
    let rows = std::mem::take(band);
    let middle = gutter.0.midpoint(gutter.1);
    let (left, right): (Vec<Seg>, Vec<Seg>) = rows.iter().flatten().cloned().partition(|s| s.x0 < middle);
    if !two_sided(&left, &right) {
        plain.extend(rows);
        return;
    }
    // A heading over the columns that does not reach the gutter belongs before them, not in the left one.
    if !plain.is_empty() {
        blocks.push(Block::Lines(std::mem::take(plain)));
    }
    if depth == 0 {
        *known = Some(gutter);
    }
    blocks.extend(in_columns(self::rows(left), depth + 1, known));
    blocks.extend(in_columns(self::rows(right), depth + 1, known));
}

/// Nothing crosses the strip, and there is text on both sides that begins where columns begin.
fn stands_in(rows: &[Row], strip: (f32, f32)) -> bool {
    let all = || rows.iter().flatten();
    let begins = all()
        .filter(|s| s.x0 >= strip.1 - 1.0 && s.x0 < strip.1 + 26.0)
        .count();
    !all().any(|s| s.x0 < strip.0 && s.x1 > strip.1) && begins > 0 && all().any(|s| s.x1 <= strip.1 + 1.0)
}

/// Both sides are columns of text: several lines each, none of them a mere column of labels.
fn two_sided(left: &[Seg], right: &[Seg]) -> bool {
    let lines = |side: &[Seg]| self::rows(side.to_vec()).len();
    let (l, r) = (lines(left), lines(right));
    if l.min(r) < 3 || l.max(r) < 4 || l.min(r) * 5 < l.max(r) {
        return false;
    }
    let width = |side: &[Seg]| {
        let mut w: Vec<f32> = side.iter().map(|s| s.x1 - s.x0).collect();
        w.sort_by(f32::total_cmp);
        w.get(w.len() * 3 / 4).copied().unwrap_or(0.0)
    };
    let (lw, rw) = (width(left), width(right));
    lw.min(rw) > lw.max(rw) * 0.45 && lw.min(rw) > 80.0
}

/// The empty strip between columns: crossed by the fewest rows, with several lines beginning at its right edge.
fn gutter(rows: &[Row], left: f32, right: f32) -> Option<(f32, f32)> {
    let width = right - left;
    if width < 150.0 {
        return None;
    }
    let mut starts: Vec<f32> = rows
        .iter()
        .flatten()
        .map(|s| s.x0)
        .filter(|x| *x > left + width * 0.25 && *x < left + width * 0.78)
        .collect();
    starts.sort_by(f32::total_cmp);
    starts.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    let mut best: Option<(usize, f32, (f32, f32))> = None;
    for start in starts {
        let here = rows
            .iter()
            .flatten()
            .filter(|s| s.x0 > start - 1.0 && s.x0 < start + 26.0)
            .count();
        if here < 3 {
            continue;
        }
        // The strip ends on the left where the nearest piece that stays on that side ends.
        let edge = rows
            .iter()
            .flatten()
            .filter(|s| s.x1 < start - 5.0)
            .map(|s| s.x1)
            .fold(left, f32::max);
        let crossing = rows
            .iter()
            .filter(|r| r.iter().any(|s| s.x0 < start - 2.0 && s.x1 > start - 2.0))
            .count();
        if crossing * 2 > rows.len() + 4 || start - edge < 5.0 {
            continue;
        }
        let gap = start - edge;
        if best
            .as_ref()
            .is_none_or(|b| crossing < b.0 || (crossing == b.0 && gap > b.1))
        {
            best = Some((crossing, gap, (start - 2.0 - gap.min(8.0) * 0.5, start - 2.0)));
        }
    }
    best.map(|b| b.2)
}
