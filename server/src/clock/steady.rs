//! The steady clock: the time since the machine was booted, which goes on in
//! sleep and which nobody can set.

use chrono::TimeDelta;

/// The time since boot.
#[cfg(target_os = "linux")]
pub(super) fn since_boot() -> TimeDelta {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    TimeDelta::seconds(time.tv_sec) + TimeDelta::nanoseconds(time.tv_nsec)
}

/// The time since this process first asked: elsewhere than on Linux the system
/// has no such clock for everyone.
#[cfg(not(target_os = "linux"))]
pub(super) fn since_boot() -> TimeDelta {
    static BEGAN: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    TimeDelta::from_std(BEGAN.elapsed()).unwrap_or(TimeDelta::MAX)
}

/// What names this boot of this machine. Two processes with the same name have
/// the same steady clock; without a name to read, a process has one of its own.
pub(super) fn boot() -> String {
    let read = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
    let name = read.ok().map(|name| name.trim().to_owned());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| format!("process {}", crate::errors::Reference::draw()))
}
