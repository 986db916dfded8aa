package org.gonghui.seeds;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files below the seeds folder. The first column names the row. */
record SeedFiles(Path folder) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<SeedRow> rows(String file) {
        Path path = folder.resolve(file);
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.stream().map(SeedFiles::row).toList();
        } catch (IOException e) {
            throw new SeedException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static SeedRow row(CSVRecord cells) {
        if (!cells.isConsistent()) {
            throw new SeedException("row " + cells.get(0) + " does not have the columns of its header");
        }
        return new SeedRow(cells.get(0), cells.toMap());
    }
}
