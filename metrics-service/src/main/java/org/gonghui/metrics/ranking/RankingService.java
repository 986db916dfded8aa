package org.gonghui.metrics.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.ranking.Places.Place;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.Measure;
import org.gonghui.metrics.report.MetricAtBody;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.report.ReportWork;
import org.gonghui.metrics.report.Reports;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.Question;
import org.jspecify.annotations.Nullable;

/** Makes rankings. All children are answered to know their places; only those of the page are shown. */
@ApplicationScoped
class RankingService {

    private static final int KEY_PARTS = 2;

    private final Reports reports;

    RankingService(Reports reports) {
        this.reports = reports;
    }

    /**
     * What is asked for.
     *
     * @param pageToken null: the first page
     */
    record Asked(MetricAtBody what, int year, RankingOrder order, int pageSize, @Nullable String pageToken) {}

    RankingView read(Asked asked, AsKnown known, boolean sources) {
        List<?> filters = List.of("rankings", asked.what().values(), asked.year(), asked.order(), known.values());
        PageToken from = PageToken.read(asked.pageToken(), filters, KEY_PARTS);
        BigDecimal value = from == null ? null : value(from);
        return reports.make(known, sources, work -> {
            Measure measure = work.measure(asked.what());
            Question parent = work.question(measure, asked.what().body(), asked.year());
            Answer whole = work.inTree(parent);
            List<Place> places = Places.of(work.children(parent), asked.order());
            List<Place> rest =
                    from == null ? places : Places.after(value, from.key().get(1), places, asked.order());
            Page<Place> page = Page.cut(rest, asked.pageSize(), last -> PageToken.write(filters, key(last)));
            return view(work, asked, measure, whole, places, page);
        });
    }

    private static RankingView view(
            ReportWork work, Asked asked, Measure measure, Answer whole, List<Place> places, Page<Place> page) {
        List<String> codes = page.items().stream().map(Place::body).toList();
        Map<String, NamedBody> names = work.bodies(codes);
        List<Reading> readings =
                work.readings(page.items().stream().map(Place::answer).toList());
        List<RankedBody> items = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            NamedBody child = names.get(codes.get(at));
            if (child != null) {
                items.add(new RankedBody(page.items().get(at).rank(), child, readings.get(at)));
            }
        }
        return new RankingView(
                NamedMetric.of(measure),
                work.body(asked.what().body()),
                asked.year(),
                asked.order(),
                work.reading(whole),
                places.size(),
                (int) places.stream().filter(place -> place.rank() != null).count(),
                items,
                page.nextPageToken(),
                work.known());
    }

    private static String[] key(Place last) {
        BigDecimal value = last.value();
        return new String[] {value == null ? "" : value.toPlainString(), last.body()};
    }

    private static @Nullable BigDecimal value(PageToken token) {
        String text = token.key().get(0);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException madeUp) {
            throw Problem.parameter(
                    "pageToken", "unusable_token", Text.of("不是有效的分页标记", "Not a page token of this list"));
        }
    }
}
