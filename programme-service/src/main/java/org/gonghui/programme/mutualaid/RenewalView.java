package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a renewal copied. */
@Schema(name = "MutualAidRenewal", description = "How many enrolments of the year before were copied as drafts")
public record RenewalView(
        @Schema(description = "Code of the plan-year before", examples = "second_medical_2024") @NotNull String from,
        @Schema(description = "How many drafts were made") @NotNull Integer copied,
        @Schema(description = "How many are left to copy") @NotNull Long remaining) {}
