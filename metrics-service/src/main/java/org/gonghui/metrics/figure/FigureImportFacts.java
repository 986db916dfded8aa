package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricSets;
import org.gonghui.metrics.source.SourceService;
import org.gonghui.registrycopy.RegistryTree;
import org.gonghui.registrycopy.RegistryTree.Life;

/** Gathers what the rows of a chunk are held against, in few statements however many rows there are. */
@Singleton
class FigureImportFacts {

    private final FigureImportRepository figures;
    private final MetricSets metrics;
    private final SourceService sources;
    private final PeriodLockService locks;
    private final RegistryTree tree;
    private final FigureSight sight;
    private final Caller caller;

    FigureImportFacts(
            FigureImportRepository figures,
            MetricSets metrics,
            SourceService sources,
            PeriodLockService locks,
            RegistryTree tree,
            FigureSight sight,
            Caller caller) {
        this.figures = figures;
        this.metrics = metrics;
        this.sources = sources;
        this.locks = locks;
        this.tree = tree;
        this.sight = sight;
        this.caller = caller;
    }

    /**
     * What is known.
     *
     * @param metrics and none of them changes its meaning until the transaction ends
     * @param within bodies of the caller's subtrees
     * @param closedYears and no other year is closed until the transaction ends
     * @param present figures by {@link FigureKey}
     * @param named figures by external id
     * @param restated figures by id, kept as they are
     * @param publishing what keeps the caller from publishing
     */
    record Facts(
            Map<String, MetricRules> metrics,
            Set<String> sources,
            Map<String, Life> lives,
            Set<String> within,
            Set<Integer> closedYears,
            Map<String, StoredFigure> present,
            Map<ExternalId, UUID> named,
            Map<UUID, FigureRequest> restated,
            List<Fault> publishing) {}

    Facts of(Collection<FigureRequest> rows) {
        figures.askByIndex();
        Map<String, Life> lives = tree.lives(all(rows, FigureRequest::body));
        Map<String, MetricRules> rules = metrics.keepRules(all(rows, FigureRequest::metric));
        Set<Integer> closed = locks.keepOpen(
                all(rows, row -> PeriodLockService.yearOf(row.period()).orElse(null)));
        Map<ExternalId, UUID> named = figures.byExternalId(Stream.concat(
                        all(rows, FigureRequest::externalId).stream(),
                        all(rows, FigureRequest::restatesExternalId).stream())
                .collect(Collectors.toSet()));
        return new Facts(
                rules,
                sources.existing(all(
                        rows, row -> row.source() == null ? null : row.source().document())),
                lives,
                caller.is(Roles.ADMIN) ? lives.keySet() : tree.allWithin(lives.keySet(), caller.bodies()),
                closed,
                figures.present(rows),
                named,
                figures.keep(all(rows, row -> restatedBy(row, named).orElse(null))),
                publishing());
    }

    private static Optional<UUID> restatedBy(FigureRequest row, Map<ExternalId, UUID> named) {
        return Optional.ofNullable(row.restates())
                .or(() -> Optional.ofNullable(row.restatesExternalId()).map(named::get));
    }

    private List<Fault> publishing() {
        try {
            sight.requireMayRecord(FigureState.PUBLISHED);
            return List.of();
        } catch (Problem notAllowed) {
            return notAllowed.faults();
        }
    }

    private static <T> Set<T> all(Collection<FigureRequest> rows, Function<FigureRequest, T> part) {
        return rows.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
