package org.gonghui.seeds;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.seeds.LoadReport.FileReport;

/** One run over the files, in the order in which they refer to each other. */
final class LoadRun {

    private static final int IN_FLIGHT = 4;
    private static final int ONE_BY_ONE = 1;

    private final SeedFiles files;
    private final ApiClient api;
    private final Progress progress;
    private final List<FileReport> reports = new ArrayList<>();

    LoadRun(SeedFiles files, ApiClient api, Progress progress) {
        this.files = files;
        this.api = api;
        this.progress = progress;
    }

    List<FileReport> reports() {
        return reports;
    }

    void facts() {
        Map<Boolean, List<SeedRow>> affiliations = files.rows("data/affiliations.csv").stream()
                .collect(partitioningBy(row -> row.text("kind").equals("primary")));
        rows("data/sources.csv", IN_FLIGHT, files.rows("data/sources.csv"), MetricsRequests::source);
        bodies(affiliations.get(true));
        rows("data/affiliations.csv", IN_FLIGHT, affiliations.get(false), RegistryRequests::affiliation);
        metrics(files.rows("data/derivations.csv"));
        figures(files.rows("data/figures.csv"));
        facts("honours", RegistryRequests::honour);
        facts("congresses", RecordRequests::congress);
        facts("officers", RecordRequests::officer);
        facts("unionisations", RecordRequests::unionisation);
        facts("ratings", RecordRequests::rating);
        facts("mechanisms", RecordRequests::mechanism);
        relief(files.rows("relief/facts.csv"));
    }

    void samples() {
        rows("sample/stations.csv", IN_FLIGHT, files.rows("sample/stations.csv"), ProgrammeRequests::station);
        rows("sample/activities.csv", IN_FLIGHT, files.rows("sample/activities.csv"), ProgrammeRequests::activity);
    }

    /** Superiors come first in the file, so it is sent one by one. */
    private void bodies(List<SeedRow> primaryAffiliations) {
        Map<String, SeedRow> superiors =
                primaryAffiliations.stream().collect(toMap(row -> row.text("body"), Function.identity()));
        rows(
                "data/bodies.csv",
                ONE_BY_ONE,
                files.rows("data/bodies.csv"),
                row -> RegistryRequests.body(row, superiors));
    }

    /** From which records a metric is counted is a part of it. */
    private void metrics(List<SeedRow> derivations) {
        Map<String, SeedRow> byMetric = derivations.stream().collect(toMap(SeedRow::id, Function.identity()));
        facts("metrics", row -> MetricsRequests.metric(row, byMetric));
    }

    /** A row that says another again goes after all those that it may name. */
    private void figures(List<SeedRow> rows) {
        Map<Boolean, List<SeedRow>> restating = rows.stream()
                .collect(partitioningBy(row -> row.optional("restates").isPresent()));
        file("data/figures.csv", rows.size(), load -> {
            Map<String, String> ids = load.send(
                    requests(restating.get(false), row -> MetricsRequests.figure(row, Optional.empty())), IN_FLIGHT);
            load.send(requests(restating.get(true), row -> restatement(row, ids)), IN_FLIGHT);
        });
    }

    private static SeedRequest restatement(SeedRow row, Map<String, String> ids) {
        String restated = row.text("restates");
        String id = ids.get(restated);
        if (id == null) {
            throw new SeedException("data/figures.csv, row " + row.id() + ": the API gave no id for " + restated);
        }
        return MetricsRequests.figure(row, Optional.of(id));
    }

    /** The facts that a rule asks for are a part of it. */
    private void relief(List<SeedRow> facts) {
        rows("relief/schemes.csv", IN_FLIGHT, files.rows("relief/schemes.csv"), ReliefRequests::scheme);
        rows("relief/rules.csv", IN_FLIGHT, files.rows("relief/rules.csv"), row -> ReliefRequests.rule(row, facts));
        rows("relief/plan-years.csv", IN_FLIGHT, files.rows("relief/plan-years.csv"), MutualAidRequests::planYear);
    }

    private void facts(String name, Function<SeedRow, SeedRequest> toRequest) {
        String file = "data/" + name + ".csv";
        rows(file, IN_FLIGHT, files.rows(file), toRequest);
    }

    private void rows(String file, int inFlight, List<SeedRow> rows, Function<SeedRow, SeedRequest> toRequest) {
        file(file, rows.size(), load -> load.send(requests(rows, toRequest), inFlight));
    }

    private static List<SeedRequest> requests(List<SeedRow> rows, Function<SeedRow, SeedRequest> toRequest) {
        return rows.stream().map(toRequest).toList();
    }

    private void file(String file, int total, Consumer<FileLoad> work) {
        FileLoad load = new FileLoad(file, total, api, progress);
        long start = System.nanoTime();
        try {
            work.accept(load);
        } finally {
            reports.add(load.report());
            progress.finished(load.report(), Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
