/// libFaults: loaded with LD_PRELOAD, it counts what a program does to the files of one directory and lets any of it go wrong.
///
/// It has no functions to call; the environment says what is to happen (Linux only):
///
/// | variable | what |
/// |---|---|
/// | `FAULTS_UNDER` | count calls on what lies in this absolute path, without links; required |
/// | `FAULTS_ONLY` | count only these calls: `fsync,fdatasync` |
/// | `FAULTS_REPORT` | append a line `17 fsync /path` to this file before each counted call is made |
/// | `FAULTS_AT` | the call, from 1 on, to which something happens |
/// | `FAULTS_TIMES` | how many calls from there it happens to; 1 if absent, 0 for all |
/// | `FAULTS_DEED` | `kill-before`, `kill-within` (half of a write is written), `kill-after`; `short` (half of a write, and it says so); `fail:28` (that errno, nothing done) |
/// | `FAULTS_LIFETIME` | kill the process this many microseconds after its first counted call |
///
/// Counted are open with O_CREAT or O_TRUNC, write, writev, pwrite, pwritev, ftruncate, truncate, fallocate, fsync, fdatasync,
/// sync_file_range, rename, link, symlink, unlink, mkdir, rmdir, chmod, flock, and locks by fcntl, in all their spellings. Not seen:
/// what is written into mapped memory (SQLite's `-shm`), and calls without libc.
#pragma once
