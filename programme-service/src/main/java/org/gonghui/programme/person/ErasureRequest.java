package org.gonghui.programme.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Why personal data is erased before its time. */
@Schema(description = "Why personal data is erased before its time")
public record ErasureRequest(
        @Schema(description = "Without personal data: it stays in the audit trail", examples = "本人书面申请删除，编号 0001")
                @NotBlank
                @Size(min = 5, max = 200)
                @NoPersonalNumbers
                String reason) {}
