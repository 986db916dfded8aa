package org.gonghui.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void a_line_breaks_at_a_missing_year_and_whiskers_show_bounds() {
        Drawing drawing = Drawing.read(LineChart.draw(
                chart(
                        mark("2021", "100", "100", "100"),
                        new Mark("2022", null, null, null, false),
                        mark("2023", "80000", "80000", null),
                        mark("2024", "1.5", "0", "1.5")),
                Locale.CHINESE));
        assertThat(drawing.texts()).contains("2021", "2022", "2023", "2024", "100", "80,000", "1.5", "无数据", "人", "标题");
        assertThat(drawing.elements("circle")).hasSize(3);
        assertThat(drawing.elements("line").stream()
                        .filter(line -> line.getAttribute("stroke-width").equals("2")))
                .as("only 2023 and 2024 are joined")
                .hasSize(1);
        assertThat(drawing.document().getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("title desc");
        assertThat(drawing.text("title")).isEqualTo("标题");
        assertThat(drawing.text("desc")).isEqualTo("说明");
    }

    @Test
    void what_is_not_alike_is_not_joined() {
        Mark claim = mark("2023", "6980", "6980", "6980");
        Mark other = new Mark("2024", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, false);
        assertThat(Drawing.read(LineChart.draw(chart(claim, other), Locale.CHINESE))
                        .elements("line"))
                .noneMatch(line -> line.getAttribute("stroke-width").equals("2"));
    }

    @Test
    void bars_stand_for_values_and_nothing_stands_for_what_is_missing() {
        Drawing drawing = Drawing.read(BarChart.draw(
                chart(mark("1. 甲", "5", "5", "5"), mark("2. 乙", "0", "0", "0"), new Mark("丙", null, null, null, false)),
                Locale.CHINESE));
        assertThat(drawing.elements("rect")).hasSize(3);
        assertThat(drawing.texts()).contains("1. 甲", "2. 乙", "丙", "× 无数据", "5", "0");
    }

    @Test
    void names_cannot_break_out_of_a_drawing() {
        String evil = "</text><script>alert(1)</script>&amp;\"'\u0000]]>";
        Chart chart = new Chart(
                evil, evil, evil, evil, List.of(mark(evil, "1", "1", "1"), new Mark(evil, null, null, null, false)));
        for (String svg : List.of(LineChart.draw(chart, Locale.ENGLISH), BarChart.draw(chart, Locale.ENGLISH))) {
            Drawing drawing = Drawing.read(svg);
            assertThat(drawing.text("title")).isEqualTo(evil.replace('\u0000', '\uFFFD'));
        }
    }

    @Test
    void a_chart_of_nothing_is_still_a_chart() {
        Drawing.read(LineChart.draw(chart(), Locale.CHINESE));
        Drawing.read(BarChart.draw(chart(), Locale.CHINESE));
    }

    @Property(tries = 300)
    void every_value_lies_on_the_axis(
            @ForAll @Size(min = 1, max = 5)
                    List<@BigRange(min = "-1000000000000", max = "1000000000000") @Scale(2) BigDecimal> values) {
        Axis axis = Axis.over(values.stream()
                .map(value -> new Mark("", value, value, value, true))
                .toList());
        assertThat(axis.steps()).isBetween(1, 8);
        assertThat(axis.position(BigDecimal.ZERO)).isBetween(0.0, 1.0);
        assertThat(values).allSatisfy(value -> assertThat(axis.position(value)).isBetween(0.0, 1.0));
    }

    private static Mark mark(String label, String value, String lower, String upper) {
        return new Mark(
                label,
                new BigDecimal(value),
                new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                true);
    }

    private static Chart chart(Mark... marks) {
        return new Chart("标题", "说明", "人", "无数据", List.of(marks));
    }
}
