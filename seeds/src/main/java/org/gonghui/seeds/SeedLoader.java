package org.gonghui.seeds;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Loads the seeds through the gateway. Loading twice creates nothing: every row is found again by its code or key. */
public final class SeedLoader {

    private final ApiClient api;
    private final SeedFiles files;
    private final Progress progress;

    /**
     * A loader.
     *
     * @param gatewayBase scheme, host and port of the gateway
     * @param bearerToken asked before every call, so it may renew itself
     * @param seedsFolder the folder that holds {@code data/}, {@code relief/} and {@code sample/}
     * @param progress where the progress is shown
     */
    public SeedLoader(URI gatewayBase, Supplier<String> bearerToken, Path seedsFolder, PrintStream progress) {
        this(new ApiClient(gatewayBase, bearerToken, RetryPolicy.ONE_MINUTE), seedsFolder, new Progress(progress));
    }

    SeedLoader(ApiClient api, Path seedsFolder, Progress progress) {
        this.api = api;
        this.files = new SeedFiles(seedsFolder);
        this.progress = progress;
    }

    /**
     * Loads every file, each after those it refers to, and stops at the first row that is refused.
     *
     * @param sample whether the invented stations and activities are loaded too
     */
    public LoadReport load(boolean sample) {
        LoadRun run = new LoadRun(files, api, progress);
        try {
            run.facts();
            if (sample) {
                run.samples();
            }
            return new LoadReport(run.reports(), Optional.empty());
        } catch (SeedException e) {
            String line = "Seeds not loaded: " + e.getMessage();
            progress.stopped(line);
            return new LoadReport(run.reports(), Optional.of(line));
        }
    }
}
