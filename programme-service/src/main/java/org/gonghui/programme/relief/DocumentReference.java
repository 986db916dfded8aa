package org.gonghui.programme.relief;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.scheme.DocumentKind;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** A document that an application names. Its content is sent on its own. */
@Schema(name = "ReliefDocumentReference", description = "A document that an application names")
public record DocumentReference(
        @Schema(description = "What it proves") @NotNull DocumentKind kind,
        @Schema(description = "Its file name, without a name or number of the person", examples = "diagnosis.pdf")
                @NotNull
                @Pattern(regexp = "^[^/\\\\\\p{Cntrl}]+$")
                @Size(max = 200)
                @NoPersonalNumbers
                String fileName,
        @Schema(description = "What its content is") @NotNull DocumentMedia mediaType,
        @Schema(description = "SHA-256 of its content, in hexadecimal") @NotNull @Pattern(regexp = "^[0-9a-f]{64}$")
                String sha256,
        @Schema(description = "Bytes of its content, at most 20 MiB", examples = "182344")
                @NotNull
                @Min(1)
                @Max(DocumentReference.MOST)
                Long size) {

    static final long MOST = 20L << 20;
}
