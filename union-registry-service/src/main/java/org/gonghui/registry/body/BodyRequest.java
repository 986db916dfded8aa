package org.gonghui.registry.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** A union body as a caller describes it. */
@Schema(name = "BodyRequest", description = "A union body to record")
public record BodyRequest(
        @Schema(description = "Permanent code, given by you; never parsed for meaning", examples = "GD-HZ")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String code,
        @Schema(description = "Full name") @NotNull @Valid Name name,
        @Schema(description = "Short name") @Valid @Nullable Name shortName,
        @Schema(description = "What kind of body; labels at /api/v1/code-lists/body-type") @NotNull BodyType type,
        @Schema(description = "Tier of the federation; labels at /api/v1/code-lists/body-level") @NotNull
                BodyLevel level,
        @Schema(
                        description =
                                "Code of the superior in the tree when the body is recorded; null for a root. Later changes go through affiliations")
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                @Nullable
                String superior,
        @Schema(description = "Since when it stands under the superior; null: not known") @Nullable
                LocalDate superiorSince,
        @Schema(description = "GB/T 2260 division code", examples = "441300")
                @Pattern(regexp = BodyCodes.DIVISION)
                @Nullable
                String divisionCode,
        @Schema(description = "Unified social credit code (GB 32100)", minLength = 18, maxLength = 18)
                @CreditCode
                @Nullable
                String creditCode,
        @Schema(description = "GB/T 4754 industry code", examples = "I65")
                @Pattern(regexp = "[A-T]([0-9]{2,4})?")
                @Nullable
                String industry,
        @Schema(description = "Ownership of the employer") @Nullable Ownership ownership,
        @Schema(description = "The employer is a platform firm; false where absent") @Nullable Boolean platformFirm,
        @Schema(description = "Day of founding; null: not known") @Nullable LocalDate foundedOn,
        @Schema(description = "First day on which it is no more") @Nullable LocalDate dissolvedOn,
        @Schema(description = "Where its office is") @Valid @Nullable Location location,
        @Schema(description = "How to reach its office") @Size(min = 1, max = 300) @Nullable String contact,
        @Schema(description = "Free labels") @Size(max = 20) @Nullable
                List<@NotNull @Size(min = 1, max = 50) String> tags,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (foundedOn != null && dissolvedOn != null && !dissolvedOn.isAfter(foundedOn)) {
            faults.add("/dissolvedOn", "before_founding", Text.of("必须晚于成立日期", "Must be after foundedOn"));
        }
        if (superior != null && superior.equals(code)) {
            faults.add("/superior", "cycle", Text.of("不能隶属于自己", "A body cannot stand under itself"));
        }
        if (superior == null && superiorSince != null) {
            faults.add("/superiorSince", "without_superior", Text.of("没有上级", "There is no superior"));
        }
        if (superiorSince != null && dissolvedOn != null && !dissolvedOn.isAfter(superiorSince)) {
            faults.add("/superiorSince", "after_dissolution", Text.of("必须早于撤销日期", "Must be before dissolvedOn"));
        }
    }

    /** The same body, founded on a day and under its superior since then. */
    BodyRequest foundedOn(LocalDate day) {
        return new BodyRequest(
                code,
                name,
                shortName,
                type,
                level,
                superior,
                superior == null ? null : day,
                divisionCode,
                creditCode,
                industry,
                ownership,
                platformFirm,
                day,
                dissolvedOn,
                location,
                contact,
                tags,
                note);
    }

    boolean isPlatformFirm() {
        return Boolean.TRUE.equals(platformFirm);
    }

    List<String> tagList() {
        return tags == null ? List.of() : tags;
    }
}
