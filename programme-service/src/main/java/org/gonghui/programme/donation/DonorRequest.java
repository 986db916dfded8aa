package org.gonghui.programme.donation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Who gives. Nothing is kept of a person but the name that he or she consents to publish. */
@Schema(
        name = "DonorRequest",
        description = "A donor as it is written. Of a person only the name is kept, and only by consent to publish it")
public record DonorRequest(
        @Schema(description = "Code of the union body that keeps the record", examples = "GD-ZQ-HT")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "Who gives") @NotNull DonorKind kind,
        @Schema(description = "The name; none of an anonymous donor") @Valid @Nullable Name name,
        @Schema(description = "Whether a person consents to being named in public; null for others") @Nullable
                Boolean consentsToBeNamed,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks; nothing about a person") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable
                String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    private static final String NAME = "/name";
    private static final String CONSENT = "/consentsToBeNamed";

    @Override
    public void check(Faults faults) {
        switch (kind) {
            case ORGANISATION -> {
                requireName(faults);
                requireNoConsent(faults);
            }
            case PERSON -> {
                requireName(faults);
                if (!Boolean.TRUE.equals(consentsToBeNamed)) {
                    faults.add(
                            CONSENT,
                            "no_consent",
                            Text.of("未同意公开姓名的个人请登记为匿名", "Who does not consent to be named is recorded as anonymous"));
                }
            }
            case ANONYMOUS -> {
                if (name != null) {
                    faults.add(NAME, "not_of_this_kind", Text.of("匿名捐赠人没有名称", "An anonymous donor has no name"));
                }
                requireNoConsent(faults);
            }
        }
    }

    private void requireName(Faults faults) {
        if (name == null) {
            faults.add(NAME, "required", Text.of("必须填写", "Is required"));
        }
    }

    private void requireNoConsent(Faults faults) {
        if (consentsToBeNamed != null) {
            faults.add(CONSENT, "not_of_this_kind", Text.of("仅适用于个人", "Applies to persons only"));
        }
    }
}
