package org.gonghui.registry.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.body.BodyRequest;
import org.jspecify.annotations.Nullable;

/** Several bodies become one: one that is there, or a new one. */
@Schema(name = "MergeRequest", description = "Bodies end and go on as one: as one that is there, or as a new one")
public record MergeRequest(
        @Schema(description = "First day on which it holds; today or before") @NotNull LocalDate date,
        @Schema(description = "Why") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "Number of the document that decided it", examples = "惠工〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber,
        @Schema(description = "Codes of the bodies that end") @NotNull @Size(min = 1, max = 50)
                List<@NotNull @Size(max = BodyCodes.LENGTH) @Pattern(regexp = BodyCodes.FORM) String> predecessors,
        @Schema(description = "Code of the body that they go on as; or newBody")
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                @Nullable
                String into,
        @Schema(description = "The new body that they go on as; or into") @Valid @Nullable BodyRequest newBody)
        implements EventRequest, Checked {

    @Override
    public void check(Faults faults) {
        if ((into == null) == (newBody == null)) {
            faults.add("/into", "one_of", Text.of("into 与 newBody 须且只能填一项", "Give either into or newBody"));
        } else if (newBody != null && predecessors.size() == 1) {
            faults.add("/predecessors", "length", Text.of("合并为新工会至少要有两个前身", "A new body comes out of two at least"));
        }
        for (int at = 0; at < predecessors.size(); at++) {
            String code = predecessors.get(at);
            if (code.equals(successor())) {
                faults.add("/predecessors/" + at, "same_body", Text.of("不能与自己合并", "A body does not merge with itself"));
            }
            if (predecessors.indexOf(code) < at) {
                faults.add("/predecessors/" + at, "duplicate", Text.of("重复列出", "Named twice"));
            }
        }
    }

    /** Code of the body that they go on as. */
    @Nullable
    String successor() {
        return newBody == null ? into : newBody.code();
    }
}
