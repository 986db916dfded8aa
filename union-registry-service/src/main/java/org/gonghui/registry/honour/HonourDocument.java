package org.gonghui.registry.honour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** What is stored of an honour for readers: its id, what was said of it, and the states it went through. */
record HonourDocument(UUID id, @JsonUnwrapped HonourRequest said, List<HonourStep> stateHistory) {}
