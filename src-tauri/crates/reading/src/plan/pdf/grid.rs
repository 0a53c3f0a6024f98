//! Tables: from drawn lines, or from the columns under a heading row that names them.

use super::super::cells;
use super::super::para::{Cell, Row, Table};
use super::columns::{self, PlacedTable};
use super::lines::{PageText, Seg};
use std::collections::HashSet;

/// The columns of a table without lines that ran to the foot of the page.
pub(crate) type Carry = Option<Vec<f32>>;

/// Takes the tables out of a page; what is left is running text.
pub(crate) fn take_tables(
    page: &PageText,
    segs: Vec<Seg>,
    carry: &mut Carry,
    known: &HashSet<String>,
) -> (Vec<PlacedTable>, Vec<Seg>) {
    let mut tables = Vec::new();
    let mut rest = segs;
    for grid in grids(page) {
        let (inside, outside): (Vec<Seg>, Vec<Seg>) = rest.into_iter().partition(|s| grid.holds(s));
        rest = outside;
        if inside.is_empty() {
            continue;
        }
        tables.push(grid.table(inside, known));
    }
    *carry = by_heading(page, &mut rest, carry.take(), &mut tables, known);
    (tables, rest)
}

/// A table drawn with lines.
struct Grid {
    xs: Vec<f32>,
    /// From top to bottom.
    ys: Vec<f32>,
    across: Vec<(f32, f32, f32)>,
    down: Vec<(f32, f32, f32)>,
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() < 3.0
}

/// Groups of lines that touch each other and make at least two columns and two rows.
fn grids(page: &PageText) -> Vec<Grid> {
    let (h, v) = (&page.across, &page.down);
    if h.len() < 3 || v.len() < 3 {
        return Vec::new();
    }
    let mut group: Vec<usize> = (0..h.len() + v.len()).collect();
    for (i, (y, x0, x1)) in h.iter().enumerate() {
        for (j, (x, y0, y1)) in v.iter().enumerate() {
            if *x > x0 - 3.0 && *x < x1 + 3.0 && *y > y0 - 3.0 && *y < y1 + 3.0 {
                join(&mut group, i, h.len() + j);
            }
        }
    }
    let mut grids = Vec::new();
    let roots: Vec<usize> = (0..group.len()).map(|i| find(&group, i)).collect();
    let mut distinct = roots.clone();
    distinct.sort_unstable();
    distinct.dedup();
    for root in distinct {
        let across: Vec<_> = h
            .iter()
            .enumerate()
            .filter(|(i, _)| roots[*i] == root)
            .map(|(_, l)| *l)
            .collect();
        let down: Vec<_> = v
            .iter()
            .enumerate()
            .filter(|(i, _)| roots[h.len() + *i] == root)
            .map(|(_, l)| *l)
            .collect();
        let xs = distinct_places(down.iter().map(|l| l.0));
        let mut ys = distinct_places(across.iter().map(|l| l.0));
        ys.reverse();
        if xs.len() >= 3 && ys.len() >= 2 {
            grids.push(Grid { xs, ys, across, down });
        }
    }
    grids
}

fn find(group: &[usize], mut i: usize) -> usize {
    while group[i] != i {
        i = group[i];
    }
    i
}

fn join(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(group, a), find(group, b));
    group[a.max(b)] = a.min(b);
}

fn distinct_places(values: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut all: Vec<f32> = values.collect();
    all.sort_by(f32::total_cmp);
    all.dedup_by(|a, b| near(*a, *b));
    all
}

impl Grid {
    fn edges(&self) -> (f32, f32, f32, f32) {
        let first = |v: &[f32]| v.first().copied().unwrap_or(0.0);
        let last = |v: &[f32]| v.last().copied().unwrap_or(0.0);
        (first(&self.xs), last(&self.xs), first(&self.ys), last(&self.ys))
    }

    fn holds(&self, s: &Seg) -> bool {
        let (x0, x1, top, bottom) = self.edges();
        let middle = s.y + s.size * 0.3;
        s.x0 > x0 - 3.0 && s.x0 < x1 && middle < top + 1.0 && middle > bottom - 1.0
    }

    fn column(&self, x: f32) -> usize {
        self.xs
            .iter()
            .rposition(|edge| *edge <= x + 2.0)
            .unwrap_or(0)
            .min(self.xs.len() - 2)
    }

    fn row(&self, y: f32) -> usize {
        self.ys
            .iter()
            .rposition(|edge| *edge >= y - 0.5)
            .unwrap_or(0)
            .min(self.ys.len().max(2) - 2)
    }

