package org.gonghui.metrics.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Name;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.PartialDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** What is counted. Its code never changes, and once there are figures neither does what their values mean. */
@Entity
@Table(name = "metric")
@NullUnmarked
public class Metric {

    @Id
    private String code;

    private String nameZh;
    private String nameEn;
    private String definitionZh;
    private String definitionEn;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Enumerated(EnumType.STRING)
    private TimeRule timeRule;

    @Enumerated(EnumType.STRING)
    private HierarchyRule hierarchyRule;

    @Enumerated(EnumType.STRING)
    private ValueType valueType;

    private boolean nonNegative;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "metric_dimension", joinColumns = @JoinColumn(name = "metric"))
    @OrderColumn(name = "position")
    private List<Dimension> dimensions = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> expectedTypes;

    private String since;
    private String until;

    @Embedded
    private DerivedFrom derivedFrom;

    protected Metric() {}

    static Metric recorded(MetricRequest request) {
        Metric metric = new Metric();
        metric.code = request.code();
        metric.describe(request);
        return metric;
    }

    /** Takes over everything but the code. */
    void describe(MetricRequest request) {
        nameZh = request.name().zh();
        nameEn = request.name().en();
        definitionZh =
                request.definition() == null ? null : request.definition().zh();
        definitionEn =
                request.definition() == null ? null : request.definition().en();
        unit = request.unit();
        area = request.area();
        timeRule = request.timeRule();
        hierarchyRule = request.hierarchyRule();
        valueType = request.valueType();
        nonNegative = request.nonNegative();
        if (!dimensions.equals(request.dimensionList())) {
            dimensions.clear();
            dimensions.addAll(request.dimensionList());
        }
        expectedTypes = request.expectedTypeList();
        since = request.since();
        until = request.until();
        derivedFrom = request.derivedFrom();
    }

    /** The request that would describe this metric as it is. */
    MetricRequest toRequest() {
        return new MetricRequest(
                code,
                new Name(nameZh, nameEn),
                definitionZh == null ? null : new Definition(definitionZh, definitionEn),
                unit,
                area,
                timeRule,
                hierarchyRule,
                valueType,
                nonNegative,
                List.copyOf(dimensions),
                List.copyOf(expectedTypes),
                since,
                until,
                derivedFrom);
    }

    boolean isCountedIn(int year) {
        DaySpan days = DaySpan.ofYears(year, year);
        return (since == null || !PartialDate.parse(since).firstDay().isAfter(days.last()))
                && (until == null || !PartialDate.parse(until).lastDay().isBefore(days.first()));
    }

    /** The part that reports show. */
    DescribedMetric described(Map<String, MetricRules> known) {
        return new DescribedMetric(new Name(nameZh, nameEn), area, known.get(code));
    }

    /** The part that figures and roll-ups go by. */
    public MetricRules rules() {
        return new MetricRules(
                code,
                unit,
                timeRule,
                hierarchyRule,
                valueType,
                nonNegative,
                List.copyOf(dimensions),
                List.copyOf(expectedTypes),
                derivedFrom);
    }
}
