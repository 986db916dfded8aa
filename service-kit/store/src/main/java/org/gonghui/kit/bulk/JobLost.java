package org.gonghui.kit.bulk;

/** Ends a run: somebody else has the job now. */
final class JobLost extends RuntimeException {}
