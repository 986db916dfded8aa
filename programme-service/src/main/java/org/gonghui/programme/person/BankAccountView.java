package org.gonghui.programme.person;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bank account, masked. */
@Schema(name = "MaskedBankAccount", description = "An account with a bank, masked")
public record BankAccountView(
        @Schema(description = "The bank and its branch", examples = "示例银行惠州分行") @NotNull String bank,
        @Schema(description = "Its last four digits", examples = "****0000") @NotNull String number) {

    static @Nullable BankAccountView of(@Nullable BankAccount account) {
        return account == null ? null : new BankAccountView(account.bank(), Masks.ending(account.number()));
    }
}
