package org.gonghui.metrics.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.metrics.shared.Turns;

/** The rules of many metrics at once. */
@ApplicationScoped
public class MetricSets {

    private final MetricRepository metrics;
    private final Turns turns;

    MetricSets(MetricRepository metrics, Turns turns) {
        this.metrics = metrics;
        this.turns = turns;
    }

    /** By their codes; nobody gives any of these another meaning until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Map<String, MetricRules> keepRules(Collection<String> codes) {
        turns.together(MetricService.MEANING, codes);
        return metrics.listByCode(codes).stream()
                .map(Metric::rules)
                .collect(Collectors.toMap(MetricRules::code, rules -> rules));
    }

    /** Those that are counted in a year, by code from one on; the catalogue is small. */
    @Transactional
    public List<MetricRules> counted(int year, String from) {
        return metrics.listFrom(from).stream()
                .filter(metric -> metric.isCountedIn(year))
                .map(Metric::rules)
                .toList();
    }
}
