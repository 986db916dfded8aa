package org.gonghui.programme.relief;

import java.time.LocalDate;
import java.util.UUID;

/** The public notice of an application, its last day included. */
record Notice(UUID id, UUID application, LocalDate firstDay, LocalDate lastDay) {}
