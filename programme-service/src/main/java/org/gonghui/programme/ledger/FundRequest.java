package org.gonghui.programme.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a fund is to be. */
@Schema(name = "FundRequest", description = "A fund as it is set up; body, year, source and Chinese name are its key")
public record FundRequest(
        @Schema(description = "Code of the union body whose money it is", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "The year for which it is", examples = "2024") @NotNull @Min(1900) @Max(2199)
                Integer year,
        @Schema(description = "Where the money comes from") @NotNull FundSource source,
        @NotNull @Valid Name name,
        @Schema(description = "Anything else") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable String note) {}
