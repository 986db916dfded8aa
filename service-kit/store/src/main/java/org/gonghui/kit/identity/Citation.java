package org.gonghui.kit.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a fact is stated. */
@Embeddable
@Schema(name = "Citation", description = "Where a fact is stated")
public record Citation(
        @Schema(description = "Code of the source document", examples = "003")
                @NotNull
                @Size(max = LONGEST)
                @Pattern(regexp = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")
                @Column(name = "source_document")
                String document,
        @Schema(description = "Lines of the document, such as 83, 83-85 or 11,47", examples = "83-85")
                @Size(max = LONGEST)
                @Pattern(regexp = "^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$")
                @Column(name = "source_lines")
                @Nullable
                String lines) {

    private static final int LONGEST = 64;
}
