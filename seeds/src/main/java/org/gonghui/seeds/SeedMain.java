package org.gonghui.seeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loads the seeds from the shell: {@code <gateway> <token file> [--sample] [--seeds=<folder>]}. */
public final class SeedMain {

    private static final String USAGE =
            "usage: SeedMain <gateway, such as http://localhost:8080> <file with the token> [--sample] [--seeds=<folder>]";
    private static final String SEEDS = "--seeds=";

    private SeedMain() {}

    public static void main(String[] args) {
        List<String> places = new ArrayList<>();
        boolean sample = false;
        Path seeds = Path.of("seeds");
        for (String arg : Arrays.asList(args)) {
            if (arg.equals("--sample")) {
                sample = true;
            } else if (arg.startsWith(SEEDS)) {
                seeds = Path.of(arg.substring(SEEDS.length()));
            } else {
                places.add(arg);
            }
        }
        System.exit(places.size() == 2 ? load(places, seeds, sample) : usage());
    }

    private static int usage() {
        System.err.println(USAGE);
        return 2;
    }

    private static int load(List<String> places, Path seeds, boolean sample) {
        Path tokenFile = Path.of(places.get(1));
        SeedLoader loader = new SeedLoader(URI.create(places.get(0)), () -> token(tokenFile), seeds, System.out);
        return loader.load(sample).succeeded() ? 0 : 1;
    }

    /** Read before every call, so that another process may renew it. */
    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SeedException("cannot read the token in " + file, e);
        }
    }
}
