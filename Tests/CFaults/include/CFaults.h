/// libFaults: loaded with LD_PRELOAD, it counts what a program does to the files of one directory and lets any of it go wrong.
///
/// It has no functions to call; the environment says what is to happen (Linux only):
///
/// | variable | what |
/// |---|---|
/// | `FAULTS_UNDER` | count calls on what lies in this absolute path, without links; required |
/// | `FAULTS_ONLY` | count only these calls: `fsync,fdatasync` |
/// | `FAULTS_REPORT` | append a line `17 fsync /path` to this file before each counted call is made |
/// | `FAULTS_RECORD` | append to this file what is done to the directory, for a disk in memory: see below |
/// | `FAULTS_AT` | the call, from 1 on, to which something happens |
/// | `FAULTS_TIMES` | how many calls from there it happens to; 1 if absent, 0 for all |
/// | `FAULTS_DEED` | `kill-before`, `kill-within` (half of a write is written), `kill-after`; `short` (half of a write, and it says so); `fail:28` (that errno, nothing done) |
/// | `FAULTS_LIFETIME` | kill the process this many microseconds after its first counted call |
/// | `FAULTS_CLOCK_RATE` | the clocks run so many times as fast, and `poll` waits so much shorter |
/// | `FAULTS_CLOCK_AT` | what the wall clock showed, in seconds since 1970, at `FAULTS_CLOCK_EPOCH` of the real one |
/// | `FAULTS_CLOCK_STEPS` | a FIFO: `set -3600` sets the wall clock back by an hour, `suspend 7200` is a sleep of two; the timer that the kernel cancels then is cancelled (with a `FAULTS_CLOCK_RATE`, 1 if nothing else) |
///
/// An entry of the record is `LETTER NUMBER COUNT PATH\n` and COUNT bytes: W the bytes written at NUMBER, T cut to NUMBER, S synced (a
/// file or a directory), C made if it is not there, O the same and emptied, R renamed to the bytes' name, L given a second name,
/// U removed, D a directory made, A answered on standard output or sent to
/// the terminal.
///
/// Counted are open with O_CREAT or O_TRUNC, write, writev, pwrite, pwritev, ftruncate, truncate, fallocate, fsync, fdatasync,
/// sync_file_range, rename, link, symlink, unlink, mkdir, rmdir, chmod, flock, and locks by fcntl, in all their spellings. Not seen:
/// what is written into mapped memory (SQLite's `-shm`), and calls without libc.
#pragma once
