package org.gonghui.programme.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a line, with all that is known after it. */
record Move(
        Line line,
        LineStep step,
        @Nullable LocalDate paidOn,
        @Nullable FailureReason failure,
        @Nullable String reason) {}
