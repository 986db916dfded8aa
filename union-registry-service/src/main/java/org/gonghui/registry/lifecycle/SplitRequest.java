package org.gonghui.registry.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** A body goes on as several, or gives parts of itself away. */
@Schema(name = "SplitRequest", description = "A body goes on as several, or gives parts of itself away")
public record SplitRequest(
        @Schema(description = "First day on which it holds; today or before") @NotNull LocalDate date,
        @Schema(description = "Why") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "Number of the document that decided it", examples = "惠工〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber,
        @Schema(description = "Code of the body that splits", examples = "GD-ZQ-HT")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Whether it goes on beside its parts") @NotNull Boolean continues,
        @Schema(description = "What comes out of it") @NotNull @Size(min = 1, max = 50)
                List<@NotNull @Valid SplitPart> parts)
        implements EventRequest, Checked {

    @Override
    public void check(Faults faults) {
        if (!continues && parts.size() == 1) {
            faults.add("/parts", "length", Text.of("不再存续的工会至少分为两个", "A body that ends splits into two at least"));
        }
        Set<String> named = new HashSet<>();
        for (int at = 0; at < parts.size(); at++) {
            check(parts.get(at), "/parts/" + at, named, faults);
        }
    }

    /** The parts that take bodies over, by the code of the body. */
    Map<String, String> superiors() {
        Map<String, String> superiors = new HashMap<>();
        parts.forEach(part -> part.children().forEach(child -> superiors.put(child, part.bodyCode())));
        return superiors;
    }

    private void check(SplitPart part, String pointer, Set<String> named, Faults faults) {
        if (!part.namesOneBody()) {
            faults.add(pointer, "one_of", Text.of("code 与 newBody 须且只能填一项", "Give either code or newBody"));
        } else if (part.bodyCode().equals(body)) {
            faults.add(pointer, "same_body", Text.of("不能分立为自己", "A body does not split into itself"));
        } else if (!named.add("part " + part.bodyCode())) {
            faults.add(pointer, "duplicate", Text.of("重复列出", "Named twice"));
        }
        for (int at = 0; at < part.children().size(); at++) {
            if (!named.add("child " + part.children().get(at))) {
                faults.add(pointer + "/children/" + at, "duplicate", Text.of("重复列出", "Named twice"));
            }
        }
    }
}
