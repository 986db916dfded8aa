package org.gonghui.programme.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where money for a person goes. */
@Schema(description = "An account with a bank")
public record BankAccount(
        @Schema(description = "The bank and its branch", examples = "示例银行惠州分行") @NotBlank @Size(max = 120) String bank,
        @Schema(
                        description =
                                "Digits only; a card's (16 to 19 digits, from 621 to 629) must have a right check digit",
                        examples = "6222020000000000000")
                @NotNull
                @Pattern(regexp = "^[0-9]{12,30}$")
                @BankAccountNumber
                String number) {

    /** Never the number: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "BankAccount[" + Masks.ending(number) + "]";
    }
}