    /// A line is drawn between this row and the one above it, in this column.
    fn ruled_above(&self, row: usize, column: usize) -> bool {
        let (y, x) = (self.ys[row], self.xs[column].midpoint(self.xs[column + 1]));
        self.across
            .iter()
            .any(|(ly, x0, x1)| near(*ly, y) && *x0 - 1.0 < x && x < *x1 + 1.0)
    }

    /// A line is drawn at the left of this column, in this row.
    fn ruled_left(&self, row: usize, column: usize) -> bool {
        let (x, y) = (self.xs[column], self.ys[row].midpoint(self.ys[row + 1]));
        self.down
            .iter()
            .any(|(lx, y0, y1)| near(*lx, x) && *y0 - 1.0 < y && y < *y1 + 1.0)
    }

    fn table(&self, inside: Vec<Seg>, known: &HashSet<String>) -> PlacedTable {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        let mut cells: Vec<Vec<Vec<Seg>>> = vec![vec![Vec::new(); columns]; rows];
        for seg in inside {
            let row = self.row(seg.y + seg.size * 0.3);
            let mut column = self.column(seg.x0);
            let mut top = row;
            while column > 0 && !self.ruled_left(row, column) {
                column -= 1;
            }
            while top > 0 && !self.ruled_above(top, column) {
                top -= 1;
            }
            cells[top][column].push(seg);
        }
        let mut table = Table::default();
        for (r, row) in cells.into_iter().enumerate() {
            let mut out = Row::default();
            for (c, segs) in row.into_iter().enumerate() {
                let mut cell = cell(segs, known);
                cell.same_as_above = r > 0 && !self.ruled_above(r, c);
                if c > 0
                    && !self.ruled_left(r, c)
                    && cell.parts.is_empty()
                    && let Some(last) = out.cells.last_mut()
                {
                    last.span += 1;
                    continue;
                }
                out.cells.push(cell);
            }
            table.rows.push(out);
        }
        PlacedTable {
            top: self.edges().2,
            table,
        }
    }
}

/// The pieces of one cell to its paragraphs.
fn cell(segs: Vec<Seg>, known: &HashSet<String>) -> Cell {
    let bold = !segs.is_empty() && segs.iter().all(|s| s.bold);
    let rows = columns::rows(segs);
    let body = rows.first().and_then(|r| r.first()).map_or(10.0, |s| s.size);
    let parts = super::flow::paras(&rows, 1, body, known)
        .into_iter()
        .map(|p| match &p.role {
            super::Role::Item { mark, .. } if !mark.is_empty() => format!("{mark} {}", p.text),
            _ => p.text,
        })
        .filter(|t| !t.is_empty())
        .collect();
    Cell {
        parts,
        same_as_above: false,
        span: 1,
        bold,
    }
}

/// Tables without vertical lines: a row of headings that name columns, and what stands under them.
fn by_heading(
    page: &PageText,
    rest: &mut Vec<Seg>,
    carry: Carry,
    tables: &mut Vec<PlacedTable>,
    known: &HashSet<String>,
) -> Carry {
    let rows = columns::rows(std::mem::take(rest));
    let mut out = None;
    let mut index = 0;
    let mut carried = carry.filter(|_| tables.is_empty());
    while index < rows.len() {
        let (starts, header_rows) = match carried.take() {
            Some(starts) if rows[index].len() > 1 => (starts, 0),
            _ => match heading_row(&rows, index) {
                Some(found) => found,
                None => {
                    rest.extend(rows[index].iter().cloned());
                    index += 1;
                    continue;
                }
            },
        };
        let end = table_end(&rows, index + header_rows, &starts);
        if end <= index + header_rows {
            rest.extend(rows[index].iter().cloned());
            index += 1;
            continue;
        }
        let region = &rows[index..end];
        tables.push(loose_table(page, region, header_rows, &starts, known));
        if end == rows.len() {
            out = Some(starts);
        }
        index = end;
    }
    out
}

/// A row whose pieces name at least two columns; with the left edges of the columns and the number of rows it takes.
fn heading_row(rows: &[Vec<Seg>], index: usize) -> Option<(Vec<f32>, usize)> {
    let row = &rows[index];
    // Two pieces side by side are more often two columns of text than a table.
    if row.len() < 3 || row.iter().any(|s| s.text.chars().count() > 45) {
        return None;
    }
    let roles = row
        .iter()
        .filter(|s| cells::column_role(&s.text).is_some())
        .count();
    if roles < 2 || roles * 2 < row.len() {
        return None;
    }
    let starts: Vec<f32> = row.iter().map(|s| s.x0).collect();
    let mut taken = 1;
    // Headings over two lines.
    while let (Some(last), Some(next)) = (rows.get(index + taken - 1), rows.get(index + taken)) {
        let pitch = last[0].y - next[0].y;
        let same_look = next
            .iter()
            .all(|s| s.bold == row[0].bold && (s.size - row[0].size).abs() < 0.4);
        let fits = next
            .iter()
            .all(|s| starts.iter().any(|x| near(*x, s.x0)) && s.text.chars().count() < 30);
        if taken < 3 && same_look && row[0].bold && fits && pitch < row[0].size * 1.45 {
            taken += 1;
        } else {
            break;
        }
    }
    Some((starts, taken))
}

