package org.gonghui.kit.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What is stored of a record for readers: its id, and what was said of it. */
public record RecordDocument<R extends RecordRequest>(UUID id, @JsonUnwrapped R said) {}
