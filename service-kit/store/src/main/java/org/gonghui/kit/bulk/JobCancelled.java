package org.gonghui.kit.bulk;

/** Ends a run: the job is to be cancelled. */
final class JobCancelled extends RuntimeException {}
