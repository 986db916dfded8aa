package org.gonghui.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as an Office Open XML workbook, a sheet for each. Words are words there and never formulas. */
public final class XlsxFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_AT_ONCE = 1000;
    private static final int LONGEST_WORDS = 32_767;
    private static final int WIDTH = 18;
    private static final String AS_TEXT = "@";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\")>[^<]*<");

    private XlsxFile() {}

    public static byte[] write(List<Table> tables, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Gonghui", "1.0")) {
            for (Table table : tables) {
                fill(book.newWorksheet(table.name().in(language)), table, language);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same, made on this day as it says: the same tables make the same bytes, whenever they are written. */
    public static byte[] write(List<Table> tables, Locale language, LocalDate made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile written =
                        ZipFile.builder().setByteArray(write(tables, language)).get();
                ZipOutputStream steady = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(written.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(made.atStartOfDay());
                steady.putNextEntry(copy);
                byte[] content = written.getInputStream(part).readAllBytes();
                steady.write(part.getName().equals(PROPERTIES) ? stamped(content, made) : content);
                steady.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] stamped(byte[] properties, LocalDate made) {
        String created = ">" + made + "T00:00:00Z<";
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll(created).getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Worksheet sheet, Table table, Locale language) throws IOException {
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, table.headings().get(column).in(language));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column), language);
            }
            if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell, Locale language) {
        BigDecimal number = cell.number();
        String words = cell.wordsIn(language);
        if (number != null) {
            sheet.value(row, column, number);
        } else if (words != null) {
            if (cell.digits()) {
                sheet.style(row, column).format(AS_TEXT).set();
            }
            sheet.inlineString(row, column, words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
        }
    }
}
