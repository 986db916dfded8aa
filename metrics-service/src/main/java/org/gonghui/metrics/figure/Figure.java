package org.gonghui.metrics.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A figure as it is recorded. Only its note and the link to what it restates change; the rest stays as it was said. */
@Entity
@Table(name = "figure")
@NullUnmarked
public class Figure {

    @Id
    private UUID id;

    private String body;
    private String metric;

    @Enumerated(EnumType.STRING)
    private PeriodKind periodKind;

    private String periodFrom;
    private String periodTo;
    private String breakdown;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Column(name = "\"value\"")
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    private String sourceDocument;
    private String sourceLines;
    private UUID restates;

    @Enumerated(EnumType.STRING)
    private FigureState state;

    private String note;
    private String externalSystem;
    private String externalKey;

    protected Figure() {}

    UUID id() {
        return id;
    }

    String body() {
        return body;
    }

    void annotate(@Nullable String newNote, @Nullable UUID newRestates) {
        note = newNote;
        restates = newRestates;
    }

    /** The request that would state this figure as it is. */
    FigureRequest toRequest() {
        return new FigureRequest(
                        body,
                        metric,
                        new Period(periodKind, periodFrom, periodTo),
                        Breakdowns.read(breakdown),
                        basis,
                        value,
                        qualifier,
                        coverage,
                        sourceDocument == null ? null : new Citation(sourceDocument, sourceLines),
                        restates,
                        state,
                        note,
                        externalSystem == null ? null : new ExternalId(externalSystem, externalKey))
                .normalised();
    }
}
