package org.gonghui.programme.mutualaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be covered. */
@Schema(name = "MutualAidEnrolmentRequest", description = "Somebody who is to be covered in a plan-year")
public record EnrolmentRequest(
        @Schema(description = "Code of the plan-year; cannot be changed", examples = "second_medical_2025")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String planYear,
        @Schema(description = "Code of the union body that enrols; cannot be changed", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @NotNull @Valid PersonRequest person,
        @Schema(description = "From when the waiting period runs, today at the latest; cannot be changed") @NotNull
                LocalDate enrolledOn,
        @Schema(description = "Anything else, without personal data")
                @Size(min = 1, max = 1000)
                @NoPersonalNumbers
                @Nullable
                String note,
        @Schema(description = "What it is called where it comes from; not a number of the person's") @Valid @Nullable
                ExternalId externalId)
        implements Checked {

    /** The key is stored as it is, and an identity number would be at hand as one. */
    private static final String LIKE_A_PERSON = ".*[1-8][0-9]{16}[0-9Xx].*|.*1[3-9][0-9]{9}.*";

    /** RFC 9562: digits out of the midst of one are nobody's number. */
    private static final String UUID =
            "(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b";

    @Override
    public void check(Faults faults) {
        DateRules.plausible(enrolledOn, "/enrolledOn", faults);
        checkKey(externalId, faults);
    }

    static void checkKey(@Nullable ExternalId externalId, Faults faults) {
        if (externalId != null && externalId.key().replaceAll(UUID, "/").matches(LIKE_A_PERSON)) {
            faults.add(
                    "/externalId/key",
                    "personal_number",
                    Text.of("不得使用证件号或手机号作编号", "An identity or phone number is no key"));
        }
    }
}
