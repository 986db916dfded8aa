package org.gonghui.metrics.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRepository.Filter;
import org.gonghui.metrics.shared.Turns;
import org.jspecify.annotations.Nullable;

/** What can be done with metrics. */
@ApplicationScoped
public class MetricService {

    static final String RESOURCE = "metric";
    static final String COLLECTION = "/api/v1/metrics";
    static final String MEANING = "metric meaning";

    private final MetricRepository metrics;
    private final MetricRulesRepository rules;
    private final Documents documents;
    private final MetricUse use;
    private final Turns turns;

    MetricService(
            MetricRepository metrics, MetricRulesRepository rules, Documents documents, MetricUse use, Turns turns) {
        this.metrics = metrics;
        this.rules = rules;
        this.documents = documents;
        this.use = use;
        this.turns = turns;
    }

    /** What figures and roll-ups of a metric go by. */
    public Optional<MetricRules> rules(String code) {
        return rules(code, null);
    }

    /** The same as they were known at an instant; null: as they are known now. */
    public Optional<MetricRules> rules(String code, @Nullable Instant asKnownAt) {
        return rules.of(List.of(code), asKnownAt).stream().findFirst();
    }

    /** Those of these metrics that there are. */
    public List<MetricRules> rules(Collection<String> codes) {
        return rules.of(codes, null);
    }

    /** Those of all metrics, by code. */
    public List<MetricRules> allRules() {
        return rules.all();
    }

    /** Those of these metrics that there are, by code; with the rules that were known at an instant, or are known now. */
    @Transactional
    public Map<String, DescribedMetric> described(Collection<String> codes, @Nullable Instant asKnownAt) {
        Map<String, MetricRules> known =
                rules.of(codes, asKnownAt).stream().collect(Collectors.toMap(MetricRules::code, metric -> metric));
        return metrics.listByCode(known.keySet()).stream()
                .map(metric -> metric.described(known))
                .collect(Collectors.toMap(metric -> metric.rules().code(), metric -> metric));
    }

    /** The same as {@link #rules(String)}, and nobody gives the metric another meaning until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<MetricRules> keepRules(String code) {
        turns.together(MEANING, code);
        return rules(code);
    }

    StoredDocument read(String code) {
        return documents.find(RESOURCE, code).orElseThrow(() -> unknown(code));
    }

    Page<StoredDocument> list(Filter filter, int pageSize, @Nullable String pageToken) {
        List<@Nullable Object> filters = Arrays.asList("metrics", filter.area(), filter.unit(), filter.words());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = metrics.page(filter, PageToken.after(from), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    @Transactional
    Publication create(MetricRequest request) {
        turns.alone(RESOURCE, request.code());
        if (metrics.findById(request.code()) != null) {
            throw new Problem(CommonProblem.ALREADY_EXISTS)
                    .with("/code", "taken", Text.of("代码已被使用", "The code is taken"))
                    .header("Location", COLLECTION + "/" + request.code());
        }
        return record(request);
    }

    @Transactional
    Publication put(String code, MetricRequest request, @Nullable String ifMatch) {
        requireSameCode(code, request);
        Optional<StoredDocument> stored = lock(code);
        if (stored.isEmpty()) {
            return record(request);
        }
        Metric metric = metrics.findById(code);
        if (!MetricDocument.from(metric.toRequest()).equals(MetricDocument.from(request))) {
            EntityTags.requireMatch(ifMatch, stored.get().etag());
        }
        return change(metric, request);
    }

    /** Records a metric of an upload, or changes the one that has its code. */
    Publication upsert(MetricRequest request) {
        return lock(request.code()).isEmpty() ? record(request) : change(metrics.findById(request.code()), request);
    }

    void forget() {
        metrics.getEntityManager().clear();
    }

    private Optional<StoredDocument> lock(String code) {
        turns.alone(RESOURCE, code);
        return documents.lock(RESOURCE, code);
    }

    @Transactional
    Publication patch(String code, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument stored = documents.lock(RESOURCE, code).orElseThrow(() -> unknown(code));
        EntityTags.requireMatch(ifMatch, stored.etag());
        Metric metric = metrics.findById(code);
        MetricRequest request = patch.applyTo(metric.toRequest(), MetricRequest.class);
        requireSameCode(code, request);
        return change(metric, request);
    }

    private Publication record(MetricRequest request) {
        metrics.persist(Metric.recorded(request));
        return documents.publish(RESOURCE, request.code(), MetricDocument.from(request));
    }

    private Publication change(Metric metric, MetricRequest request) {
        Faults faults = MeaningChange.between(metric.toRequest(), request);
        if (!faults.none()) {
            turns.alone(MEANING, request.code());
            if (use.hasFigures(request.code())) {
                faults.throwAs(CommonProblem.CONFLICT);
            }
        }
        metric.describe(request);
        return documents.publish(RESOURCE, request.code(), MetricDocument.from(request));
    }

    private static void requireSameCode(String code, MetricRequest request) {
        if (!code.equals(request.code())) {
            throw Problem.content(
                    "/code", "immutable", Text.of("代码必须是 %s", "The code is %s").with(code));
        }
    }

    private static Problem unknown(String code) {
        return Problem.notFound(Text.of("没有指标 %s", "There is no metric %s").with(code));
    }
}
