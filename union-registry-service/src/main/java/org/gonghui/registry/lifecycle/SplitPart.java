package org.gonghui.registry.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.body.BodyRequest;
import org.jspecify.annotations.Nullable;

/** One of the bodies that a body splits into. */
@Schema(name = "SplitPart", description = "One of the bodies that a body splits into")
public record SplitPart(
        @Schema(description = "Code of a body that is there; or newBody")
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                @Nullable
                String code,
        @Schema(description = "The new body; or code") @Valid @Nullable BodyRequest newBody,
        @Schema(description = "Codes of the bodies under the old one that come under this one")
                @NotNull
                @Size(max = 5000)
                List<@NotNull @Size(max = BodyCodes.LENGTH) @Pattern(regexp = BodyCodes.FORM) String> children) {

    boolean namesOneBody() {
        return (code == null) != (newBody == null);
    }

    String bodyCode() {
        return newBody == null ? String.valueOf(code) : newBody.code();
    }
}
