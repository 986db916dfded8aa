package org.gonghui.metrics.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.NullUnmarked;

/** A figure as it stands now. What it is about never changes; what it says does, and its versions keep it. */
@Entity
@Table(name = "figure")
@NullUnmarked
public class Figure {

    @Id
    private UUID id;

    @PartitionKey
    private int endsIn;

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
    private boolean preferred;
    private String correctionDocument;
    private String correctionLines;

    protected Figure() {}

    UUID id() {
        return id;
    }

    int endsIn() {
        return endsIn;
    }

    String body() {
        return body;
    }

    String metric() {
        return metric;
    }

    FigureState state() {
        return state;
    }

    void edit(FigureRequest after) {
        value = after.value();
        qualifier = after.qualifier();
        note = after.note();
        restates = after.restates();
    }

    void move(FigureState next) {
        state = next;
        preferred = preferred && next.isPublic();
    }

    /** Whether this says anything else than before. */
    boolean correct(FigureCorrectionRequest correction) {
        Qualifier newQualifier = correction.qualifier() == null ? qualifier : correction.qualifier();
        String newNote = correction.note() == null ? note : correction.note();
        boolean same = correction.value().compareTo(value) == 0
                && newQualifier == qualifier
                && Objects.equals(newNote, note)
                && Objects.equals(correction.source(), KnownFigure.citation(correctionDocument, correctionLines));
        if (same) {
            return false;
        }
        value = correction.value().stripTrailingZeros();
        qualifier = newQualifier;
        note = newNote;
        correctionDocument =
                correction.source() == null ? null : correction.source().document();
        correctionLines =
                correction.source() == null ? null : correction.source().lines();
        return true;
    }

    /** Whether this changes anything. */
    boolean prefer(boolean wanted) {
        boolean changes = preferred != wanted;
        preferred = wanted;
        return changes;
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
                        externalSystem == null ? null : new ExternalId(externalSystem, externalKey),
                        null,
                        null)
                .normalised();
    }
}
