package org.gonghui.metrics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.Table;
import org.gonghui.kit.table.XlsxFile;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {

    private static final Text SHEET = Text.of("表", "Sheet");
    private static final List<Text> HEADINGS = List.of(Text.of("名称", "Name"), Text.of("数值", "Value"));

    @Test
    void csv_has_a_byte_order_mark_headings_of_the_language_and_quotes_where_they_are_needed() {
        Table table = table(List.of(
                List.of(Cell.of(new Name("惠州,\"市\"\n总工会", null)), Cell.of(new BigDecimal("1E+6"))),
                List.of(Cell.of(Text.of("缺", "missing")), Cell.of((BigDecimal) null)),
                List.of(Cell.EMPTY, Cell.of(new BigDecimal("-75.50")))));
        assertThat(csv(table, Locale.CHINESE))
                .isEqualTo("\uFEFF名称,数值\r\n\"惠州,\"\"市\"\"\n总工会\",1000000\r\n缺,\r\n\"\",-75.50\r\n");
        assertThat(csv(table, Locale.ENGLISH))
                .startsWith("\uFEFFName,Value\r\n")
                .contains("missing,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "  =1+1",
                "＝1+1",
                "＠x",
                "\r\n=cmd|' /C calc'!A0"
            })
    void words_are_no_formula_in_any_file(String name) {
        Table table = table(List.of(List.of(Cell.of(name), Cell.of(1))));
        assertThat(csv(table, Locale.CHINESE).split("\r\n", 2)[1]).matches("(?s)\"?'.*");
        List<List<String>> rows = Book.open(XlsxFile.write(List.of(table), Locale.CHINESE))
                .sheets()
                .get(0);
        assertThat(rows.get(1).get(0).replaceAll("\\s", "")).isEqualTo(name.replaceAll("\\s", ""));
    }

    @Test
    void a_workbook_holds_every_sheet_and_cell() {
        Table first = table(IntStream.range(0, 2500)
                .mapToObj(at -> List.of(Cell.of("行" + at), at == 7 ? Cell.EMPTY : Cell.of(at)))
                .toList());
        Table second = new Table(Text.of("来源", "Sources"), HEADINGS, List.of());
        Book book = Book.open(XlsxFile.write(List.of(first, second), Locale.CHINESE));
        assertThat(book.names()).containsExactly("表", "来源");
        assertThat(book.sheets().get(0)).hasSize(2501);
        assertThat(book.sheets().get(0).get(0)).containsExactly("名称", "数值");
        assertThat(book.sheets().get(0).get(2500)).containsExactly("行2499", "2499");
        assertThat(book.sheets().get(0).get(8).get(0)).isEqualTo("行7");
        assertThat(book.sheets().get(0).get(8)).doesNotContain("0");
        assertThat(book.sheets().get(1)).containsExactly(List.of("名称", "数值"));
    }

    @Test
    void characters_that_no_file_can_hold_are_replaced() {
        Table table =
                table(List.of(List.of(Cell.of("a\u0001b\u001b\uD800c\uFFFE😀" + "x".repeat(40_000)), Cell.EMPTY)));
        String kept = Book.open(XlsxFile.write(List.of(table), Locale.CHINESE))
                .sheets()
                .get(0)
                .get(1)
                .get(0);
        assertThat(kept).startsWith("a\uFFFDb\uFFFD\uFFFDc\uFFFD😀xxx").hasSize(32_767);
    }

    @Test
    void a_row_that_is_too_short_is_a_mistake() {
        assertThatThrownBy(() -> table(List.of(List.of(Cell.EMPTY)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Table table(List<List<Cell>> rows) {
        return new Table(SHEET, HEADINGS, rows);
    }

    private static String csv(Table table, Locale language) {
        return new String(CsvText.write(table, language), StandardCharsets.UTF_8);
    }
}
