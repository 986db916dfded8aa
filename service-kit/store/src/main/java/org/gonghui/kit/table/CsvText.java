package org.gonghui.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it. Words that a
 * spreadsheet would take for a formula get an apostrophe before them, by which it knows that they are words; digits that
 * count nothing follow a tab, by which it leaves them as they are.
 */
public final class CsvText {

    public static final String MEDIA_TYPE = "text/csv";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String TAB = "\t";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    public static byte[] write(Table table, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer.append(BYTE_ORDER_MARK), CSVFormat.RFC4180)) {
            csv.printRecord(table.headings().stream().map(heading -> harmless(heading.in(language))));
            for (List<Cell> row : table.rows()) {
                csv.printRecord(row.stream().map(cell -> textOf(cell, language)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String textOf(Cell cell, Locale language) {
        BigDecimal number = cell.number();
        String words = cell.wordsIn(language);
        if (number != null) {
            return number.toPlainString();
        }
        if (words == null) {
            return "";
        }
        return cell.digits() ? TAB + words : harmless(words);
    }

    private static String harmless(String words) {
        String text = words.stripLeading();
        boolean formula = Stream.of(words, text)
                .anyMatch(start -> !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
        return formula ? "'" + words : words;
    }
}
