package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A public notice: who is to be granted what, the name masked. */
@Schema(name = "ReliefNotice", description = "A public notice: who is to be granted what, the name masked")
public record NoticeView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Code of the scheme") @NotNull String scheme,
        @Schema(description = "Code of the body that applied", examples = "GD-ORG-TAX") @NotNull String body,
        @Schema(description = "Masked", examples = "陈**") @NotNull String name,
        @Schema(description = "What the review found due") @NotNull Money amount,
        @Schema(description = "First day of the notice") @NotNull LocalDate firstDay,
        @Schema(description = "Last day of the notice; until its end objections are taken") @NotNull
                LocalDate lastDay) {

    /** A page of notices. */
    @Schema(name = "ReliefNoticePage", description = "A page of notices, in the order in which they were posted")
    public record NoticePage(
            @NotNull List<NoticeView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
