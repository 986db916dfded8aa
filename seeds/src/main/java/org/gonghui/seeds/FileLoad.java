package org.gonghui.seeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gonghui.seeds.LoadReport.FileReport;

/** The load of one file: sends its rows, a few at once where order does not matter, and counts what became of them. */
final class FileLoad {

    private final ApiClient api;
    private final Progress progress;
    private final int total;
    private FileReport report;

    FileLoad(String file, int total, ApiClient api, Progress progress) {
        this.api = api;
        this.progress = progress;
        this.total = total;
        this.report = new FileReport(file, 0, 0, 0);
    }

    FileReport report() {
        return report;
    }

    /**
     * Sends rows and stops at the first one that the API refuses.
     *
     * @return the ids that the API gave, by row
     */
    Map<String, String> send(List<SeedRequest> requests, int inFlight) {
        ExecutorService workers = Executors.newFixedThreadPool(inFlight);
        try {
            return collect(submit(requests, workers), requests.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedException(report.file() + ": interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private CompletionService<Sent> submit(List<SeedRequest> requests, ExecutorService workers) {
        CompletionService<Sent> sending = new ExecutorCompletionService<>(workers);
        for (SeedRequest request : requests) {
            Future<Sent> unused = sending.submit(() -> new Sent(request, api.send(request)));
        }
        return sending;
    }

    private Map<String, String> collect(CompletionService<Sent> sending, int count) throws InterruptedException {
        Map<String, String> ids = new HashMap<>();
        for (int done = 0; done < count; done++) {
            Sent sent = result(sending.take());
            tally(sent);
            sent.answer().id().ifPresent(id -> ids.put(sent.request().row(), id));
        }
        return ids;
    }

    private Sent result(Future<Sent> finished) throws InterruptedException {
        try {
            return finished.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause instanceof SeedException ? cause.getMessage() : cause.toString();
            throw new SeedException(report.file() + ": " + reason, e);
        }
    }

    private void tally(Sent sent) {
        boolean accepted = sent.answer().accepted();
        boolean created = sent.answer().created();
        report = new FileReport(
                report.file(),
                report.created() + (created ? 1 : 0),
                report.unchanged() + (accepted && !created ? 1 : 0),
                report.failed() + (accepted ? 0 : 1));
        progress.update(report, total);
        if (!accepted) {
            throw new SeedException(report.file() + ", row " + sent.request().row() + ": "
                    + sent.answer().problem());
        }
    }

    private record Sent(SeedRequest request, Answer answer) {}
}
