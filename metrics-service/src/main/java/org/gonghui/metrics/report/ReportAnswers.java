package org.gonghui.metrics.report;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.XlsxFile;
import org.gonghui.kit.text.Languages;
import org.jspecify.annotations.Nullable;

/** HTTP answers made of reports. */
public final class ReportAnswers {

    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private ReportAnswers() {}

    public static Response of(Report report, ReportFormat format, HttpHeaders asked) {
        return of(report, format, asked, null);
    }

    /** The same for a page of a list. */
    public static Response of(Report report, ReportFormat format, HttpHeaders asked, @Nullable String nextPageToken) {
        Locale language = language(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.ok(body(report, format, language), format.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, VARY);
        if (format != ReportFormat.JSON) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, format));
        }
        return nextPageToken == null
                ? answer.build()
                : answer.header(NextPageLink.TOKEN, nextPageToken).build();
    }

    private static Object body(Report report, ReportFormat format, Locale language) {
        return switch (format) {
            case JSON -> report;
            case CSV -> CsvText.write(report.tables().get(0), language);
            case XLSX -> XlsxFile.write(report.tables(), language);
            case SVG -> chart(report, language);
        };
    }

    private static String chart(Report report, Locale language) {
        if (report instanceof ChartedReport charted) {
            return charted.chart(language);
        }
        throw new NotAcceptableException();
    }

    private static String disposition(Report report, ReportFormat format) {
        String kind = format == ReportFormat.SVG ? "inline" : "attachment";
        return "%s; filename=\"%s.%s\"".formatted(kind, report.fileName(), format.ending());
    }

    /** Files are in Chinese unless a caller asks for another language. */
    private static Locale language(@Nullable String acceptLanguage) {
        return acceptLanguage == null || acceptLanguage.isBlank() ? Locale.CHINESE : Languages.best(acceptLanguage);
    }
}
