package org.gonghui.registry.honour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What is stored of an honour for readers: what was said of it, and its id. */
record HonourDocument(UUID id, @JsonUnwrapped HonourRequest said) {}
