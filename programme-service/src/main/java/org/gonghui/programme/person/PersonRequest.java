package org.gonghui.programme.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.person.IdentityNumber;
import org.jspecify.annotations.Nullable;

/** Who a record is about, in plain: a part of requests. It is sealed before it is stored. */
@Schema(description = "Who it is about; sealed when stored, and shown masked only")
public record PersonRequest(
        @Schema(description = "As on the identity card", examples = "陈示例")
                @NotNull
                @Size(min = 2, max = 64)
                @Pattern(regexp = "^\\S+( \\S+)*$")
                String name,
        @Schema(
                        description = "Citizen identity number (GB 11643), with its right check character",
                        minLength = 18,
                        maxLength = 18,
                        examples = "44010119800101005X")
                @NotNull
                @IdentityNumber
                String identityNumber,
        @Schema(description = "Of a mobile, or a landline with its area code", examples = "13800001234")
                @Pattern(regexp = PersonRequest.PHONE)
                @Nullable
                String phone,
        @Schema(description = "Where money goes") @Valid @Nullable BankAccount bankAccount,
        @Schema(description = "What the person suffers from", examples = "示例疾病") @Size(min = 1, max = 1000) @Nullable
                String illness) {

    static final String PHONE = "^(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})$";

    /** Never what it holds: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "PersonRequest[" + Masks.name(name) + "]";
    }
}