/// The first row that does not fit the columns any more.
fn table_end(rows: &[Vec<Seg>], from: usize, starts: &[f32]) -> usize {
    let mut pitch_before: Option<f32> = None;
    for (i, row) in rows.iter().enumerate().skip(from) {
        let crosses = row
            .iter()
            .any(|s| starts.iter().any(|x| s.x0 < x - 8.0 && s.x1 > x + 14.0));
        let outside = row.iter().any(|s| s.x0 < starts[0] - 8.0);
        let gap = if i == 0 { 0.0 } else { rows[i - 1][0].y - row[0].y };
        let far = pitch_before.is_some() && gap > row[0].size * 3.2;
        if crosses || outside || far && row.len() < 2 {
            return i;
        }
        pitch_before = Some(gap);
    }
    rows.len()
}

fn loose_table(
    page: &PageText,
    region: &[Vec<Seg>],
    header_rows: usize,
    starts: &[f32],
    known: &HashSet<String>,
) -> PlacedTable {
    let edges = column_edges(region, starts);
    let column = |x: f32| edges.iter().rposition(|e| *e <= x + 0.5).unwrap_or(0);
    let cuts = row_cuts(page, region, header_rows, &edges);
    let mut table = Table::default();
    for (n, pair) in cuts.windows(2).enumerate() {
        let mut cells: Vec<Vec<Seg>> = vec![Vec::new(); edges.len()];
        for seg in region[pair[0]..pair[1]].iter().flatten() {
            cells[column(seg.x0)].push(seg.clone());
        }
        let cells = cells.into_iter().map(|c| cell(c, known)).collect();
        table.rows.push(Row {
            cells,
            page: None,
            header: n == 0 && header_rows > 0,
        });
    }
    let top = region.first().map_or(0.0, |r| r[0].y + r[0].size);
    PlacedTable { top, table }
}

/// Left edges of the columns: the middle of the empty strip before each heading.
fn column_edges(region: &[Vec<Seg>], starts: &[f32]) -> Vec<f32> {
    let mut edges = vec![f32::MIN];
    for pair in starts.windows(2) {
        let right_of_left = region
            .iter()
            .flatten()
            .filter(|s| s.x0 >= pair[0] - 8.0 && s.x0 < pair[1] - 8.0 && s.x1 < pair[1] + 14.0)
            .map(|s| s.x1)
            .filter(|x| *x < pair[1])
            .fold(pair[0], f32::max);
        edges.push(
            right_of_left
                .midpoint(pair[1])
                .max(right_of_left + 0.6)
                .min(pair[1] - 0.5),
        );
    }
    edges
}

/// Indexes where rows of the table begin: at a drawn line, else at a wider gap, else at a new number.
fn row_cuts(page: &PageText, region: &[Vec<Seg>], header_rows: usize, edges: &[f32]) -> Vec<usize> {
    let mut cuts = vec![0];
    if header_rows > 0 && header_rows < region.len() {
        cuts.push(header_rows);
    }
    let gaps: Vec<f32> = region.windows(2).map(|w| w[0][0].y - w[1][0].y).collect();
    let pitch = gaps
        .iter()
        .skip(header_rows)
        .copied()
        .filter(|g| *g > 4.0)
        .fold(f32::MAX, f32::min);
    let ruled: Vec<bool> = region
        .windows(2)
        .map(|w| {
            let (a, b) = (w[0][0].y, w[1][0].y + w[1][0].size * 0.6);
            page.across
                .iter()
                .any(|(y, x0, x1)| *y < a && *y > b && x1 - x0 > 60.0)
        })
        .collect();
    let has_rules = ruled.iter().skip(header_rows).any(|r| *r);
    let has_gaps = gaps
        .iter()
        .skip(header_rows)
        .any(|g| *g > pitch * 1.22 && *g > 4.0);
    let first_column = |row: &[Seg]| row.iter().any(|s| edges.get(1).is_none_or(|e| s.x0 < *e));
    for i in header_rows.max(1)..region.len() {
        let starts = if has_rules {
            ruled[i - 1]
        } else if has_gaps {
            gaps[i - 1] > pitch * 1.22
        } else {
            first_column(&region[i]) && region[i].len() > 1
        };
        if starts && cuts.last() != Some(&i) {
            cuts.push(i);
        }
    }
    cuts.push(region.len());
    cuts.dedup();
    cuts
}
