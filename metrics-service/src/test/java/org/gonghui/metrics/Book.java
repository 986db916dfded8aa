package org.gonghui.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as a spreadsheet would open it: its sheets with the text of every cell; an empty cell is "". */
public record Book(List<String> names, List<List<List<String>>> sheets) {

    public static Book open(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            return new Book(
                    sheets.stream().map(Sheet::getName).toList(),
                    sheets.stream().map(Book::cells).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<List<String>> cells(Sheet sheet) {
        try {
            return sheet.read().stream().map(Book::texts).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at)
                        .map(cell -> cell.getFormula() == null ? cell.getText() : "FORMULA " + cell.getFormula())
                        .orElse(""))
                .toList();
    }
}
