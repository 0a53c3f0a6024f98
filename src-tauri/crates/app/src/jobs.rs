//! Long work: how far it is, and stopping it.
//!
//! The screen makes a job name, sends it along with the request, and asks [`status`] while it waits. It works the
//! same in every host, so no host needs a channel of its own.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Result};

/// A running piece of work.
#[derive(Debug, Default)]
pub struct Job {
    done: AtomicU64,
    total: AtomicU64,
    stop: AtomicBool,
}

impl Job {
    /// Says how far the work is. `total` 0 means unknown.
    pub fn progress(&self, done: u64, total: u64) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Whether she pressed Stop.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// An error when she pressed Stop; call it between steps.
    ///
    /// # Errors
    /// `cancelled`.
    pub fn check(&self) -> Result<()> {
        if self.stopped() {
            Err(AppError::new("cancelled"))
        } else {
            Ok(())
        }
    }
}

/// All running work by name.
#[derive(Debug, Default)]
pub struct Jobs(Mutex<HashMap<String, Arc<Job>>>);

/// Keeps a job listed while it lives.
pub struct Running<'a> {
    jobs: &'a Jobs,
    name: String,
    job: Arc<Job>,
}

impl std::ops::Deref for Running<'_> {
    type Target = Job;
    fn deref(&self) -> &Job {
        &self.job
    }
}

impl Running<'_> {
    /// The job itself, to hand to another thread.
    pub fn share(&self) -> Arc<Job> {
        Arc::clone(&self.job)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.jobs.lock().remove(&self.name);
    }
}

impl Jobs {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Job>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts a job under the name the screen gave it. A stop that came first still counts.
    pub fn start(&self, name: &str) -> Running<'_> {
        let job = Arc::clone(self.lock().entry(name.to_owned()).or_default());
        Running {
            jobs: self,
            name: name.to_owned(),
            job,
        }
    }
}

/// Which job.
#[derive(Debug, Deserialize, TS)]
pub struct JobRequest {
    /// The name the screen gave it.
    pub job: String,
}

/// How far a job is.
#[derive(Debug, Serialize, TS)]
pub struct JobStatus {
    /// Whether it still runs.
    pub running: bool,
    /// Steps done.
    pub done: u64,
    /// Steps in all, 0 when unknown.
    pub total: u64,
}

/// How far a job is; a job that ended or never began is not running.
pub fn status(app: &App, request: JobRequest) -> Result<JobStatus> {
    Ok(match app.jobs().lock().get(&request.job) {
        Some(job) => JobStatus {
            running: true,
            done: job.done.load(Ordering::Relaxed),
            total: job.total.load(Ordering::Relaxed),
        },
        None => JobStatus {
            running: false,
            done: 0,
            total: 0,
        },
    })
}

/// Asks a running job to stop. What it had not confirmed is not kept.
pub fn cancel(app: &App, request: JobRequest) -> Result<()> {
    if let Some(job) = app.jobs().lock().get(&request.job) {
        job.stop.store(true, Ordering::Relaxed);
    }
    Ok(())
}

area! {
    /// How far long work is.
    job_status(JobRequest) -> JobStatus = status;
    /// Stops long work.
    job_cancel(JobRequest) -> () = cancel;
}
