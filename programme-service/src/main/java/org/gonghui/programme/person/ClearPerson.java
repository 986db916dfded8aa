package org.gonghui.programme.person;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's personal data in plain. */
@Schema(name = "UnmaskedPerson", description = "Personal data in plain; whoever read it stands in the audit trail")
public record ClearPerson(
        @Schema(description = "The personal file") @NotNull UUID file,
        @Schema(description = "As on the identity card", examples = "陈示例") @NotNull String name,
        @Schema(description = "Citizen identity number (GB 11643)", examples = "44010119800101005X") @NotNull
                String identityNumber,
        @Schema(description = "Of a mobile or landline", examples = "13800001234") @Nullable String phone,
        @Schema(description = "Where money goes") @Nullable BankAccount bankAccount,
        @Schema(description = "What the person suffers from", examples = "示例疾病") @Nullable String illness) {

    static ClearPerson of(UUID file, PersonRequest said) {
        return new ClearPerson(
                file, said.name(), said.identityNumber(), said.phone(), said.bankAccount(), said.illness());
    }

    /** Never what it holds: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "ClearPerson[" + file + "]";
    }
}
