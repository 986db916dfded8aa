package org.gonghui.programme.person;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the rotation of keys has come. */
@Schema(name = "KeyRotation", description = "Which keys seal how many personal files, and whether the rotation runs")
public record RotationView(
        @Schema(description = "Whether somebody stopped it") @NotNull Boolean stopped,
        @Schema(description = "How many files were sealed anew so far") @NotNull Long resealed,
        @Schema(description = "The keys that sealed what there is; one that is missing here is no longer needed")
                @NotNull
                List<KeyView> keys) {

    /** A key in use. */
    @Schema(name = "KeyInUse", description = "A key and what it sealed")
    public record KeyView(
            @Schema(description = "Number of the key in the keyset") @NotNull Long key,
            @Schema(description = "Whether new data is sealed with it") @NotNull Boolean newest,
            @Schema(description = "How many files it sealed") @NotNull Long files) {}
}
