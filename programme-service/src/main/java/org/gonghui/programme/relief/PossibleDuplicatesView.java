package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Applications of other people that share a phone or a bank account with one. */
@Schema(
        name = "ReliefPossibleDuplicates",
        description =
                "Applications of other people that name the same phone or the same bank account: the newest 100 of them "
                        + "at most, those elsewhere included")
public record PossibleDuplicatesView(
        @Schema(description = "Those that the caller may see, the newest first") @NotNull List<PossibleDuplicate> items,
        @Schema(description = "How many of them the caller may not see; of whom is not said") @NotNull
                Integer elsewhere) {

    /** An application of somebody else. */
    @Schema(name = "ReliefPossibleDuplicate", description = "An application of somebody else")
    public record PossibleDuplicate(
            @Schema(description = "Id of the application") @NotNull UUID application,
            @Schema(description = "Code of the body that applies for the other person", examples = "GD-ORG-TAX")
                    @NotNull
                    String body,
            @Schema(description = "Code of the scheme") @NotNull String scheme,
            @Schema(description = "The day on which the body received it") @NotNull LocalDate appliedOn,
            @NotNull ApplicationState state,
            @Schema(description = "What both name") @NotNull List<SharedContact> shares) {}
}
