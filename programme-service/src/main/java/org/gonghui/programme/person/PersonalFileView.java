package org.gonghui.programme.person;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal file as the contract shows it: {@link PersonalFileDocument} with its version. */
@Schema(name = "PersonalFile", description = "The personal data of one record, masked")
public record PersonalFileView(
        @NotNull UUID id,
        @Schema(description = "A token for the natural person, the same in every file") @NotNull UUID person,
        @Schema(description = "Kind of the record that keeps it", examples = "mutual_aid_claim") @NotNull String owner,
        @Schema(description = "Code of the union body that the record belongs to", examples = "GD-HZ") @NotNull
                String body,
        @NotNull PersonView masked,
        @Schema(description = "Which fields the last change changed") @NotNull List<String> changed,
        @Schema(description = "Why it was erased; null as long as it is not") @Nullable String erasedFor,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {}
