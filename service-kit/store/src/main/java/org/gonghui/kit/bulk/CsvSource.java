package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180, UTF-8) under a header of field paths such as {@code name.zh}. */
final class CsvSource<T> implements ImportSource<T> {

    /** Stands for bytes that are not UTF-8: no UTF-8 decodes to it. */
    private static final String NOT_UTF8 = "\uD800";

    private static final Fault ENCODING = new Fault("", "encoding", Text.of("不是有效的 UTF-8", "Not valid UTF-8"));

    private final RowReader<T> reader;
    private final CsvRowLimit characters;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvColumns columns;

    CsvSource(InputStream in, RowReader<T> reader) throws IOException {
        this.reader = reader;
        this.characters = new CsvRowLimit(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(NOT_UTF8)));
        this.parser = CSVParser.builder()
                .setReader(characters)
                .setFormat(CSVFormat.RFC4180)
                .get();
        this.records = parser.iterator();
        CSVRecord header = nextRecord();
        if (header == null) {
            throw new ImportFailure(new Problem(CommonProblem.INVALID_CONTENT)
                    .with("", "no_header", Text.of("CSV 缺少表头", "The CSV has no header row")));
        }
        this.columns = CsvColumns.of(header.toList(), reader.rowType());
    }

    @Override
    public @Nullable ReadRow<T> next() throws IOException {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            CSVRecord row = nextRecord();
            if (row == null) {
                return null;
            }
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                return read(line, row);
            }
        }
    }

    private ReadRow<T> read(long line, CSVRecord row) {
        if (row.size() != columns.size()) {
            return RowReader.broken(
                    line,
                    new Fault(
                            "",
                            "columns",
                            Text.of("有 %d 列，应为 %d 列", "Has %d columns instead of %d")
                                    .with(row.size(), columns.size())));
        }
        if (row.stream().anyMatch(cell -> cell.contains(NOT_UTF8))) {
            return RowReader.broken(line, ENCODING);
        }
        ObjectNode object = columns.toJson(row.toList());
        return reader.read(line, object);
    }

    private @Nullable CSVRecord nextRecord() throws IOException {
        characters.startRow();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CSVException) {
                throw new ImportFailure(new Problem(CommonProblem.MALFORMED_REQUEST)
                        .with(
                                "",
                                "syntax",
                                Text.of("第 %d 行附近的 CSV 引号有误", "The quotes are broken near line %d")
                                        .with(parser.getCurrentLineNumber())));
            }
            throw broken.getCause();
        }
    }
}
