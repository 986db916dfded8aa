package org.gonghui.programme.person;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who a record is about, masked: a part of documents. All of it but the file is null once the person was erased. */
@Schema(name = "MaskedPerson", description = "Who it is about, masked")
public record PersonView(
        @Schema(description = "The personal file that holds the data itself") @NotNull UUID file,
        @Schema(description = "The first character; null once the person was erased", examples = "陈**") @Nullable
                String name,
        @Schema(description = "Masked; null once the person was erased", examples = "440***********005X") @Nullable
                String identityNumber,
        @Schema(description = "Masked", examples = "138****1234") @Nullable String phone,
        @Schema(description = "Masked") @Nullable BankAccountView bankAccount,
        @Schema(description = "Whether an illness was stated") @NotNull Boolean illnessGiven,
        @Schema(description = "Counts what was changed of the data, where the mask hides it, too") @NotNull
                Integer revision) {

    static PersonView of(UUID file, int revision, PersonRequest said) {
        return new PersonView(
                file,
                Masks.name(said.name()),
                Masks.identityNumber(said.identityNumber()),
                said.phone() == null ? null : Masks.phone(said.phone()),
                BankAccountView.of(said.bankAccount()),
                said.illness() != null,
                revision);
    }

    static PersonView erased(UUID file, int revision) {
        return new PersonView(file, null, null, null, null, false, revision);
    }
}
