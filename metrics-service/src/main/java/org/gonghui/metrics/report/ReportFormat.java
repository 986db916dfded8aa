package org.gonghui.metrics.report;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.XlsxFile;

/** The forms that an answer may take. */
public enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV(CsvText.MEDIA_TYPE + ";charset=UTF-8", "csv"),
    XLSX(XlsxFile.MEDIA_TYPE, "xlsx"),
    SVG(ReportFormat.SVG_TYPE + ";charset=UTF-8", "svg");

    public static final String CSV_TYPE = CsvText.MEDIA_TYPE;
    public static final String XLSX_TYPE = XlsxFile.MEDIA_TYPE;
    public static final String SVG_TYPE = "image/svg+xml";
    private static final List<ReportFormat> TABLES = List.of(JSON, CSV, XLSX);
    private static final List<ReportFormat> ALL = List.of(values());

    private final String type;
    private final String ending;

    ReportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The best of all forms for a caller; JSON where he has no wish. */
    public static ReportFormat ofAll(HttpHeaders headers) {
        return best(headers, ALL);
    }

    /** The best for a caller where there is no chart. */
    public static ReportFormat ofTables(HttpHeaders headers) {
        return best(headers, TABLES);
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    String ending() {
        return ending;
    }

    private static ReportFormat best(HttpHeaders headers, List<ReportFormat> offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(wish -> offered.stream().filter(format -> wish.isCompatible(format.type())))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
