package org.gonghui.programme.grouprelief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why a record is not to count. */
@Schema(name = "GroupReliefCancellation", description = "Why a record is not to count any more")
public record GroupReliefCancellation(
        @Schema(description = "Shown with the record", examples = "重复登记")
                @NotNull
                @Size(min = 1, max = 2000)
                @NoPersonalNumbers
                String reason) {}
