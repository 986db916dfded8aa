package org.gonghui.metrics.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.shared.CatalogueCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way to break a metric down. */
@Embeddable
@Schema(name = "Dimension", description = "A way to break a metric down, with the values it knows")
public record Dimension(
        @Schema(description = "Its code", examples = "participants")
                @NotNull
                @Size(max = CatalogueCode.LONGEST)
                @Pattern(regexp = CatalogueCode.PATTERN)
                String code,
        @Schema(description = "The values that a figure may name")
                @NotNull
                @Size(min = 1, max = 100)
                @Column(name = "allowed")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String>
                        values) {}
